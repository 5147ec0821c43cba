"""The evidence of a cell: chosen from its mentions, and fetched from the catalog."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import overload

from trafsearch.catalog import passages
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import FoundMention
from trafsearch.catalog.scanning import Scanned
from trafsearch.language import Language
from trafsearch.report.cell import Cell, Evidence
from trafsearch.report.provisions import Provisions
from trafsearch.report.sightings import Sighting
from trafsearch.structure.act import Act
from trafsearch.structure.passage import PassageKind

_SLICE = 500  # pieces fetched at a time
_MOST = 5000  # pieces of a report that are fetched at once
_FIRST = 5  # pieces of each cell that are always fetched: as many as are quoted where not all are
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A mention that is evidence. `others` are the passages of the provision in other languages and in copies."""

    passage: Scanned
    mention: FoundMention
    others: tuple[Scanned, ...] = ()


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is known of a piece of evidence without its text: its passage's row and kind, the title of its act, and the
    acts that say it, its own first.
    """

    row: int
    acts: tuple[str, ...]
    title: str
    kind: PassageKind
    mention: FoundMention


_STRONGEST = {PassageKind.TITLE: 0, PassageKind.HEADING: 1}  # what an act is about, and what it has a section on


def choose(
    sightings: Sequence[Sighting], copied: Mapping[int, tuple[int, ...]], provisions: Provisions, language: Language
) -> tuple[list[Chosen], int]:
    """One for each mention, and how many provisions there are; `copied` is `once` of their passages. The strongest come
    first: what stands in titles, then in headings; the others in the order of acts and provisions.

    A provision held in several languages is quoted in the given one where it can be; the others are named, and so are
    passages that say the same in copies of the text.
    """
    passage_of = {passage.row: passage for passage, _ in sightings} if any(copied.values()) else {}
    by_provision: dict[tuple[object, ...], list[Sighting]] = {}
    for sighting in sightings:
        if sighting[0].row in copied:
            by_provision.setdefault(provisions.of(sighting[0]), []).append(sighting)
    found = []
    for group in by_provision.values():
        if len(group) == 1:
            [(passage, mention)] = group
            found.append(Chosen(passage, mention, tuple(passage_of[row] for row in copied[passage.row])))
            continue
        main = min(group, key=lambda each: each[0].language is not language)[0].edition
        translated = [passage for passage, _ in group if passage.edition != main]
        others = (*translated, *(passage_of[row] for passage, _ in group for row in copied[passage.row]))
        found += [Chosen(passage, mention, others) for passage, mention in group if passage.edition == main]
    return sorted(found, key=lambda each: _STRONGEST.get(each.passage.kind, len(_STRONGEST))), len(by_provision)


class Fetching:
    """Makes evidence of what was chosen. `held` are all acts by id, `editions` those that are shown, by their texts."""

    def __init__(self, catalog: Catalog, held: Mapping[str, Act], editions: Mapping[int, int]) -> None:
        self._catalog, self._held, self._editions = catalog, held, editions

    def fetch(self, chosen: Sequence[Chosen]) -> Iterator[Evidence]:
        """In that order."""
        for at in range(0, len(chosen), _SLICE):
            yield from self._fetch(chosen[at : at + _SLICE])

    def later(self, chosen: Sequence[Sequence[Chosen]]) -> list[Sequence[Evidence]]:
        """For each of them its evidence; the first pieces of all are fetched at once."""
        pieces = self.fetch([each for some in chosen for each in some[:_FIRST]])
        return [FetchedLater(self, some, tuple(islice(pieces, len(some[:_FIRST])))) if some else () for some in chosen]

    def title(self, act: str, language: Language) -> str:
        """Of the act, in the language where there is one."""
        titles = self._held[act].titles
        return titles.get(language) or next(iter(titles.values()), act)

    def _fetch(self, chosen: Iterable[Chosen]) -> Iterator[Evidence]:
        rows = sorted({passage.row for each in chosen for passage in (each.passage, *each.others)})
        held = {each.row: each for each in passages.passages_by_row(self._catalog, rows, self._editions)}
        for each in chosen:
            also_in = dict.fromkeys(held[passage.row].passage.id for passage in each.others)
            shown = held[each.passage.row]
            yield Evidence(shown, self.title(shown.act, shown.passage.language), each.mention, tuple(also_in))


class FetchedLater(Sequence[Evidence]):
    """Evidence of which the first pieces are there, and the others are fetched whenever they are looked at."""

    __hash__ = None  # type: ignore[assignment]  # equal to what holds equal evidence, as lists are

    def __init__(self, fetching: Fetching, chosen: Sequence[Chosen], first: Sequence[Evidence]) -> None:
        self.chosen, self._fetching, self._first = chosen, fetching, first

    def title(self, chosen: Chosen) -> str:
        """Of the act that says it."""
        return self._fetching.title(chosen.passage.act, chosen.passage.language)

    def __len__(self) -> int:
        return len(self.chosen)

    def __iter__(self) -> Iterator[Evidence]:
        return self._fetching.fetch(self.chosen)

    @overload
    def __getitem__(self, at: int) -> Evidence: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Evidence]: ...
    def __getitem__(self, at: int | slice) -> Evidence | Sequence[Evidence]:
        if isinstance(at, slice):
            wanted = range(len(self))[at]
            is_there = not wanted or max(wanted) < len(self._first)
            return self._first[at] if is_there else FetchedLater(self._fetching, self.chosen[at], ())
        place = range(len(self))[at]
        return self._first[place] if place < len(self._first) else next(self._fetching.fetch([self.chosen[place]]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)


def mentions_of(evidence: Sequence[Evidence]) -> Iterator[FoundMention]:
    """In that order; no text is fetched for them."""
    pieces: Sequence[Evidence | Chosen] = evidence.chosen if isinstance(evidence, FetchedLater) else evidence
    return (each.mention for each in pieces)


def sketches(evidence: Sequence[Evidence]) -> Iterator[Sketch]:
    """In that order; no text is fetched for them."""
    if isinstance(evidence, FetchedLater):
        for one in evidence.chosen:
            others = (passage.act for passage in one.others)
            yield Sketch(
                one.passage.row, (one.passage.act, *others), evidence.title(one), one.passage.kind, one.mention
            )
        return
    for each in evidence:
        others = (id.partition("@")[0].rpartition("/")[0] for id in each.also_in)  # kz-1/ru@2020-01-01#art1
        yield Sketch(each.held.row, (each.held.act, *others), each.title, each.held.passage.kind, each.mention)


def fetched(cells: Mapping[_Key, Cell], fetching: Fetching) -> Mapping[_Key, Cell]:
    """The cells with all of their evidence, so that the store is needed no more; of too much only the first pieces."""
    waiting = [each.chosen for cell in cells.values() for each in _evidence(cell) if isinstance(each, FetchedLater)]
    if sum(map(len, waiting)) > _MOST:
        return cells
    pieces = fetching.fetch(list(chain.from_iterable(waiting)))
    found = {}
    for key, cell in cells.items():
        evidence, cited, overruled = (tuple(islice(pieces, len(each))) for each in _evidence(cell))
        found[key] = replace(cell, evidence=evidence, cited=cited, overruled=overruled)
    return found


def _evidence(cell: Cell) -> tuple[Sequence[Evidence], ...]:
    return cell.evidence, cell.cited, cell.overruled
