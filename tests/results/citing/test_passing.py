"""A Russian law tells by whom it was passed and when it was signed."""

from datetime import date

import pytest

from tests.results.citing.conftest import RU, act
from trafsearch.results.citing.cited import Place, cite
from trafsearch.results.citing.gost import after_text
from trafsearch.results.citing.own_text import OwnText
from trafsearch.results.citing.passing import passing_in
from trafsearch.structure.act import ActType

LAW = [
    "ФЕДЕРАЛЬНЫЙ ЗАКОН",
    "О связи",
    "Принят Государственной Думой 18 июня 2003 года",
    "Одобрен Советом Федерации 25 июня 2003 года",
    "(в ред. Федеральных законов от 23.12.2003 № 186-ФЗ, от 22.08.2004 № 122-ФЗ)",
    "Статья 1. Принят Государственной Думой 1 января 2000 года порядок",
    "Президент Российской Федерации",
    "7 июля 2003 года",
    "№ 126-ФЗ",
]


@pytest.mark.parametrize(
    ("expected", "paragraphs", "number"),
    [
        ((2, date(2003, 7, 7), date(2004, 8, 22)), LAW, "126-ФЗ"),
        ((2, None, date(2004, 8, 22)), LAW, "127-ФЗ"),
        ((2, None, date(2004, 8, 22)), LAW, None),
        ((0, date(2003, 7, 7), None), ["Статья 1", "7 июля 2003 г. N 126-ФЗ"], "126-ФЗ"),
        ((0, None, None), [], "126-ФЗ"),
    ],
)
def test_head_and_signature_tell(
    expected: tuple[int, date | None, date | None], paragraphs: list[str], number: str | None
) -> None:
    found = passing_in(paragraphs, number)
    assert (len(found.steps), found.signed, found.amended) == expected


@pytest.mark.parametrize("adopted", [date(2003, 6, 18), date(2003, 7, 7)])
def test_a_law_is_cited_by_the_day_of_its_signature(adopted: date) -> None:
    law = act("О связи", ActType.LAW, number="126-ФЗ", adopted=adopted)
    assert after_text(cite(Place(law, RU), date(2026, 11, 23), OwnText(lambda: LAW))) == (
        "О связи : федер. закон Рос. Федерации от 7 июля 2003 г. № 126-ФЗ : принят Гос. Думой 18 июня 2003 г. "
        ": одобр. Советом Федерации 25 июня 2003 г. (в ред. от 22 авг. 2004 г.)."
    )


def test_another_day_that_is_stated_is_kept() -> None:
    law = act("О связи", ActType.LAW, number="126-ФЗ", adopted=date(2003, 7, 8))
    assert " от 8 июля 2003 г. " in after_text(cite(Place(law, RU), date(2026, 11, 23), OwnText(lambda: LAW)))
