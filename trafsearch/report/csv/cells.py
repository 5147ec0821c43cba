"""The cells of a report as rows."""

from collections.abc import Iterator

from trafsearch.report.cell import Cell, Column, NearestMiss, State
from trafsearch.report.csv.row import Row, yes_or_no
from trafsearch.report.naming import Naming
from trafsearch.report.records.reasoning import miss_reason

_CELL = (
    "lens", "clock", "row", "row_name", "column", "column_name", "state", "passages", "mentions", "acts", "density",
    "in_headings", "column_acts", "column_passages", "column_words", "cited", "overruled", "verdicts", "obstacles",
    "labels", "forms",
)  # fmt: skip
_MISS = ("why", "reason", "concept", "label", "present", "missing", "text", "act", "title", "address", "page", "id")


def cells(naming: Naming) -> Iterator[Row]:
    """Row by row of the lens. `cited`, `overruled`, `verdicts`, `obstacles` and `labels` are numbers."""
    yield (*_CELL, *(f"nearest_{name}" for name in _MISS))
    for row in naming.report.rows:
        for column in naming.report.columns:
            cell = naming.report.cells[row, column.id]
            yield (*_cell(cell, column, naming), *(_miss(cell.nearest, naming) if cell.nearest else [""] * len(_MISS)))


def _cell(cell: Cell, column: Column, naming: Naming) -> Row:
    report, proof = naming.report, cell.proof
    figures = cell.passages, cell.mentions, cell.acts, f"{cell.density:.6g}", yes_or_no(cell.in_headings)
    return (
        report.lens,
        report.clock,
        cell.row,
        naming.row(cell.row),
        cell.column,
        naming.column(column),
        cell.state,
        *(figures if cell.state is not State.NOT_ASSESSABLE else [""] * len(figures)),
        len(column.acts),
        column.passages,
        column.words,
        len(cell.cited),
        len(cell.overruled),
        len(cell.verdicts),
        len(cell.obstacles),
        sum(map(len, proof.labels.values())) if proof else "",
        "; ".join(f"{term}: {', '.join(forms)}" for term, forms in proof.forms.items() if forms) if proof else "",
    )


def _miss(miss: NearestMiss, naming: Naming) -> Row:
    passage = miss.held.passage
    return (
        miss.why,
        miss_reason(miss, naming.say),
        miss.concept,
        miss.label,
        ", ".join(miss.present),
        ", ".join(miss.missing),
        passage.text,
        miss.held.act,
        miss.title,
        passage.address.text(passage.language),
        passage.page,
        passage.id,
    )
