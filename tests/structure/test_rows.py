"""Rows of tables, as plans of measures have them."""

import pytest
from outlining import built, keys

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.rows import labelled

PLAN = "№ п/п | Мероприятие | Срок исполнения"


def rows(*texts: str) -> list[Block]:
    return [Block(text, BlockKind.TABLE_ROW) for text in texts]


@pytest.mark.parametrize(
    ("heads", "first"),
    [
        ("№ | Мероприятие | Срок исполнения", "1 | Провести опрос | 2021 год"),
        ("р/с № | Іс-шара | Орындау мерзімі", "1 | Сауалнама жүргізу | 2021 жыл"),
        ("No. | Measure | Deadline", "1 | Conduct a survey | 2021"),
        ("Показатель | 2017 год | 2022 год", "Доля граждан, % | 60 | 80"),
        ("2014 | 2015 | 2016", "15 | 49 | 13"),
    ],
)
def test_column_heads_lead_each_row(heads: str, first: str) -> None:
    passages = built(*rows(heads, first, first.replace("1", "2", 1))).passages
    assert [passage.lead for passage in passages] == ["", heads, heads]
    assert all(passage.kind is PassageKind.TABLE for passage in passages)


@pytest.mark.parametrize(
    "first", ["1 | Иванов | директор", "Казахстан | Астана", "Цель | Рост числа рабочих мест в стране;"]
)
def test_table_without_heads_has_none(first: str) -> None:
    assert [passage.lead for passage in built(*rows(first, "2 | Петров | врач")).passages] == ["", ""]


def test_measures_are_the_points_that_their_numbers_make_them() -> None:
    texts = rows(PLAN, "1 | 2 | 3", "1. | Провести опрос | май", "2. | Издать книгу | июнь", "2.1 | Найти автора | май")
    assert keys("Раздел 2. План мероприятий", *texts) == ["sec2", "sec2", "sec2", "sec2.pt1", "sec2.pt2", "sec2.pt2_1"]


def test_members_of_a_commission_are_no_points() -> None:
    assert keys(*rows("№ | Фамилия | Должность", "1 | Иванов | министр", "2 | Петров | врач")) == ["", "", ""]


def test_rows_of_an_article_belong_to_it() -> None:
    found = keys("Статья 1. План", *rows(PLAN, "1 | Провести опрос | май", "2 | Издать книгу | июнь"))
    assert found == ["art1", "art1", "art1", "art1"]


def test_row_takes_no_number_that_a_point_of_the_text_bears() -> None:
    texts = rows(PLAN, "1 | Провести опрос | май", "2 | Издать книгу | июнь")
    found = keys("Раздел 1. Цели", "1. Цель плана.", "Раздел 2. Меры", *texts)
    assert found == ["sec1", "pt1", "sec2", "sec2", "sec2", "sec2.pt2"]


def test_heads_torn_over_rows_and_repeated_on_a_page_are_heads() -> None:
    texts = rows(
        "№ | Мероприятие | Срок",
        "п/п | | исполнения",
        "1 | Провести опрос | май",
        "№ | Мероприятие | Срок",
        "2 | Издать книгу | июнь",
    )
    passages = built(*texts[:3], Block("15", BlockKind.FURNITURE), *texts[3:]).passages
    assert [passage.leads for passage in passages] == [(), (), (0, 1), (), (), (0, 1)]
    assert [passage.address.key for passage in passages] == ["", "", "pt1", "", "", "pt2"]


def test_row_of_one_cell_leads_those_below_it() -> None:
    passages = built(
        *rows(PLAN, "Задача 1. Опросы", "1 | Провести опрос | май", "Задача 2. Книги", "2 | Издать | июнь")
    )
    assert [passage.leads for passage in passages.passages] == [(), (0,), (0, 1), (0,), (0, 3)]


@pytest.mark.parametrize(
    ("expected", "row", "heads"),
    [
        ("Мероприятие: Опрос; Срок: май", "Опрос | май", "Мероприятие | Срок"),
        ("№: 1; Мера: Опрос; Срок исполнения: май", "1 | Опрос | май", "№ | Мера | Срок\n | | исполнения\nЗадача 1"),
        ("1; Мероприятие: Опрос", "1 | Опрос | ", " | Мероприятие | Срок"),
        ("Опрос | май | июнь", "Опрос | май | июнь", "Мероприятие | Срок"),
    ],
)
def test_row_is_shown_with_the_names_of_its_columns(expected: str, row: str, heads: str) -> None:
    assert labelled(row, heads) == expected


def test_measures_go_on_behind_groups_without_numbers_and_struck_rows() -> None:
    texts = rows(
        PLAN,
        "1. Правовые меры", "1.1 | Опрос | май", "1.2 | Книга | май",
        "2. Обучение", "2.1 | Беседа | май", "2.4 | Фильм | май", "3 | Отчет | май", "6 | Итог | май",
    )  # fmt: skip
    assert keys(*texts) == ["", "", "pt1_1", "pt1_2", "", "pt2_1", "pt2_4", "pt3", "pt6"]


def test_notes_below_a_plan_take_no_number_from_its_rows() -> None:
    texts = rows(PLAN, "1 | Опрос | май", "2 | Книга | май")
    found = keys(*texts, "Примечания: 1. Расходы малы.", "2. Сроки можно менять.", "Конец.")
    assert found == ["", "pt1", "pt2", "", "", ""]
