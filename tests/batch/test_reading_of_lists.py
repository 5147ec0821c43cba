"""Lists of queries are read as people save them."""

from pathlib import Path

import pytest

from trafsearch.batch.asked import Asked
from trafsearch.batch.reading import read_batch
from trafsearch.errors import BadBatch, PathNotFound

TERM = Asked(2, "торговля людьми")
QUERY = Asked(2, '"адам саудасы" OR трафик', is_query=True)

TABLES = [
    (TERM, "term\nторговля людьми\n", "utf-8"),
    (TERM, "term\nторговля людьми\n", "utf-8-sig"),
    (TERM, "term\nторговля людьми\n", "cp1251"),
    (TERM, "term\r\nторговля людьми\r\n", "utf-16"),
    (TERM, "Термин\nторговля людьми\n", "utf-8"),
    (TERM, "  TERM  \n  торговля   людьми \n", "utf-8"),
    (QUERY, 'query\n"""адам саудасы"" OR трафик"\n', "utf-8"),
    (QUERY, 'term;query\n;"""адам саудасы"" OR трафик"\n', "utf-8"),
    (QUERY, 'сұрау\n"""адам саудасы"" OR трафик"\n', "utf-8"),
    (Asked(2, "рабство", id="7", filters="lang:ru"), "id;term;filters\n7;рабство;lang:ru\n", "utf-8"),
    (Asked(2, "рабство", id="7", filters="lang:ru"), "filter\tid\tterm\nlang:ru\t7\tрабство\n", "utf-8"),
    (Asked(2, "рабство"), "term,примечание\nрабство,из письма\n", "utf-8"),
    (Asked(3, "рабство"), "sep=;\nid;term\n;рабство\n", "utf-8"),
    (Asked(4, "рабство"), "term\n\n,\nрабство\n".replace(",", ""), "utf-8"),
    (Asked(3, "рабство"), ";\nterm;id\nрабство;\n", "utf-8"),
    (Asked(2, "дети, женщины"), 'term\n"дети, женщины"\n', "utf-8"),
]


@pytest.mark.parametrize(("expected", "text", "encoding"), TABLES)
def test_a_row_of_a_table_asks_for(expected: Asked, text: str, encoding: str, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(text.encode(encoding))
    assert read_batch(tmp_path / "list.csv").rows == (expected,)


FAULTS = [
    ("batch.beyond", "term\nторговля людьми, детьми\n"),  # the comma was meant
    ("batch.beyond", "term,,\nторговля людьми,,детьми\n"),
    ("batch.two_asked", "term,query\nрабство,рабство\n"),
    ("batch.nothing_asked", "id,term\n7,\n"),
    ("batch.nothing_asked", "term,filters\n,lang:ru\n"),
]


@pytest.mark.parametrize(("key", "text"), FAULTS)
def test_a_bad_row_says_why_and_the_next_is_read(key: str, text: str, tmp_path: Path) -> None:
    separators = text.partition("\n")[0].count(",")
    at_term = text.partition("\n")[0].split(",").index("term")
    good = ",".join("рабство" if at == at_term else "" for at in range(separators + 1))
    (tmp_path / "list.csv").write_text(text + good + "\n", encoding="utf-8")
    bad, after = read_batch(tmp_path / "list.csv").rows
    assert bad.fault is not None
    assert bad.fault.facts["reason_key"] == key
    assert (after.row, after.text, after.fault) == (3, "рабство", None)


REFUSED = [
    ("batch.no_list", "list.doc", b"term\n"),
    ("batch.no_columns", "list.csv", "слово\nрабство\n".encode()),
    ("batch.no_columns", "list.csv", b""),
    ("batch.column_twice", "list.csv", b"term,term\na,b\n"),
    ("batch.no_queries", "list.csv", b"term\n\n"),
    ("batch.no_queries", "list.txt", b" \n\n"),
    ("batch.torn_head", "list.csv", b'"term\nslavery\n'),
    ("batch.encoding", "list.csv", b"\xef\xbb\xbfterm\n\xff\xfe\xff\n"),
    ("batch.no_workbook", "list.xlsx", b"PK\x03\x04 broken"),
]


@pytest.mark.parametrize(("key", "name", "data"), REFUSED)
def test_a_file_that_is_no_list_is_refused(key: str, name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(BadBatch) as refused:
        read_batch(tmp_path / name)
    assert refused.value.facts["reason_key"] == key


TORN = [  # the line that is told, the rows that are read with their numbers
    (3, {2: "рабство", 4: "дети", 5: "кабала"}, 'id;term\n1;рабство\n2;"торговля\n3;дети\n4;"кабала"\n'),
    (2, {3: "дети"}, 'id;term\n1;"торговля" людьми\n2;дети\n'),
    (3, {2: "рабство", 4: "дети"}, 'id,term\n1,рабство\n2,"торговля\n3,дети'),
    (4, {2: "одна две", 4: "дети"}, 'id,term\n1,"одна\nдве"\n2,"торговля\n3,дети'),
]  # fmt: skip


@pytest.mark.parametrize(("line", "read", "text"), TORN)
def test_a_quotation_mark_that_is_not_closed_spoils_its_row_alone(
    line: int, read: dict[int, str], text: str, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    rows = read_batch(tmp_path / "list.csv").rows
    assert {each.row: each.text for each in rows if not each.fault} == read
    (bad,) = (each.fault for each in rows if each.fault)
    assert (bad.facts["reason_key"], bad.facts["value"]) == ("batch.torn", line)


def test_a_row_of_several_lines_says_which(tmp_path: Path) -> None:
    """It may be one that Excel wrote, or two rows that stray quotation marks have made one."""
    (tmp_path / "list.csv").write_text('id,term\n1,"одна\n2,две\n3,три"\n4,дети\n', encoding="utf-8")
    first, last = read_batch(tmp_path / "list.csv").rows
    assert (first.text, first.lines) == ("одна 2,две 3,три", (2, 4))
    assert (last.text, last.lines) == ("дети", None)


SAME = [
    ({2: (4,), 3: (), 4: (2,)}, "id,term\nk1,рабство\nk2,дети\nk1,трафик\n"),
    ({2: (), 3: ()}, "id,term\n,рабство\n,трафик\n"),
    ({2: (3, 4), 3: (2, 4), 4: (2, 3)}, "id,term\n7,рабство\n 7 ,рабство\n7,—\n"),
]


@pytest.mark.parametrize(("expected", "text"), SAME)
def test_rows_with_one_id_know_of_each_other(expected: dict[int, tuple[int, ...]], text: str, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    assert {each.row: each.same_id for each in read_batch(tmp_path / "list.csv").rows} == expected


def test_what_a_table_of_a_batch_defuses_is_read_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("id,term\n'=1,'-рабство\n", encoding="utf-8")
    assert read_batch(tmp_path / "list.csv").rows == (Asked(2, "-рабство", id="=1"),)


def test_a_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PathNotFound):
        read_batch(tmp_path / "list.csv")


def test_a_line_of_a_text_is_a_term(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("торговля людьми\n\narea:migration  -x\n", encoding="utf-8")
    assert read_batch(tmp_path / "list.txt").rows == (Asked(1, "торговля людьми"), Asked(3, "area:migration -x"))


def test_an_encoding_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes("хай".encode("koi8-r"))
    assert read_batch(tmp_path / "list.txt", encoding="koi8-r").rows == (Asked(1, "хай"),)


def test_columns_that_mean_nothing_are_named(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("term,filtres,\nрабство,lang:ru,\n", encoding="utf-8")
    assert read_batch(tmp_path / "list.csv").unused_columns == ("filtres",)


def test_a_workbook_is_read_as_it_is_shown(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in (
        ["id", "term", "query"],
        [1, "торговля людьми", None],
        [2.0, None, "рабство OR трафик"],
        [3, "=торговля", None],
        [4, 416, None],
        [],
        [5, "рабство", None, "за краем"],
    ):
        sheet.append(row)
    book.create_sheet("черновик").append(["term"])
    book.save(tmp_path / "list.xlsx")
    found = read_batch(tmp_path / "list.xlsx")
    assert [(each.row, each.id, each.text, each.is_query) for each in found.rows if not each.fault] == [
        (2, "1", "торговля людьми", False),
        (3, "2", "рабство OR трафик", True),
        (5, "4", "416", False),
    ]
    assert [(each.row, each.fault.facts["reason_key"]) for each in found.rows if each.fault] == [
        (4, "batch.cell"),
        (7, "batch.beyond"),
    ]
    assert found.unused_sheets == ("черновик",)
