"""Russian words made of others: no dictionary lists them all."""

import pytest

from trafsearch.query.typed.derived import is_derived
from trafsearch.query.typed.existing import is_russian

HELD = {"шымкент", "костанай"}
ROWS = [
    (True, "мигрантка"),
    (True, "мигранткам"),
    (True, "экспертка"),
    (True, "шымкентец"),
    (True, "шымкентцев"),
    (True, "костанаец"),
    (True, "карагандинец"),
    (True, "астанчанин"),
    (True, "астанчанка"),
    (True, "астанчане"),
    (False, "торгавка"),
    (False, "проверкка"),
    (False, "политикка"),
    (False, "закупца"),
    (False, "атыраунец"),  # a place that is not held, and that the dictionary lacks
    (False, "ец"),
    (False, ""),
]


@pytest.mark.parametrize(("expected", "form"), ROWS)
def test_a_word_is_made_of_one_that_exists(expected: bool, form: str) -> None:
    assert is_derived(form, HELD) is expected


@pytest.mark.parametrize(
    ("expected", "form"),
    [(True, "россиянин"), (True, "мигрантка"), (False, "құқық"), (False, "саудасынын"), (False, "law")],
)
def test_russian_is_what_is_listed_or_made_of_it(expected: bool, form: str) -> None:
    assert is_russian(form, HELD) is expected
