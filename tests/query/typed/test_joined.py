"""Two words written as one."""

import pytest

from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.joined import may_be_joined, words_joined

FORMS = ["торговля", "людьми", "көші", "қон", "forced", "labour", "за", "кон", "закон", "south", "land"]
MET = {"торговля людьми": 3, "көші қон": 2, "forced labour": 1}
WORDS = HeldWords(FORMS, FORMS, lambda words: MET.get(words, 0))

ROWS = [
    ("торговля людьми", "торговлялюдьми"),
    ("көші қон", "көшіқон"),
    ("forced labour", "forcedlabour"),
    ("", "southland"),  # the two never stand in one passage
    ("", "торговляслонами"),
]


@pytest.mark.parametrize(("expected", "form"), ROWS)
def test_they_are_parted_where_both_stand_in_one_passage(expected: str, form: str) -> None:
    assert words_joined(form, WORDS) == ((expected,) if expected else ())


@pytest.mark.parametrize(
    ("expected", "form"), [(True, "көшіқон"), (False, "закон"), (False, "правонарушение"), (False, "2017419")]
)
def test_a_word_that_exists_is_not_parted(expected: bool, form: str) -> None:
    assert may_be_joined(form, WORDS) is expected
