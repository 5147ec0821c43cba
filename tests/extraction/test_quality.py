"""Words that are language, and words that are not."""

import pytest

from trafsearch.extraction.characters.quality import looks_like_language

WORDS = [
    (True, "торговля"),
    (True, "адам"),
    (True, "қылмыстық"),
    (True, "көші"),
    (True, "trafficking"),
    (True, "МВД"),
    (True, "ҚР"),
    (True, "3ақстан"),
    (True, "терроризмге"),
    (True, "іc"),  # a Latin c, as official Kazakh texts have it
    (True, "Menschenhandel"),
    (True, "взгляд"),
    (False, "M]heh\\guc"),
    (False, "dh^_dk"),
    (False, "N_^_jZpbb"),
    (False, "Jhkkbckdhc"),
    (False, "торг\ufffdвля"),
    (False, "Тrafficкing"),
    (False, "оПХБЕР"),
]


@pytest.mark.parametrize(("expected", "word"), WORDS)
def test_word(expected: bool, word: str) -> None:
    assert looks_like_language(word) is expected
