"""An amending act quotes the law that it changes; what stands in the quotes opens nothing."""

import pytest
from outlining import keys, kinds

AMENDING = [
    (
        "pt1 pt1.sub1 pt1.sub1 pt1.sub2 pt1.sub2 pt1.sub2 pt1.sub2 pt1.sub3 pt2",
        "1. Внести в Закон «О миграции» следующие изменения:",
        "1) статью 5 изложить в следующей редакции:",
        "«Статья 5. Права мигрантов»;",
        "2) дополнить статьёй 5-1 следующего содержания:",
        "«Статья 5-1. Обязанности",
        "1. Мигрант обязан:",
        "1) соблюдать законы.»;",
        "3) статью 7 исключить.",
        "2. Закон вводится в действие.",
    ),
    (
        "art1 art1.pt1 art1.pt1 art1.pt1 art1.pt1 art2 art2",
        "Статья 1. Внести в Кодекс следующие изменения:",
        "1. Дополнить главой 2-1 следующего содержания:",
        '"Глава 2-1. Надзор',
        "Статья 9-1. Органы",
        '2. Орган действует по закону "О надзоре".".',
        "Статья 2.",
        "Закон вводится в действие.",
    ),
    (
        "pt1 pt1.sub1 pt1.sub1 pt1.sub1 pt1.sub2",
        "1. Мына заңға өзгерістер енгізілсін:",
        "1) 5-бап мынадай редакцияда жазылсын:",
        "«5-бап. Құқықтар",
        "1. Мигрант заңға бағынады.»;",
        "2) 7-бап алып тасталсын.",
    ),
    (
        "art1 art1 art1 art1 art2 art2",
        "Article 1",
        "Section 5 shall be amended to read:",
        '"Section 5. Offences',
        '1. A person commits an offence."',
        "Article 2",
        "This Act enters into force.",
    ),
    (  # a mark that closes two quotations at once
        "pt1 pt1.sub1 pt1.sub1 pt1.sub1 pt1.sub2",
        "1. Внести изменения:",
        "1) пункт 3 изложить в следующей редакции:",
        "«3. Правила утверждает орган.",
        "4. Закон «О труде» применяется.»;",
        "2) пункт 5 исключить.",
    ),
    (  # nothing closes it
        "pt1 pt1.sub1 pt1.sub1 pt1.sub1 pt1.sub2 pt2",
        "1. Внести изменения:",
        "1) статью 3 изложить в следующей редакции:",
        "«Статья 3. Права",
        "Мигрант имеет права.",
        "2) статью 5 исключить.",
        "2. Приказ вступает в силу.",
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", AMENDING)
def test_quoted_law_belongs_to_the_point_that_quotes_it(case: tuple[str, ...]) -> None:
    expected, *texts = case
    assert " ".join(keys(*texts)) == expected


def test_quoted_heading_is_body() -> None:
    assert kinds("1. Статью 5 изложить в следующей редакции:", "«Статья 5. Права", "1. Мигрант свободен.».") == [
        "body",
        "body",
        "body",
    ]


def test_quotation_that_changes_no_law_is_read_as_it_stands() -> None:
    texts = ["Статья 1. Понятия", "В законе используются понятия:", "«мигрант» – лицо;", "Статья 2. Цели"]
    assert keys(*texts) == ["art1", "art1", "art1", "art2"]
