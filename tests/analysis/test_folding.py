"""Spellings of one word made equal: expected first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.analysis.folding import fold

SAME = [
    ("еще", "Ещё"),
    ("закон", "зако\u0301н"),
    ("сөз", "сө\u0301з"),
    ("закон", "закóн"),  # Latin ó
    ("торговля", "тор\u00adговля"),
    ("саудасы", "сау\u200bдасы"),
    ("коші", "кошi"),  # Latin i
    ("қылмыс", "қылмыc"),  # Latin c
    ("әйел", "əйел"),  # Latin ə
    ("қаһарман", "қаhарман"),
    ("әлем", "ǝлем"),  # Latin turned e
    ("көші", "кѳші"),  # an old letter of church books
    ("үкімет", "Yкімет"),  # Latin Y, which looks like Ү
    ("указ", "Yказ"),  # or like У
    ("несие", "Hесие"),  # Latin H, which looks like Н
    ("child", "сhild"),  # Cyrillic с
    ("xix", "ХIХ"),
    ("xxi", "ХХІ"),
    ("іім", "ІІМ"),  # a Kazakh abbreviation, not a numeral
    ("don't", "don’t"),
    ("é", "e\u0301"),
    ("würde", "Würde"),
    ("trafficking", "traﬃcking"),
    ("trafficking", "tra\ufb00icking"),
    ("first", "\ufb01r\ufb06"),
    ("covidтің", "COVIDтің"),  # two alphabets in earnest: left as it is
]


@pytest.mark.parametrize(("expected", "word"), SAME)
def test_folded(expected: str, word: str) -> None:
    assert fold(word) == expected


@given(st.text(max_size=30))
def test_folding_a_folded_word_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(st.text(alphabet="абвеёiIіІhHcCxXвVəәқu'’\u0301\u00ad", max_size=12))
def test_so_it_is_in_mixed_alphabets(word: str) -> None:
    assert fold(fold(word)) == fold(word)
