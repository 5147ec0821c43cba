"""Whose act it is, and which body made it."""

from dataclasses import replace

import pytest

from tests.results.citing.conftest import EN, KK, LAW, RU, act, cited
from trafsearch.language import Language
from trafsearch.results.citing.country import body_in, body_of_symbol, country_of
from trafsearch.structure.act import Act, ActType


@pytest.mark.parametrize(
    ("expected", "act"),
    [
        ("kz", LAW),
        ("kz", replace(LAW, id="x")),
        ("ru", act("О связи", ActType.LAW, number="126-ФЗ")),
        ("ru", act("О связи", ActType.DECREE, issuer="Президента Российской Федерации")),
        ("kz", act({KK: "Мәдениет"}, ActType.CONCEPT, issuer="Қазақстан Республикасының Үкіметі")),
        ("kz", act({EN: "Trade"}, ActType.PROGRAMME, issuer="Government of the Republic of Kazakhstan")),
        ("by", act("О связи", ActType.LAW, issuer="Парламент Республики Беларусь")),
        (None, act("О ратификации соглашения с Республикой Узбекистан", ActType.LAW)),
        (None, act("Конвенция", ActType.TREATY, issuer="Правительство Республики Казахстан")),
    ],
)
def test_country(expected: str | None, act: Act) -> None:
    country = country_of(act)
    assert (country and country.id) == expected


@pytest.mark.parametrize(
    ("expected", "language", "body"),
    [
        ("Қазақстан Республикасы Үкіметі", KK, "Правительство Республики Казахстан"),
        ("Президент Республики Казахстан", RU, "Қазақстан Республикасының Президентінің"),
        ("Government of the Republic of Kazakhstan", EN, "Правительства Республики Казахстан"),
        ("Комиссия при Президенте Республики Казахстан", KK, "Комиссия при Президенте Республики Казахстан"),
    ],
)
def test_a_body_that_is_named_alike_everywhere_has_a_name_in_each_language(
    expected: str, language: Language, body: str
) -> None:
    assert body_in(language, body) == expected


def test_a_symbol_of_the_united_nations_names_the_body() -> None:
    assert body_of_symbol(EN, "A/HRC/14/10") == "United Nations, General Assembly, Human Rights Council"
    assert body_of_symbol(EN, "A/RES/55/25") == "United Nations, General Assembly"
    assert body_of_symbol(EN, "14/10") is None


def test_what_was_read_off_the_text_is_named() -> None:
    guessed = replace(LAW, guessed={"title": "О …", "areas": "…", "issuer": "…"})
    assert cited(guessed).guessed == ("title",)


def test_a_key_is_the_acts_id_and_names_a_second_language() -> None:
    assert [cited(LAW, language=each).key for each in (RU, KK)] == ["kz-198602", "kz-198602-kk"]
    assert cited(act({KK: "Мәдениет"})).key == "x"
