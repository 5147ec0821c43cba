"""Running heads are told from titles that only look like each other."""

import pytest

from trafsearch.extraction.layout.furniture import furniture
from trafsearch.extraction.layout.line import Line, lines_of

WORDS = ["рынок", "закон", "орган", "совет", "школа"]
BODY = "{0} стоит на месте\nи не движется,\nа то, что было\nпрежде, как {0},\nи стало, как {0}"


def aside(lines: list[Line]) -> list[str]:
    return [lines[at].text for at in sorted(furniture(lines))]


HEADS = [
    ([], "Случай {}. Торговля людьми"),
    ([], "Пример № {}: торговля людьми"),
    (["Вестник права {}"], "Вестник права {}"),
    (["{} Вестник права"], "{} Вестник права"),
    (["Стр. {} из 5. Вестник права"], "Стр. {} из 5. Вестник права"),
]


@pytest.mark.parametrize(("expected", "head"), HEADS)
def test_only_a_figure_that_numbers_the_page_may_change(expected: list[str], head: str) -> None:
    pages = [f"{head.format(number)}\n\n{BODY.format(word)}" for number, word in enumerate(WORDS, 1)]
    wanted = [text.format(number) for number in range(1, 6) for text in expected]
    assert aside(lines_of("\f".join(pages))) == wanted


def test_a_short_page_has_one_line_at_each_edge() -> None:
    """«возраст неизвестен» is said of four persons, and is no head."""
    pages = [f"Карточка лица\nвозраст неизвестен\nпрофессия: {word}\nместо — {word}\nконец" for word in WORDS]
    assert "возраст неизвестен" not in aside(lines_of("\f".join(pages)))
