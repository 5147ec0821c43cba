"""A passage cut to what fits beside a hit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from trafsearch.span import Span

_WORD = re.compile(r"\w+(?:[-’'\u00ad]\w+)*")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a text as it stands there; `spans` are the matches, as places in the snippet's own text."""

    text: str
    spans: tuple[Span, ...]
    cut_before: bool
    cut_after: bool


def snippet(text: str, spans: Sequence[Span], width: int = 240) -> Snippet:
    """The stretch of at most `width` code points that holds the most matches, the first of such stretches.

    It begins and ends at borders of words, and cuts no match in two: a match longer than `width` is shown whole.
    Without matches it is the beginning of the text. `spans` are in order and do not overlap.
    """
    kept = _densest(spans, width)
    core = Span(kept[0].start, kept[-1].end) if kept else Span(0, 0)
    window = _trimmed(text, _free_of_cuts(text, _widened(text, core, width), core, spans), core)
    shown = tuple(Span(s.start - window.start, s.end - window.start) for s in spans if s.lies_within(window))
    return Snippet(window.of(text), shown, bool(text[: window.start].strip()), bool(text[window.end :].strip()))


def _densest(spans: Sequence[Span], width: int) -> Sequence[Span]:
    """The longest run of neighbouring matches that fits."""
    best: Sequence[Span] = spans[:1]
    for first in range(len(spans)):
        last = first
        while last + 1 < len(spans) and spans[last + 1].end - spans[first].start <= width:
            last += 1
        if last + 1 - first > len(best):
            best = spans[first : last + 1]
    return best


def _widened(text: str, core: Span, width: int) -> Span:
    """The core with as much before it as after it, or more where the text ends on the other side."""
    spare = max(0, width - (core.end - core.start))
    start = max(0, core.start - spare // 2)
    end = min(len(text), start + max(width, core.end - start))
    return Span(max(0, min(start, end - width)), end) if spare else core


def _free_of_cuts(text: str, window: Span, core: Span, spans: Sequence[Span]) -> Span:
    """The window drawn in, never into the core, until its ends cut neither a word nor a match."""
    first, last = [*_words_across(text, window.start), *spans], [*_words_across(text, window.end), *spans]
    start = max((w.end for w in first if w.start < window.start < w.end <= core.start), default=window.start)
    end = min((w.start for w in last if core.end <= w.start < window.end < w.end), default=window.end)
    return Span(min(start, core.start), max(end, core.end))


def _words_across(text: str, at: int) -> list[Span]:
    """The word that a cut at that place would divide; looked for from the space before it."""
    begin = at
    while begin and not text[begin - 1].isspace():
        begin -= 1
    near = takewhile(lambda word: word.start() < at, _WORD.finditer(text, begin))
    return [Span(*word.span()) for word in near if word.end() > at]


def _trimmed(text: str, window: Span, core: Span) -> Span:
    """The window without the spaces at its ends."""
    before, after = Span(window.start, core.start).of(text), Span(core.end, window.end).of(text)
    return Span(core.start - len(before.lstrip()), core.end + len(after.rstrip()))
