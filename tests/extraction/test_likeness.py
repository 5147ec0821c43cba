"""Which language the letters of a text suit, and how well."""

import pytest

from trafsearch.extraction.characters.letter_counts import STRANGE
from trafsearch.extraction.characters.likeness import cost, likeness
from trafsearch.language import Language

SUITS = [
    ("ru", "О противодействии торговле людьми"),
    ("kk", "Адам саудасына қарсы іс-қимыл туралы"),
    ("en", "On countering trafficking in persons"),
    ("ru", "ОБЩИЕ ПОЛОЖЕНИЯ"),
    ("kk", "ЖАЛПЫ ЕРЕЖЕЛЕР"),
    ("kk", "Балалар далада ойнап жүр, шешесі тамақ пісіріп жатыр"),
    ("ru", "Статья 5, пункт 2: «закон» (далее – акт); из-за, и/или."),
]


@pytest.mark.parametrize(("expected", "text"), SUITS)
def test_language_is_told_by_its_letters(expected: str, text: str) -> None:
    found = likeness(text)
    assert found.language == Language(expected)
    assert found.cost < 4
    assert found.cost == cost(text, Language(expected))


@pytest.mark.parametrize("text", ["", "   ", "12 345,67", "№ _ — %", "\x13\x14"])
def test_what_has_no_letters_has_no_language(text: str) -> None:
    assert likeness(text).language is None
    assert likeness(text).cost == cost(text, Language.RU) == STRANGE


SPOILT = [
    "нДНАПЕМН ЦНЯСДЮПЯРБЕММНИ ДСЛНИ",  # Russian in cp1251, read as koi8-r
    "дсхюкм кызгв тюзгвйъ ндфмыждйй",  # the letters exchanged
    "Jhkkbckdhc N_^_jZpbb ijbdZa h\\ j_^",  # the glyphs of a font taken for letters
    "qzxv kjwq vvbg xkcd zzqp",
]


@pytest.mark.parametrize("text", SPOILT)
def test_what_is_no_language_costs_more(text: str) -> None:
    assert likeness(text).cost > 6


def test_capitals_and_marks_between_words_change_nothing() -> None:
    assert cost("ЗАКОН, О ПРАВАХ!", Language.RU) == cost("закон о правах", Language.RU)


def test_marks_inside_words_are_costly() -> None:
    assert cost("за^он", Language.RU) > cost("закон", Language.RU) + 2
    assert cost("за_он", Language.RU) > cost("закон", Language.RU) + 2
