"""A match with what stands left and right of it, on one line."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from trafsearch.span import Span

Width = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class KeywordInContext:
    """`left`, `match` and `right` are the passage's text, one after another, each space in it a plain one."""

    left: str
    match: str
    right: str


def in_context(text: str, spans: Sequence[Span]) -> Iterator[KeywordInContext]:
    """One for each match, with the whole of the text; where nothing is matched, one without a match."""
    if not spans:
        yield KeywordInContext("", "", _in_a_line(text))
    for span in spans:
        yield KeywordInContext(_in_a_line(text[: span.start]), _in_a_line(span.of(text)), _in_a_line(text[span.end :]))


def end_of(text: str, width: int, measure: Width = len) -> str:
    """At most so much of the text from its end, with a mark where it is cut: between words where that can be."""
    if measure(text) <= width:
        return text
    start = len(text)
    room = width - 1
    while start and measure(text[start - 1]) <= room:
        start -= 1
        room -= measure(text[start])
    space = text.find(" ", max(0, start - 1))
    return ("…" + text[space + 1 if 0 <= space < len(text) - 1 else start :])[: max(0, width)]


def beginning_of(text: str, width: int, measure: Width = len) -> str:
    """The same from its beginning."""
    return end_of(text[::-1], width, measure)[::-1]


def _in_a_line(text: str) -> str:
    """With single spaces; one at an end stays."""
    inside = " ".join(text.split())
    if not inside:
        return " " if text else ""
    return " " * text[:1].isspace() + inside + " " * text[-1:].isspace()
