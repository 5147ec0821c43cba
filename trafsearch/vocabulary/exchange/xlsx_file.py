"""A vocabulary as an XLSX workbook: its rows are on the first sheet."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from trafsearch.structure.spreadsheet import harmless, shown
from trafsearch.structure.workbook import read_sheets, write_undated
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.exchange.reasons import refusal
from trafsearch.vocabulary.exchange.sheet import read_rows, rows_of
from trafsearch.vocabulary.exchange.statement import Statement

_WIDTHS = {"A": 28, "B": 12, "C": 10, "D": 80}


def write(concepts: Iterable[Concept]) -> bytes:
    """Cells are text, never formulas; the names of the columns stay in view."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("concepts")
    sheet.freeze_panes = "A2"
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
    for row in rows_of(concepts):
        sheet.append([harmless(cell) for cell in row])
    stream = io.BytesIO()
    write_undated(workbook, stream)
    return stream.getvalue()


def read(path: Path, data: bytes) -> Iterator[Statement]:
    """Raises BadRow."""
    try:
        _, rows = read_sheets(data)[0]
    except Exception as error:  # whatever the library stumbles over
        raise refusal(path, 1, "exchange.no_workbook") from error
    yield from read_rows(path, [(at, [*map(shown, row)]) for at, row in enumerate(rows, 1)])
