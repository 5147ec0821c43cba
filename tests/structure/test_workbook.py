"""Workbooks say nothing of the hour, and hold no more than a cell can."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from trafsearch.structure.workbook import cell_text, read_sheets, write_undated

CELLS = [
    ("рабство", "рабство"),
    ("12 \ufffd", "12 \x0b"),
    ("\ufffd", "\ud800"),
    ("x" * 32_767, "x" * 32_767),
    ("x" * 32_763 + " […]", "x" * 32_768),
]


@pytest.mark.parametrize(("expected", "text"), CELLS, ids=lambda each: repr(each[:8]))
def test_a_cell_holds(expected: str, text: str) -> None:
    assert cell_text(text) == expected


def test_a_text_that_is_cut_can_say_so_in_other_words() -> None:
    assert cell_text("x" * 40_000, "… [40,000]").endswith("xx… [40,000]")
    assert len(cell_text("x" * 40_000, "… [40,000]")) == 32_767


@pytest.mark.parametrize("write_only", [True, False])
def test_a_workbook_bears_no_time_and_is_read_as_it_was_written(write_only: bool) -> None:
    workbook = Workbook(write_only=write_only)
    sheet = workbook.create_sheet("б")
    sheet.append(["a", None, 3])
    stream = io.BytesIO()
    write_undated(workbook, stream)
    archive = zipfile.ZipFile(stream)
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2
    assert read_sheets(stream.getvalue())[-1] == ("б", [["a", "", "3"]])
