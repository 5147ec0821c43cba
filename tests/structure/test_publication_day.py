"""What is in force by its publication has a day only where the text gives that of the publication."""

from datetime import date

import pytest

from trafsearch.extraction.block import Block
from trafsearch.structure.metadata import guess
from trafsearch.structure.publication_day import day_by_publication, publication_day_of

PUBLISHED = date(2024, 7, 10)


@pytest.mark.parametrize(
    ("expected", "when"),
    [
        (
            date(2024, 7, 21),
            "по истечении десяти календарных дней после дня его первого официального опубликования.",
        ),
        (
            date(2024, 9, 9),
            "по истечении шестидесяти календарных дней после дня его первого официального опубликования.",
        ),
        (date(2024, 7, 21), "по истечении 10 (десяти) дней со дня официального опубликования"),
        (date(2025, 1, 7), "по истечении ста восьмидесяти дней после дня опубликования"),
        (date(2024, 8, 11), "по истечении месяца со дня опубликования"),
        (date(2025, 1, 11), "по истечении шести месяцев со дня официального опубликования"),
        (date(2025, 7, 11), "по истечении одного года после дня его официального опубликования"),
        (date(2024, 7, 10), "со дня его первого официального опубликования"),
        (date(2024, 7, 11), "со следующего дня после дня его официального опубликования"),
        (date(2024, 9, 9), "алғашқы ресми жарияланған күнінен кейін күнтізбелік алпыс күн өткен соң"),
        (date(2024, 7, 21), "оның алғашқы ресми жарияланған күнінен кейін он күн өткен соң"),
        (date(2024, 7, 10), "алғашқы ресми жарияланған күнінен бастап"),
        (
            date(2024, 7, 21),
            "upon the expiry of ten calendar days after the day of its first official publication",
        ),
        (date(2024, 7, 10), "on the day of its first official publication"),
        (None, "по истечении десяти рабочих дней после дня его официального опубликования"),
        (None, "через 10 дней после дня его официального опубликования"),
        (None, "по истечении нескольких дней после дня его официального опубликования"),
        (None, "одновременно с опубликованием другого закона"),
    ],
)
def test_term_is_counted_from_the_publication(expected: date | None, when: str) -> None:
    assert day_by_publication(when, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (date(2011, 8, 2), "Опубликован: «Казахстанская правда» 06.08.2011 № 246; «Егемен Қазақстан» 02.08.2011 № 345"),
        (date(2024, 7, 10), "Дата официального опубликования: 10 июля 2024 года"),
        (date(2024, 7, 10), "Первое официальное опубликование: 10.07.2024"),
        (date(2024, 7, 10), "Ресми жарияланған күні: 2024 жылғы 10 шілде"),
        (date(2024, 7, 10), "Published on 10 July 2024"),
        (None, "Опубликован в газете «Казахстанская правда»"),
        (None, "Опубликован 1 января 1990 года"),
        (None, "Принят 10 июля 2024 года"),
    ],
)
def test_head_gives_the_day_of_publication(expected: date | None, line: str) -> None:
    found = publication_day_of([line], date(2011, 7, 22))
    assert (found.day if found else None) == expected


def test_day_is_computed_where_the_text_gives_both() -> None:
    term = "Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его опубликования."
    head = ["ЗАКОН", "О миграции", "Опубликован 10 июля 2024 года, № 7"]
    found = guess([Block(line) for line in (*head, "Статья 1. Порядок", term)])
    assert (found.in_force_from, found.adopted, found.number) == (date(2024, 7, 21), None, None)
    assert found.from_what["in_force_from"] == f"{term} | Опубликован 10 июля 2024 года, № 7"
    without = guess([Block(line) for line in ("ЗАКОН", "О миграции", "Статья 1. Порядок", term)])
    assert (without.in_force_from, without.force_unknown) == (None, term)
