"""Paragraphs without numbers are the parts of an article, or of a point of it."""

from pathlib import Path

import pytest
from outlining import built, keys
from reading import document_of

PARTS = [
    ("art5.prt1 art5.prt2", "Орган проводит политику.", "Порядок определяет Правительство."),
    ("art5", "Орган проводит политику."),
    ("art5.prt1 art5.prt2", "Орган саясатты іске асырады.", "Тәртібін Үкімет айқындайды."),
    ("art5.prt1 art5.prt2", "The agency forms the policy.", "The Government sets the procedure."),
    ("art5.pt1.prt1 art5.pt1.prt2 art5.pt2", "1. Орган проводит политику.", "Порядок определяется.", "2. Иное."),
    (  # the subpoints between two parts
        "art5.prt1 art5.sub1 art5.sub2 art5.prt2",
        "Орган:", "1) проводит политику;", "2) ведет учет.", "Иные функции определяет закон.",
    ),
    (  # 1) comes back
        "art5.prt1 art5.prt1.sub1 art5.prt1.sub2 art5.prt2 art5.prt2.sub1 art5.prt2.sub2",
        "Орган:", "1) проводит политику;", "2) ведет учет.", "Суд:", "1) судит;", "2) решает.",
    ),
    ("art5.prt1 art5.prt1 art5.prt1 art5.prt2", "Проводят:", "- орган;", "- суд.", "Порядок определяется."),
    ("art5.prt1 art5.prt1 art5.prt1 art5.prt2", "Проводят:", "Комитет;", "Суд.", "Порядок определяется."),
    ("art5 art5", "Кража, то есть тайное хищение, –", "наказывается штрафом."),
    ("art5.pt1 art5.pt1", "1. Кража –", "наказывается штрафом."),
    ("art5 art5.suba art5.subb art5", "Деяния, совершенные:", "a) группой;", "b) повторно, –", "наказываются штрафом."),
    ("art5.prt1 art5 art5.prt2", "Орган действует.", "Сноска. Статья 5 в редакции Закона.", "Суд судит."),
    ("art5.pt1 art5 art5", "1. Кража –", "Примечания. 1. Под хищением понимается изъятие.", "Хищение крупно."),
    ("art5.sub1 art5", "1) терроризм – идеология насилия.", "Насилие бывает разным."),
    ("art5 art5.sub1 art5.sub1 art5.sub2", "Понятия:", "1) суд – орган.", "Суд решает;", "2) орган – лицо."),
]  # fmt: skip


@pytest.mark.parametrize("case", PARTS)
def test_paragraphs_of_an_article_are_its_parts(case: tuple[str, ...]) -> None:
    expected, *texts = case
    assert " ".join(keys("Статья 5. Субъекты", *texts)[1:]) == expected


def test_paragraphs_outside_of_articles_are_no_parts() -> None:
    assert keys("Раздел 1. Цели", "Цель ясна.", "Задачи таковы.", "1. Первое.", "Второе.") == [
        "sec1", "sec1", "sec1", "pt1", "pt1",
    ]  # fmt: skip


def test_text_on_the_line_of_the_article_is_its_first_part() -> None:
    assert keys("Статья 4. Никто не в рабстве.", "Торговля людьми запрещена.") == ["art4.prt1", "art4.prt2"]


def test_second_article_of_a_number_has_parts_of_its_own() -> None:
    texts = ["Статья 5. Одно", "Первое.", "Второе.", "Статья 5. Другое", "Третье."]
    assert keys(*texts) == ["art5", "art5.prt1", "art5.prt2", "art5", "art5"]


def test_part_that_introduces_subpoints_leads_them() -> None:
    passages = built("Статья 5. Органы", "Органы действуют.", "Суд:", "1) судит;", "2) решает.").passages
    assert [passage.lead for passage in passages[3:]] == ["Суд:", "Суд:"]
    assert passages[2].address.key == "art5.prt2"


def test_warning_above_a_subpoint_does_not_take_its_id() -> None:
    texts = ["Статья 1. Понятия", "В законе:", "1) суд – орган;", "Подпункт 2) предусмотрен в редакции Закона."]
    note = "Примечание РЦПИ!"
    passages = built(*texts[:3], note, texts[3], "2) орган – лицо.").passages
    assert [(p.address.key, p.nth, p.kind.value) for p in passages[4:]] == [
        ("art1.sub2", 2, "note"),
        ("art1.sub2", 1, "body"),
    ]


def test_twins_of_the_law_of_2024_have_the_same_set_of_addresses(shared: Path) -> None:
    law = "kazakhstan/03-laws/2024/0705-o-protivodeistvii-torgovle-liudmi-198602"
    russian, kazakh = (document_of(shared / "documents", f"{law}/{name}.md") for name in ("rus", "kaz"))
    assert {p.address.key for p in russian.passages} == {p.address.key for p in kazakh.passages}
