"""An order's registration is read off its own text."""

from datetime import date

import pytest

from tests.results.citing.conftest import KK, RU, act
from trafsearch.language import Language
from trafsearch.results.citing.cited import Place, cite
from trafsearch.results.citing.gost import after_text
from trafsearch.results.citing.own_text import OwnText
from trafsearch.results.citing.registration import registration_in
from trafsearch.structure.act import ActType


@pytest.mark.parametrize(
    ("expected", "paragraphs"),
    [
        (
            "Минюстом России 2014-02-13 31305",
            ["Приказ", "Зарегистрирован Минюстом России 13 февраля 2014 г.", "Регистрационный N 31305"],
        ),
        (
            "в Министерстве юстиции Республики Казахстан 2020-08-10 21068",
            ["Зарегистрирован в Министерстве юстиции Республики Казахстан 10 августа 2020 года № 21068."],
        ),
        (
            "в Минюсте России 2019-05-05 54321",
            ["Зарегистрировано в Минюсте России 5 мая 2019 г.\nРегистрационный № 54321"],
        ),
        (
            "Қазақстан Республикасының Әділет министрлігінде 2020-08-10 21068",
            ["Қазақстан Республикасының Әділет министрлігінде 2020 жылғы 10 тамызда № 21068 болып тіркелді."],
        ),
        ("Минюстом России 2014-02-13 None", ["Зарегистрирован Минюстом России 13 февраля 2014 г."]),
        (None, ["Гражданин зарегистрирован по месту жительства 13 февраля 2014 г."]),
        (None, ["Приказ вступает в силу со дня регистрации в Министерстве юстиции 13 февраля 2014 г."]),
    ],
)
def test_a_line_of_its_own_gives_it(expected: str | None, paragraphs: list[str]) -> None:
    found = registration_in(paragraphs)
    assert (f"{found.by} {found.day} {found.number}" if found else None) == expected


@pytest.mark.parametrize(
    ("expected", "language", "line"),
    [
        (
            "Об учете : приказ от 24 дек. 2013 г. № 12 : зарегистрирован в М-ве юстиции Респ. Казахстан "
            "10 авг. 2020 г., рег. № 21068.",
            RU,
            "Зарегистрирован в Министерстве юстиции Республики Казахстан 10 августа 2020 года № 21068.",
        ),
        (
            "Есепке алу туралы : 2013 жылғы 24 желтоқсандағы № 12 бұйрығы : Қазақстан Республикасының Әділет "
            "министрлігінде 2020 жылғы 10 тамызда № 21068 болып тіркелген.",
            KK,
            "Қазақстан Республикасының Әділет министрлігінде 2020 жылғы 10 тамызда № 21068 болып тіркелді.",
        ),
    ],
)
def test_a_reference_to_an_order_says_where_it_was_registered(expected: str, language: Language, line: str) -> None:
    titles = {RU: "Об учете", KK: "Есепке алу туралы"}
    order = act(titles, ActType.ORDER, number="12", adopted=date(2013, 12, 24))
    assert after_text(cite(Place(order, language), date(2026, 11, 23), OwnText(lambda: [line]))) == expected
