"""A list of queries, read from a file: CSV, XLSX, or text with a term in each line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from trafsearch.batch.asked import Asked, Batch
from trafsearch.batch.columns import Cell, Row, columns_of, rows_asked
from trafsearch.batch.reasons import bad_batch
from trafsearch.errors import FolderGiven, PathNotFound
from trafsearch.structure.csv_records import records
from trafsearch.structure.spreadsheet import shown

_TABLES, _WORKBOOKS, _LINES = (".csv", ".tsv"), (".xlsx", ".xlsm"), (".txt",)


def read_batch(path: Path, *, encoding: str | None = None) -> Batch:
    """The queries of a file, in its order; `encoding` is that of a text, where it is not to be told from its letters.

    Raises PathNotFound, FolderGiven, BadEncoding, and BadBatch where the file is no such list. A row that cannot be
    understood is among the rows, with its fault.
    """
    if path.is_dir():
        raise FolderGiven(path=path)
    if not path.is_file():
        raise PathNotFound(path=path)
    match path.suffix.casefold():
        case ending if ending in _LINES:
            lines = enumerate(_text(path, encoding).splitlines(), 1)
            batch = Batch(path, tuple(Asked(number, " ".join(line.split())) for number, line in lines if line.strip()))
        case ending if ending in _TABLES:
            batch = _batch(path, _table(_text(path, encoding)))
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
    first = next((row for row in rows if any(cell.text.strip() for cell in row.cells)), Row(1, ()))
    if first.torn_at is not None:
        raise bad_batch(path, "batch.torn_head", first.torn_at)
    columns = columns_of(path, first.cells)
    return Batch(path, tuple(_with_same_ids(rows_asked(columns, rows))), columns.unused, unused_sheets)


def _with_same_ids(rows: Iterable[Asked]) -> Iterator[Asked]:
    """Rows that have one name know of each other: who looks a name up would find the first alone."""
    every = list(rows)
    named: dict[str, list[int]] = defaultdict(list)
    for each in every:
        named[each.id].append(each.row)
    for each in every:
        others = tuple(row for row in named[each.id] if row != each.row) if each.id else ()
        yield replace(each, same_id=others) if others else each


def _text(path: Path, encoding: str | None) -> str:
    from trafsearch.extraction.characters.encoding import REPLACED, decode

    decoded = decode(path.read_bytes(), given=encoding)
    if any(note.code == REPLACED for note in decoded.notes):
        raise bad_batch(path, "batch.encoding")
    return decoded.text.removeprefix("\ufeff")


def _table(text: str) -> Iterator[Row]:
    """Rows with the numbers that a spreadsheet shows beside them."""
    for record in records(text):
        lines = (record.first_line, record.last_line) if record.last_line > record.first_line else None
        torn_at = record.first_line if record.is_torn else None
        yield Row(record.number, [Cell(shown(cell)) for cell in record.cells], lines, torn_at)
