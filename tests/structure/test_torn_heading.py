"""Headings whose words stand on several lines."""

import pytest
from outlining import built, keys, kinds


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Глава 7. Надзор", "за перевозкой грузов"),
        ("ГЛАВА 7. НАДЗОР", "ЗА ПЕРЕВОЗКОЙ ГРУЗОВ"),
        ("7-тарау. Жүк", "тасымалын қадағалау"),
        ("Глава 7.", "Надзор за перевозкой"),
        ("7-тарау", "ҚАДАҒАЛАУ"),
    ],
)
def test_title_of_a_chapter_stands_whole_above_its_articles(first: str, second: str) -> None:
    passages = built("О перевозке", first, second, "Статья 30. Груз", "1. Груз осматривают.").passages
    assert [passage.kind.value for passage in passages[1:3]] == ["heading", "heading"]
    assert passages[-1].heading_path == (first, second, "Статья 30. Груз")


@pytest.mark.parametrize("below", ["Груз осматривают в порту.", "осматривают груз:", "Надзор ведут:"])
def test_text_below_the_title_of_a_chapter_is_no_title(below: str) -> None:
    assert kinds("О перевозке", "Глава 7. Надзор", below, "Статья 30. Груз", "1. Груз цел.")[2] == "body"


@pytest.mark.parametrize(
    ("annex", "heads"),
    [
        ("an1", ("Приложение 1 к приказу", "Министра транспорта", "Приложение 4 к Правилам", "перевозки грузов")),
        ("an3", ("Приложение 3 к постановлению Правительства", "Приложение 1 к Инструкции")),
        ("an1", ("№ 15 бұйрыққа", "1-қосымша", "Қағидаларға", "4-қосымша")),
        # two annexes of one text
        ("an4", ("Приложение 3 к Правилам", "Приложение 4 к Правилам")),
        ("an4", ("Приложение 3 к приказу", "Приложение 4 к приказу")),
        ("an4", ("Приложение 3 к приказу", "Список исключен.", "Приложение 4 к Правилам")),
    ],
)
def test_head_that_says_where_an_annex_goes_opens_none_of_its_own(annex: str, heads: tuple[str, ...]) -> None:
    found = keys("О замене приложений", "1. Заменить приложения.", *heads, "Перечень грузов", "1. Песок.")
    assert found[-1] == f"{annex}.pt1"
