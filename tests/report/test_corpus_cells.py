"""The sample corpus shows what it was written to show: every cell and every mention as a reader found them."""

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trafsearch.language import Language
from trafsearch.report.cell import GapReport, State
from trafsearch.report.gaps import find_gaps
from trafsearch.store.store import Store

EXPECTED = Path(__file__).parent.parent / "expected"
CLOCK = datetime(2026, 1, 1, tzinfo=UTC)


def rows(name: str) -> list[dict[str, str]]:
    with (EXPECTED / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


@pytest.fixture(scope="module")
def report(corpus_index: Path) -> GapReport:
    with Store(corpus_index) as store:
        return find_gaps(store, "threats", clock=CLOCK)


@pytest.mark.parametrize("row", rows("corpus_cells.tsv"), ids=lambda row: f"{row['concept']}-{row['area']}")
def test_each_cell_is_as_a_reader_judged_it(row: dict[str, str], report: GapReport) -> None:
    assert report.cells[row["concept"], row["area"]].state == row["state"]


def test_areas_without_documents_are_not_assessable(report: GapReport) -> None:
    for row in report.rows:
        cell = report.cells[row, "environmental"]
        assert cell.state is State.NOT_ASSESSABLE
        assert [obstacle.code for obstacle in cell.obstacles] == ["no_document"]


def test_an_absent_cell_carries_its_proof(report: GapReport) -> None:
    cell = report.cells["human-trafficking", "cultural"]
    assert cell.state is State.ABSENT
    assert cell.proof is not None
    assert "торговля людьми" in cell.proof.labels["ru"]
    assert cell.proof.acts == 1
    assert cell.proof.words > 100


@pytest.mark.parametrize(("language", "other"), [(Language.RU, "/kk@"), (Language.KK, "/ru@")])
def test_a_provision_held_in_two_languages_counts_once(corpus_index: Path, language: Language, other: str) -> None:
    with Store(corpus_index) as store:
        cell = find_gaps(store, "threats", clock=CLOCK, language=language).cells["terrorism", "counter-terrorism"]
    twins = [each for each in cell.evidence if each.also_in]
    assert twins
    assert {each.held.passage.language for each in twins} == {language}
    assert all(other in id for each in twins for id in each.also_in)
    quoted = {(each.held.act, each.held.passage.address.key) for each in twins}
    assert len(quoted) == len({each.held.passage.address.key for each in twins})
