"""The rows of a CSV text, each by itself: where the quotation marks of one do not pair, the others are read."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_DECLARED = re.compile(r'"?sep=(.)"?\r?\n?', re.IGNORECASE)  # Excel's own first line
_MOST_SIGNS = 10_000_000  # of one cell


@dataclass(frozen=True, slots=True)
class Record:
    """A row with the `number` that a spreadsheet shows, and the lines of the text that it takes, from 1.

    Where it `is_torn` a quotation mark in it has no other, or letters follow the one that closes: the cells are those
    that its first line would have.
    """

    number: int
    first_line: int
    last_line: int
    cells: tuple[str, ...]
    is_torn: bool = False


class TornRecord(csv.Error):
    """A row whose quotation marks do not pair, where all rows are needed."""

    def __init__(self, record: Record) -> None:
        self.record = record
        super().__init__(f"line {record.first_line}: a quotation mark has no other that closes it")


def delimiter_of(text: str) -> str:
    """The one that Excel's own first line names, else the commonest of comma, semicolon and tab in the first line."""
    first = text.partition("\n")[0]
    declared = _DECLARED.fullmatch(first)
    return declared[1] if declared else max(",;\t", key=first.count)


def records(text: str) -> Iterator[Record]:
    """In their order, empty ones too. After a torn one the next begins on the next line."""
    csv.field_size_limit(_MOST_SIGNS)
    lines = list(io.StringIO(text, newline=""))
    at = 1 if lines and _DECLARED.fullmatch(lines[0]) else 0
    number, delimiter = at, delimiter_of(text)
    while at < len(lines):
        reader, start = csv.reader(_lines(lines, at), delimiter=delimiter, strict=True), at
        try:
            for row in reader:
                number += 1
                first, at = at, start + reader.line_num
                yield Record(number, first + 1, at, tuple(row))
        except csv.Error:
            number += 1
            at += 1
            yield Record(number, at, at, _roughly(lines[at - 1], delimiter), is_torn=True)


def _lines(lines: Sequence[str], start: int) -> Iterator[str]:
    return (lines[at] for at in range(start, len(lines)))


def _roughly(line: str, delimiter: str) -> tuple[str, ...]:
    """What people see in the line, to know it by."""
    return tuple(cell.strip('"') for cell in line.rstrip("\r\n").split(delimiter))
