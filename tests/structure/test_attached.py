"""What an act says to be attached belongs to its annex, though no line calls it one."""

import pytest
from outlining import built, keys

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.passage import PassageKind

RUSSIAN = (
    "Об утверждении Плана мероприятий",
    "1. Утвердить прилагаемый План мероприятий.",
    "2. Настоящее постановление вводится в действие со дня подписания.",
)
KAZAKH = (
    "Іс-шаралар жоспарын бекіту туралы",
    "1. Қоса беріліп отырған іс-шаралар жоспары бекітілсін.",
    "2. Осы қаулы қол қойылған күнінен бастап қолданысқа енгізіледі.",
)
ROWS = ("№ | Мероприятие | Срок", "1 | Провести опрос | май", "2 | Издать книгу | июнь")
KAZAKH_ROWS = ("№ | Іс-шара | Мерзімі", "1 | Сауалнама жүргізу | мамыр", "2 | Кітап шығару | маусым")


def rows(texts: tuple[str, ...]) -> list[Block]:
    return [Block(text, BlockKind.TABLE_ROW) for text in texts]


@pytest.mark.parametrize(
    ("expected", "texts", "table"),
    [
        (" pt1 pt2 an an an_pt1 an_pt2", (*RUSSIAN, "План мероприятий по защите детей"), ROWS),
        (" pt1 pt2 an an an_pt1 an_pt2", (*RUSSIAN, "Утверждён постановлением Правительства"), ROWS),
        (" pt1 pt2  an an an_pt1 an_pt2", (*RUSSIAN, "Премьер-Министр А. Асанов", "План мероприятий"), ROWS),
        (" pt1 pt2 an an_pt1 an_pt2", RUSSIAN, ROWS),
        (" pt1 pt2 an an an_pt1 an_pt2", (*KAZAKH, "Балаларды қорғау жөніндегі іс-шаралар жоспары"), KAZAKH_ROWS),
    ],
)
def test_table_behind_the_last_point_is_the_attached_plan(
    expected: str, texts: tuple[str, ...], table: tuple[str, ...]
) -> None:
    assert [key.replace(".", "_") for key in keys(*texts, *rows(table))] == expected.split(" ")


def test_title_of_the_attached_plan_heads_its_rows() -> None:
    passages = built(*RUSSIAN, "План мероприятий по защите детей", *rows(ROWS)).passages
    assert passages[3].kind is PassageKind.TITLE
    assert passages[-1].heading_path == ("План мероприятий по защите детей",)


@pytest.mark.parametrize(
    "last", ["2. Утвердить следующие размеры платы:", "2. Тарифы установить согласно таблице:", "2. Плата составляет"]
)
def test_table_that_a_point_introduces_belongs_to_it(last: str) -> None:
    found = keys("О плате", "1. Утвердить прилагаемые Правила.", last, *rows(("Год | Сумма", "2021 | 15", "2022 | 20")))
    assert set(found[2:]) == {"pt2"}


def test_table_of_an_act_that_attaches_nothing_belongs_to_its_point() -> None:
    found = keys("О плате", "1. Взимать плату.", "2. Плата дана в рублях.", *rows(("Год | Сумма", "2021 | 15")))
    assert set(found[2:]) == {"pt2"}


def test_what_stands_below_the_signature_of_a_certified_copy_is_no_point() -> None:
    scraps = [f"{n}0000 куб. метров в час" for n in range(2, 16)]
    found = keys("О плате", "1. Установить плату.", "И.о. начальника управления Т.П. Тарасова", "КОПИЯ ВЕРНА", *scraps)
    assert found[:3] == ["", "pt1", ""]
    assert set(found[3:]) == {""}
