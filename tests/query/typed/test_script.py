"""Kazakh in Latin letters, put against a handful of Cyrillic words."""

import pytest

from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.script import is_doubtful, is_shown, words_meant

FORMS = "адам саудасы көші қон іс қимыл саясаты жемқорлыққа туралы ұлт торговля adam is the"
TERMS = "адам сауда көш қон іс қимыл саясат жемқорлық туралы ұлт торговля adam be is the"


@pytest.fixture(scope="module")
def words() -> HeldWords:
    return HeldWords(FORMS.split(), TERMS.split())


MEANT = [
    (("саудасы",), "saudasy"),
    (("саудасы",), "saýdasy"),
    (("саудасына",), "saudasyna"),  # a form that no text has
    (("көші",), "kóshi"),
    (("көші",), "köşi"),
    (("көші",), "ko'shi"),
    (("көші",), "koshi"),
    (("жемқорлыққа",), "jemqorlyqqa"),
    (("жемқорлыққа",), "zhemqorlykka"),
    (("саясаты",), "saıasaty"),
    (("саясаты",), "saiasaty"),
    (("саясаты",), "sayasaty"),
    (("іс",), "is"),
    (("ұлт",), "ult"),
    ((), "trafficking"),
    ((), "torgovlya"),  # Russian
    ((), "саудасы"),
    ((), "x1"),
    ((), ""),
]


@pytest.mark.parametrize(("expected", "form"), MEANT)
def test_a_latin_word_is_the_cyrillic_one_that_is_found(expected: tuple[str, ...], form: str, words: HeldWords) -> None:
    assert words_meant(form, words) == expected


def test_beside_kazakh_words_another_may_be_meant_too(words: HeldWords) -> None:
    assert words_meant("torgovlia", words, in_kazakh=True) == ("торговля",)


SHOWN = [
    (True, "adam saudasy"),
    (True, "adam saudasy торговля"),
    (True, "jemqorlyqqa qarsy is-qimyl"),
    (False, "adam is"),  # nothing that English lacks
    (False, "saudasy in the law of the country"),
    (False, "njhujdkz k.lmvb"),
    (False, "торговля людьми"),
    (False, ""),
]


@pytest.mark.parametrize(("expected", "query"), SHOWN)
def test_the_words_together_show_the_script(expected: bool, query: str, words: HeldWords) -> None:
    assert is_shown(query.split(), words) is expected


@pytest.mark.parametrize(("expected", "form"), [(True, "saudasy"), (False, "adam"), (False, "адам"), (False, "x")])
def test_an_english_word_is_kazakh_only_among_others(expected: bool, form: str) -> None:
    assert is_doubtful(form) is expected
