"""A vocabulary as CSV, as spreadsheets write it: commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.exchange.reasons import refusal
from trafsearch.vocabulary.exchange.sheet import read_rows, rows_of
from trafsearch.vocabulary.exchange.statement import Statement


def write(concepts: Iterable[Concept]) -> bytes:
    """With commas, in UTF-8 with the mark by which spreadsheets know it."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows_of(concepts))
    return stream.getvalue().encode("utf-8-sig")


def read(path: Path, data: bytes) -> Iterator[Statement]:
    """Raises BadRow."""
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise refusal(path, 1 + data[: error.start].count(b"\n"), "exchange.not_utf8") from error
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        yield from read_rows(path, rows)
    except csv.Error as error:
        raise refusal(path, rows.line_num, "exchange.not_csv", error) from error


def _delimiter(text: str) -> str:
    """What parts the names of the columns: `id;kind;language;text`."""
    first = text.partition("\n")[0]
    return max((",", ";", "\t"), key=first.count)
