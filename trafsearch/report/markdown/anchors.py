"""Where in the document a cell is told of, so that others can lead there."""

from collections.abc import Mapping

from trafsearch.report.cell import GapReport

MATRIX = "matrix"


def anchors(report: GapReport) -> Mapping[tuple[str, str], str]:
    """By row and column: their numbers in the matrix, for ids may hold what a link cannot."""
    return {
        (row, column.id): f"cell-{i}-{j}"
        for i, row in enumerate(report.rows, 1)
        for j, column in enumerate(report.columns, 1)
    }


def mark(anchor: str) -> str:
    return f'<a id="{anchor}"></a>'
