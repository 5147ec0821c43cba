"""What a workbook says of its sheet's size may be old: no row is lost by it."""

import re
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook

from trafsearch.batch.reading import read_batch
from trafsearch.review.table_file import read_tables
from trafsearch.vocabulary.exchange.formats import Exchange, read_export


def stale(file: Path, *rows: tuple[str, ...]) -> Path:
    """A workbook with these rows that says that it has one row and one column."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    whole = file.with_name("whole.xlsx")
    book.save(whole)
    with ZipFile(whole) as source, ZipFile(file, "w") as target:
        for name in source.namelist():
            target.writestr(name, re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:A1"', source.read(name)))
    return file


def test_all_rows_of_a_workbook_are_read(tmp_path: Path) -> None:
    terms = stale(tmp_path / "terms.xlsx", ("id", "term"), ("1", "рабство"), ("2", "торговля"))
    assert [each.text for each in read_batch(terms).rows] == ["рабство", "торговля"]
    assert [[at for at, _ in rows] for _, rows in read_tables(terms)] == [[1, 2, 3]]
    labels = ("id", "kind", "language", "text"), ("qala", "pref", "kk", "қала"), ("qala", "alt", "kk", "шаһар")
    read = read_export(stale(tmp_path / "labels.xlsx", *labels), Exchange.XLSX, ())
    assert [labels for each in read.values() for labels in each.labels.values()] == [("қала", "шаһар")]
