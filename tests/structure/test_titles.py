"""Titles of annexes that stand on several lines."""

import pytest
from outlining import built

HEAD = ("О порте", "1. Утвердить правила.", "Приложение № 1")


@pytest.mark.parametrize(
    "title",
    [
        ("Правила хранения груза в Министерстве транспорта", "Российской Федерации"),
        ("ПРАВИЛА хранения груза в Министерстве транспорта", "Республики Казахстан"),
        ("Правила хранения груза в Министерстве Российской", "Федерации по делам морского транспорта"),
        ("ПЕРЕЧЕНЬ должностей служащих", "Министерства транспорта Российской Федерации, которые хранят груз"),
        ("Состав комиссии министерства транспорта", "Приморского края"),
        ("Положение о портах", "Мурманской области, открытых для судов"),
        ("Форма обязательства служащего Агентства по развитию Крайнего", "Севера, принимающего груз"),
        ("Rules for cargo kept by the Ministry of", "Transport of the Republic"),
        ("List of ports and", "Harbours"),
    ],
)
def test_title_torn_at_the_end_of_a_line_stands_whole_above_the_annex(title: tuple[str, str]) -> None:
    passages = built(*HEAD, *title, "1. Груз хранят в порту.").passages
    assert [passage.kind.value for passage in passages[3:5]] == ["title", "title"]
    assert passages[-1].heading_path == ("Приложение № 1", *title)


@pytest.mark.parametrize(
    "below",
    [
        "Министерства и ведомства хранят груз",
        "Министерства транспорта это не касается.",
        "Капитан порта",
        "Российский порт",
        "Федерация портов",
        "Республика хранит груз",
    ],
)
def test_text_below_the_title_of_an_annex_is_no_title(below: str) -> None:
    passages = built(*HEAD, "Перечень портов", below, "1. Груз хранят в порту.").passages
    assert passages[4].kind.value == "body"
