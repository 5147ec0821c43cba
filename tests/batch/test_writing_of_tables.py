"""The tables of a batch hold every row, as text, and equal answers give equal bytes."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

from trafsearch.batch.answering import batch
from trafsearch.batch.asked import Asked
from trafsearch.batch.tables import COUNTS, PLACES, QUERIES
from trafsearch.batch.workbook_writing import Workbook
from trafsearch.batch.writing import write_batch
from trafsearch.errors import NoFormerTable
from trafsearch.store.asking import search
from trafsearch.store.store import Store

ROWS = [
    Asked(2, "торговля людьми", id="=1+1"),
    Asked(3, "космонавтика"),
    Asked(4, "торговля (", is_query=True),
    Asked(5, "human trafficking", filters="lang:en"),
]


def written(store: Store, path: Path) -> list[Path]:
    return list(write_batch(batch(store, ROWS), path))


def read_csv(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def read_sheets(file: Path) -> dict[str, list[Sequence[object]]]:
    return {sheet.title: list(sheet.values) for sheet in load_workbook(file)}


FILES = [
    (["a/b/counts.csv", "a/b/passages.csv", "a/b/queries.csv"], "a/b"),
    (["a/x.csv", "a/x-passages.csv", "a/x-queries.csv"], "a/x.csv"),
    (["x.xlsx"], "x.xlsx"),
]


@pytest.mark.parametrize(("expected", "path"), FILES)
def test_the_tables_are_written_into(expected: list[str], path: str, corpus_store: Store, tmp_path: Path) -> None:
    assert written(corpus_store, tmp_path / path) == [tmp_path / each for each in expected]
    assert sorted(each.name for each in (tmp_path / expected[0]).parent.iterdir()) == sorted(
        Path(each).name for each in expected
    )


def test_each_query_has_a_row_for_each_document(corpus_store: Store, tmp_path: Path) -> None:
    counts, places, queries = (read_csv(file) for file in written(corpus_store, tmp_path / "out"))
    answers = list(batch(corpus_store, ROWS))
    assert counts[0] == list(COUNTS)
    assert places[0] == list(PLACES)
    assert len(counts) - 1 == sum(len(each.counts) for each in answers) + 1  # the row with the error
    assert len(places) - 1 == sum(len(each.places) for each in answers)
    assert [row[0] for row in queries] == ["row", "2", "3", "4", "5"]
    by_row = [dict(zip(COUNTS, row, strict=True)) for row in counts[1:]]
    assert {row["passages"] for row in by_row if row["row"] == "3" and row["state"] == "none"} == {"0"}
    (bad,) = (row for row in by_row if row["row"] == "4")
    assert bad["error"].startswith("This parenthesis is never closed.")
    assert bad["passages"] == ""


TOTALS = [
    ("торговля людьми", False),
    ("concept:human-trafficking", True),
    ("торговля OR людьми", True),
    ("қызмет", True),
    ("космонавтика", False),
]


@pytest.mark.parametrize(("text", "is_query"), TOTALS)
def test_the_totals_of_a_workbook_are_those_of_a_search(
    text: str, is_query: bool, corpus_store: Store, tmp_path: Path
) -> None:
    (file,) = write_batch(batch(corpus_store, [Asked(2, text, is_query=is_query)]), tmp_path / "x.xlsx")
    sheets = read_sheets(file)
    (query,) = (dict(zip(QUERIES, row, strict=True)) for row in sheets["queries"][1:])
    counts = [dict(zip(COUNTS, row, strict=True)) for row in sheets["counts"][1:]]
    alone = search(corpus_store, text) if is_query else search(corpus_store, f'"{text}"', literal=True)
    assert query["total"] == alone.total
    assert sum(int(str(row["passages"] or 0)) for row in counts) - int(str(query["copies"])) == alone.total
    places = [dict(zip(PLACES, row, strict=True)) for row in sheets["passages"][1:]]
    assert len([row for row in places if not row["copy_of"]]) == alone.total
    states = [str(row["state"]) for row in counts]
    assert [query["found_in"], query["not_in"]] == [states.count("found"), states.count("none")]
    assert query["not_known"] == len(states) - states.count("found") - states.count("none")


def test_what_is_to_be_known_of_a_row_stands_beside_each_of_its_counts(corpus_store: Store, tmp_path: Path) -> None:
    rows = [
        Asked(2, "торговля", id="a", same_id=(3,)),
        Asked(3, "(", id="a", is_query=True, same_id=(2,), lines=(3, 5)),
    ]
    tables = list(write_batch(batch(corpus_store, rows), tmp_path / "out"))
    for file, columns in ((tables[0], COUNTS), (tables[2], QUERIES)):
        found = [dict(zip(columns, row, strict=True)) for row in read_csv(file)[1:]]
        assert {row["note"] for row in found if row["row"] == "2"} == {"the id stands in other rows too: 3"}
        (bad,) = (row for row in found if row["row"] == "3")
        assert bad["note"] == "lines 3 to 5 of the file are one row; the id stands in other rows too: 2"
        assert bad["error"]


def test_a_workbook_holds_the_same_as_the_files_of_csv(corpus_store: Store, tmp_path: Path) -> None:
    tables = [read_csv(file) for file in written(corpus_store, tmp_path / "out")]
    (file,) = written(corpus_store, tmp_path / "out.xlsx")
    for table, rows in zip(tables, read_sheets(file).values(), strict=True):
        texts = [["" if cell is None else str(cell) for cell in row] for row in rows]
        assert [[cell.removeprefix("'") for cell in row] for row in table] == texts


def test_no_cell_is_a_formula(corpus_store: Store, tmp_path: Path) -> None:
    counts, *_ = (read_csv(file) for file in written(corpus_store, tmp_path / "out"))
    (file,) = written(corpus_store, tmp_path / "out.xlsx")
    assert counts[1][1] == "'=1+1"
    cell = load_workbook(file)["counts"]["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_equal_answers_give_equal_bytes(name: str, corpus_store: Store, tmp_path: Path) -> None:
    first = [file.read_bytes() for file in written(corpus_store, tmp_path / "1" / name)]
    assert [file.read_bytes() for file in written(corpus_store, tmp_path / "2" / name)] == first


def test_what_was_there_stays_where_the_writing_fails(corpus_store: Store, tmp_path: Path) -> None:
    def broken() -> object:
        yield from batch(corpus_store, ROWS)
        raise OSError("gone")

    before = written(corpus_store, tmp_path / "x.xlsx")[0].read_bytes()
    with pytest.raises(OSError, match="gone"):
        write_batch(broken(), tmp_path / "x.xlsx")  # type: ignore[arg-type]
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("x.xlsx", before)]


TAKEN = [
    ("x.csv", "x.csv"),
    ("x-passages.csv", "x.csv"),
    ("x-queries.csv", "x.csv"),
    ("passages.csv", ""),
    ("x.xlsx", "x.xlsx"),
]


@pytest.mark.parametrize(("taken", "path"), TAKEN)
def test_a_file_that_no_batch_wrote_is_not_written_over(
    taken: str, path: str, corpus_store: Store, tmp_path: Path
) -> None:
    (tmp_path / taken).write_text("term\nрабство\n", encoding="utf-8")
    with pytest.raises(NoFormerTable, match=taken):
        written(corpus_store, tmp_path / path)
    assert [each.name for each in tmp_path.iterdir()] == [taken]
    assert (tmp_path / taken).read_text(encoding="utf-8") == "term\nрабство\n"


def test_the_list_itself_is_not_written_over(corpus_store: Store, tmp_path: Path) -> None:
    """A table of counts has a column of queries: it can be a list too."""
    counts, *_ = written(corpus_store, tmp_path / "x.csv")
    with pytest.raises(NoFormerTable):
        write_batch(batch(corpus_store, ROWS), counts, source=tmp_path / "." / "x.csv")


@pytest.mark.parametrize("path", ["a", "a.csv", "a.xlsx"])
def test_the_tables_of_an_earlier_batch_are_written_over(path: str, corpus_store: Store, tmp_path: Path) -> None:
    first = [file.read_bytes() for file in written(corpus_store, tmp_path / path)]
    assert [file.read_bytes() for file in written(corpus_store, tmp_path / path)] == first


CELLS = [
    ("12 \ufffd", "12 \x0b"),
    ("x" * 32_763 + " […]", "x" * 40_000),
    ("x" * 32_767, "x" * 32_767),
    (12, 12),
    (None, None),
]


@pytest.mark.parametrize(("expected", "value"), CELLS, ids=lambda each: str(each)[:8])
def test_a_cell_of_a_workbook_holds(expected: object, value: str | int | None, tmp_path: Path) -> None:
    book = Workbook()
    book.table("t", ("a", "b")).append((value, "end"))
    book.save(tmp_path / "x.xlsx")
    assert read_sheets(tmp_path / "x.xlsx") == {"t": [("a", "b"), (expected, "end")]}


def test_a_full_sheet_is_followed_by_another(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("trafsearch.batch.workbook_writing.MOST_ROWS", 3)
    book = Workbook()
    table = book.table("t", ("a",))
    for number in range(5):
        table.append((number,))
    book.save(tmp_path / "x.xlsx")
    assert read_sheets(tmp_path / "x.xlsx") == {
        "t": [("a",), (0,), (1,)],
        "t 2": [("a",), (2,), (3,)],
        "t 3": [("a",), (4,)],
    }
