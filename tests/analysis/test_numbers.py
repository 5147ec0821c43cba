"""Numbers with an ending or a short word stuck to them."""

import pytest

from trafsearch.analysis.analyzer import analyze, query_terms, terms_of
from trafsearch.analysis.numbers import number_in
from trafsearch.language import Language

ALIKE = [
    ("kk", ["18", "18-ші", "18-інші", "18-шіден", "18-ден", "18ші"]),
    ("kk", ["90", "90-шы", "90-ыншы"]),
    ("kk", ["2025", "2025-ке", "2025ж"]),
    ("ru", ["1", "1-й", "1-го", "1-му", "1-е", "1-я", "1-ая", "1го"]),
    ("ru", ["90", "90-х", "90-е", "90-ые", "90х"]),
    ("ru", ["5", "5-ти", "5-ю"]),
    ("ru", ["2017", "2017г"]),
    ("ru", ["xx", "XX-го", "ХХ-й"]),
    ("en", ["21", "21st"]),
    ("en", ["1", "1st", "1ST"]),
    ("en", ["4", "4th"]),
    ("en", ["1990", "1990s"]),
]

WHOLE = ["18жас", "2a", "12nd", "11st", "н1го", "1st2", "covid19", "4g", "5м", "2х2", "135"]


@pytest.mark.parametrize(("language", "written"), ALIKE)
def test_a_number_is_found_with_and_without_its_ending(language: str, written: list[str]) -> None:
    for text in written:
        (token,) = analyze(text, Language(language))
        assert all(set(token.terms) & set(query_terms(asked)) for asked in written)


@pytest.mark.parametrize("form", WHOLE)
def test_what_is_no_number_with_an_ending_stays_whole(form: str) -> None:
    assert number_in(form) is None
    assert terms_of(form, Language.NONE)


def test_the_form_stays_beside_the_number() -> None:
    assert terms_of("21st", Language.EN) == ("21", "21st")
    assert terms_of("4th", Language.EN) == ("4", "fourth", "4th")


@pytest.mark.parametrize(("one", "other"), [("18-ші", "8"), ("110-VIII", "110-IX"), ("122-1", "122-2"), ("21st", "2")])
def test_different_numbers_stay_apart(one: str, other: str) -> None:
    first, second = (analyze(text, Language.KK) for text in (one, other))
    assert [set(token.terms) for token in first] != [set(token.terms) for token in second]
    assert not set(first[-1].terms) & set(second[-1].terms)
