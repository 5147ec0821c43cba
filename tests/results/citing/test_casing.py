"""Names in capitals are written as the act writes them in its sentences."""

from collections.abc import Sequence

import pytest

from trafsearch.results.citing.casing import out_of_capitals
from trafsearch.results.citing.own_text import OwnText


@pytest.mark.parametrize(
    ("expected", "name", "sentences"),
    [
        (
            "Министерство Российской Федерации по развитию Дальнего Востока",
            "МИНИСТЕРСТВО РОССИЙСКОЙ ФЕДЕРАЦИИ ПО РАЗВИТИЮ ДАЛЬНЕГО ВОСТОКА",
            ["Работники Министерства Российской Федерации по развитию Дальнего Востока обязаны."],
        ),
        ("Правительство Ивановской области", "ПРАВИТЕЛЬСТВО ИВАНОВСКОЙ ОБЛАСТИ", ["Бюджет Ивановской области на год."]),
        ("О тарифах АО «Газ»", "О ТАРИФАХ АО «ГАЗ»", ["Тарифы для АО «Газ» и иных лиц."]),
        ("О мерах", "О МЕРАХ", []),
        ("Балалар саудасының себептері", "БАЛАЛАР САУДАСЫНЫҢ СЕБЕПТЕРІ", ["Бүгінде балалар саудасының өсуі."]),
        ("Report of the Working Group: Ethiopia", "REPORT OF THE WORKING GROUP: Ethiopia", []),
        ("О миграции", "О миграции", ["В МИГРАЦИИ"]),
        ("УПК", "УПК", []),
    ],
)
def test_written_out_of_capitals(expected: str, name: str, sentences: Sequence[str]) -> None:
    assert out_of_capitals(name, OwnText(lambda: sentences)) == expected
