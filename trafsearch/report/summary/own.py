"""Which concepts have a document of their own, beside those of the report that have none."""

import re
from collections.abc import Iterator
from functools import lru_cache

from trafsearch.language import Language
from trafsearch.report.cell import By, Cell, State
from trafsearch.report.evidence import sketches
from trafsearch.report.summary.sentence import Sentence
from trafsearch.report.summary.telling import Telling
from trafsearch.structure.passage import PassageKind

_BEGINNING = 3  # letters that all forms of a word have in common
_WORD = re.compile(r"\w+")


def own_documents(telling: Telling) -> Iterator[Sentence]:
    """Concepts that stand in a document's title, and the others; nothing where all do or none."""
    rows = telling.report.rows
    having = {row: [cell for cell in telling.cells(row) if _is_titled(cell)] for row in rows}
    owning = [row for row in rows if having[row]]
    lacking = [row for row in rows if not having[row]]
    if owning and lacking:
        lacked = (cell for row in lacking for cell in telling.cells(row, telling.held))
        yield from telling.sentence(
            "own",
            (*(cell for row in owning for cell in having[row]), *lacked),
            found=telling.among(len(owning)),
            all=telling.counted(len(rows), "of_concepts"),
            owning=telling.listed(owning, lambda row: _owner(telling, row, having[row])),
            lacking=telling.concepts(lacking),
        )


def _owner(telling: Telling, row: str, cells: list[Cell]) -> str:
    """The concept, with the policy areas that its documents are of."""
    areas = f" ({telling.columns(cells)})" if telling.report.by is By.AREA else ""
    return telling.concept(row) + areas


def _is_titled(cell: Cell) -> bool:
    """Whether a mention stands in a title, or its words do, in any form, in that of its act.

    The text of an act may lack its title.
    """
    if cell.state is not State.DIRECT:
        return False
    if any(each.kind is PassageKind.TITLE for each in sketches(cell.evidence)):
        return True
    named = (each for each in dict.fromkeys(_named(cell)) if _may_hold(*each[:2]))
    return any(_holds(title, words, language) for title, words, language in named)


def _named(cell: Cell) -> Iterator[tuple[str, str, Language]]:
    """The titles of its acts, and the labels by which they name the concept."""
    for each in sketches(cell.evidence):
        yield each.title, each.mention.label, each.mention.label_language


def _may_hold(title: str, words: str) -> bool:
    """Whether the title has the beginning of each word: for what has not, no dictionary is opened."""
    folded = title.casefold()
    return all(word[:_BEGINNING] in folded for word in _WORD.findall(words.casefold()))


@lru_cache(maxsize=1 << 12)
def _holds(title: str, words: str, language: Language) -> bool:
    wanted, present = _terms(words, language), _terms(title, language)
    starts = range(len(present) - len(wanted) + 1) if wanted else ()
    return any(all(map(_is_one_word, wanted, present[start:])) for start in starts)


@lru_cache(maxsize=1 << 12)
def _terms(text: str, language: Language) -> tuple[frozenset[str], ...]:
    """Of each word all dictionary words that it may be a form of."""
    from trafsearch.analysis.analyzer import analyze

    return tuple(frozenset(token.terms) for token in analyze(text, language))


def _is_one_word(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)
