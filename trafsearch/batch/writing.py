"""Writes the tables of a batch as it is answered: as two files of CSV, or as a workbook with two sheets."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from trafsearch.batch.answer import BatchAnswer
from trafsearch.batch.former import check_targets
from trafsearch.batch.tables import COUNTS, PLACES, TableRow, Wording, count_rows, place_rows

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that begins so


class Table(Protocol):
    def append(self, row: TableRow, /) -> object: ...


def write_batch(
    answers: Iterable[BatchAnswer], path: Path, wording: Wording | None = None, *, source: Path | None = None
) -> tuple[Path, ...]:
    """Write both tables, and say into which files: one where the path ends in .xlsx; `NAME.csv` and
    `NAME-passages.csv` where it ends in .csv; else counts.csv and passages.csv in that folder, which is made.

    The files are there once all answers are in them; equal answers give equal bytes. No answer is kept in memory.
    Raises NoFormerTable before anything is answered, where the list that was read, the `source`, or another file that
    is no table of an earlier batch would be written over.
    """
    worded = wording or Wording()
    files = files_of(path)
    check_targets(files, [COUNTS] if len(files) == 1 else [COUNTS, PLACES], source)
    files[0].parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=files[0].parent, prefix=".batch-") as folder:
        unfinished = [Path(folder) / file.name for file in files]
        with _workbook(unfinished[0]) if len(files) == 1 else _csv_pair(unfinished) as (counts, places):
            for answer in answers:
                for row in count_rows(answer, worded):
                    counts.append(row)
                for row in place_rows(answer):
                    places.append(row)
        for made, file in zip(unfinished, files, strict=True):
            made.replace(file)
    return files


def files_of(path: Path) -> tuple[Path, ...]:
    """The files that a batch is written into."""
    match path.suffix.casefold():
        case ".xlsx":
            return (path,)
        case ".csv":
            return path, path.with_name(f"{path.stem}-passages{path.suffix}")
    return path / "counts.csv", path / "passages.csv"


@contextmanager
def _csv_pair(files: Sequence[Path]) -> "Iterator[tuple[Table, Table]]":
    with ExitStack() as open_files:
        # the mark at the head is that by which spreadsheets know UTF-8
        streams = [open_files.enter_context(file.open("w", encoding="utf-8-sig", newline="")) for file in files]
        counts, places = (_CsvTable(csv.writer(stream, lineterminator="\n")) for stream in streams)
        counts.append(COUNTS)
        places.append(PLACES)
        yield counts, places


class _Writer(Protocol):
    def writerow(self, row: Iterable[object], /) -> object: ...


class _CsvTable:
    def __init__(self, writer: _Writer) -> None:
        self._writer = writer

    def append(self, row: TableRow) -> None:
        self._writer.writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in row])


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


@contextmanager
def _workbook(file: Path) -> "Iterator[tuple[Table, Table]]":
    from trafsearch.batch.workbook_writing import Workbook

    workbook = Workbook()
    try:
        yield workbook.table("counts", COUNTS), workbook.table("passages", PLACES)
    except BaseException:
        workbook.abandon()
        raise
    workbook.save(file)
