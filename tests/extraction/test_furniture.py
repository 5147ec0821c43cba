"""Running heads are told from titles that only look like each other."""

import pytest

from trafsearch.extraction.layout.furniture import furniture
from trafsearch.extraction.layout.line import Line, lines_of
from trafsearch.extraction.layout.typesetting import blocks_of_lines

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


def _column(page: int, lines: list[str], *, jumps: bool = True) -> list[Line]:
    """A column of a page, its first line at the height 700."""
    return [
        Line(text, 0, 40, 0, page, jumps=jumps and not at, size=10, y=700 - 12 * at) for at, text in enumerate(lines)
    ]


def test_the_end_of_a_column_is_no_edge() -> None:
    """The law says the same at the foot of the left column of three pages, and goes on in the right one."""
    lines = []
    for number, word in enumerate(WORDS, start=1):
        law = [f"{word} говорит {at} о том, что сделано за год и чего не сделано" for at in "абвгдежз"]
        end = "4) местный исполнительный орган" if number < 4 else f"5) {word}"
        lines += [*_column(number, [*law, end]), *_column(number, [*reversed(law), "и прочие"])]
    assert aside(lines) == []


def test_a_line_that_stands_once_among_heads_is_text_where_its_sentence_goes_on() -> None:
    heads = ["Вестник права", "Вестник права", "позднее пятнадцатого числа,", "Вестник права", "Вестник права"]
    lines = []
    for number, (head, word) in enumerate(zip(heads, WORDS, strict=True), start=1):
        lines.append(Line(head, 0, 30, 0, number, jumps=True, size=10, y=760))
        lines += _column(number, [f"{word} {at} стоит на месте и не движется" for at in range(8)], jumps=False)
    assert aside(lines) == ["Вестник права"] * 4


@pytest.mark.parametrize(
    ("expected", "lines"),
    [
        (["GE.21-54321 (E) 010203 040506"], ["as received.", "GE.21-54321 (E) 010203 040506", "CONTENTS"]),
        (["GE.21-54321", "*2154321*"], ["as received.", "GE.21-54321", "*2154321*", "Contents"]),
        (["GE.21-"], ["as received.", "GE.21-", "CONTENTS"]),
        (["V.21-54321 (R)"], ["V.21-54321 (R)"]),
        (["21-54321 (F)"], ["21-54321 (F)"]),
        ([], ["21-54321", "*2154321*"]),
        ([], ["GE.21-54321 (E) is the number of this document"]),
    ],
)
def test_number_under_which_a_document_was_printed_is_no_text(expected: list[str], lines: list[str]) -> None:
    assert aside(lines_of("\n".join(lines))) == expected


def test_number_under_which_a_document_was_printed_ends_its_page() -> None:
    page = ["Report of the Harbour Master", "NORWAY", "GE.21-54321", "CONTENTS", "Introduction"]
    assert "CONTENTS" in [block.text for block in blocks_of_lines(lines_of("\n".join(page))).blocks]
