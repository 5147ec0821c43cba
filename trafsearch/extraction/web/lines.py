"""The lines of a block that `<br>` has divided."""

from collections.abc import Iterator, Sequence

from trafsearch.extraction.layout.line_break import divides

LINE_BREAK = "\u2028"  # a <br>, while the words are gathered


def parts(lines: Sequence[str], anchors: Sequence[str | None]) -> Iterator[tuple[str, str | None]]:
    """The lines joined again, each part with the last anchor in it; an empty line parts too."""
    text, anchor = "", None
    for line, own in zip(lines, anchors, strict=True):
        words = line.strip()
        if text and (not words or divides(text, words)):
            yield text, anchor
            text, anchor = "", None
        text, anchor = f"{text} {words}".strip(), own or anchor
    yield text, anchor
