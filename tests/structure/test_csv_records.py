"""The rows of a CSV are read one by one, and one that is spoilt spoils no other."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.structure.csv_records import Record, TornRecord, records
from trafsearch.structure.spreadsheet import harmless, read_csv, shown, write_csv

TABLES = [
    ([], ""),
    ([(1, ("a", "b"))], "a,b"),
    ([(1, ("a", "b")), (2, ("", "")), (3, ("1", "2"))], "a;b\n;\n1;2\n"),
    ([(1, ("a",)), (2, ()), (3, ("b",))], "a\n\nb\n"),
    ([(1, ("a", "b")), (2, ("1,5", "2"))], "a;b\r\n1,5;2\r\n"),
    ([(1, ("a", "b")), (2, ("1", "x\ty"))], 'a\tb\n1\t"x\ty"\n'),
    ([(2, ("a", "b"))], "sep=|\na|b\n"),
    ([(2, ("a", "b"))], '"sep=;"\r\na;b\r\n'),
    ([(1, ("a",)), (2, ('say "no"',))], 'a\n"say ""no"""\n'),
    ([(1, ("a",)), (2, ('5" pipe',))], 'a\n5" pipe\n'),
    ([(1, ("a",)), (2, ("one\ntwo",)), (3, ("b",))], 'a\n"one\ntwo"\nb\n'),
]


@pytest.mark.parametrize(("expected", "text"), TABLES)
def test_a_table_has_rows(expected: list[tuple[int, tuple[str, ...]]], text: str) -> None:
    found = list(records(text))
    assert [(each.number, each.cells) for each in found] == expected
    assert not any(each.is_torn for each in found)


TORN = [
    (Record(2, 2, 2, ("open",), is_torn=True), [1, 3], 'a\n"open\nb\n'),
    (Record(2, 2, 2, ("1", "open"), is_torn=True), [1, 3, 4], 'a;b\n1;"open\n2;c\n3;"closed"\n'),
    (Record(2, 2, 2, ('one" two',), is_torn=True), [1, 3], 'a\n"one" two\nb\n'),
    (Record(3, 4, 4, ("open",), is_torn=True), [1, 2, 4], 'a\n"one\ntwo"\n"open\nb\n'),
    (Record(1, 1, 1, ("a",), is_torn=True), [2], '"a\nb\n'),
]


@pytest.mark.parametrize(("expected", "whole", "text"), TORN)
def test_a_row_whose_quotation_marks_do_not_pair_is_told(expected: Record, whole: list[int], text: str) -> None:
    found = list(records(text))
    assert [each for each in found if each.is_torn] == [expected]
    assert [each.number for each in found if not each.is_torn] == whole


def test_a_row_of_several_lines_says_where_it_stands() -> None:
    assert [(each.first_line, each.last_line) for each in records('a\n"b\nc\nd"\ne\n')] == [(1, 1), (2, 4), (5, 5)]


def test_a_table_of_which_every_row_is_needed_is_refused_by_its_line() -> None:
    with pytest.raises(TornRecord, match="line 3: a quotation mark") as refused:
        read_csv(b'a,b\n1,2\n3,"4\n5,6\n')
    assert refused.value.record.number == 3


_CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\x85\u2028\u2029"), max_size=8)
_ROWS = st.lists(st.lists(_CELLS, min_size=2, max_size=4), min_size=1, max_size=6)


@given(_ROWS)
def test_rows_that_are_written_are_read_as_they_were(rows: list[list[str]]) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    assert [list(each.cells) for each in records(f"sep=;\n{stream.getvalue()}")] == rows


@given(st.text(max_size=60))
def test_no_line_is_lost_whatever_the_text(text: str) -> None:
    found = list(records(text))
    ends = [each.last_line for each in found]
    assert [each.first_line for each in found] == [end + 1 for end in [found[0].first_line - 1 if found else 0, *ends]][
        : len(found)
    ]


CELLS = ["=1+1", "+7", "-x", "@a", "\tx", "\nx", "'=1", "''-x", "'quoted'", "plain", ""]


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_that_a_spreadsheet_would_run_is_defused_and_read_as_it_was(cell: str) -> None:
    assert not harmless(cell).startswith(("=", "+", "-", "@", "\t", "\n"))
    assert shown(harmless(cell)) == cell


def test_what_is_written_for_spreadsheets_is_read_back() -> None:
    rows = [("a", "b"), ("=1", "x, «y»"), ("'", "қ")]
    sheet = read_csv(write_csv(rows))
    assert (sheet.heads, [cells for _, cells in sheet.rows]) == (rows[0], rows[1:])
