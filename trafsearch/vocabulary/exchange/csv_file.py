"""A vocabulary as CSV, as spreadsheets write it: commas, semicolons or tabs."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from trafsearch.structure.spreadsheet import read_csv, write_csv
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.exchange.reasons import refusal
from trafsearch.vocabulary.exchange.sheet import read_rows, rows_of
from trafsearch.vocabulary.exchange.statement import Statement


def write(concepts: Iterable[Concept]) -> bytes:
    """With commas, in UTF-8 with the mark by which spreadsheets know it."""
    return write_csv(rows_of(concepts))


def read(path: Path, data: bytes) -> Iterator[Statement]:
    """Raises BadRow."""
    try:
        sheet = read_csv(data)
    except UnicodeDecodeError as error:
        raise refusal(path, 1 + data[: error.start].count(b"\n"), "exchange.not_utf8") from error
    except csv.Error as error:
        raise refusal(path, 1, "exchange.not_csv", error) from error
    yield from read_rows(path, [(sheet.head_row, sheet.heads), *sheet.rows])
