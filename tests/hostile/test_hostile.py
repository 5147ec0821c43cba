"""Whatever a folder holds, each file gets the outcome that the rules promise, and nothing else happens."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from archives import EVIL_ABSOLUTE, EVIL_RELATIVE
from case import Hostile
from folder import cases
from folder_reading import Indexed, Reading, names_in, read_folder
from links import LINK_INSIDE, LINKS, NEIGHBOUR, PIPES, build_forbidden

from trafsearch.extraction.extraction import Extraction

RARE = "letters that stand in too few words to be proved stay unknown, and the page is read in part"
STATUS_FAULTS = {"font/letters_swapped.pdf": RARE}
TEXT_FAULTS = {
    "font/letters_swapped.pdf": RARE,
    "odd_text/lookalikes.txt": "a word typed wholly in letters of the other alphabet, «co», stays as it is",
}
DUE = {place: case.hostile for place, case in cases()}
SPECIAL = {hostile.name: hostile for hostile in (LINKS if os.name == "nt" else LINKS + PIPES)}


def status_of(extraction: Extraction) -> str:
    return str(extraction.outcome.status.value)


def text_of(extraction: Extraction) -> str:
    """All blocks, with white space of any length as one space."""
    return " ".join(" ".join(block.text for block in extraction.blocks).split())


def check_status(extraction: Extraction, hostile: Hostile) -> None:
    said = (hostile.why, extraction.outcome.detail)
    assert status_of(extraction) in hostile.allowed, said


def check_stretches(extraction: Extraction, hostile: Hostile) -> None:
    text = text_of(extraction)
    if hostile.is_due(status_of(extraction)):
        assert [stretch for stretch in hostile.must_hold if stretch not in text] == [], hostile.why
    assert [stretch for stretch in hostile.must_not_hold if stretch in text] == [], hostile.why


def marked(places: Iterable[str], faults: Mapping[str, str]) -> list[object]:
    """The places, those with a known fault as expected failures with their reason."""
    marks = {place: [pytest.mark.xfail(strict=True, reason=reason)] for place, reason in faults.items()}
    return [pytest.param(place, marks=marks.get(place, [])) for place in places]


@pytest.mark.parametrize("place", marked(DUE, STATUS_FAULTS))
def test_each_file_gets_the_status_that_is_due(reading: Reading, place: str) -> None:
    check_status(reading.of(place), DUE[place])


WITH_STRETCHES = [place for place, due in DUE.items() if due.must_hold or due.must_not_hold]


@pytest.mark.parametrize("place", marked(WITH_STRETCHES, TEXT_FAULTS))
def test_each_text_holds_what_it_must_and_nothing_it_must_not(reading: Reading, place: str) -> None:
    check_stretches(reading.of(place), DUE[place])


@pytest.mark.parametrize("name", SPECIAL)
def test_what_is_no_plain_file_is_not_read(special_index: Indexed, name: str) -> None:
    outcome, hostile = special_index.outcomes[name], SPECIAL[name]
    assert outcome.status in hostile.allowed, (hostile.why, outcome.detail)
    assert outcome.detail


def test_what_lies_outside_of_the_folder_is_not_found(special_index: Indexed) -> None:
    assert special_index.found == ()


def test_a_link_to_a_neighbour_adds_nothing_to_it(special_index: Indexed) -> None:
    assert special_index.outcomes[NEIGHBOUR].status == "ok"
    assert LINK_INSIDE not in special_index.outcomes


def test_a_file_that_nobody_may_open_is_refused(tmp_path: Path) -> None:
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("this user may open every file")
    hostile = build_forbidden(tmp_path / "folder")[0]
    check_status(read_folder(tmp_path / "folder", (hostile.name,)).extractions[0], hostile)


def test_there_are_many_files() -> None:
    assert len(DUE) >= 60


def test_every_file_has_exactly_one_outcome_in_the_order_asked(reading: Reading) -> None:
    names = [Path(extraction.source.path).name for extraction in reading.extractions]
    assert names == [Path(place).name for place in reading.places]


def test_no_file_is_left_pending(reading: Reading) -> None:
    assert [e.source.path for e in reading.extractions if status_of(e) == "pending"] == []


def test_every_status_but_ok_says_why(reading: Reading) -> None:
    silent = [e.source.path for e in reading.extractions if status_of(e) != "ok" and not e.outcome.detail.strip()]
    assert silent == []


def test_a_file_that_was_read_has_text_and_one_without_text_has_none(reading: Reading) -> None:
    by_text = {"ok": True, "no_text": False}
    wrong = [
        e.source.path for e in reading.extractions if by_text.get(status_of(e), bool(text_of(e))) != bool(text_of(e))
    ]
    assert wrong == []


def test_nothing_is_written_anywhere(reading: Reading) -> None:
    assert frozenset(names_in(reading.folder)) == reading.before
    assert not Path(EVIL_ABSOLUTE).exists()
    assert not (reading.folder / EVIL_RELATIVE).exists()
    assert not (reading.folder / "archive" / EVIL_RELATIVE).exists()
