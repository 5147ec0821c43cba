"""Takes the marks of emphasis and code out of a line: `**Статья 1.**`, `_закон_`, `` `код` ``.

As patterns with a lazy middle would find them, but in one walk: a line of a hundred thousand stars that nothing closes
costs no more than any other.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

_TICKS = re.compile("`+")


@dataclass(frozen=True, slots=True)
class Emphasis:
    """One sign, where it may open and where it may close; its longer forms are tried first."""

    opens: dict[str, re.Pattern[str]]
    closes: dict[str, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Span:
    """What stands from `start` to `end`, of which the words from `inside` to `outside` stay."""

    start: int
    inside: int
    outside: int
    end: int


def without_code(text: str) -> str:
    """As many ticks close as have opened."""
    return _kept(text, _code_spans(text)) if "`" in text else text


def without_emphasis(text: str) -> str:
    for emphasis in _EMPHASES:
        if any(sign in text for sign in emphasis.opens):
            text = _kept(text, _spans(text, emphasis))
    return text


def _kept(text: str, spans: Iterator[Span]) -> str:
    """The text without what surrounds the words of each span."""
    parts: list[str] = []
    end = 0
    for span in spans:
        parts += (text[end : span.start], text[span.inside : span.outside])
        end = span.end
    return "".join(parts) + text[end:]


def _spans(text: str, emphasis: Emphasis) -> Iterator[Span]:
    closing = {sign: [found.start() for found in place.finditer(text)] for sign, place in emphasis.closes.items()}
    sign = next(iter(reversed(emphasis.opens)))  # the shortest
    end = at = 0
    while (at := text.find(sign, max(at, end))) >= 0:
        span = _span(text, at, emphasis, closing)
        if span is not None:
            yield span
            end = span.end
        at += 1


def _span(text: str, at: int, emphasis: Emphasis, closing: dict[str, list[int]]) -> Span | None:
    """The one that opens there, if any."""
    for sign, opening in emphasis.opens.items():
        inside = at + len(sign)
        if opening.match(text, at) and (outside := _next(closing[sign], inside + 1)) is not None:
            return Span(at, inside, outside, outside + len(sign))
    return None


def _code_spans(text: str) -> Iterator[Span]:
    runs: dict[int, list[int]] = {}
    for run in _TICKS.finditer(text):
        runs.setdefault(len(run[0]), []).append(run.start())
    end = 0
    for run in _TICKS.finditer(text):
        for count in range(len(run[0]), 0, -1) if run.start() >= end else ():
            outside = _next(runs.get(count, []), run.end() + 1)
            if outside is not None:
                yield Span(run.end() - count, run.end(), outside, outside + count)
                end = outside + count
                break


def _next(places: list[int], least: int) -> int | None:
    at = bisect_left(places, least)
    return places[at] if at < len(places) else None


def _emphasis(signs: tuple[str, ...], opening: tuple[str, str], closing: tuple[str, str]) -> Emphasis:
    """What must stand before and behind the signs, as patterns; the longest sign is the first."""
    return Emphasis(
        {sign: re.compile(opening[0] + re.escape(sign) + opening[1]) for sign in signs},
        {sign: re.compile(f"{closing[0]}(?={re.escape(sign)}{closing[1]})") for sign in signs},
    )


_EMPHASES = (
    _emphasis(("***", "**"), ("", r"(?=\S)"), (r"(?<=\S)", "")),
    _emphasis(("*",), (r"(?<![\w*])", r"(?=[^\s*])"), (r"(?<=[^\s*])", r"(?!\*)")),
    _emphasis(("___", "__", "_"), (r"(?<!\w)", r"(?=\S)"), (r"(?<=\S)", r"(?!\w)")),
    _emphasis(("~~",), ("", r"(?=\S)"), (r"(?<=\S)", "")),
)
