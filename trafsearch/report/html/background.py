"""What charts tell beside the report: when documents were adopted, and where in them their provisions stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trafsearch.catalog import acts, editions
from trafsearch.catalog.connection import Catalog, snapshot
from trafsearch.catalog.scanning import scan
from trafsearch.report.cell import Evidence, GapReport


@dataclass(frozen=True, slots=True)
class Background:
    """`years` of adoption by the id of the act, those known; `words` of each edition by its key; and for each passage
    of these, by its row and edition, how many words stand before it and in it.
    """

    years: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[tuple[int, str], tuple[int, int]] = field(default_factory=dict)

    def position(self, item: Evidence) -> float | None:
        """How far into its document the mention stands, from 0 to 1."""
        passage = item.held.passage
        before, words = self.places.get((item.held.row, passage.edition), (0, 0))
        whole = self.words.get(passage.edition, 0)
        if not whole or not words:
            return None
        return (before + words * item.mention.span.start / max(1, len(passage.text))) / whole


def background(catalog: Catalog, report: GapReport) -> Background:
    """That of the acts in the columns of the report, and of the editions that are quoted in it."""
    quoted = {each.held.passage.edition for each in all_evidence(report)}
    shown = {act.id for column in report.columns for act in column.acts}
    with snapshot(catalog):
        keys = {each.row: each.key for each in editions.editions(catalog) if each.key in quoted}
        years = {act.id: act.adopted.year for act in acts.acts(catalog) if act.adopted and act.id in shown}
        words = dict.fromkeys(keys.values(), 0)
        places: dict[tuple[int, str], tuple[int, int]] = {}
        for passage in scan(catalog, keys):
            key = keys[passage.edition]
            places[passage.row, key] = words[key], passage.words
            words[key] += passage.words
    return Background(years, words, places)


def all_evidence(report: GapReport) -> Iterable[Evidence]:
    """Cell by cell, row by row."""
    return (each for row in report.rows for column in report.columns for each in report.cells[row, column.id].evidence)
