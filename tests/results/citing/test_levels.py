"""Numbered paragraphs of an article are points in one act and parts in another."""

from collections.abc import Sequence

import pytest

from tests.results.citing.conftest import EN, KK, RU, act
from trafsearch.language import Language
from trafsearch.results.citing.country import country_of
from trafsearch.results.citing.levels import levels_of
from trafsearch.results.citing.own_text import OwnText
from trafsearch.structure.act import Act, ActType
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.written_address import parse_address

KZ_LAW = act("О миграции", ActType.LAW, number="477-IV ЗРК")
KZ_CODE = act("Гражданский кодекс", ActType.CODE, number="1-V ЗРК")
KZ_CRIMINAL = act({RU: "Уголовный кодекс", KK: "Қылмыстық кодекс"}, ActType.CODE, number="226-V ЗРК")
FEDERAL = act("О противодействии терроризму", ActType.LAW, number="35-ФЗ")


@pytest.mark.parametrize(
    ("expected", "act", "language", "sentences"),
    [
        ("article 5 point 2 subpoint 1", KZ_LAW, RU, ["Лица, указанные в пункте 1 настоящей статьи, вправе."]),
        ("article 5 part 2 point 1", KZ_LAW, RU, ["Деяния по частям первой или второй настоящей статьи."]),
        ("article 5 part 2 point 1", KZ_LAW, RU, ["Деяния по пункту 1) части второй настоящей статьи."]),
        ("article 5 point 2 subpoint 1", KZ_LAW, RU, ["По подпункту 1) пункта 2 настоящей статьи."]),
        ("article 5 point 2 subpoint 1", KZ_LAW, RU, ["Абзац части пятой статьи 6 не применяется."]),
        ("article 5 point 2 subpoint 1", KZ_LAW, RU, []),
        ("article 5 point 2 subpoint 1", KZ_CODE, RU, []),
        ("article 5 part 2 point 1", KZ_CRIMINAL, RU, []),
        ("article 5 part 2 point 1", FEDERAL, RU, []),
        ("article 5 part 2 lettered-point 1", KZ_CRIMINAL, KK, []),
        ("article 5 part 2 lettered-point 1", KZ_LAW, KK, ["осы баптың екінші бөлігінде көзделген іс-әрекеттер"]),
        ("article 5 point 2 subpoint 1", KZ_CRIMINAL, KK, ["осы баптың 1-тармағында көрсетілген тұлғалар"]),
        ("article 5 point 2 subpoint 1", KZ_LAW, EN, []),
    ],
)  # fmt: skip
def test_an_act_calls_its_levels_so(expected: str, act: Act, language: Language, sentences: Sequence[str]) -> None:
    found = levels_of(parse_address("art5.pt2.sub1"), act, language, country_of(act), OwnText(lambda: sentences))
    assert " ".join(f"{level} {number}" for level, number in found) == expected


@pytest.mark.parametrize(
    ("expected", "act"),
    [("127.1", act("Уголовный кодекс", ActType.CODE, number="63-ФЗ")), ("127-1", KZ_CRIMINAL)],
)
def test_an_article_put_in_later_has_a_dot_in_russia_and_a_hyphen_in_kazakhstan(expected: str, act: Act) -> None:
    found = levels_of(parse_address("art127-1"), act, RU, country_of(act), OwnText(list))
    assert found == (("article", expected),)


def test_an_unnumbered_paragraph_of_a_part_is_a_paragraph() -> None:
    found = levels_of(parse_address("art5.pt2.prt3"), FEDERAL, RU, country_of(FEDERAL), OwnText(list))
    assert found == (("article", "5"), ("part", "2"), ("abzats", "3"))


def test_the_text_is_not_read_where_it_decides_nothing() -> None:
    def read() -> Sequence[str]:
        raise AssertionError

    assert levels_of(parse_address("art5"), KZ_LAW, RU, None, OwnText(read)) == (("article", "5"),)


def test_subpoints_below_subpoints_keep_their_numbers() -> None:
    deep = Address((Step(StepKind.ARTICLE, "5"), Step(StepKind.SUBPOINT, "1"), Step(StepKind.SUBPOINT, "а")))
    found = levels_of(deep, KZ_LAW, RU, country_of(KZ_LAW), OwnText(list))
    assert found == (("article", "5"), ("subpoint", "1"), ("subpoint", "а"))
