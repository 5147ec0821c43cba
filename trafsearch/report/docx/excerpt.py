"""A passage as it is quoted: what is around the words that count, these in bold."""

import re
from collections.abc import Iterator, Sequence

from trafsearch.language import Language
from trafsearch.report.docx.markup import run
from trafsearch.span import Span

_LONGEST = 400  # signs
_SPACES = re.compile(r"\s+")


def excerpt(text: str, spans: Sequence[Span], language: Language) -> Iterator[str]:
    """Runs in quotation marks; dots stand where the text goes on. At least the first of the spans is there whole."""
    first = spans[0] if spans else Span(0, 0)
    start = max(0, first.start - _LONGEST // 2) if len(text) > _LONGEST else 0
    end = min(len(text), max(first.end, start + _LONGEST))
    yield run("«" + ("…" if start else ""))
    at = start
    for span in sorted(spans):
        if at <= span.start and span.end <= end:
            yield from _run(text[at : span.start], language)
            yield from _run(span.of(text), language, bold=True)
            at = span.end
    yield from _run(text[at:end], language)
    yield run(("…" if end < len(text) else "") + "»")


def _run(text: str, language: Language, *, bold: bool = False) -> Iterator[str]:
    if text:
        yield run(_SPACES.sub(" ", text), bold=bold, language=language)
