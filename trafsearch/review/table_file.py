"""The files that questions are written into: XLSX and CSV."""

import io
from collections.abc import Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trafsearch.errors import UnknownTable
from trafsearch.review.sheet import COLUMNS, Row
from trafsearch.structure.csv_records import TornRecord
from trafsearch.structure.spreadsheet import sheet_of, write_csv
from trafsearch.structure.whole_file import put_file
from trafsearch.structure.workbook import cell_text, read_sheets, write_undated
from trafsearch.vocabulary.exchange.reasons import refusal

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WORKBOOK, TABLES = ".xlsx", (".csv", ".tsv", ".txt")
_WIDTHS = {"before": 60, "words": 30, "after": 60, "above": 40, "document": 30, "why": 30, "passage": 30}
_WIDTH = 14
_OF_READERS = ("verdict", "who", "why")
_COLOUR = "FFF2CC"  # of the cells to be filled in


def check_name(file: Path) -> None:
    """Raises UnknownTable where the ending of the name says no form that can be written and read."""
    if file.suffix.casefold() not in (WORKBOOK, *TABLES):
        raise UnknownTable(path=file, known=", ".join((WORKBOOK, *TABLES)))


def write_table(file: Path, rows: Sequence[Sequence[str]], answers: Sequence[str]) -> None:
    """The first row has the names of the columns; a workbook offers the answers. Raises UnknownTable."""
    check_name(file)
    if file.suffix.casefold() == WORKBOOK:
        put_file(file, _workbook(rows, answers))
    else:
        put_file(file, write_csv(rows, "\t" if file.suffix.casefold() == ".tsv" else ","))


def read_tables(file: Path) -> list[tuple[str, list[Row]]]:
    """The rows of each table in it, and its name; a file of one table has none. Raises UnknownTable, BadRow."""
    check_name(file)
    data = file.read_bytes()
    return _sheets(file, data) if file.suffix.casefold() == WORKBOOK else [("", _rows(file, data))]


def _workbook(rows: Sequence[Sequence[str]], answers: Sequence[str]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation

    workbook = Workbook()
    sheet: Any = workbook.active
    for row in rows:
        sheet.append([cell_text(cell) for cell in row])
    _dress(sheet)
    allowed = DataValidation(type="list", formula1=f'"{",".join(answers)}"', allow_blank=True, showErrorMessage=False)
    column = sheet.cell(1, COLUMNS.index("verdict") + 1).column_letter
    allowed.add(f"{column}2:{column}{max(2, len(rows))}")
    sheet.add_data_validation(allowed)
    stream = io.BytesIO()
    write_undated(workbook, stream)
    return stream.getvalue()


def _dress(sheet: "Worksheet") -> None:
    """Long texts wrap, the names of the columns stay in view, and what is to be filled in is seen."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    wrapped, bold, coloured = Alignment(wrap_text=True, vertical="top"), Font(bold=True), PatternFill("solid", _COLOUR)
    for number, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, _WIDTH)
    for row in sheet.iter_rows():
        for cell, name in zip(row, chain(COLUMNS, repeat("also_in")), strict=False):  # it may take several columns
            cell.alignment = wrapped
            cell.data_type = "s" if cell.value else cell.data_type  # never a formula
            if cell.row == 1 or name == "words":
                cell.font = bold
            if name in _OF_READERS:
                cell.fill = coloured
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _sheets(file: Path, data: bytes) -> list[tuple[str, list[Row]]]:
    try:
        return [(name, [*enumerate(rows, 1)]) for name, rows in read_sheets(data)]
    except Exception as error:  # whatever the library stumbles over
        raise refusal(file, 1, "exchange.no_workbook") from error


def _rows(file: Path, data: bytes) -> list[Row]:
    """Also of a table that a spreadsheet saved in the encoding of Russian Windows."""
    from trafsearch.extraction.characters.encoding import decode

    try:
        sheet = sheet_of(decode(data).text)
    except TornRecord as error:
        raise refusal(file, error.record.number, "exchange.torn", error.record.first_line) from error
    return [(sheet.head_row, sheet.heads), *sheet.rows]
