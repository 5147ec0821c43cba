"""What stands in the way of calling cells absent, column by column."""

from collections.abc import Iterator
from dataclasses import dataclass

from trafsearch.report.cell import Column, GapReport, Obstacle


@dataclass(frozen=True, slots=True)
class Hindrance:
    """An obstacle, and the rows in whose cells of the column it stands."""

    column: Column
    obstacle: Obstacle
    rows: tuple[str, ...]


def hindrances(report: GapReport) -> Iterator[Hindrance]:
    """Each obstacle of a column once, in the order in which the cells name them."""
    for column in report.columns:
        rows: dict[Obstacle, list[str]] = {}
        for row in report.rows:
            for obstacle in report.cells[row, column.id].obstacles:
                rows.setdefault(obstacle, []).append(row)
        yield from (Hindrance(column, obstacle, tuple(found)) for obstacle, found in rows.items())
