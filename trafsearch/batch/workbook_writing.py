"""A workbook whose sheets are written row by row."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from trafsearch.batch.tables import Cell, TableRow
from trafsearch.structure.workbook import MOST_ROWS, cell_text, write_undated

_NARROW, _MIDDLE, _WIDE = 9, 26, 80
_WIDTHS = {
    "row": _NARROW, "passages": _NARROW, "matches": _NARROW, "copies": _NARROW, "page": _NARROW, "language": _NARROW,
    "total": _NARROW, "found_in": _NARROW, "not_in": _NARROW, "not_known": _NARROW, "text": _WIDE,
}  # fmt: skip


class Workbook:
    """Cells are text or numbers, never formulas; the names of the columns stay in view and can be filtered by.

    Where a sheet is full, the table goes on in another: «counts 2».
    """

    def __init__(self) -> None:
        from openpyxl import Workbook as Book

        self.book = Book(write_only=True)

    def table(self, name: str, columns: Sequence[str]) -> "Sheets":
        return Sheets(self.book, name, columns)

    def abandon(self) -> None:
        """Let go of what was written so far."""
        for sheet in self.book.worksheets:
            sheet.close()

    def save(self, file: Path) -> None:
        """Equal tables give equal bytes."""
        with file.open("wb") as stream:
            write_undated(self.book, stream)


class Sheets:
    """A table on as many sheets as it needs."""

    def __init__(self, book: Any, name: str, columns: Sequence[str]) -> None:
        self._book, self._name, self._columns = book, name, columns
        self._sheet = self._new(name)

    def append(self, row: TableRow) -> None:
        if self._rows == MOST_ROWS:
            self._sheets += 1
            self._sheet = self._new(f"{self._name} {self._sheets}")
        self._sheet.append([self._cell(each) for each in row])
        self._rows += 1

    _sheets, _rows = 1, 0

    def _new(self, name: str) -> Any:
        from openpyxl.utils import get_column_letter

        sheet = self._book.create_sheet(name)
        sheet.freeze_panes = "A2"
        last = get_column_letter(len(self._columns))
        sheet.auto_filter.ref = f"A1:{last}{MOST_ROWS}"
        for number, column in enumerate(self._columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column, _MIDDLE)
        sheet.append(list(self._columns))
        self._rows = 1
        return sheet

    def _cell(self, value: Cell) -> Any:
        if not isinstance(value, str):
            return value
        text = cell_text(value)
        if not text.startswith("="):
            return text
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(self._sheet, text)
        cell.data_type = "s"
        return cell
