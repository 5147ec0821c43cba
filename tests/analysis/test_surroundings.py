"""Kazakh words in a Russian passage."""

import pytest

from trafsearch.analysis.analyzer import analyze, terms_of
from trafsearch.analysis.surroundings import among_kazakh
from trafsearch.language import Language

FOUND = [
    ("бала саудасы", "торговля детьми (бала саудасы) запрещена законом"),
    ("адам саудасы", "введён термин адам саудасы"),
    ("бала мен ана туралы", "статья журнала называется бала мен ана туралы"),
    ("", "Аким Акмолинской области и столицы"),
    ("", "Закон Республики Казахстан о миграции населения и занятости"),
    ("", "2014 15 49 13"),
    ("", ""),
]


@pytest.mark.parametrize(("kazakh", "text"), FOUND)
def test_words_near_a_kazakh_one_may_be_kazakh(kazakh: str, text: str) -> None:
    words = text.lower().replace("(", "").replace(")", "").split()
    found = [words[at] for at in among_kazakh(words)]
    assert set(kazakh.split()) <= set(found)
    assert bool(kazakh) == bool(found)


def test_a_word_that_both_languages_have_is_read_as_both_beside_a_kazakh_one() -> None:
    _, _, child, *_ = analyze("торговля детьми (бала саудасы)", Language.RU)
    assert {"бал", "бала"} <= set(child.terms)


def test_a_word_that_both_languages_have_stays_russian_beside_russian_ones() -> None:
    *_, marks = analyze("оценили выступление в четыре бала", Language.RU)
    assert marks.terms == terms_of("бала", Language.RU)
