"""Mentions that only name another act: «… в соответствии с Законом «О противодействии торговле людьми»»."""

import re
from collections.abc import Iterator

from trafsearch.span import Span
from trafsearch.structure.passage import PassageKind

COUNTED_KINDS = {PassageKind.TITLE, PassageKind.HEADING, PassageKind.BODY, PassageKind.TABLE, PassageKind.FOOTNOTE}

_PAIRS = {"«": "»", "“": "”", "„": "“", '"': '"'}
_MARKS = re.compile(r"[«»“”„\"]")
OPENING_MARKS = "".join(_PAIRS)
_TITLE = re.compile(  # «О миграции населения», «Халықтың көші-қоны туралы», "On population migration"
    r"\s*(?:О|Об|Обо)\s.+|.+\bтуралы\s*|\s*On\s.+", re.DOTALL
)


def is_counted(kind: PassageKind) -> bool:
    """Whether mentions in passages of this kind are the act's own words: not in notes, contents, running heads."""
    return kind in COUNTED_KINDS


def stands_in_cited_title(text: str, span: Span, kind: PassageKind) -> bool:
    """Whether the words are part of the quoted title of an act, and not of this act's own title."""
    if kind is PassageKind.TITLE:
        return False
    return any(span.lies_within(quoted) and _TITLE.fullmatch(quoted.of(text)) for quoted in _quotations(text))


def _quotations(text: str) -> Iterator[Span]:
    """What stands within quotation marks, the marks left out; straight marks pair from left to right."""
    opened: list[tuple[str, int]] = []
    for mark in _MARKS.finditer(text):
        place, character = mark.start(), mark[0]
        if opened and character == opened[-1][0]:
            _, start = opened.pop()
            yield Span(start, place)
        elif character in _PAIRS:
            opened.append((_PAIRS[character], place + 1))
