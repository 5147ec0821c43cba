"""The key of the minus is ө in the Kazakh layout."""

import pytest

from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.minus import with_o_for_minus

WORDS = HeldWords(["өмір", "өндіріс", "әйел", "заң", "v3x"], ["өмір", "өндіріс", "әйел", "заң", "v3x"])
ROWS = [
    ("өмір", "-v3h"),
    ("өмір", "-м3р"),
    ("өмір", "-мір"),
    ("әйел өмір", "әйел -v3h"),
    ("өмір өндіріс", "-v3h -yl3h3c"),
    ("(әйел OR өмір)", "(әйел OR -мір)"),
    ("өмір*", "-v3h*"),
    ("-v3x", "-v3x"),  # it stands in a text
    ("әйел -заң", "әйел -заң"),
    ("әйел -торгавля", "әйел -торгавля"),
    ("әйел NOT v3h", "әйел NOT v3h"),
    ('әйел -"v3h"', 'әйел -"v3h"'),
    ("әйел -=v3h", "әйел -=v3h"),
    ("көші-v3h", "көші-v3h"),
]


@pytest.mark.parametrize(("expected", "query"), ROWS)
def test_it_is_read_as_a_letter_where_that_gives_a_word_of_a_text(expected: str, query: str) -> None:
    text, corrections = with_o_for_minus(query, WORDS)
    assert text == expected
    assert bool(corrections) == (expected != query)
