"""A file that was not read whole leaves nothing absent where it belongs, or could belong."""

from collections.abc import Iterator

import pytest
from silent_corpus import CLOCK, SLOW, UNREAD, cells_in, lens_of, obstacles, states, unread_paths, write, write_silent

import trafsearch
from trafsearch.extraction.outcome import Status
from trafsearch.ingest.asked import Asked
from trafsearch.language import Language
from trafsearch.report.cell import By, GapReport
from trafsearch.report.gaps import find_gaps
from trafsearch.report.markdown import render_markdown
from trafsearch.store.store import Store

AREAS = (
    "foreign",
    "migration",
    "economic",
    "legal",
    "criminal",
    "environmental",
    "gender",
    "family",
    "youth",
    "religious",
)
MISSING = "described-and-not-there.pdf"
EXPECTED = {name: status for name, (status, _) in UNREAD.items()}
EXPECTED |= {SLOW[0]: Status.TIMEOUT, MISSING: Status.DAMAGED}
AREA_OF = dict(zip(EXPECTED, AREAS, strict=True))
UNREAD_NAMES = list(EXPECTED)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Areas of a silent law and a file that was not read; the area of culture has the law alone."""
    folder = tmp_path_factory.mktemp("stated")
    for area in (*AREAS, "cultural"):
        write_silent(folder / "docs", f"{area}.md", act=area, areas=[area], type="law")
    for name, area in AREA_OF.items():
        root, data = (folder / "slow", SLOW[1]) if name == SLOW[0] else (folder / "docs", UNREAD.get(name, (0, b""))[1])
        write(root, name, data, act=area, areas=[area], language="kk", type="law")
    (folder / "docs" / MISSING).unlink()
    with trafsearch.build_index([folder / "docs"], folder / "index") as store:
        trafsearch.update_index(store, [folder / "slow"], asked=Asked(limits=("seconds=0.001",)))
        yield store


@pytest.fixture(scope="module")
def by_area(store: Store) -> GapReport:
    return find_gaps(store, lens_of(*AREAS, "cultural"), clock=CLOCK)


@pytest.fixture(scope="module")
def by_document(store: Store) -> GapReport:
    return find_gaps(store, lens_of(*AREAS, "cultural"), clock=CLOCK, by=By.DOCUMENT)


@pytest.mark.parametrize("name", UNREAD_NAMES)
def test_a_column_with_a_file_that_was_not_read_is_not_assessable(name: str, by_area: GapReport) -> None:
    [found] = obstacles(by_area, AREA_OF[name])
    assert found.outcome is not None
    assert (found.code, found.path, found.outcome.status) == ("unread_file", name, EXPECTED[name])
    assert states(by_area, AREA_OF[name]) == {"not_assessable"}


@pytest.mark.parametrize("name", UNREAD_NAMES)
def test_a_document_of_which_a_file_was_not_read_is_not_assessable(name: str, by_document: GapReport) -> None:
    assert unread_paths(by_document, AREA_OF[name]) == {name}
    assert states(by_document, AREA_OF[name]) == {"not_assessable"}


@pytest.mark.parametrize("report", ["by_area", "by_document"])
def test_a_column_whose_files_were_read_is_absent(report: str, request: pytest.FixtureRequest) -> None:
    found: GapReport = request.getfixturevalue(report)
    assert states(found, "cultural") == {"absent"}
    assert all(cell.proof and not cell.obstacles for cell in cells_in(found, "cultural"))


@pytest.mark.parametrize("language", [Language.RU, Language.KK, Language.EN])
def test_the_report_names_every_file_that_was_not_read(language: Language, by_area: GapReport) -> None:
    page = render_markdown(by_area, language)
    assert [name for name in UNREAD_NAMES if name not in page] == []
