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
        (
            [(), (), (1,), (1, 2), (1, 2)],
            ("Перечень", "4. Управление порта:", "отдел лоцманов:", "старший лоцман;", "лоцман."),
        ),
        (
            [(), (), (1,), (1, 2), (1, 2)],
            ("Тізбе", "4. Айлақ басқармасы:", "лоцмандар бөлімі:", "аға лоцман;", "лоцман."),
        ),
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


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        # what a page's end put between
        ([1], ("7. The pilots do not support:", "6.2 Close the harbour.", "7.1 Dim the lights.")),
        ([1], ("7. The pilots do not support:", "** Not edited.", "6.2 Close the harbour.", "7.1 Dim the lights.")),
        ([1, 3], ("7. Not supported:", "6.2 Close it.", "7.1 Dim the lights:", "6.3 Open it.", "7.1.1 At night.")),
        # points that only come later
        ([], ("7. The pilots agree.", "8. The port is closed.", "7.1 Dim the lights.")),
        ([], ("7. The pilots agree:", "8. The port is closed.", "9. Dim the lights.")),
    ],
)
def test_stray_item_does_not_part_a_list_from_its_introduction(expected: list[int], texts: tuple[str, ...]) -> None:
    assert leads("On ports", *texts)[-1] == tuple(expected)
