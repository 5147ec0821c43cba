"""The files that questions are written into: XLSX and CSV."""

import csv
import io
from collections.abc import Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trafsearch.errors import UnknownTable
from trafsearch.review.sheet import COLUMNS, MOST_SIGNS, Row
from trafsearch.structure.spreadsheet import read_csv, write_csv
from trafsearch.vocabulary.exchange.reasons import refusal

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WORKBOOK, TABLES = ".xlsx", (".csv", ".tsv", ".txt")
_WIDTHS = {"before": 60, "words": 30, "after": 60, "above": 40, "document": 30, "why": 30, "passage": 30}
_WIDTH = 14
_OF_READERS = ("verdict", "who", "why")
_CUT = " […]"
_COLOUR = "FFF2CC"  # of the cells to be filled in


def check_name(file: Path) -> None:
    """Raises UnknownTable where the ending of the name says no form that can be written and read."""
    if file.suffix.casefold() not in (WORKBOOK, *TABLES):
        raise UnknownTable(path=file, known=", ".join((WORKBOOK, *TABLES)))


def write_table(file: Path, rows: Sequence[Sequence[str]], answers: Sequence[str]) -> None:
    """The first row has the names of the columns; a workbook offers the answers. Raises UnknownTable."""
    check_name(file)
    if file.suffix.casefold() == WORKBOOK:
        file.write_bytes(_workbook(rows, answers))
    else:
        file.write_bytes(write_csv(rows, "\t" if file.suffix.casefold() == ".tsv" else ","))


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
        sheet.append([_storable(cell) for cell in row])
    _dress(sheet)
    allowed = DataValidation(type="list", formula1=f'"{",".join(answers)}"', allow_blank=True, showErrorMessage=False)
    column = sheet.cell(1, COLUMNS.index("verdict") + 1).column_letter
    allowed.add(f"{column}2:{column}{max(2, len(rows))}")
    sheet.add_data_validation(allowed)
    stream = io.BytesIO()
    workbook.save(stream)
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


def _storable(text: str) -> str:
    """Without the signs that a workbook cannot hold, and no longer than a cell: cut where it is marked so."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    allowed = str(ILLEGAL_CHARACTERS_RE.sub(" ", text))
    return allowed if len(allowed) <= MOST_SIGNS else f"{allowed[: MOST_SIGNS - len(_CUT)]}{_CUT}"


def _sheets(file: Path, data: bytes) -> list[tuple[str, list[Row]]]:
    from openpyxl import load_workbook

    try:
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()  # what is said of the sheet's size may be of an older one
        return [
            (sheet.title, [(at, _cells(row)) for at, row in enumerate(sheet.values, 1)])
            for sheet in workbook.worksheets
        ]
    except Exception as error:  # whatever the library stumbles over
        raise refusal(file, 1, "exchange.no_workbook") from error


def _cells(row: Sequence[object]) -> list[str]:
    return ["" if cell is None else str(cell) for cell in row]


def _rows(file: Path, data: bytes) -> list[Row]:
    """Also of a table that a spreadsheet saved in the encoding of Russian Windows."""
    try:
        try:
            sheet = read_csv(data)
        except UnicodeDecodeError:
            sheet = read_csv(data.decode("cp1251", "replace").encode())
    except (csv.Error, UnicodeDecodeError) as error:
        raise refusal(file, 1, "exchange.not_csv", error) from error
    return [(sheet.head_row, sheet.heads), *sheet.rows]
