"""Workbooks of XLSX, as spreadsheets hold them and programs write them."""

import io
import re
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MOST_SIGNS, MOST_ROWS = 32_767, 1_048_576  # of a cell and of a sheet, for Excel
CUT = " […]"  # behind a text that a cell cannot hold whole
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # by XML
_DAY = datetime(1980, 1, 1)
_CHANGED = re.compile(r"(<dcterms:modified[^>]*>)[^<]*")  # the library puts the hour there


def read_sheets(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """The name of each sheet, and the texts that its cells show. Raises whatever the library stumbles over."""
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()  # what is said of the sheet's size may be of an older one
    return [
        (sheet.title, [["" if cell is None else str(cell) for cell in row] for row in sheet.values])
        for sheet in workbook.worksheets
    ]


def cell_text(text: str, cut: str = CUT) -> str:
    """The text as a cell can hold it: without what XML forbids, and not longer; `cut` is put where it is cut."""
    held = _UNHELD.sub("\ufffd", text)
    return held if len(held) <= MOST_SIGNS else held[: MOST_SIGNS - len(cut)] + cut


def write_undated(workbook: Any, stream: BinaryIO) -> None:
    """The archive says nothing of the time at which it was made: equal cells are equal bytes."""
    from openpyxl.writer.excel import ExcelWriter

    workbook.properties.created = _DAY
    with _Undated(stream, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        ExcelWriter(workbook, archive).write_data()


class _Undated(ZipFile):
    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        name = getattr(zinfo_or_arcname, "filename", zinfo_or_arcname)
        if name == "docProps/core.xml":
            text = data.decode() if isinstance(data, bytes) else data
            data = _CHANGED.sub(rf"\g<1>{_DAY.isoformat()}Z", text)
        super().writestr(_info(name), data, ZIP_DEFLATED)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        with (
            Path(filename).open("rb") as source,
            self.open(_info(arcname or filename), "w", force_zip64=True) as member,
        ):
            shutil.copyfileobj(source, member)


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _DAY.timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    return info
