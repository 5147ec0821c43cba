"""What the same keys give in another layout."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.query.typed.layouts import in_other_layouts

MEANT = [
    ("торговля", "njhujdkz"),
    ("Торговля", "Njhujdkz"),
    ("людьми", "k.lmvb"),
    ("людьми", "k.lmvb,"),  # the comma that ends a clause
    ("людьми", "k.lmvb?"),
    ("объявление", "j,]zdktybt"),
    ("ёлка", "`krf"),
    ("Хабаровск", "{f,fhjdcr"),
    ("Бюджет", "<.l;tn"),
    ("құқығы", "090s5s"),
    ("көші-қон", "r-i3-0jy"),
    ("ұйым", "9qsv"),
    ("үкімет", "8r3vtn"),
    ("шаңырақ", "if4shf0"),
    ("һәм", "=2v"),
    ("іс-қимыл", "3c-0bvsk"),
    ("Әділет", "@l3ktn"),
    ("құқығы", "090ы5ы"),  # the Russian layout was on
    ("көші-қон", "к-ш3-0он"),
    ("trafficking", "екфаашслштп"),
    ("Trafficking", "Екфаашслштп"),
    ("labour", "дфищгк"),
    ("re-entry", "ку-утекн"),
    ("labour", "дфищгк,"),
]


@pytest.mark.parametrize(("meant", "typed"), MEANT)
def test_what_was_meant_is_among_the_readings(meant: str, typed: str) -> None:
    assert meant in in_other_layouts(typed)


@pytest.mark.parametrize("typed", ["", "416", "2017-2021", "110-8", "№", "lawов", "...", "ελλ"])
def test_what_has_letters_of_two_alphabets_or_none_is_in_no_other_layout(typed: str) -> None:
    assert in_other_layouts(typed) == ()


@given(st.text(max_size=30))
def test_whatever_is_typed_the_readings_are_few_and_no_signs_of_the_query_language(typed: str) -> None:
    readings = in_other_layouts(typed)
    assert len(readings) <= 40
    assert typed not in readings
    assert not any(set(reading) & set('"«»“”„()*=~:') for reading in readings)
