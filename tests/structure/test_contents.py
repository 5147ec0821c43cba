from pathlib import Path

import pytest
from outlining import kinds
from reading import document_of

from trafsearch.extraction.block import Block
from trafsearch.structure.contents import Contents, find_contents
from trafsearch.structure.line import lines_of
from trafsearch.structure.passage import PassageKind

LAW = ["Глава 1. Общие положения", "Статья 1. Понятия", "Статья 2. Законодательство", "Статья 3. Принципы"]


def contents_of(*texts: str) -> Contents:
    return find_contents(lines_of(Block(text) for text in texts))


def body_of(headings: list[str]) -> list[str]:
    return [text for heading in headings for text in (heading, "Настоящий Закон определяет правовые основы. " * 12)]


def test_entries_that_recur_with_a_body_are_contents() -> None:
    found = contents_of("Оглавление", *LAW, "О терроризме", *body_of(LAW))
    assert (found.start, found.end) == (0, 5)
    assert [step.number for step in found.promised] == ["1", "2", "3"]


def test_contents_need_no_title() -> None:
    found = contents_of(*LAW, "О терроризме", *body_of(LAW))
    assert [found.holds(i) for i in range(5)] == [True, True, True, True, False]


def test_kazakh_contents_are_found() -> None:
    law = ["1-тарау. Жалпы ережелер", "1-бап. Ұғымдар", "2-бап. Заңнама", "3-бап. Қағидаттар"]
    assert contents_of("Мазмұны", *law, "Терроризм туралы", *body_of(law)).holds(0)


def test_torn_entry_is_one_entry() -> None:
    torn = [*LAW[:3], "Статья 3. Принципы", "противодействия терроризму"]
    found = contents_of(*torn, "О терроризме", *body_of(LAW))
    assert found.end == 5


def test_repealed_article_is_not_promised() -> None:
    law = [*LAW[:3], "Статья 3. Исключена Законом РК от 08.01.2013 № 63-V"]
    assert [step.number for step in contents_of(*law, "О терроризме", *body_of(law)).promised] == ["1", "2"]


def test_act_without_contents_has_none() -> None:
    assert contents_of(*body_of(LAW)) == Contents()
    assert contents_of() == Contents()
    assert contents_of("Введение", "Текст.") == Contents()


def test_dot_leaders_show_contents_of_any_outline() -> None:
    found = contents_of(
        "Contents",
        "Paragraphs Page",
        "Introduction ........................ 1–4 3",
        "I. SUMMARY OF THE PROCEEDINGS 5–62 3",
        "II. Conclusions ................ 64–65 16",
        "Introduction",
        "1. The Working Group met.",
    )
    assert [found.holds(i) for i in range(7)] == [True, True, True, True, True, False, False]


SHORT_LAW = [
    "Статья 1. Понятия",
    "Настоящий Закон определяет понятия.",
    "Статья 2. Законодательство",
    "Законодательство основывается на Конституции.",
    "Статья 3. Запрет",
    "Запрещается торговля людьми.",
    "Статья 4. Помощь",
    "Жертвам оказывается помощь.",
    "Статья 5. Введение в действие",
    "Закон вводится в действие со дня опубликования.",
]
RUN_IN_LAW = [
    "Статья 1. Все люди рождаются свободными и равными.",
    "Статья 2. Каждый имеет право на жизнь и свободу.",
    "Статья 3. Рабство запрещается.",
    "Статья 4. Никто не должен содержаться в рабстве; торговля людьми запрещается.",
    "Статья 5. Никто не должен подвергаться пыткам.",
    "Статья 6. Каждый имеет право на защиту закона.",
    "Статья 7. Закон вводится в действие со дня опубликования.",
]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(SHORT_LAW, id="bodies of one line"),
        pytest.param(
            [*SHORT_LAW, "Приложение 1", "ПРОТОКОЛ", *(f"Статья {n}. Положение {n}" for n in range(1, 7))],
            id="bodies of one line above an annex with articles of its own",
        ),
        pytest.param([*SHORT_LAW, *SHORT_LAW], id="twice in one file"),
        pytest.param(RUN_IN_LAW, id="text on the line of the number"),
        pytest.param(
            [text.replace("Статья", "Article") for text in RUN_IN_LAW], id="text on the line of the English number"
        ),
        pytest.param(
            [f"{n}-бап. Адам саудасына тыйым салынады." for n in range(1, 8)],
            id="text on the line of the Kazakh number",
        ),
        pytest.param(
            [text for n in range(1, 8) for text in (f"Статья {n}. Запрет", "1) торговля людьми запрещается")],
            id="subpoints without a full stop",
        ),
        pytest.param(
            [*LAW, "Статья 4. Запрет", "Приложение 1", "ПРОТОКОЛ", *LAW], id="headings that only an annex has again"
        ),
        pytest.param(
            [*(f"Статья {n}" for n in range(1, 5)), "Приложение 1", *(f"Статья {n}" for n in range(1, 5))],
            id="numbers alone that only an annex has again",
        ),
        pytest.param(
            [*LAW, "О запрете", *(f"Статья {n}. Иное" for n in range(1, 4))],
            id="numbers that come again with other words",
        ),
        pytest.param(
            [*(f"Статья {n}. Исключена Законом РК от 08.01.2013 № 63-V" for n in range(1, 6)), *SHORT_LAW[8:]],
            id="repealed articles at the head",
        ),
    ],
)  # fmt: skip
def test_short_provisions_are_no_contents(texts: list[str]) -> None:
    assert contents_of(*texts) == Contents()


def test_repealed_entry_may_end_like_a_sentence_and_be_torn() -> None:
    repealed = [
        "Статья 4. Исключена Законом РК от 10.12.2013 № 153-V (вводится в действие",
        "по истечении десяти дней).",
    ]
    found = contents_of(*LAW, *repealed, "Статья 5. Надзор", "О терроризме", *body_of(LAW))
    assert (found.start, found.end) == (0, 7)


def test_heading_torn_in_the_contents_is_the_heading_of_the_body() -> None:
    torn = ["Статья 1. Основные", "понятия", "Статья 2. Виды", "Статья 3. Цели", "Статья 4. Общие", "правила"]
    whole = ["Статья 1. Основные понятия", "Статья 4. ОБЩИЕ ПРАВИЛА"]
    assert contents_of(*torn, "О миграции", *body_of(whole)).end == 6


def test_contents_may_name_annexes() -> None:
    entries = [*LAW, "Приложение 1. Перечень"]
    found = contents_of("Оглавление", *entries, "О терроризме", *body_of(LAW), "Приложение 1. Перечень", "1. Штаб.")
    assert (found.start, found.end) == (0, 6)


def test_article_on_exclusion_is_promised() -> None:
    law = [*LAW[:3], "Статья 3. Исключение из реестра"]
    assert [step.number for step in contents_of(*law, "О реестре", *body_of(law)).promised] == ["1", "2", "3"]


@pytest.mark.parametrize("text", ["от ________ № ____", "Я, ......., согласен", "и т. д. . . ."])
def test_dots_to_fill_in_are_no_leaders(text: str) -> None:
    assert not contents_of(text).holds(0)


@pytest.mark.parametrize(
    "act", ["1999/0713-o-protivodeistvii-terrorizmu-3686", "2011/0722-o-migratsii-naseleniia-59947"]
)
def test_contents_take_no_address_from_the_articles(act: str, shared: Path) -> None:
    passages = document_of(shared / "documents", f"kazakhstan/03-laws/{act}/rus.md").passages
    contents = [passage for passage in passages if passage.kind is PassageKind.CONTENTS]
    assert len(contents) > 20
    assert not any(passage.address.steps or passage.leads for passage in contents)
    assert any(passage.id.endswith("#art2") for passage in passages)


@pytest.mark.parametrize(
    ("word", "entries", "heads"),
    [
        ("СОДЕРЖАНИЕ", ["Раздел 1. Паспорт", "1.1. Цель", "Раздел 2. Итог"], None),
        ("Мазмұны", ["1-бөлім. Төлқұжат", "2-бөлім. Қазіргі жағдай"], ["1-бөлім. Төлқұжат", "2-бөлім. Қазіргі ахуал"]),
        ("Содержание", ["1. Паспорт", "2. Итог"], None),
    ],
)
def test_two_entries_below_the_word_contents_are_enough(word: str, entries: list[str], heads: list[str] | None) -> None:
    text = [line for head in heads or entries for line in (head, "Здесь стоит текст раздела.")]
    found = kinds("Концепция охраны лесов", word, *entries, *text)
    assert found[1 : len(entries) + 2] == ["contents"] * (len(entries) + 1)
    assert "contents" not in found[len(entries) + 2 :]


def test_law_below_the_word_contents_is_law() -> None:
    texts = ("О лесах", "Содержание", "Глава 1. Общее", "1. Лес растет.", "Приложение 1", "Глава 1. Формы", "1. Бланк.")
    assert "contents" not in kinds(*texts)
