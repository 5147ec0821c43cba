"""Matches with what stands left and right of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.results.keyword_in_context import beginning_of, end_of, in_context
from trafsearch.span import Span


@pytest.mark.parametrize(
    ("expected", "text", "marked"),
    [
        ([("1) ", "торговле людьми", ";")], "1) торговле людьми;", ["торговле людьми"]),
        ([("", "Адам", " саудасы"), ("Адам ", "саудасы", "")], "Адам саудасы", ["Адам", "саудасы"]),
        ([("a b ", "c", " d")], "a\n  b\tc\n d", ["c"]),
        ([("", "", "nothing is marked")], "nothing is marked", []),
        ([(" ", "", "")], " ", [""]),
    ],
)
def test_a_match_stands_between_what_is_left_and_right_of_it(
    expected: list[tuple[str, str, str]], text: str, marked: list[str]
) -> None:
    spans = [Span(text.rindex(each), text.rindex(each) + len(each)) for each in marked]
    assert [(each.left, each.match, each.right) for each in in_context(text, spans)] == expected


@pytest.mark.parametrize(
    ("expected", "text", "width"),
    [
        ("in the text ", "in the text ", 12),
        ("…text ", "in the text ", 9),
        ("…the text ", "in the text ", 10),
        ("…дение ", "предупреждение ", 7),
        ("…", "in the text ", 1),
        ("", "in the text ", 0),
    ],
)
def test_what_stands_left_is_cut_at_its_beginning_between_words(expected: str, text: str, width: int) -> None:
    assert end_of(text, width) == expected
    assert beginning_of(text[::-1], width) == expected[::-1]


@given(st.text(), st.integers(0, 30))
def test_what_is_cut_is_never_wider_and_is_a_part_of_the_text(text: str, width: int) -> None:
    cut = end_of(text, width)
    assert len(cut) <= width or cut == text
    assert text.endswith(cut.removeprefix("…")) or cut == "…"


@given(st.text(), st.data())
def test_no_word_is_lost(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    (line,) = in_context(text, [Span(start, end)])
    assert (line.left + line.match + line.right).split() == text.split()
