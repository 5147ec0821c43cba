"""A file of which nobody says what it is could belong anywhere: it leaves nothing absent in any column."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sentences import RU
from silent_corpus import (
    CLOCK,
    SLOW,
    UNREAD,
    cells_in,
    lens_of,
    obstacles,
    picture_then_page,
    states,
    unread_paths,
    write,
    write_silent,
)

import trafsearch
from trafsearch.extraction.outcome import Status
from trafsearch.ingest.asked import Asked
from trafsearch.query.search import Filters
from trafsearch.report.cell import By, GapReport
from trafsearch.report.gaps import find_gaps
from trafsearch.store.store import Store
from trafsearch.structure.act import ActType

ORDER = "Приказ Министра культуры Республики Казахстан от 5 июля 2021 года № 7"
LINK = "link-to-another-folder.md"
EXPECTED = {name: status for name, (status, _) in UNREAD.items()}
EXPECTED |= {SLOW[0]: Status.TIMEOUT, LINK: Status.UNSUPPORTED}
LENS = lens_of("cultural", "foreign", "environmental")
CULTURE = "# Концепция культурной политики Республики Казахстан\n\n1. Музеи открыты ежедневно, вход свободный.\n"
FOREIGN = "# Концепция внешней политики Республики Казахстан\n\n1. Посольства открыты ежедневно, вход свободный.\n"
OTHER_COLUMNS = [By.TYPE, By.ISSUER, By.YEAR, By.LANGUAGE]


def reports_on(store: Store) -> dict[By, GapReport]:
    return {by: find_gaps(store, LENS, clock=CLOCK, by=by) for by in By}


def write_concepts(folder: Path) -> None:
    """Two documents of which nothing is stated; what they are is guessed from their titles."""
    write(folder, "culture.md", CULTURE.encode())
    write(folder, "foreign.md", FOREIGN.encode())


@pytest.fixture(scope="module")
def nothing_unread(tmp_path_factory: pytest.TempPathFactory) -> dict[By, GapReport]:
    folder = tmp_path_factory.mktemp("read")
    write_concepts(folder / "docs")
    with trafsearch.build_index([folder / "docs"], folder / "index") as store:
        return reports_on(store)


@pytest.fixture(scope="module")
def all_unread(tmp_path_factory: pytest.TempPathFactory) -> dict[By, GapReport]:
    """The same with a file of each outcome."""
    folder = tmp_path_factory.mktemp("unread")
    write_concepts(folder / "docs")
    for name, (_, data) in UNREAD.items():
        write(folder / "docs", name, data)
    write(folder / "slow", *SLOW)
    write(folder / "elsewhere", "law.md", FOREIGN.encode())
    (folder / "docs" / LINK).symlink_to(folder / "elsewhere" / "law.md")
    with trafsearch.build_index([folder / "docs"], folder / "index") as store:
        trafsearch.update_index(store, [folder / "slow"], asked=Asked(limits=("seconds=0.001",)))
        return reports_on(store)


@pytest.fixture(scope="module")
def one_scan(tmp_path_factory: pytest.TempPathFactory) -> dict[By, GapReport]:
    """Two documents of which all is stated, and a scan with a name that says nothing."""
    folder = tmp_path_factory.mktemp("scan")
    for area in ("cultural", "foreign"):
        write_silent(
            folder, f"{area}.md", act=area, areas=[area], type="law", issuer="Парламент", adopted=date(2020, 1, 1)
        )
    write(folder, "scan001.pdf", UNREAD["pictures-of-pages.pdf"][1])
    with trafsearch.build_index([folder], folder.with_name("scan-index")) as store:
        return reports_on(store)


@pytest.fixture(scope="module")
def order_in_part(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A concept of which all is stated, and a file read in part: an order, if its head is believed."""
    folder = tmp_path_factory.mktemp("order")
    write_silent(folder, "concept.md", act="concept", areas=["cultural"], type="concept")
    write(folder, "order.pdf", picture_then_page((ORDER, *RU[3:8])))
    with trafsearch.build_index([folder], folder.with_name("order-index")) as store:
        yield store


def test_without_it_what_is_guessed_can_be_absent(nothing_unread: dict[By, GapReport]) -> None:
    report = nothing_unread[By.AREA]
    assert {each.id: states(report, each.id) for each in report.columns} == {
        "cultural": {"absent"},
        "foreign": {"absent"},
        "environmental": {"not_assessable"},  # no document
    }


@pytest.mark.parametrize("name", EXPECTED)
def test_each_outcome_stands_in_the_way_of_every_area(name: str, all_unread: dict[By, GapReport]) -> None:
    report = all_unread[By.AREA]
    for column in report.columns:
        [found] = [each for each in obstacles(report, column.id) if each.path == name]
        assert found.outcome is not None
        assert (found.code, found.outcome.status) == ("unread_file", EXPECTED[name])
    assert {state for column in report.columns for state in states(report, column.id)} == {"not_assessable"}


@pytest.mark.parametrize("by", [By.AREA, *OTHER_COLUMNS])
def test_a_scan_that_could_be_anything_is_in_the_way_of_every_column(by: By, one_scan: dict[By, GapReport]) -> None:
    report = one_scan[by]
    assert {each.id: (states(report, each.id), unread_paths(report, each.id)) for each in report.columns} == {
        each.id: ({"not_assessable"}, {"scan001.pdf"}) for each in report.columns
    }


@pytest.mark.parametrize("by", [By.AREA, *OTHER_COLUMNS])
def test_a_file_that_could_be_anything_leaves_nothing_absent(by: By, all_unread: dict[By, GapReport]) -> None:
    report = all_unread[by]
    assert {state for each in report.columns for state in states(report, each.id)} == {"not_assessable"}


def test_documents_that_were_read_are_absent_and_the_scan_is_told_beside_them(one_scan: dict[By, GapReport]) -> None:
    report = one_scan[By.DOCUMENT]
    assert {each.id: states(report, each.id) for each in report.columns} == {
        "cultural": {"absent"},
        "foreign": {"absent"},
    }
    assert [(note.code, note.words) for note in report.notes] == [("unread_elsewhere", ("scan001.pdf",))]


def test_the_scan_is_said_to_be_of_no_known_area(one_scan: dict[By, GapReport]) -> None:
    assert {each.area_known for each in obstacles(one_scan[By.AREA], "cultural")} == {False}
    assert all(cell.proof for cell in cells_in(one_scan[By.AREA], "cultural"))


@pytest.mark.parametrize(
    ("by", "column", "filters"),
    [
        (By.AREA, "cultural", Filters()),
        (By.TYPE, "type:concept", Filters()),
        (By.AREA, "cultural", Filters(types=(ActType.CONCEPT,))),
    ],
)
def test_what_is_guessed_of_a_file_rules_nothing_out(
    by: By, column: str, filters: Filters, order_in_part: Store
) -> None:
    report = find_gaps(order_in_part, LENS, clock=CLOCK, by=by, filters=filters)
    assert (states(report, column), unread_paths(report, column)) == ({"not_assessable"}, {"order.pdf"})
