"""Each cell hangs on its own sentences: without them it is empty, and another document that is given one is not."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import tomlkit
from corpus_reports import CLOCK, CorpusReports, rows_of
from mutants import Mutant, as_markdown, direct_rows, expected_rows, mutants_of

import trafsearch
from trafsearch.report.cell import By, GapReport, State
from trafsearch.report.gaps import find_gaps

PATHS = sorted({row["document_file"] for row in rows_of("article_a.tsv")})
EMPTY = (State.ABSENT, State.INDIRECT)


@pytest.fixture(scope="module")
def mutants(reports: CorpusReports) -> list[Mutant]:
    return mutants_of(reports)


@pytest.fixture(scope="module")
def copies(reports: CorpusReports, mutants: Sequence[Mutant], tmp_path_factory: pytest.TempPathFactory) -> GapReport:
    """Copies of all texts, as they are and mutated, each a document of its own."""
    folder = tmp_path_factory.mktemp("mutants")
    stated = tomlkit.aot()
    originals = {original(path): Mutant(path, None) for path in PATHS}
    for id, each in (originals | {each.id: each for each in mutants}).items():
        path = folder / f"{len(stated)}.md"
        path.write_text(as_markdown(each, reports), encoding="utf-8")
        facts = {"path": path.name, "act": id, "areas": ["legal"], "whole": True}
        stated.append(tomlkit.item({**facts, "language": str(reports.texts[each.path].language)}))
    (folder / "corpus.toml").write_text(tomlkit.dumps({"document": stated}), encoding="utf-8")
    with trafsearch.build_index([folder], folder.with_name("mutants-index")) as store:
        return find_gaps(store, "threats", clock=CLOCK, by=By.DOCUMENT)


def original(path: str) -> str:
    return Path(path).name


def direct(report: GapReport, document: str) -> set[str]:
    return {row for row in report.rows if report.cells[row, document].state is State.DIRECT}


@pytest.mark.parametrize("path", PATHS)
def test_a_copy_in_markdown_has_the_same_cells(path: str, reports: CorpusReports, copies: GapReport) -> None:
    cells = {row: (cell.state, cell.mentions) for row in copies.rows if (cell := reports.cell(path, row))}
    assert {
        row: (copies.cells[row, original(path)].state, copies.cells[row, original(path)].mentions)
        for row in copies.rows
    } == cells


@pytest.mark.parametrize("path", PATHS)
def test_a_cell_without_its_sentences_is_empty(path: str, mutants: Sequence[Mutant], copies: GapReport) -> None:
    taken = {each.takes: copies.cells[each.takes, each.id] for each in mutants if each.path == path and each.takes}
    assert {row: cell.state for row, cell in taken.items() if cell.state not in EMPTY} == {}


@pytest.mark.parametrize("path", PATHS)
def test_an_empty_cell_that_is_given_a_sentence_is_direct(
    path: str, mutants: Sequence[Mutant], copies: GapReport
) -> None:
    given = {(row, each.id) for each in mutants if each.path == path for one in each.given for row in one.rows}
    assert {place for place in given if copies.cells[place].state is not State.DIRECT} == set()


@pytest.mark.parametrize("path", PATHS)
def test_all_other_cells_stay_as_they_were(
    path: str, reports: CorpusReports, mutants: Sequence[Mutant], copies: GapReport
) -> None:
    those = [each for each in mutants if each.path == path]
    expected = {each.id: expected_rows(each, reports) for each in those}
    assert {each.id: direct(copies, each.id) for each in those} == expected


def test_every_direct_cell_is_emptied_and_its_sentence_given_elsewhere(
    reports: CorpusReports, mutants: Sequence[Mutant]
) -> None:
    cells = {(path, row) for path in PATHS for row in direct_rows(path, reports)}
    read = {(row["document_file"], row["concept"]) for row in rows_of("article_a.tsv") if row["state"] == "direct"}
    assert read <= cells
    assert {(each.path, each.takes) for each in mutants if each.takes} == cells
    assert {(one.path, row) for each in mutants for one in each.given for row in one.rows} == cells
    assert {each.path for each in mutants if each.given} == set(PATHS)
