"""Tables as spreadsheets write and change them."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trafsearch.structure.csv_records import TornRecord, delimiter_of, records

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # a spreadsheet would run a cell that begins so
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The names of the columns; and the rows that are not empty, each with the number that a spreadsheet shows."""

    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    delimiter: str = ","
    head_row: int = 1


def read_csv(data: bytes) -> Sheet:
    """Of commas, semicolons or tabs, in UTF-8 or UTF-16. Raises UnicodeDecodeError, TornRecord."""
    return sheet_of(data.decode("utf-16" if data[:2] in _UTF16 else "utf-8-sig"))


def sheet_of(text: str) -> Sheet:
    """The first row that is not empty has the names of the columns. Raises TornRecord."""
    held = []
    for record in records(text):
        if record.is_torn:
            raise TornRecord(record)
        cells = tuple(cell.strip() for cell in record.cells)
        if any(cells):
            held.append((record.number, cells))
    number, heads = held[0] if held else (1, ())
    rows = tuple((at, tuple(map(shown, cells))) for at, cells in held[1:])
    return Sheet(heads, rows, delimiter_of(text), number)


def write_csv(rows: Iterable[Sequence[str]], delimiter: str = ",") -> bytes:
    """In UTF-8 with the mark by which spreadsheets know it."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig", "replace")


def harmless(cell: str) -> str:
    """With a quote before what would be a formula, and before what would be read as such a quote."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def shown(cell: str) -> str:
    """What `harmless` was given."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell
