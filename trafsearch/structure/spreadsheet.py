"""Tables as spreadsheets write and change them."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_DECLARED = re.compile(r'"?sep=(.)"?', re.IGNORECASE)  # Excel's own first line
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that begins so
_MOST_SIGNS = 10_000_000  # of one cell
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The names of the columns; and the rows that are not empty, each with the number that a spreadsheet shows."""

    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    delimiter: str = ","
    head_row: int = 1


def sheet_of(rows: Iterable[Sequence[str]], delimiter: str = ",", shift: int = 0) -> Sheet:
    """The first row that is not empty has the names of the columns."""
    numbered = ((at + shift, tuple(cell.strip() for cell in row)) for at, row in enumerate(rows, 1))
    held = [(number, row) for number, row in numbered if any(row)]
    number, heads = held[0] if held else (1, ())
    return Sheet(heads, tuple((at, tuple(map(shown, row))) for at, row in held[1:]), delimiter, number)


def read_csv(data: bytes) -> Sheet:
    """Of commas, semicolons or tabs, in UTF-8 or UTF-16. Raises UnicodeDecodeError, csv.Error."""
    text = data.decode("utf-16" if data[:2] in _UTF16 else "utf-8-sig")
    first, _, rest = text.partition("\n")
    declared = _DECLARED.fullmatch(first.strip())
    delimiter = declared[1] if declared else max(",;\t", key=first.count)
    csv.field_size_limit(_MOST_SIGNS)
    stream = io.StringIO(rest if declared else text, newline="")
    return sheet_of(csv.reader(stream, delimiter=delimiter, strict=True), delimiter, 1 if declared else 0)


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
