"""Whether a file may be written over: one with a table of an earlier batch, and no other."""

import csv
from collections.abc import Sequence
from pathlib import Path

from trafsearch.errors import NoFormerTable


def check_targets(files: Sequence[Path], heads: Sequence[Sequence[str]], source: Path | None) -> None:
    """Raises NoFormerTable for the list itself, and for a file that is there without these names of columns.

    `heads` are those of the tables in each file.
    """
    for file, columns in zip(files, heads, strict=True):
        if file.exists() and ((source and file.samefile(source)) or _heads_of(file) != list(columns)):
            raise NoFormerTable(path=file)


def _heads_of(file: Path) -> list[object]:
    """The first row. Raises NoFormerTable where nobody can read it."""
    try:
        return _of_workbook(file) if file.suffix.casefold() == ".xlsx" else _of_csv(file)
    except Exception as error:  # whatever the library stumbles over: then it is no table of ours
        raise NoFormerTable(path=file) from error


def _of_csv(file: Path) -> list[object]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(next(csv.reader(stream), []))


def _of_workbook(file: Path) -> list[object]:
    from openpyxl import load_workbook

    workbook = load_workbook(file, read_only=True)
    try:
        return list(next(workbook.worksheets[0].iter_rows(values_only=True), ()))
    finally:
        workbook.close()
