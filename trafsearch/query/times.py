"""What the years and days in a question ask for."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum, auto
from functools import cache
from pathlib import Path
from typing import Any

from trafsearch.query.patterns import Patterns, compiled
from trafsearch.span import Span
from trafsearch.structure.dates import find_date

DAY = (
    r"\d{1,2}\s+[а-я]+\s+\d{4}|\d{4}\s+жыл\w*\s+\d{1,2}\s+[а-яәғқңөұүһі]+|\d{1,2}\s+[a-z]+\s+\d{4}"
    r"|[a-z]+\s+\d{1,2},\s+\d{4}|\d{2}\.\d{2}\.\d{4}|\d{4}-\d{2}-\d{2}"
)
_POINT = rf"(?:{DAY}|(?:19|20)\d\d(?!\d))"
_BETWEEN = r"(?:\s+[\w-]+){0,3}"  # принятых [Правительством] в 2015 году
_NUMBER = re.compile(r"\s*,?\s*(?:№|N\b)")  # 1999 жылғы 13 шілдедегі [№ 416]
_OF = re.compile(r"\bот\b|\bdated\b|\bof\b", re.IGNORECASE)
_UNTIL_KK = re.compile(r"дей[іи]нг[іи]\w*$", re.IGNORECASE)
_STATE_OF = re.compile(r"состоянию|as\s+of", re.IGNORECASE)


class Role(Enum):
    """What a time is about: принятые в 2015 году · в 2021 году · на 1 марта · концепция до 2030 года · вступившие."""

    ADOPTED = auto()
    HELD = auto()
    FORCE = auto()
    TITLE = auto()
    ENTRY = auto()


class Bound(StrEnum):
    BETWEEN = "between"
    AFTER = "after"
    SINCE = "since"
    BEFORE = "before"
    UNTIL = "until"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Time:
    """From the first day to the last, both included; None where it is open. `spans` are its words."""

    role: Role
    first: date | None
    last: date | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TimePatterns:
    """`bounds` in the order in which they are tried; of the cues, what stands before a time and what after it."""

    bounds: tuple[tuple[Bound, Patterns], ...]
    before: tuple[tuple[Role, str], ...]
    after: tuple[tuple[Role, str], ...]
    title_before: str
    title_after: str
    today: Patterns


def times_in(question: str, patterns: TimePatterns, today: date) -> list[Time]:
    """The times of a question; of overlapping ones that whose pattern comes first. `today` is when it is asked."""
    found: list[Time] = []
    for bound, pattern in patterns.bounds if any(map(str.isdigit, question)) else ():
        for match in pattern.found_in(question):
            time = _time(question, bound, match, patterns)
            if time and not any(time.spans[0].overlaps(other.spans[0]) for other in found):
                found.append(time)
    if not any(time.role is Role.FORCE for time in found):
        found += [
            Time(Role.FORCE, today, today, (span,))
            for span in (Span(*match.span()) for match in patterns.today.found_in(question))
            if not any(span.overlaps(own) for time in found for own in time.spans)
        ]
    return found


@cache
def load_times() -> TimePatterns:
    """The times that come with the program."""
    data = tomllib.loads((Path(__file__).parent / "data" / "question_times.toml").read_text("utf-8"))
    roles = ((Role.ENTRY, "entry"), (Role.FORCE, "force"), (Role.ADOPTED, "adopted"))
    cues: dict[str, Any] = data["cues"]
    return TimePatterns(
        tuple((bound, Patterns(tuple(map(_bound, data["bounds"][bound])))) for bound in Bound),
        tuple((role, rf"(?P<cue>{cues[key]['before']}){_BETWEEN}\s+$") for role, key in roles),
        tuple((role, rf"^{_BETWEEN}\s*(?P<cue>{cues[key]['after']})") for role, key in roles),
        data["titles"]["before"],
        data["titles"]["after"],
        Patterns(tuple(data["today"]["patterns"])),
    )


def _bound(text: str) -> str:
    gaps = {
        "{from}": rf"(?P<from>{_POINT})",
        "{to}": rf"(?P<to>{_POINT})",
        "{day}": rf"(?P<from>{DAY})",
        "{г}": r"(?:\s*(?:-?го\b)?(?:\s*(?:год\w*|гг?\b\.?))?)",
        "{ж}": r"(?:\s*-?\s*(?:жыл\w*|ж\.))?",
    }
    for gap, pattern in gaps.items():
        text = text.replace(gap, pattern)
    return text


def _time(question: str, bound: Bound, match: re.Match[str], patterns: TimePatterns) -> Time | None:
    start, end = _days(match["from"]), _days(match.groupdict().get("to") or match["from"])
    if not start or not end:
        return None
    first, last = _stretch(bound, (min(start[0], end[0]), max(start[1], end[1])))
    span = Span(*match.span())
    role, cues = _cued(question, span, patterns)
    is_day = start[0] == start[1]
    if role is None and bound in (Bound.BEFORE, Bound.UNTIL) and _is_in_title(question, match, patterns):
        role = Role.TITLE
    if role is None and _NUMBER.match(question, span.end):
        role = Role.ADOPTED
    if role is None or role is Role.FORCE:
        role = _role_by_form(bound, match[0], is_day=is_day)
    return Time(role, first, last, (span, *cues))


def _role_by_form(bound: Bound, text: str, *, is_day: bool) -> Role:
    """Of a time beside which nothing says what it is about."""
    if not is_day or bound is Bound.BETWEEN:
        return Role.ADOPTED if is_day else Role.HELD
    is_point = bound is Bound.IN and (_STATE_OF.search(text) or not _OF.search(text))
    return Role.FORCE if is_point else Role.ADOPTED


def _cued(question: str, span: Span, patterns: TimePatterns) -> tuple[Role | None, tuple[Span, ...]]:
    before, after = question[: span.start], question[span.end :]
    for at, text, cues in ((0, before, patterns.before), (span.end, after, patterns.after)):
        for role, pattern in cues:
            if match := compiled(pattern).search(text):
                return role, (Span(at + match.start("cue"), at + match.end("cue")),)
    return None, ()


def _is_in_title(question: str, match: re.Match[str], patterns: TimePatterns) -> bool:
    """Концепция правовой политики [до 2030 года], [2030 жылға дейін]гі тұжырымдама."""
    if compiled(patterns.title_before).search(question[: match.start()]):
        return True
    return bool(_UNTIL_KK.search(match[0]) and compiled(patterns.title_after).search(question[match.end() :]))


def _stretch(bound: Bound, days: tuple[date, date]) -> tuple[date | None, date | None]:
    first, last = days
    match bound:
        case Bound.AFTER:
            return last + timedelta(days=1), None
        case Bound.SINCE:
            return first, None
        case Bound.BEFORE:
            return None, first - timedelta(days=1)
        case Bound.UNTIL:
            return None, last
    return first, last


def _days(text: str) -> tuple[date, date] | None:
    """The first and last day of a year, or a day twice; None where there is no such day."""
    if text.isdigit():
        return date(int(text), 1, 1), date(int(text), 12, 31)
    found = find_date(text)
    return (found[0], found[0]) if found else None
