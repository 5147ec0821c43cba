"""What the editors of a text say, told from what the law says."""

import pytest
from outlining import built

from trafsearch.structure.remark import is_note


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (True, "(п. 2.1 введен Федеральным законом от 01.02.2020 N 5-ФЗ)"),
        (True, "(ч. 1 в ред. Федерального закона от 01.02.2020 N 5-ФЗ)"),
        (True, "(пп. 1 в ред. Закона от 01.02.2020 N 5)"),
        (True, "(введена Федеральным законом от 01.02.2020 N 5-ФЗ)"),
        (True, "КонсультантПлюс: примечание."),
        (True, "Список изменяющих документов"),
        (True, "См. предыдущую редакцию"),
        (True, "(см. текст в предыдущей редакции)"),
        (True, "Перспективы и риски арбитражных споров"),
        (False, "(п. 2 статьи 5 применяется к учету)"),
        (False, "Введена карта учета мигрантов."),
        (False, "Перспективы и риски развития"),
        (False, "Путеводитель по услугам для пострадавших"),
        (False, "См. приложение 2."),
    ],
)
def test_note_of_an_editor(expected: bool, text: str) -> None:
    assert is_note(text) is expected


@pytest.mark.parametrize(
    ("head", "note"),
    [
        ("КонсультантПлюс: примечание.", "Ч. 2 ст. 1 вступает в силу с 01.01.2025."),
        ("ГАРАНТ:", "Часть 2 вступает в силу с 1 января 2025 г."),
        ("Информация об изменениях:", "Федеральным законом от 1 мая 2023 г. N 5-ФЗ статья 1 дополнена частью 2"),
    ],
)
def test_notes_of_systems_are_no_parts_of_the_law(head: str, note: str) -> None:
    passages = built("Статья 1. Учет", "1. Учет ведется.", head, note, "2. Учет открыт.").passages
    assert [(passage.address.key, passage.kind.value) for passage in passages[1:]] == [
        ("art1.pt1", "body"), ("art1", "note"), ("art1", "note"), ("art1.pt2", "body"),
    ]  # fmt: skip


def test_numbered_law_below_such_a_head_is_law() -> None:
    passages = built("Статья 1. Учет", "1. Учет ведется.", "ГАРАНТ:", "2. Учет открыт.").passages
    assert passages[-1].kind.value == "body"
