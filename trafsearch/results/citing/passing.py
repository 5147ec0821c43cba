"""How a Russian law was made, as its own head and signature tell: by whom it was passed, when it was signed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trafsearch.structure.references.numbered import NUMBER, RUSSIAN_DATE, date_in, number_in

_HEAD, _TAIL = 12, 8  # paragraphs in which these lines stand
_PASSED = re.compile(
    rf"(?P<verb>Принят|Одобрен)[аоы]?\s+(?P<by>\D{{3,60}}?)\s+(?P<day>{RUSSIAN_DATE})\W*", re.IGNORECASE
)
_CHANGED = re.compile(r"\W*(?:в\s+ред(?:акции|\.)|список\s+изменяющих)", re.IGNORECASE)
_CHANGE = re.compile(rf"от\s+({RUSSIAN_DATE})\s+{NUMBER}")
_DAY = re.compile(rf"\W*(?P<day>{RUSSIAN_DATE})\W*(?P<number>{NUMBER})?\W*")


@dataclass(frozen=True, slots=True)
class Passing:
    """`steps` are (verb, chamber in the instrumental, day): «Принят», «Государственной Думой». `amended` is the day of
    the newest of the laws that the head lists as changing it; None where a line is not there.
    """

    steps: tuple[tuple[str, str, date], ...] = ()
    signed: date | None = None
    amended: date | None = None


def passing_in(paragraphs: Sequence[str], number: str | None) -> Passing:
    head = [" ".join(each.split()) for each in paragraphs[:_HEAD]]
    found = [match for each in head if (match := _PASSED.fullmatch(each))]
    steps = [(match["verb"].lower(), match["by"], day) for match in found if (day := date_in(match["day"]))]
    changes = (date_in(day) for each in head if _CHANGED.match(each) for day in _CHANGE.findall(each))
    return Passing(
        tuple(steps), _signed(paragraphs[-_TAIL:], number), max((day for day in changes if day), default=None)
    )


def _signed(paragraphs: Sequence[str], number: str | None) -> date | None:
    """The day that stands beside the law's number: «13 июня 1996 года», «№ 63-ФЗ»."""
    tail = [" ".join(each.split()) for each in paragraphs]
    for at, each in enumerate(tail):
        match = _DAY.fullmatch(each)
        beside = match["number"] if match and match["number"] else " ".join(tail[at + 1 : at + 2])
        if match and number and number_in(beside) == number:
            return date_in(match["day"])
    return None
