"""Footnotes belong to the provision that bears their sign."""

import pytest
from outlining import built

from trafsearch.extraction.block import Block, BlockKind


def footnote(text: str) -> Block:
    return Block(text, BlockKind.FOOTNOTE)


def test_footnote_has_the_address_and_the_headings_of_the_words_that_bear_its_star() -> None:
    passages = built(
        "Инструкция о проверках",
        "1. Общие положения",
        "1.1. Инструкция составлена по Кодексу*.",
        "2. Порядок проверок",
        "2.1. Проверки ведёт Инспекция**.",
        footnote("* Далее – Кодекс."),
        footnote("** Далее – Инспекция."),
        "2.2. О проверке сообщают.",
        footnote("* Этой звезды не несёт ничто."),
    ).passages
    found = [passage for passage in passages if passage.kind == "footnote"]
    assert [passage.address.key for passage in found] == ["pt1_1", "pt2_1", "pt2_2"]
    assert [passage.heading_path for passage in found] == [
        ("1. Общие положения",),
        ("2. Порядок проверок",),
        ("2. Порядок проверок",),
    ]


@pytest.mark.parametrize(
    ("expected", "note"),
    [
        ("pt2", "Сноска. Пункт 2 в редакции приказа Министра культуры от 03.05.2021 № 15."),
        ("pt2", "Сноска. Подпункт 1) пункта 2 исключен приказом Министра культуры от 03.05.2021 № 15."),
        ("pt2", "Ескерту. 2-тармақ жаңа редакцияда – ҚР Мәдениет министрінің 03.05.2021 № 15 бұйрығымен."),
        ("", "Сноска. Пункт 1 исключен приказом Министра культуры от 03.05.2021 № 15."),
        ("", "Сноска. Приказ дополнен пунктом 2 приказом Министра культуры от 03.05.2021 № 15."),
    ],
)
def test_note_that_names_the_point_above_it_has_its_address(expected: str, note: str) -> None:
    passages = built("О пропусках", "1. Выдать пропуска.", "2. Проверять:", "1) срок;", "2) имя.", note, "3. Хранить.")
    assert passages.passages[5].address.key == expected


def test_warning_above_a_point_has_the_address_of_the_point_and_comes_after_it() -> None:
    warning = "Примечание ИЗПИ! Пункт 2 предусмотрен в редакции приказа от 03.05.2021 № 15."
    passages = built("О пропусках", "1. Выдать пропуска.", warning, "2. Проверять срок.").passages
    assert [passage.id.partition("#")[2] for passage in passages[2:]] == ["pt2~2", "pt2"]


def test_kazakh_signature_in_two_lines_is_no_part_of_the_last_point() -> None:
    lines = ("Рұқсаттама туралы", "1-бап. Мақсат", "1. Рұқсаттама беріледі.", "2. Заң қолданысқа енгізіледі.")
    found = built(*lines, "Қазақстан Республикасының", "Президенті Қ. ТОҚАЕВ").passages
    assert [passage.address.key for passage in found[2:]] == ["art1.pt1", "art1.pt2", "", ""]
