"""A gap report as a workbook holds all of the report, and its cells lead to each other."""

import io
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from motley import LONG, OVERRULED, STATES, motley_report
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from trafsearch.language import Language
from trafsearch.report.cell import By, GapReport, State
from trafsearch.report.naming import SIGNS, Naming
from trafsearch.report.wording import sentences
from trafsearch.report.xlsx import render_xlsx
from trafsearch.report.xlsx.book import place
from trafsearch.structure.workbook import MOST_ROWS

LANGUAGES = (Language.RU, Language.KK, Language.EN)
SHEETS = (
    "about", "summary", "states", "provisions", "mention_counts", "density", "mentions", "gaps", "looked_for",
    "hindrances", "documents", "files", "manifest", "long_texts",
)  # fmt: skip


@pytest.fixture(scope="module")
def report(motley: Path) -> GapReport:
    return motley_report(motley)


@pytest.fixture(scope="module")
def book(report: GapReport) -> Any:
    return opened(report)


def opened(report: GapReport, language: Language = Language.RU) -> Any:
    return load_workbook(io.BytesIO(render_xlsx(report, language)), rich_text=True)


def sheet(book: Any, name: str, language: Language = Language.RU) -> Any:
    return book[sentences(language)[f"sheet_{name}"]]


def rows(book: Any, name: str) -> list[dict[str, Any]]:
    """By the keys under which the heads of columns stand among the words of reports."""
    keys = {text: key for key, text in sentences(Language.RU).items() if key.startswith("table_")}
    head, *lines = sheet(book, name).values
    return [dict(zip((keys[name].removeprefix("table_") for name in head), line, strict=True)) for line in lines]


def cells_of(report: GapReport) -> Iterator[tuple[int, int, Any]]:
    """The place of each cell in a matrix of the workbook, from 1, and the cell."""
    for (at, column), (across, row) in product(enumerate(report.columns, 2), enumerate(report.rows, 2)):
        yield at, across, report.cells[row, column.id]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", [By.AREA, By.DOCUMENT, By.YEAR])
def test_the_matrix_says_in_words_what_each_cell_is(language: Language, by: By, motley: Path) -> None:
    report = motley_report(motley, language, by)
    states = sheet(opened(report, language), "states", language)
    assert [cell.value for cell in states[1]][1:] == [Naming.of(report, language).row(row) for row in report.rows]
    for line, across, cell in cells_of(report):
        said = states.cell(line, across).value
        assert said.startswith(f"{SIGNS[cell.state]} {sentences(language)[cell.state]}")
        assert said.endswith("‡") is bool(cell.verdicts)


def test_its_states_are_those_that_a_reader_of_the_folder_gives(report: GapReport, book: Any) -> None:
    states, names = sheet(book, "states"), sentences(Language.RU)
    found = {
        (cell.row, cell.column): states.cell(line, across).value.split(" ", 1)[1].removesuffix("‡").strip()
        for line, across, cell in cells_of(report)
    }
    assert found == {key: names[state] for key, state in STATES.items()}


def test_each_state_has_a_colour_of_its_own(report: GapReport, book: Any) -> None:
    states = sheet(book, "states")
    colours = {(cell.state, states.cell(line, across).fill.fgColor.rgb) for line, across, cell in cells_of(report)}
    assert len(colours) == len(State)
    assert len({colour for _, colour in colours}) == len(State)


@pytest.mark.parametrize(
    ("name", "figure"), [("provisions", "passages"), ("mention_counts", "mentions"), ("density", "density")]
)
def test_figures_are_those_of_the_cells_and_none_where_nothing_can_be_told(
    name: str, figure: str, report: GapReport, book: Any
) -> None:
    figures = sheet(book, name)
    for line, across, cell in cells_of(report):
        expected = "?" if cell.state is State.NOT_ASSESSABLE else pytest.approx(getattr(cell, figure))
        assert figures.cell(line, across).value == expected


def test_a_cell_leads_to_its_first_mention_or_to_its_silence_and_back(report: GapReport, book: Any) -> None:
    states = sheet(book, "states")
    for line, across, cell in cells_of(report):
        here = states.cell(line, across)
        name, _, place = here.hyperlink.location.rpartition("!")
        there = book[name.strip("'")]
        head = [each.value for each in there[1]]
        told = dict(zip(head, (each.value for each in there[there[place].row]), strict=True))
        words = sentences(Language.RU)
        assert there.title == words["sheet_mentions" if cell.evidence else "sheet_gaps"]
        assert (told[words["table_row_id"]], told[words["table_column_id"]]) == (cell.row, cell.column)
        assert there[place].hyperlink.location == f"'{states.title}'!{here.coordinate}"
        if cell.evidence:
            assert told[words["table_id"]] == cell.evidence[0].held.passage.id


def test_every_mention_has_a_row_with_its_words_marked(report: GapReport, book: Any) -> None:
    found = rows(book, "mentions")
    expected = [
        (cell.row, cell.column, each.held.passage.id, each.mention.span.of(each.held.passage.text))
        for row, column in product(report.rows, report.columns)
        for cell in [report.cells[row, column.id]]
        for each in (*cell.evidence, *cell.cited, *cell.overruled)
    ]
    assert [(each["row_id"], each["column_id"], each["id"], each["match"]) for each in found] == expected
    for each in found:
        assert isinstance(each["quote"], CellRichText)
        assert [str(part) for part in each["quote"] if isinstance(part, TextBlock)] == [each["match"]]


def test_a_mention_that_does_not_count_says_why(book: Any) -> None:
    words = sentences(Language.RU)
    told = {str(each["quote"]): (each["standing"], each["verdict"]) for each in rows(book, "mentions")}
    assert told[OVERRULED] == (words["standing_overruled"], "решение (A. Reader): речь не об этом (a novel)")
    assert told["3. Библиотека исполняет Закон «О противодействии коррупции»."] == (words["standing_cited"], None)


def test_every_cell_without_a_direct_mention_has_its_proof(report: GapReport, book: Any) -> None:
    found = {(each["row_id"], each["column_id"]): each for each in rows(book, "gaps")}
    assert set(found) == {key for key, state in STATES.items() if state != "direct"}
    silent = found["human-trafficking", "foreign"]
    assert silent["nearest_quote"] == "1. Незаконная торговля и ввоз для людей товаров запрещены."
    assert "все слова" in silent["nearest_why"]
    assert "торговля: торговля" in silent["forms"]
    assert silent["words"] == report.cells["human-trafficking", "foreign"].proof.words
    assert found["human-trafficking", "criminal"]["stands_in_the_way"].startswith("=broken.pdf не прочитан полностью")
    reason = "среди рассмотренных документов нет ни одного этого направления"
    assert found["drugs", "environmental"]["stands_in_the_way"] == reason


def test_all_expressions_that_were_looked_for_are_named(report: GapReport, book: Any) -> None:
    found = [(each["row_id"], each["language"], each["label"]) for each in rows(book, "looked_for")]
    proof = report.cells["corruption", "foreign"].proof
    expected = [("corruption", language, label) for language, labels in proof.labels.items() for label in labels]
    assert [each for each in found if each[0] == "corruption"] == expected


def test_files_documents_and_what_stands_in_the_way_are_told(book: Any) -> None:
    files = {each["file"]: (each["outcome"], each["act_id"]) for each in rows(book, "files")}
    assert files["=broken.pdf"] == ("повреждён", "kz-2")
    assert files["law.md"] == ("прочитан полностью", "kz-1")
    documents = {(each["column_id"], each["act_id"]) for each in rows(book, "documents")}
    assert documents == {("legal", "kz-1"), ("criminal", "kz-2"), ("foreign", "kz-3"), ("environmental", None)}
    hindrances = [(each["column_id"], each["affects"], each["file"]) for each in rows(book, "hindrances")]
    assert hindrances == [("criminal", "все", "=broken.pdf"), ("environmental", "все", None)]


def test_a_text_that_no_cell_can_hold_is_whole_in_a_sheet_of_its_own(book: Any) -> None:
    shown = next(each["quote"] for each in rows(book, "mentions") if each["match"] == "Наркотики")
    parts = [each["text"] for each in rows(book, "long_texts")]
    assert len(LONG) > 32_767 >= len(str(shown))
    assert "Наркотики запрещены." in str(shown)
    assert str(len(LONG)) in str(shown)
    assert f"{sheet(book, 'long_texts').title}!C2" in str(shown)
    assert "".join(parts) == LONG


def test_no_cell_is_a_formula(book: Any) -> None:
    texts = [cell for each in book for line in each.iter_rows() for cell in line if str(cell.value).startswith("=")]
    assert {str(cell.value) for cell in texts} >= {"=broken.pdf", "=Свод правил", "=Угрозы <и> «ответы»"}
    assert all(cell.data_type == "s" for cell in texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_are_named_frozen_and_filtered(language: Language, motley: Path) -> None:
    book = opened(motley_report(motley, language), language)
    assert book.sheetnames == [sentences(language)[f"sheet_{name}"] for name in SHEETS]
    assert all(len(name) <= 31 for name in book.sheetnames)
    assert all(each.freeze_panes for each in book)
    assert all(each.auto_filter.ref == each.dimensions for each in book)


def test_sentences_of_the_summary_lead_to_a_cell_that_they_rest_on(report: GapReport, book: Any) -> None:
    summary, states = sheet(book, "summary"), sheet(book, "states")
    places = [line[1].hyperlink.location for line in summary.iter_rows(min_row=2)]
    assert len(places) > 3
    matrix = {f"'{states.title}'!{states.cell(line, across).coordinate}" for line, across, _ in cells_of(report)}
    assert set(places) <= matrix


@pytest.mark.parametrize(
    ("place_told", "at"),
    [
        ("'Evidence'!A2", 0),
        ("'Evidence'!A1048576", MOST_ROWS - 2),
        ("'Evidence 2'!A2", MOST_ROWS - 1),
        ("'Evidence 3'!A2", 2 * (MOST_ROWS - 1)),
    ],
)
def test_links_know_on_which_sheet_a_row_stands_where_there_are_several(place_told: str, at: int) -> None:
    assert place("Evidence", at) == place_told
