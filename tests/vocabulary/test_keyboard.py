"""Kazakh typed without Kazakh letters."""

import pytest

from trafsearch.language import Language
from trafsearch.vocabulary.keyboard import Keyboard, keyboard_for
from trafsearch.vocabulary.label import Label
from trafsearch.vocabulary.trie import grow_trie

LABELS = ["көші-қон саясаты", "сыбайлас жемқорлық", "мәжбүрлі еңбек", "есірткі"]
TYPED = [
    ("көші", "коші"),  # folding has made the Latin i of кошi Kazakh
    ("көші", "коши"),
    ("қон", "кон"),
    ("жемқорлық", "жемкорлык"),
    ("жемқорлық", "жемкорлыкка"),
    ("мәжбүрлі", "мажбурли"),
    ("еңбек", "енбекти"),
    ("есірткі", "есиртки"),
]


@pytest.fixture(scope="module")
def keyboard() -> Keyboard:
    return keyboard_for([grow_trie(Label("x", text, Language.KK) for text in LABELS)])


@pytest.mark.parametrize(("meant", "typed"), TYPED)
def test_what_was_meant(keyboard: Keyboard, meant: str, typed: str) -> None:
    assert meant in keyboard.meant(typed)


@pytest.mark.parametrize("typed", ["көшi", "жемқорлык", "саясаты", "где", "corruption", ""])
def test_nothing_else_was_meant(keyboard: Keyboard, typed: str) -> None:
    assert keyboard.meant(typed) == ()
