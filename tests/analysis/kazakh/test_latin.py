"""Kazakh in Latin letters: the Cyrillic word first."""

import pytest

from trafsearch.analysis.kazakh import all_stems, best_stem
from trafsearch.analysis.kazakh.latin import cyrillic_spellings, may_be_kazakh

ALPHABETS = [
    ("қазақстан", "qazaqstan Qazaqstannyŋ qazaqstanda"),
    ("тәуелсіздік", "täuelsızdık täuelsızdıktıŋ táýelsizdik"),
    ("сауда", "saudasynyŋ saýdasynyń sawdasınıñ"),
    ("жаңа", "jaŋa jańa jaña jan'a"),
    ("үкімет", "ükımet úkimet ükimet u'kimet"),
    ("мәдениет", "mädeniet mádenıet mädenïet"),
    ("денсаулық", "densaulyq densaýlyq densawlıq"),
    ("оқушы", "oquşy oqýshy oqwşı"),
    ("ғылым", "ğylym ǵylym ğılım"),
    ("саясат", "saıasat saiasat saıasatynda"),
    ("құқық", "qūqyq quqyq quqıq"),
]
PLAIN = [
    ("білім", "bilim"),
    ("қоғам", "qogam"),
    ("мемлекет", "memleket"),
    ("полиция", "politsia"),
]


@pytest.mark.parametrize(
    ("stem", "form"), [(stem, form) for stem, forms in ALPHABETS + PLAIN for form in forms.split()]
)
def test_a_word_of_each_alphabet(stem: str, form: str) -> None:
    assert best_stem(form) == stem


@pytest.mark.parametrize("word", ["paper", "law", "trafficking", "straße", "işçi"])
def test_words_of_other_languages_stay(word: str) -> None:
    assert all_stems(word) == (word,)


@pytest.mark.parametrize(
    ("expected", "word"), [(True, "qazaqstan"), (True, "täuelsızdık"), (False, "quality"), (False, "don't")]
)
def test_what_may_be_kazakh(expected: bool, word: str) -> None:
    assert may_be_kazakh(word) is expected


def test_cyrillic_has_no_other_spelling() -> None:
    assert cyrillic_spellings("сауда") == []
