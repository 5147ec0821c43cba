"""Files that say more than is kept of one file."""

from dataclasses import replace
from pathlib import Path

import pytest
from small_files import read_str

from trafsearch.extraction.block import Block
from trafsearch.extraction.bounding import bounded
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.outcome import Status

ADVICE = "split the file or raise the limit output-mb"
SENTENCE = "Закон действует на всей территории. "


@pytest.fixture
def made(tmp_path: Path) -> Extraction:
    return read_str(tmp_path, "act.txt", "Закон\n")


def cut(made: Extraction, *texts: str) -> Extraction:
    return bounded(replace(made, blocks=tuple(map(Block, texts))), Limits(output_mb=1))


def test_the_beginning_of_a_paragraph_that_does_not_fit_is_kept(made: Extraction) -> None:
    found = cut(made, SENTENCE * 50_000)
    (block,) = found.blocks
    assert (SENTENCE * 50_000).startswith(block.text + " ")
    assert 990_000 < len(block.text.encode()) <= 1_000_000
    assert found.outcome.status is Status.PARTIAL
    assert found.outcome.detail == f"its text takes more than 1 MB: it is cut off in paragraph 1 of 1, {ADVICE}"


def test_what_follows_a_paragraph_that_was_cut_is_left_out(made: Extraction) -> None:
    found = cut(made, "Закон", SENTENCE * 50_000, "Указ")
    assert len(found.blocks) == 2
    assert found.outcome.detail == f"its text takes more than 1 MB: it is cut off in paragraph 2 of 3, {ADVICE}"


def test_paragraphs_without_room_for_a_word_are_left_out(made: Extraction) -> None:
    found = cut(made, "a" * 999_795, "Закон Республики", "Указ")  # 100 bytes are a block's frame: 5 are left
    assert len(found.blocks) == 1
    assert found.outcome.detail == f"its text takes more than 1 MB: the last 2 of 3 paragraphs were left out, {ADVICE}"


def test_a_text_that_fits_exactly_is_whole(made: Extraction) -> None:
    found = cut(made, "a" * 999_900)
    assert found.outcome.status is Status.OK
    assert len(found.blocks[0].text) == 999_900


@pytest.mark.parametrize("room", range(999_880, 999_890))
@pytest.mark.parametrize("letter", ["й", "и\u0306", "\U0001f600", "\ud800"])
def test_no_character_is_cut_in_two(made: Extraction, letter: str, room: int) -> None:
    """In a text without spaces, whichever byte of a letter is the last that there is room for."""
    padding = "a" * (999_900 - room)
    (block,) = cut(made, padding + letter * 500_000).blocks
    kept = block.text.removeprefix(padding)
    assert kept == letter * (len(kept) // len(letter))
    assert len(kept) > 100_000


def test_the_lower_status_stays(made: Extraction) -> None:
    low = replace(made.outcome, status=Status.LOW_QUALITY, detail="the text is not language")
    found = cut(replace(made, outcome=low), SENTENCE * 50_000)
    assert found.outcome.status is Status.LOW_QUALITY
    assert found.outcome.detail.endswith(f"{ADVICE}; the text is not language")
