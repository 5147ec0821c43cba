"""Text set into lines with the matched words highlighted."""

import re
from collections.abc import Callable, Iterator, Sequence

import click

from trafsearch.span import Span

_WORD = re.compile(r"\S+")
_SPACE = re.compile(r"\s")
Style = Callable[[str], str]


def highlighted(text: str) -> str:
    return click.style(text, bold=True, fg="yellow")


def in_bold(text: str) -> str:
    return f"**{text}**"


def marked(text: str, spans: Sequence[Span], style: Style) -> str:
    """The text with each of the spans in a style."""
    parts, at = [], 0
    for span in sorted(spans):
        if span.start >= at:
            parts += [text[at : span.start], style(span.of(text))]
            at = span.end
    return "".join([*parts, text[at:]])


def set_in_lines(text: str, width: int, indent: str, spans: Sequence[Span] = (), style: Style = highlighted) -> str:
    """Lines of at most `width`, each after `indent`; a word that is longer stands on a line of its own."""
    text = _SPACE.sub(" ", text)
    return "\n".join(
        indent + marked(line.of(text), [_moved(span, line) for span in spans if span.overlaps(line)], style)
        for line in _lines(text, max(10, width - len(indent)))
    )


def _lines(text: str, width: int) -> Iterator[Span]:
    start = end = -1
    for word in _WORD.finditer(text):
        if start < 0:
            start = word.start()
        elif word.end() - start > width:
            yield Span(start, end)
            start = word.start()
        end = word.end()
    if start >= 0:
        yield Span(start, end)


def _moved(span: Span, line: Span) -> Span:
    return Span(max(span.start, line.start) - line.start, min(span.end, line.end) - line.start)
