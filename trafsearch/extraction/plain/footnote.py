"""Footnotes of a plain text: what stands behind a star or a number that a word nearby bears, or below a rule."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.layout import marker
from trafsearch.extraction.layout.line import Line

_RULE = re.compile(r"[_–—-]{5,}")  # __________________
_STARRED = re.compile(r"(\*{1,4})(?!\*)\s*(?=\S|$)(?!.*\*\s*$)")  # ** Далее - Ространсинспекция.
_BELOW_RULE = re.compile(r"(\*{1,4}|\[?\d{1,2}\]?)[).]?\s+\S")
_LONE_NUMBER = re.compile(r"(\d{1,2})$")
_NUMBERED = re.compile(
    r"(\d{1,2})\s+(?=[^\W\d_a-zа-яәғқңөұүһі]|[«\"“(]|[12]\d{3}\s)"
)  # 2 Global Report on Trafficking … URL: …
_CITES = re.compile(
    r"\bURL\b|https?:|\s//\s|\bSee\b|\bСм\.|\b[PСC]\.\s?\d|дата\s+обращения|жүгінген\s+күн|date\s+of\s+(?:reference|access)"
)
_IN_SIGHT = 60  # lines between what a footnote is about and the footnote
_MOST_LINES = 12  # of one footnote
_LONGEST_SIGN = 4
_UNWRAPPED = 200  # characters: nobody wraps lines at such a width


def with_footnotes(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of footnotes as such and the rules above them as furniture: the text goes on behind them."""
    marked = list(lines)
    for note in _footnotes(lines):
        if note.rule is not None:
            marked[note.rule] = marked[note.rule]._replace(kind=BlockKind.FURNITURE)
        for at in range(note.start, note.end):
            marked[at] = marked[at]._replace(kind=BlockKind.FOOTNOTE, jumps=at == note.start)
        if note.end < len(marked):
            marked[note.end] = marked[note.end]._replace(gap=0, jumps=True)
    return marked


@dataclass(frozen=True, slots=True)
class _Footnote:
    """The line of the rule above it, its first line, the one past its last, and its sign."""

    rule: int | None
    start: int
    end: int
    sign: str


def _footnotes(lines: Sequence[Line]) -> Iterator[_Footnote]:
    is_wrapped = _is_wrapped(lines)
    at, number = 0, 0
    above: _Footnote | None = None
    while at < len(lines):
        rule = at if _is_rule(lines, at) else None
        start = at if rule is None else at + 1
        follows = above.sign if above and above.end == at else ""
        end = _end(lines, start, is_wrapped=is_wrapped)
        sign = _sign(lines, range(start, end), has_rule=rule is not None, follows=follows, number=number)
        if sign:
            above = _Footnote(rule, start, end, sign)
            yield above
        number = int(sign) if sign.isdigit() else number
        at = end if sign else at + 1


def _is_rule(lines: Sequence[Line], at: int) -> bool:
    is_rule = lines[at].text[0] in "_–—-" and _RULE.fullmatch(lines[at].text) is not None
    return is_rule and at + 1 < len(lines) and _BELOW_RULE.match(lines[at + 1].text) is not None


def _sign(lines: Sequence[Line], own: range, *, has_rule: bool, follows: str, number: int) -> str:
    """The sign of the footnote that the lines `own` are, empty where they are none.

    `follows` is the sign of the footnote right above, `number` that of the last one that had a number.
    """
    text = lines[own.start].text
    if has_rule and (match := _BELOW_RULE.match(text)):
        return match[1]
    if match := _STARRED.match(text):
        return match[1] if match[1] != follows and _is_known(match[1], lines, own.start, follows) else ""
    may_be_numbered = lines[own.start].end >= _UNWRAPPED or _cites(lines, own)
    is_set_off = bool(follows or lines[own.start].gap or not marker.ends_sentence(lines[own.start - 1].text))
    match = _LONE_NUMBER.match(text) or (_NUMBERED.match(text) if may_be_numbered else None)
    if match is None or not is_set_off or int(match[1]) not in (1, number + 1):
        return ""
    return match[1] if match[1] != follows and _is_borne(match[1], lines, own.start) else ""


def _is_known(stars: str, lines: Sequence[Line], at: int, follows: str) -> bool:
    """Whether a word bears the stars; those of an item come back in the next lines."""
    above, below = ([line.text for line in around] for around in (lines[max(0, at - 2) : at], lines[at + 1 : at + 3]))
    if any(text.startswith(f"{stars} ") for text in (*above, *below)):
        return False
    leads_known = stars == "*" and any(text.startswith("** ") for text in below) and _is_borne("**", lines, at)
    return bool(follows) or leads_known or _is_borne(stars, lines, at)


def _is_borne(sign: str, lines: Sequence[Line], at: int) -> bool:
    """Whether a word bears the sign: «Кодексом*», «Review **», «артық2»; a number also below, where a page ends."""
    is_star = sign.startswith("*")
    space, other = (r"\s?", r"\*") if is_star else ("", r"[\d.,]*\d")
    borne = re.compile(rf"[^\W\d_][.,;:)\]”»\"]?{space}{re.escape(sign)}(?!{other})")
    near = lines[max(0, at - _IN_SIGHT) : at if is_star else at + _IN_SIGHT]
    return any(borne.search(line.text) for line in near)


def _cites(lines: Sequence[Line], own: range) -> bool:
    return any(_CITES.search(lines[at].text) for at in own)


def _end(lines: Sequence[Line], start: int, *, is_wrapped: bool) -> int:
    """Past its last line: at an empty line, at the next footnote or provision. Where nothing is wrapped, a line is all
    of it, with the sign that may stand alone above it.
    """
    end = start + 1
    if not is_wrapped:
        return end + (end < len(lines) and not lines[end].gap and len(lines[start].text) <= _LONGEST_SIGN)
    while end < min(len(lines), start + _MOST_LINES) and not _stands_apart(lines[end], lines[end - 1]):
        if _STARRED.match(lines[end].text) or marker.begins_provision(lines[end].text):
            break
        end += 1
    return end


def _stands_apart(line: Line, above: Line) -> bool:
    """Whether an empty line parts two lines; not so where a page's end tore a title from its «// URL: …»."""
    if not line.gap:
        return _NUMBERED.match(line.text) is not None and marker.ends_sentence(above.text)
    return not (line.text[0].islower() and _CITES.search(line.text))


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether paragraphs run over several lines; else one in ten or more is too long for any page."""
    return sum(line.end >= _UNWRAPPED for line in lines) * 10 < len(lines)
