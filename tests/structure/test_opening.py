"""Headings, annexes and names that stand on lines of their own."""

import pytest
from outlining import built, keys, kinds

from trafsearch.extraction.block import Block, BlockKind


def paths(*texts: str | Block) -> list[tuple[str, ...]]:
    return [passage.heading_path for passage in built(*texts).passages]


def heading(text: str, level: int) -> Block:
    return Block(text, BlockKind.HEADING, level=level)


@pytest.mark.parametrize(
    ("number", "name", "text"),
    [
        ("Article 1", "Use of terms", "1. In this Convention a person is a human being."),
        ("Статья 7.", "Цели надзора", "Надзор служит защите прав."),
        ("Глава 3.", "НАДЗОР НА РЫНКАХ", "Статья 7. Цели"),
        ("3-тарау", "Нарықтағы қадағалау", "7-бап. Мақсаттар"),
        ("PART I", "GENERAL PROVISIONS", "Article 1. Scope"),
    ],
)
def test_name_below_the_number_of_an_article_or_chapter_is_its_heading(number: str, name: str, text: str) -> None:
    passages = built("Записка о праве.", number, name, text).passages
    assert [passage.kind.value for passage in passages[1:3]] == ["heading", "heading"]
    assert passages[2].address == passages[1].address
    assert passages[3].heading_path[:2] == (number, name)


def test_text_below_the_number_of_an_article_is_law() -> None:
    assert kinds("Записка о праве.", "Article 1", "All are free.", "Article 2", "All are equal.")[1:] == [
        "heading", "body", "heading", "body",
    ]  # fmt: skip


def test_deeper_heading_of_the_file_names_the_article() -> None:
    texts = [heading("Article 1", 2), heading("Use of terms", 3), "(a) a child is a young person;", "(b) and so on."]
    assert keys(*texts) == ["art1", "art1", "art1.suba", "art1.subb"]


def test_chapter_stays_above_its_decimal_headings() -> None:
    texts = ["Глава 1. Опрос", "1.1. Выборка", "Опрошены жители.", "Глава 2. Итоги", "2.1. Труд", "Труд тяжел."]
    assert paths(*texts) == [
        (), ("Глава 1. Опрос",), ("Глава 1. Опрос", "1.1. Выборка"),
        (), ("Глава 2. Итоги",), ("Глава 2. Итоги", "2.1. Труд"),
    ]  # fmt: skip


def test_introduction_of_a_file_with_levels_ends_at_the_next_heading_of_its_level() -> None:
    texts = [heading("Strategy of care", 1), heading("Introduction", 2), "Care matters.", heading("Pillar", 2), "Text."]
    assert paths(*texts)[-1] == ("Pillar",)


@pytest.mark.parametrize(
    ("first", "second"), [("A. Introduction", "B. Positive aspects"), ("A. General remarks", "B. Concerns")]
)
def test_lettered_headings_begin_with_one_word_or_more(first: str, second: str) -> None:
    assert kinds("Concluding observations", first, "1. The Committee met.", second, "2. It was pleased.") == [
        "title", "heading", "body", "heading", "body",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["Обсуждение", "Список литературы", "References", "Әдебиеттер тізімі", "Рекомендации"])
def test_parts_of_an_article_in_a_journal_are_headings(name: str) -> None:
    texts = ["О труде мигрантов", "Введение", "Труд описан.", name, "1. Иванов И. Книга о труде."]
    assert paths(*texts)[-1] == (name,)


def test_such_a_name_in_a_law_opens_nothing() -> None:
    assert keys("Статья 2. Заключение эксперта", "1. В нем указываются:", "Выводы", "2. Иное.") == [
        "art2", "art2.pt1", "art2.pt1", "art2.pt2",
    ]  # fmt: skip


def test_second_text_that_a_resolution_approves_is_no_part_of_the_first() -> None:
    texts = [
        "1. Утвердить прилагаемые правила и перечень.", "Министр И. Иванов",
        "УТВЕРЖДЕНЫ", "Правила учета", "Глава 1. Общее", "1. Учет ведется.", "2. Учет открыт.",
        "УТВЕРЖДЕН", "Перечень книг", "1. Книга учета.",
    ]  # fmt: skip
    assert keys(*texts) == [
        "pt1", "", "an", "an", "an.ch1", "an.pt1", "an.pt2", "an", "an", "an.pt1",
    ]  # fmt: skip
    assert paths(*texts)[-1] == ("УТВЕРЖДЕН", "Перечень книг")


@pytest.mark.parametrize(
    ("address", "head"),
    [
        ("an", "Approved by Resolution No. 5 of the Government of Ruritania dated 1 May 2020"),
        ("an", "APPROVED"),
        ("an", "Annex to the Resolution of the Government"),
        ("an1", "Annex 1 to the Order of the Minister dated 1 May 2020"),
    ],
)
def test_text_approved_in_english_is_an_annex(address: str, head: str) -> None:
    texts = ["1. To approve the attached Action Plan.", "Prime Minister A. Smith", head, "Action Plan", "1. To act."]
    assert keys(*texts) == ["pt1", "", address, address, f"{address}.pt1"]


def test_sentence_about_an_annex_is_law() -> None:
    assert kinds("1. The list stands.", "Annex 1 to the Rules shall be deleted.", "2. This is all.")[1] == "body"


def test_title_of_a_form_stands_below_the_word_form() -> None:
    assert kinds("1. Вести журнал.", "Приложение 2", "Форма", "СВЕДЕНИЯ О КНИГАХ", "1. Дата.") == [
        "body", "heading", "title", "title", "body",
    ]  # fmt: skip


def test_sections_of_a_public_law_are_told_apart() -> None:
    texts = ["TITLE I—CARE", "SEC. 101. GRANTS.", "(a) Grants are paid.", "SEC. 102. REPORTS.", "A report is made."]
    assert keys(*texts)[1:] == ["sec101", "sec101.suba", "sec102", "sec102"]


def test_inserted_part_of_an_article_is_not_led_by_the_part_before_it() -> None:
    texts = ["Статья 4. Полномочия", "1. Орган вправе:", "1) вести учет;", "2) иное.", "1.1. Учет ведется в книге."]
    assert built(*texts).passages[-1].lead == ""


@pytest.mark.parametrize(
    "texts", [("2. Отделу обеспечить:", "2.1.ведение учета;", "2.2.надзор.", "3.Контроль за мной.")]
)
def test_blank_behind_a_number_may_lack(texts: tuple[str, ...]) -> None:
    assert keys("1. Вести учет.", *texts)[1:] == ["pt2", "pt2_1", "pt2_2", "pt3"]


def test_subdivision_stands_between_section_and_chapter() -> None:
    texts = [
        "РАЗДЕЛ I. УЧЕТ",
        "Подраздел 1. Книги",
        "Глава 1. Виды",
        "Статья 1. Книга",
        "Подраздел 2. Карты",
        "Глава 2. Род",
    ]
    assert paths(*texts)[-1] == ("РАЗДЕЛ I. УЧЕТ", "Подраздел 2. Карты")


def test_title_of_a_public_law_stands_above_its_sections() -> None:
    texts = ["SECTION 1. SHORT TITLE.", "This Act is short.", "TITLE I—CARE", "SEC. 101. GRANTS.", "Grants are paid."]
    assert paths(*texts)[-1] == ("TITLE I—CARE", "SEC. 101. GRANTS.")


def test_spaced_out_word_names_an_annex() -> None:
    assert kinds("1. Вести учет.", "Приложение 2", "П Е Р Е Ч Е Н Ь", "книг учета", "1. Книга.")[2:4] == [
        "title",
        "title",
    ]
