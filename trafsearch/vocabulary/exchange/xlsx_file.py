"""A vocabulary as an XLSX workbook: its rows are on the first sheet."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from trafsearch.structure.spreadsheet import harmless, shown
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.exchange.reasons import refusal
from trafsearch.vocabulary.exchange.sheet import read_rows, rows_of
from trafsearch.vocabulary.exchange.statement import Statement

_WIDTHS = {"A": 28, "B": 12, "C": 10, "D": 80}
_DAY = datetime(1980, 1, 1)

_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")  # the library puts the hour there


def write(concepts: Iterable[Concept]) -> bytes:
    """Cells are text, never formulas; the names of the columns stay in view."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    workbook.properties.created = _DAY
    sheet = workbook.create_sheet("concepts")
    sheet.freeze_panes = "A2"
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
    for row in rows_of(concepts):
        sheet.append([harmless(cell) for cell in row])
    stream = io.BytesIO()
    workbook.save(stream)
    return _undated(stream)


def read(path: Path, data: bytes) -> Iterator[Statement]:
    """Raises BadRow."""
    from openpyxl import load_workbook

    try:
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()  # what is said of its size may be of an older sheet
        rows = [["" if cell is None else shown(str(cell)) for cell in row] for row in sheet.values]
    except Exception as error:  # whatever the library stumbles over
        raise refusal(path, 1, "exchange.no_workbook") from error
    yield from read_rows(path, enumerate(rows, 1))


def _undated(stream: io.BytesIO) -> bytes:
    """The same archive without the time at which it was made."""
    undated = io.BytesIO()
    with zipfile.ZipFile(stream) as made, zipfile.ZipFile(undated, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in made.namelist():
            data = _CHANGED.sub(rb"\g<1>1980-01-01T00:00:00Z", made.read(name))
            archive.writestr(zipfile.ZipInfo(name, _DAY.timetuple()[:6]), data, zipfile.ZIP_DEFLATED)
    return undated.getvalue()
