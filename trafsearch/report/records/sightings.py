"""All mentions of a gap report: those that count, and those that were found and do not."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.report.cell import Cell, Column, Evidence, GapReport


class Standing(StrEnum):
    """What a mention is to its cell."""

    COUNTED = "counted"
    CITED = "cited"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention in a cell. One mention may be evidence in several."""

    cell: Cell
    column: Column
    standing: Standing
    found: Evidence


def sightings(report: GapReport) -> Iterator[Sighting]:
    """Cell by cell, row by row; in each cell first what counts."""
    for row in report.rows:
        for column in report.columns:
            cell = report.cells[row, column.id]
            for standing, found in of_cell(cell):
                yield Sighting(cell, column, standing, found)


def of_cell(cell: Cell) -> Iterator[tuple[Standing, Evidence]]:
    yield from ((Standing.COUNTED, each) for each in cell.evidence)
    yield from ((Standing.CITED, each) for each in cell.cited)
    yield from ((Standing.OVERRULED, each) for each in cell.overruled)
