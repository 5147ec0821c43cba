"""A text that lacks parts of its act says so itself."""

import pytest
from test_document import built

from trafsearch.extraction.outcome import Status
from trafsearch.structure.bibliography import Stated

GAP = "its numbering passes over articles: "
REFERENCE = "ends early: it refers to articles of its own that are not here: "


def law(*numbers: str, body: str = "Настоящая статья устанавливает порядок.") -> list[str]:
    return [text for number in numbers for text in (f"Статья {number}. Порядок", body)]


@pytest.mark.parametrize(
    ("expected", "blocks"),
    [
        ("", law("1", "2", "3", "4")),
        ("", law("1", "2", "2-1", "3")),
        ("", law("454", "455", "456")),  # the second part of a code
        (GAP + "3", law("1", "2", "4", "5")),
        (GAP + "3 to 8 (6 articles)", law("1", "2", "9", "10")),
        (GAP + "2, 5, 6", law("1", "3", "4", "7")),
        ("", law("1", "2", "592", "3", "4")),  # a stray number: a line that begins with another act's article
        ("", law("1", "2", "592")),
        (REFERENCE + "15", law("1", "2", "3", body="Порядок определяется статьёй 15 настоящего Закона.")),
        ("", law("1", "2", "3", body="Порядок определяется статьёй 15 Закона о миграции.")),
        ("", law("1", "2", "3", body="Порядок определяется статьёй 2 настоящего Закона.")),
        (REFERENCE + "7-1", ["1-бап. Мақсат", "Тәртіп осы Заңның 7-1-бабында.", "2-бап. Күші", "Күшіне енеді."]),
        (REFERENCE + "9", ["Article 1. Aim", "As set out in article 9 of this Law.", "Article 2. Terms", "Terms."]),
        ("", ["О внесении изменений в Уголовный кодекс", *law("1", "2", body="«Статьёй 128 настоящего Кодекса».")]),
        ("", [*law("1", "2", "3"), "Приложение 1", *law("1", "2")]),  # an annex counts for itself
    ],
)  # fmt: skip
def test_an_act_names_parts_that_are_not_here(expected: str, blocks: list[str]) -> None:
    outcome = built(*blocks).outcome
    assert outcome.detail == expected
    assert outcome.status is (Status.PARTIAL if expected else Status.OK)


def test_people_know_better_whether_a_text_is_whole() -> None:
    extract = law("1", "2", "9", "10")
    assert built(*extract, stated=Stated(said_by="corpus.toml", whole=True)).outcome.status is Status.OK
    cut = built(*law("1", "2"), stated=Stated(said_by="corpus.toml", whole=False)).outcome
    assert (cut.status, cut.detail) == (Status.PARTIAL, "corpus.toml states that it is not whole")
