"""A list of queries, read from a file: CSV, XLSX, or text with a term in each line."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from trafsearch.batch.asked import Asked, Batch
from trafsearch.batch.columns import Cell, Row, columns_of, rows_asked
from trafsearch.batch.reasons import bad_batch
from trafsearch.errors import PathNotFound

_TABLES, _WORKBOOKS, _LINES = (".csv", ".tsv"), (".xlsx", ".xlsm"), (".txt",)
_SEPARATOR = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)  # Excel's own first line
_MOST_SIGNS = 1_000_000  # of one cell


def read_batch(path: Path, *, encoding: str | None = None) -> Batch:
    """The queries of a file, in its order; `encoding` is that of a text, where it is not to be told from its letters.

    Raises PathNotFound, BadEncoding, and BadBatch where the file is no such list. A row that cannot be understood is
    among the rows, with its fault.
    """
    if not path.is_file():
        raise PathNotFound(path=path)
    match path.suffix.casefold():
        case ending if ending in _LINES:
            lines = enumerate(_text(path, encoding).splitlines(), 1)
            batch = Batch(path, tuple(Asked(number, " ".join(line.split())) for number, line in lines if line.strip()))
        case ending if ending in _TABLES:
            batch = _batch(path, _table(path, _text(path, encoding)))
        case ending if ending in _WORKBOOKS:
            from trafsearch.batch.workbook_reading import first_sheet

            rows, others = first_sheet(path)
            batch = _batch(path, rows, others)
        case _:
            raise bad_batch(path, "batch.no_list")
    if not batch.rows:
        raise bad_batch(path, "batch.no_queries")
    return batch


def _batch(path: Path, rows: Iterator[Row], unused_sheets: tuple[str, ...] = ()) -> Batch:
    first = next((cells for _, cells in rows if any(cell.text.strip() for cell in cells)), ())
    columns = columns_of(path, first)
    return Batch(path, tuple(rows_asked(columns, rows)), columns.unused, unused_sheets)


def _text(path: Path, encoding: str | None) -> str:
    from trafsearch.extraction.characters.encoding import REPLACED, decode

    decoded = decode(path.read_bytes(), given=encoding)
    if any(note.code == REPLACED for note in decoded.notes):
        raise bad_batch(path, "batch.encoding")
    return decoded.text.removeprefix("\ufeff")


def _table(path: Path, text: str) -> Iterator[Row]:
    """Rows with the numbers that a spreadsheet shows beside them."""
    declared = _SEPARATOR.match(text)
    if declared:
        text = text[declared.end() :]
    head = text.partition("\n")[0]
    delimiter = declared[1] if declared else max(",;\t", key=head.count)
    csv.field_size_limit(_MOST_SIGNS)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, row in enumerate(rows, 2 if declared else 1):
            yield number, [Cell(cell) for cell in row]
    except csv.Error as error:
        raise bad_batch(path, "batch.not_csv", error) from error
