"""The mentions that readers marked in files, those that are found there, and how the two are compared."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from pathlib import Path

from trafsearch.catalog import editions, files, mentions, passages
from trafsearch.span import Span
from trafsearch.store.store import Store

_FOLDER = Path(__file__).parent / "expected"
_LOOKED_FOR = """
    human-trafficking child-trafficking trafficking-in-women corruption terrorism extremism drugs
    illegal-migration cybercrime darknet organized-crime forced-labour slavery sexual-exploitation
    labour-exploitation organ-removal forced-marriage forced-begging illegal-adoption armed-groups
    prostitution poverty inequality gender-inequality armed-conflict globalisation urbanisation
    latency victim-protection rehabilitation international-cooperation palermo-protocol
    child-rights-convention op-sale-of-children ilo-182 cedaw rome-statute human-rights-commission
    ombudsman un unicef iom ilo interpol
"""
LOOKED_FOR = frozenset(_LOOKED_FOR.split())

_TORN = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=[а-яёәғқңөұүһіa-z])|\u00ad")
_TURNS = 3  # of looking for the words of passages in the file


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a file mentions a concept, by the characters of the file."""

    file: str
    start: int
    end: int
    concept: str

    def overlaps(self, other: "Place") -> bool:
        return self.file == other.file and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Comparison:
    """What readers marked and what is found, of the concepts that they looked for; `missed` and `more` are what only
    the one has, and only the other.
    """

    marked: tuple[Place, ...]
    found: tuple[Place, ...]
    missed: tuple[Place, ...]
    more: tuple[Place, ...]


def marked() -> list[Place]:
    return [_place(row) for row in _rows("mentions_more.tsv")]


def disputed() -> dict[Place, str]:
    """Where what is found is meant to differ from what readers marked, and why."""
    return {_place(row): row["reason"] for row in _rows("mentions_disputed.tsv")}


def judged() -> dict[Place, bool | None]:
    """Where what is found differs from what readers marked: whether two others, who did not know which of the two it
    was, both held it for a mention; None where they did not agree.
    """
    said = {_place(row): (row["first"], row["second"]) for row in _rows("mentions_judged.tsv")}
    return {place: one == "yes" if one == other else None for place, (one, other) in said.items()}


def compare(store: Store, documents: Path) -> Comparison:
    """A mark is met by a mention of its concept that overlaps it, or of a narrower concept that no reader looked for:
    the ombudsman for children is an ombudsman.
    """
    marks = marked()
    held = [place for file in dict.fromkeys(each.file for each in marks) for place in _found(store, file, documents)]
    wider = {id: _wider(id, store) for id in store.vocabulary.concepts}
    found = [each for each in held if each.concept in LOOKED_FOR]
    missed = [
        mark for mark in marks if not any(mark.overlaps(each) and mark.concept in wider[each.concept] for each in held)
    ]
    more = [each for each in found if not any(each.overlaps(mark) and each.concept == mark.concept for mark in marks)]
    return Comparison(tuple(marks), tuple(found), tuple(missed), tuple(more))


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def _place(row: dict[str, str]) -> Place:
    return Place(row["file"], int(row["start"]), int(row["end"]), row["concept"])


def _wider(id: str, store: Store) -> frozenset[str]:
    """The concept, and those that are wider and not more than the nearest that readers looked for."""
    found = [id]
    for each in found:  # grows meanwhile
        if each not in LOOKED_FOR:
            found += [wider for wider in store.vocabulary.concept(each).broader if wider not in found]
    return frozenset(found)


def _found(store: Store, path: str, documents: Path) -> Iterator[Place]:
    """The mentions in the passages of a file."""
    text = (documents / path).read_text(encoding="utf-8")
    held = {file.path: file for file in files.files(store.catalog)}[path]
    edition = next(each for each in editions.editions(store.catalog) if each.file == held.row)
    held_passages = list(passages.passages_of(store.catalog, edition.row))
    joined = "\n".join(each.passage.text for each in held_passages)
    place_of = _places(joined, text)
    at = 0
    for each in held_passages:
        for mention in mentions.mentions_in(store.catalog, [each.content])[each.content]:
            span = Span(at + mention.span.start, at + mention.span.end)
            places = [place_of[i] for i in range(span.start, span.end) if i in place_of]
            if places:
                yield Place(path, min(places), max(places) + 1, mention.concept)
        at += len(each.passage.text) + 1


def _places(joined: str, text: str) -> dict[int, int]:
    """Where each character of the passages stands in the file. What passages have in another order, as footnotes, is
    looked for in what is left of the file.
    """
    ours, theirs = _words(joined), _words(text)
    found: dict[int, int] = {}
    for _ in range(_TURNS):
        same = SequenceMatcher(None, [word for word, _ in ours], [word for word, _ in theirs], autojunk=False)
        blocks = same.get_matching_blocks()
        for block in blocks:
            for i in range(block.size):
                (word, start), (_, at) = ours[block.a + i], theirs[block.b + i]
                found.update({start + j: at + j for j in range(len(word))})
        ours, theirs = _left(ours, theirs, blocks)
    return found


_Word = tuple[str, int]


def _left(ours: Sequence[_Word], theirs: Sequence[_Word], blocks: Sequence[Match]) -> tuple[list[_Word], list[_Word]]:
    one = {each.a + i for each in blocks for i in range(each.size)}
    other = {each.b + i for each in blocks for i in range(each.size)}
    return (
        [word for at, word in enumerate(ours) if at not in one],
        [word for at, word in enumerate(theirs) if at not in other],
    )


def _words(text: str) -> list[_Word]:
    """The words of a text and where they begin; those torn at a line's end are put together."""
    torn = {found.start(): found.end() for found in _TORN.finditer(text)}
    words: list[_Word] = []
    end = -1
    for found in re.finditer(r"\w+", text):
        if end >= 0 and torn.get(end) == found.start():
            words[-1] = (words[-1][0] + found[0], words[-1][1])
        else:
            words.append((found[0], found.start()))
        end = found.end()
    return words


def by_concept(places: Sequence[Place]) -> dict[str, int]:
    count: dict[str, int] = defaultdict(int)
    for each in places:
        count[each.concept] += 1
    return count
