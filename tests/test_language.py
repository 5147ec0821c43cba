"""Which language a text is in: tables, expected first."""

import pytest

from trafsearch.language import Language, identify

TEXTS = [
    ("ru", "Торговля людьми является тяжким преступлением."),
    ("kk", "Адам саудасы ауыр қылмыс болып табылады."),
    ("en", "Trafficking in persons is a serious crime."),
    ("other", "Odam savdosiga qarshi kurashish to‘g‘risida qonun"),  # Uzbek
    ("other", "Одам савдосига қарши курашиш тўғрисида"),  # Uzbek in Cyrillic
    ("other", "Бардык адамдар өз беделинде жана укуктарында эркин жана тең укуктуу болуп жаралат"),  # Kyrgyz
    ("other", "Барлык кешеләр дә азат һәм үз абруйлары һәм хокуклары ягыннан тиң булып туалар"),  # Tatar
    ("other", "Усі люди народжуються вільними і рівними у своїй гідності та правах"),  # Ukrainian
    ("other", "Die Würde des Menschen ist unantastbar"),
    ("other", "La traite des êtres humains est un crime"),
    ("other", "Todos los seres humanos nacen libres e iguales"),
    ("other", "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar"),  # Turkish
    ("other", "所有人生而自由"),
    ("none", "2014 2015 — 15 49 13,5 %"),
    ("none", "№ 4-1"),
    ("none", ""),
]

HEADINGS = [
    ("ru", "ОБЩИЕ ПОЛОЖЕНИЯ"),
    ("kk", "ЖАЛПЫ ЕРЕЖЕЛЕР"),
    ("en", "General provisions"),
    ("ru", "Статья 4"),
    ("kk", "4-бап"),
    ("en", "Annex 1"),
    ("ru", "Республику Казахстан"),
    ("en", "Child labour"),
]

WITHOUT_KAZAKH_LETTERS = [
    "адам саудасынын",
    "адам саудасы",
    "балалар саудасы",
    "кошi-кон саясатында",
    "терроризм профилактикасы",
    "мемлекеттик саясаттын негизги багыттары",
]


@pytest.mark.parametrize(("expected", "text"), TEXTS + HEADINGS)
def test_language_of_a_text(expected: str, text: str) -> None:
    assert identify(text) == Language(expected)


@pytest.mark.parametrize("text", WITHOUT_KAZAKH_LETTERS)
def test_kazakh_is_known_without_its_letters(text: str) -> None:
    assert identify(text) is Language.KK


@pytest.mark.xfail(strict=True, reason="three words of Tatar hold no letter and no word that Kazakh lacks")
def test_a_short_tatar_text() -> None:
    assert identify("Барлык кешеләр ирекле") is Language.OTHER


@pytest.mark.xfail(strict=True, reason="one German word without its letters looks like a name in an English text")
def test_a_single_german_word() -> None:
    assert identify("Menschenhandel") is Language.OTHER
