"""Marks that begin a paragraph of a plain text."""

import pytest

from trafsearch.extraction.layout.marker import begins_heading, begins_provision


@pytest.mark.parametrize(
    "text",
    ["Footnote. Article 1 as amended by the Law.", "Сноска. Статья 1 в редакции Закона.", "Ескерту. 1-бап өзгерді."],
)
def test_editors_note_begins_a_paragraph(text: str) -> None:
    assert begins_heading(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (True, "2.1.круглосуточную связь;"),
        (True, "3.Контроль оставляю за собой."),
        (False, "12.06.2014 года вступил в силу"),
    ],
)
def test_blank_behind_a_number_may_lack(expected: bool, text: str) -> None:
    assert begins_provision(text) is expected
