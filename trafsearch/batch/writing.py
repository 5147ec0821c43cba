"""Writes the tables of a batch as it is answered: as files of CSV, or as a workbook with a sheet for each."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from trafsearch.batch.answer import BatchAnswer
from trafsearch.batch.former import check_targets
from trafsearch.batch.tables import COUNTS, PLACES, QUERIES, TableRow, Wording, count_rows, place_rows, query_row
from trafsearch.structure.spreadsheet import harmless

_NAMES, _HEADS = ("counts", "passages", "queries"), (COUNTS, PLACES, QUERIES)


class Table(Protocol):
    def append(self, row: TableRow, /) -> object: ...


def write_batch(
    answers: Iterable[BatchAnswer], path: Path, wording: Wording | None = None, *, source: Path | None = None
) -> tuple[Path, ...]:
    """Write the tables, and say into which files: one where the path ends in .xlsx; `NAME.csv`, `NAME-passages.csv`
    and `NAME-queries.csv` where it ends in .csv; else counts.csv, passages.csv and queries.csv in that folder, which
    is made.

    The files are there once all answers are in them; equal answers give equal bytes. No answer is kept in memory.
    Raises NoFormerTable before anything is answered, where the list that was read, the `source`, or another file that
    is no table of an earlier batch would be written over.
    """
    worded = wording or Wording()
    files = files_of(path)
    check_targets(files, _HEADS[: len(files)], source)
    files[0].parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=files[0].parent, prefix=".batch-") as folder:
        unfinished = [Path(folder) / file.name for file in files]
        with _workbook(unfinished[0]) if len(files) == 1 else _csv_files(unfinished) as (counts, places, queries):
            for answer in answers:
                queries.append(query_row(answer, worded))
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
            return path, *(path.with_name(f"{path.stem}-{name}{path.suffix}") for name in _NAMES[1:])
    return tuple(path / f"{name}.csv" for name in _NAMES)


@contextmanager
def _csv_files(files: Sequence[Path]) -> "Iterator[list[Table]]":
    with ExitStack() as open_files:
        # the mark at the head is that by which spreadsheets know UTF-8
        streams = [open_files.enter_context(file.open("w", encoding="utf-8-sig", newline="")) for file in files]
        tables: list[Table] = [_CsvTable(csv.writer(stream, lineterminator="\n")) for stream in streams]
        for table, head in zip(tables, _HEADS, strict=True):
            table.append(head)
        yield tables


class _Writer(Protocol):
    def writerow(self, row: Iterable[object], /) -> object: ...


class _CsvTable:
    def __init__(self, writer: _Writer) -> None:
        self._writer = writer

    def append(self, row: TableRow) -> None:
        self._writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])


@contextmanager
def _workbook(file: Path) -> "Iterator[list[Table]]":
    from trafsearch.batch.workbook_writing import Workbook

    workbook = Workbook()
    try:
        yield [workbook.table(name, head) for name, head in zip(_NAMES, _HEADS, strict=True)]
    except BaseException:
        workbook.abandon()
        raise
    workbook.save(file)
