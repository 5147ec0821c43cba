"""What charts tell: when documents were adopted and which of them speak of what, and where in each that stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from trafsearch.catalog import acts, editions
from trafsearch.catalog.connection import Catalog, snapshot
from trafsearch.catalog.scanning import scan
from trafsearch.report.cell import Cell, Evidence, GapReport, State


class Tick(NamedTuple):
    """A mention that counts: how far into its document it stands, from 0 to 1, and the state of its cell."""

    position: float
    state: State


@dataclass(frozen=True, slots=True)
class Background:
    """`years` of adoption by the id of the act, those known. `speaking` are the acts that name the concept of a row
    directly, also in copies and other languages. `ticks` are the mentions in each act by row, in their order.
    """

    years: Mapping[str, int]
    speaking: Mapping[str, frozenset[str]]
    ticks: Mapping[str, Mapping[str, tuple[Tick, ...]]]


def background(catalog: Catalog, report: GapReport) -> Background:
    """That of the acts in the columns of the report."""
    sighted = [_Sighted.of(cell, each) for cell in _in_order(report) for each in cell.evidence]
    shown = {act.id for column in report.columns for act in column.acts}
    with snapshot(catalog):
        years = {act.id: act.adopted.year for act in acts.acts(catalog) if act.adopted and act.id in shown}
        places = _places(catalog, {each.edition for each in sighted})
    speaking: dict[str, set[str]] = defaultdict(set)
    for each in sighted:
        if each.state is State.DIRECT:
            speaking[each.row] |= {each.act, *each.others}
    return Background(years, {row: frozenset(found) for row, found in speaking.items()}, _ticks(sighted, places))


@dataclass(frozen=True, slots=True)
class _Sighted:
    """A mention. `share` tells how far into its passage it stands; `others` are acts that say the same."""

    row: str
    state: State
    act: str
    edition: str
    passage: int
    share: float
    mention: tuple[object, ...]
    others: tuple[str, ...]

    @classmethod
    def of(cls, cell: Cell, item: Evidence) -> "_Sighted":
        held, mention = item.held, item.mention
        return cls(
            cell.row,
            cell.state,
            held.act,
            held.passage.edition,
            held.row,
            mention.span.start / max(1, len(held.passage.text)),
            (mention.concept, mention.span),
            tuple(dict.fromkeys(id.partition("#")[0].rpartition("/")[0] for id in item.also_in)),
        )


_Places = Mapping[tuple[int, str], tuple[float, float]]  # by a passage's row and edition: where it begins and ends


def _in_order(report: GapReport) -> Iterator[Cell]:
    return (report.cells[row, column.id] for row in report.rows for column in report.columns)


def _places(catalog: Catalog, quoted: set[str]) -> _Places:
    """Of all passages of these editions, as shares of the words of their edition."""
    keys = {each.row: each.key for each in editions.editions(catalog) if each.key in quoted}
    words = dict.fromkeys(keys.values(), 0)
    found: dict[tuple[int, str], tuple[int, int]] = {}
    for passage in scan(catalog, keys):
        key = keys[passage.edition]
        found[passage.row, key] = words[key], words[key] + passage.words
        words[key] += passage.words
    return {
        (row, key): (start / words[key], end / words[key]) for (row, key), (start, end) in found.items() if words[key]
    }


def _ticks(sighted: Iterable[_Sighted], places: _Places) -> dict[str, dict[str, tuple[Tick, ...]]]:
    """A document of two columns gives each of its mentions once: as direct, where one of them counts it so."""
    found: dict[str, dict[str, dict[object, Tick]]] = defaultdict(lambda: defaultdict(dict))
    for each in sighted:
        start, end = places.get((each.passage, each.edition), (None, None))
        if start is not None and end is not None:
            lane, mention = found[each.act][each.row], (each.passage, each.edition, each.mention)
            if mention not in lane or each.state is State.DIRECT:
                lane[mention] = Tick(start + (end - start) * each.share, each.state)
    return {act: {row: tuple(sorted(each.values())) for row, each in lanes.items()} for act, lanes in found.items()}
