"""A workbook whose sheets are written row by row."""

import re
import shutil
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from trafsearch.batch.tables import Cell, TableRow

_DAY = datetime(1980, 1, 1)
_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")  # the library puts the hour there
_MOST_SIGNS, _MOST_ROWS = 32_767, 1_048_576  # of a cell and of a sheet, for Excel
_CUT = " […]"  # behind a text that a cell cannot hold whole
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # by XML
_NARROW, _MIDDLE, _WIDE = 9, 26, 80
_WIDTHS = {
    "row": _NARROW, "passages": _NARROW, "matches": _NARROW, "copies": _NARROW, "page": _NARROW, "language": _NARROW,
    "text": _WIDE,
}  # fmt: skip


class Workbook:
    """Cells are text or numbers, never formulas; the names of the columns stay in view and can be filtered by.

    Where a sheet is full, the table goes on in another: «counts 2».
    """

    def __init__(self) -> None:
        from openpyxl import Workbook as Book

        self.book = Book(write_only=True)
        self.book.properties.created = _DAY

    def table(self, name: str, columns: Sequence[str]) -> "Sheets":
        return Sheets(self.book, name, columns)

    def abandon(self) -> None:
        """Let go of what was written so far."""
        for sheet in self.book.worksheets:
            sheet.close()

    def save(self, file: Path) -> None:
        """Equal tables give equal bytes."""
        dated = file.with_suffix(".dated")
        self.book.save(dated)
        with zipfile.ZipFile(dated) as made, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in made.namelist():
                entry = zipfile.ZipInfo(name, _DAY.timetuple()[:6])
                entry.compress_type = zipfile.ZIP_DEFLATED
                if name.startswith("docProps/"):
                    archive.writestr(entry, _CHANGED.sub(rb"\g<1>1980-01-01T00:00:00Z", made.read(name)))
                    continue
                with made.open(name) as source, archive.open(entry, "w", force_zip64=True) as target:
                    shutil.copyfileobj(source, target)
        dated.unlink()


class Sheets:
    """A table on as many sheets as it needs."""

    def __init__(self, book: Any, name: str, columns: Sequence[str]) -> None:
        self._book, self._name, self._columns = book, name, columns
        self._sheet = self._new(name)

    def append(self, row: TableRow) -> None:
        if self._rows == _MOST_ROWS:
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
        sheet.auto_filter.ref = f"A1:{last}{_MOST_ROWS}"
        for number, column in enumerate(self._columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column, _MIDDLE)
        sheet.append(list(self._columns))
        self._rows = 1
        return sheet

    def _cell(self, value: Cell) -> Any:
        if not isinstance(value, str):
            return value
        text = _UNHELD.sub("\ufffd", value)
        text = text if len(text) <= _MOST_SIGNS else text[: _MOST_SIGNS - len(_CUT)] + _CUT
        if not text.startswith("="):
            return text
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(self._sheet, text)
        cell.data_type = "s"
        return cell
