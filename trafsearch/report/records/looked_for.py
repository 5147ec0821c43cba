"""The expressions that were looked for, and the forms in which their words do occur."""

from collections.abc import Iterator, Mapping

from trafsearch.language import Language
from trafsearch.report.cell import Column, GapReport


def labels_of_row(report: GapReport, row: str) -> Mapping[Language, tuple[str, ...]]:
    """By language; none where the row has no cell with a proof. They are the same in all its cells."""
    cells = (report.cells[row, column.id] for column in report.columns)
    return next((cell.proof.labels for cell in cells if cell.proof), {})


def labels(report: GapReport) -> Iterator[tuple[str, Language, str]]:
    """Row, language and expression, of all rows with a proof."""
    for row in report.rows:
        for language, texts in labels_of_row(report, row).items():
            yield from ((row, language, text) for text in texts)


def forms_of_column(report: GapReport, column: Column) -> Mapping[str, tuple[str, ...]]:
    """For each word that a proof of the column names, and that occurs in it: the forms in which it does."""
    found: dict[str, tuple[str, ...]] = {}
    for row in report.rows:
        if proof := report.cells[row, column.id].proof:
            found.update({term: forms for term, forms in proof.forms.items() if forms})
    return dict(sorted(found.items()))
