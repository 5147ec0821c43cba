"""Which lines belong to the page and not to the text: page numbers, running heads."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from trafsearch.extraction.layout import marker
from trafsearch.extraction.layout.line import Line

_EDGE = 2  # lines at the top and at the bottom of a page where furniture stands
_NUMBER = re.compile(
    r"(?:page|стр(?:\.|аница)?|бет|с\.)?\s*[-–—|]*\s*(\d{1,4})\s*(?:[-–—|]|бет|из\s+\d+|of\s+\d+|/\s*\d+)*", re.I
)
_SENTENCE_END = re.compile(r"[.;:!?…][)»”\"*\]]*$")
_DASH_END = re.compile(r"\s[-–—]$")
_DIGITS = re.compile(r"\d+")


def furniture(lines: Sequence[Line]) -> set[int]:
    """The indexes of the lines that are furniture. Without pages there is none."""
    edges = _edge_lines(lines)
    return _page_numbers(lines, edges) | _running_heads(lines, edges)


def _edge_lines(lines: Sequence[Line]) -> list[int]:
    edges: list[int] = []
    numbered = ((at, line.page) for at, line in enumerate(lines) if line.page is not None)
    for _, group in groupby(numbered, key=lambda pair: pair[1]):
        page = [at for at, _ in group]
        edges += sorted({*page[:_EDGE], *page[-_EDGE:]})
    return edges


def _page_numbers(lines: Sequence[Line], edges: Sequence[int]) -> set[int]:
    """Numbers alone on a line that count on with the pages."""
    numbers = {at: int(match[1]) for at in edges if (match := _NUMBER.fullmatch(lines[at].text))}
    offsets = Counter(number - (lines[at].page or 0) for at, number in numbers.items())
    return {
        at for at, number in numbers.items() if number == lines[at].page or offsets[number - (lines[at].page or 0)] > 1
    }


def _running_heads(lines: Sequence[Line], edges: Sequence[int]) -> set[int]:
    """Lines that most pages repeat at an edge; what stands on every other page counts too."""
    pages = len({lines[at].page for at in edges})
    heads = {at: _DIGITS.sub("#", lines[at].text.casefold()) for at in edges if not _is_provision(lines[at].text)}
    repeats = Counter(heads.values())
    needed = max(3, 0.4 * pages)
    return {at for at, head in heads.items() if repeats[head] >= needed and any(map(str.isalpha, head))}


def _is_provision(text: str) -> bool:
    """Whether the line speaks: an act may say the same on many pages. «Вестник, 2020 г.», «— Право —» do not."""
    is_sentence = bool(_SENTENCE_END.search(text)) and not marker.cites(text)
    return is_sentence or (marker.begins_provision(text) and not _DASH_END.search(text))
