"""Every clause in the passages that are held, each provision once."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.catalog.held import HeldPassage
from trafsearch.catalog.passages import passages_by_row
from trafsearch.catalog.scanning import Scanned, texts
from trafsearch.language import Language
from trafsearch.report.institutions.clause import Clause
from trafsearch.report.institutions.clauses import may_say, read_clauses
from trafsearch.report.provisions import Provisions
from trafsearch.store.store import Store
from trafsearch.structure.passage import Passage, PassageKind

_SAYING = {PassageKind.BODY, PassageKind.TABLE, PassageKind.FOOTNOTE}


@dataclass(frozen=True, slots=True)
class Read:
    """A passage with its clauses, and the ids of the passages that say the same in other languages and copies."""

    held: HeldPassage
    clauses: tuple[Clause, ...]
    also_in: tuple[str, ...]


def read_all(
    store: Store,
    editions: Mapping[int, int],
    passages: Iterable[Scanned],
    spoken: Collection[str],
    language: Language,
) -> Iterator[Read]:
    """The clauses of these passages, by act and place; of those in the languages `spoken`, or of all.

    Of a provision in several languages that in `language` is read where it says as much as the others; it names them.
    """
    asked = [each for each in passages if each.kind in _SAYING and (not spoken or each.language in spoken)]
    found = _with_clauses(store, editions, asked)
    provisions = Provisions(store.catalog, editions)
    copied = provisions.once(passage for passage, _, _ in found)
    held = {passage.row: each for passage, each, _ in found}
    groups: dict[tuple[object, ...], list[tuple[Scanned, HeldPassage, tuple[Clause, ...]]]] = {}
    for each in found:
        if each[0].row in copied:
            groups.setdefault(provisions.of(each[0]), []).append(each)
    for group in groups.values():
        main = min(group, key=lambda each: (-len(_kinds(each[2])), each[0].language is not language, each[0].row))
        same = [row for passage, _, _ in group for row in copied[passage.row]]
        others = [each[1].passage.id for each in group if each[0].edition != main[0].edition]
        ids = dict.fromkeys((*others, *(held[row].passage.id for row in same if row in held)))
        for passage, its, clauses in group:
            if passage.edition == main[0].edition:
                yield Read(its, clauses, tuple(ids))


def leads_of(passage: Passage) -> tuple[str, ...]:
    """What stands above a passage and may name the body: the heading «Компетенция …» does not, it is no sentence."""
    return tuple(passage.lead.split("\n")) if passage.lead else ()


def _kinds(clauses: Sequence[Clause]) -> set[str]:
    return {str(clause.kind) for clause in clauses}


def _with_clauses(
    store: Store, editions: Mapping[int, int], passages: Sequence[Scanned]
) -> list[tuple[Scanned, HeldPassage, tuple[Clause, ...]]]:
    held_texts = texts(store.catalog, sorted({each.content for each in passages}))
    likely = [each for each in passages if may_say(held_texts[each.content])]
    held = {each.row: each for each in passages_by_row(store.catalog, [each.row for each in likely], editions)}
    found = []
    for each in likely:
        passage = held[each.row].passage
        if clauses := read_clauses(passage.text, leads_of(passage), passage.language):
            found.append((each, held[each.row], tuple(clauses)))
    return found
