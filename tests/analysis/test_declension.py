"""Names in the case that a sentence asks for."""

import pytest

from trafsearch.analysis.declension import (
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    kazakh_genitive,
    kazakh_nominative,
    russian_in_case,
)


@pytest.mark.parametrize(
    ("expected", "case", "name"),
    [
        ("Правительства Республики Казахстан", GENITIVE, "Правительство Республики Казахстан"),
        ("Министерства транспорта", GENITIVE, "Министерства транспорта"),
        ("МИНИСТЕРСТВА СПОРТА", GENITIVE, "МИНИСТЕРСТВО СПОРТА"),
        ("Ивановской областной Думы", GENITIVE, "Ивановская областная Дума"),
        ("Уголовного кодекса Республики Казахстан", GENITIVE, "Уголовный кодекс Республики Казахстан"),
        ("Премьер-Министра Республики Казахстан", GENITIVE, "Премьер-Министр Республики Казахстан"),
        ("маслихата", GENITIVE, "маслихат"),
        ("Президентом Российской Федерации", INSTRUMENTAL, "Президента Российской Федерации"),
        ("Государственной программе", DATIVE, "Государственная программа"),
        (None, GENITIVE, "О миграции"),
        (None, GENITIVE, "General Assembly"),
        (None, GENITIVE, ""),
        (None, GENITIVE, "𗀀 123 №"),
    ],
)
def test_a_russian_name_in_a_case(expected: str | None, case: str, name: str) -> None:
    assert russian_in_case(name, case) == expected


@pytest.mark.parametrize(
    ("genitive", "name"),
    [
        ("Қазақстан Республикасы Үкіметінің", "Қазақстан Республикасы Үкіметі"),
        ("Бас Ассамблеяның", "Бас Ассамблея"),
        ("Ішкі істер министрінің", "Ішкі істер министрі"),
    ],
)
def test_a_kazakh_name_as_owner_and_back(genitive: str, name: str) -> None:
    assert kazakh_genitive(name) == genitive
    assert kazakh_genitive(genitive) == genitive
    assert kazakh_nominative(genitive) == name


@pytest.mark.parametrize(
    ("genitive", "name"), [("мәслихаттың", "мәслихат"), ("кодекстің", "кодекс"), ("Соттың", "Сот")]
)
def test_a_kazakh_owner_after_a_voiceless_letter(genitive: str, name: str) -> None:
    assert kazakh_genitive(name) == genitive
