"""A gap report as CSV: a row for each cell, and beside it all that the cells rest on."""

import csv
from pathlib import Path

import pytest
from motley import LONG, STATES, motley_report

from trafsearch.language import Language
from trafsearch.report.cell import GapReport, State
from trafsearch.report.csv import render_csv, write_csv


@pytest.fixture(scope="module")
def report(motley: Path) -> GapReport:
    return motley_report(motley)


@pytest.fixture(scope="module")
def written(report: GapReport, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return write_csv(report, Language.RU, tmp_path_factory.mktemp("tables") / "gaps.csv")


def rows(file: Path) -> list[dict[str, str]]:
    csv.field_size_limit(1_000_000)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_four_tables_are_written_side_by_side(written: tuple[Path, ...]) -> None:
    names = ["gaps.csv", "gaps-evidence.csv", "gaps-obstacles.csv", "gaps-looked-for.csv"]
    assert [file.name for file in written] == names
    assert all(file.read_bytes().startswith(b"\xef\xbb\xbf") for file in written)


def test_each_cell_is_a_row_with_its_figures(report: GapReport, written: tuple[Path, ...]) -> None:
    found = {(each["row"], each["column"]): each for each in rows(written[0])}
    assert {key: each["state"] for key, each in found.items()} == STATES
    for key, cell in report.cells.items():
        row = found[key]
        assert row["cited"] == str(len(cell.cited))
        assert row["overruled"] == str(len(cell.overruled))
        assert row["obstacles"] == str(len(cell.obstacles))
        if cell.state is State.NOT_ASSESSABLE:
            assert row["passages"] == row["mentions"] == row["density"] == ""
        else:
            assert (row["passages"], row["mentions"]) == (str(cell.passages), str(cell.mentions))
            assert float(row["density"]) == pytest.approx(cell.density, rel=1e-5)


def test_a_silent_cell_tells_what_came_nearest(written: tuple[Path, ...]) -> None:
    found = {(each["row"], each["column"]): each for each in rows(written[0])}
    nearest = found["human-trafficking", "foreign"]
    assert nearest["nearest_text"] == "1. Незаконная торговля и ввоз для людей товаров запрещены."
    assert (nearest["nearest_why"], nearest["nearest_id"]) == ("part_of_label", "kz-3/ru#pt1")
    assert found["corruption", "legal"]["nearest_why"] == "only_cited"


def test_each_mention_is_a_row_with_its_whole_passage(report: GapReport, written: tuple[Path, ...]) -> None:
    found = rows(written[1])
    expected = [
        (standing, each.held.passage.id, each.held.passage.text)
        for row in report.rows
        for column in report.columns
        for cell in [report.cells[row, column.id]]
        for standing, mentions in (("counted", cell.evidence), ("cited", cell.cited), ("overruled", cell.overruled))
        for each in mentions
    ]
    assert [(each["standing"], each["id"], each["text"]) for each in found] == expected
    assert LONG in {each["text"] for each in found}
    assert all(each["text"][int(each["start"]) : int(each["end"])] == each["match"] for each in found)


def test_what_stands_in_the_way_names_the_rows_that_it_is_in_the_way_of(written: tuple[Path, ...]) -> None:
    found = [(each["column"], each["code"], each["status"], each["rows"]) for each in rows(written[2])]
    everything = "human-trafficking corruption drugs"
    assert found == [
        ("criminal", "unread_file", "damaged", everything),
        ("environmental", "no_document", "", everything),
    ]


def test_all_expressions_that_were_looked_for_are_rows(report: GapReport, written: tuple[Path, ...]) -> None:
    proof = report.cells["drugs", "foreign"].proof
    assert proof is not None
    expected = [(language, label) for language, labels in proof.labels.items() for label in labels]
    assert [(each["language"], each["label"]) for each in rows(written[3]) if each["row"] == "drugs"] == expected


def test_a_spreadsheet_runs_nothing_of_it(written: tuple[Path, ...]) -> None:
    paths = [each["path"] for each in rows(written[2])]
    assert paths[0] == "'=broken.pdf"
    cells = [cell for file in written for row in rows(file) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_without_a_file_the_cells_alone_are_given(report: GapReport, written: tuple[Path, ...]) -> None:
    assert render_csv(report, Language.RU) == written[0].read_bytes()
