"""Names in the case that a sentence asks for."""

import pytest

from trafsearch.analysis.declension import (
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    has_verb,
    is_place_name,
    kazakh_genitive,
    kazakh_nominative,
    object_in_genitive,
    russian_in_case,
    russian_nominative,
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


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("Президент Российской Федерации", "Президента Российской Федерации"),
        ("Министерство финансов", "Министерства финансов"),
        ("Министерство финансов", "Министерство финансов"),
        ("Ивановская областная Дума", "Ивановской областной Думой"),
        ("Генеральный Прокурор Армении", "Генерального Прокурора Армении"),
        ("акимат Костанайской области", "акимата Костанайской области"),
        (None, "Правительству Казахстана"),
        (None, "и.о. Министра финансов"),
        (None, "Council"),
        (None, ""),
    ],
)
def test_the_russian_name_of_a_body_in_the_nominative(expected: str | None, name: str) -> None:
    assert russian_nominative(name) == expected


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("плана мероприятий", "план мероприятий"),
        ("Концепции защиты детей", "Концепцию защиты детей"),
        ("изменений в План", "изменения в План"),
        (None, "следующего"),
        (None, ""),
    ],
)
def test_what_is_done_something_to_in_the_genitive(expected: str | None, name: str) -> None:
    assert object_in_genitive(name) == expected


def test_places_and_verbs_are_known() -> None:
    assert [is_place_name(word) for word in ("Казахстана", "министра", "42")] == [True, False, False]
    assert has_verb("Правительство приняло программу")
    assert not has_verb("Правительство Республики Армения")
