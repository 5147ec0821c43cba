"""Kazakh words that lack letters of their own."""

import pytest

from trafsearch.analysis.analyzer import query_terms, terms_of
from trafsearch.analysis.kazakh.letterless import restored_stems
from trafsearch.language import Language

RESTORED = [
    ("құқық", "кукык кукыктарын құқыгы кұкық кұкықтарды"),
    ("жемқорлық", "жемкорлык жемкорлыкка жемкорлыгы"),
    ("көмек", "комек комекке комегин"),
    ("қауіпсіздік", "кауипсиздик кауипсиздигин"),
    ("сауда", "саудасынын"),
    ("бала", "балалардын"),
    ("қызметші", "кызметшилеринин"),
    ("еңбек", "енбекке"),
]


@pytest.mark.parametrize(("stem", "form"), [(stem, form) for stem, forms in RESTORED for form in forms.split()])
def test_letters_are_put_back(stem: str, form: str) -> None:
    assert restored_stems(form)[0] == stem


@pytest.mark.parametrize("form", ["құқық", "көші", "туралы", "соның", "бала", "иванов", "кон", "закон"])
def test_a_word_that_lacks_nothing_stays(form: str) -> None:
    assert restored_stems(form) == ()


@pytest.mark.parametrize(("stem", "form"), [("құқық", "құкыктарын"), ("құқық", "кұқыктарын")])
def test_some_letters_may_be_there(stem: str, form: str) -> None:
    assert restored_stems(form) == (stem,)


def test_a_letter_that_is_written_stays() -> None:
    assert "көң" not in restored_stems("қонға")


def test_a_text_has_the_word_meant_beside_the_one_written() -> None:
    assert {"құқық"} <= set(terms_of("кукыктарын", Language.KK))
    assert "құқық" not in terms_of("кукыктарын", Language.RU)


def test_a_query_asks_for_the_word_typed() -> None:
    assert "құқық" not in query_terms("кукык")
