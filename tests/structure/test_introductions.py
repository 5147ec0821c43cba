"""Items without numbers are led by the words that they complete."""

import pytest
from outlining import built

ARTICLE = "Статья 8. Компетенция органов"
POINT = "2. Помимо общей компетенции:"


def leads(*texts: str) -> list[tuple[int, ...]]:
    return [passage.leads for passage in built(*texts).passages]


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        (
            [(), (), (1,), (1, 2), (1, 2), (1,)],
            (ARTICLE, POINT, "4) орган:", "обеспечивает защиту граждан;", "ведёт учёт.", "5) суд."),
        ),
        (
            [(), (), (1,), (1, 2), (1, 2), (1,)],
            (
                "8-бап. Органдардың құзыреті",
                "2. Құзыреттен басқа:",
                "4) орган:",
                "қорғайды;",
                "есепке алады.",
                "5) сот.",
            ),
        ),
        (
            [(), (), (1,), (1, 2), (1, 2), (1,)],
            ("Article 8. Powers", "2. The bodies:", "(a) police:", "protect;", "keep records.", "(b) courts."),
        ),
        ([(), (), (1,), (1,), ()], (ARTICLE, "Орган обязан:", "вести реестр;", "хранить его.", "Суд отвечает.")),
        ([(), (), (1,), (1,), ()], (ARTICLE, "Орган обязан:", "- Вести реестр.", "- Хранить его.", "Суд отвечает.")),
        ([(), (), (), ()], (ARTICLE, "Орган ведёт реестр;", "хранит его;", "отвечает.")),
    ],
)
def test_item_without_a_number_is_led_by_its_own_provision(
    expected: list[tuple[int, ...]], texts: tuple[str, ...]
) -> None:
    assert leads(*texts) == expected


def test_quoted_law_is_led_by_the_words_that_announce_it() -> None:
    texts = ["1. Внести изменения:", "1) статью 5 изложить в следующей редакции:", "«Статья 5. Права", "Все равны.»;"]
    assert leads("О поправках", *texts)[3:] == [(1, 2), (1, 2)]
