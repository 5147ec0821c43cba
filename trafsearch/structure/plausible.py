"""Whether what is stated of an act can be so: ids that can be cited, days in their order."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from trafsearch.structure.statement import Stated

_ID = re.compile(r"[^\s/\\@#~:\"'«»]+")  # the signs that part an id from what follows: kz-198602/ru@2024-07-05#art7
_YEARS = range(1500, 2201)
_IN_ORDER = (("in_force_from", "in_force_until"), ("adopted", "in_force_until"), ("holds_from", "holds_until"))
DAYS = ("adopted", "in_force_from", "in_force_until", "holds_from", "holds_until")


def is_act_id(text: str) -> bool:
    """Whether the text can be the id of an act: one word, without the signs that ids of passages are made with."""
    return _ID.fullmatch(text) is not None


def faults_of(stated: Stated) -> Iterator[str]:
    """What cannot be so, each as a sentence that names the facts."""
    if stated.act is not None and not is_act_id(stated.act):
        yield f"act must be one word without / @ # ~ and is: {stated.act}"
    yield from day_faults({name: getattr(stated, name) for name in DAYS})


def day_faults(days: Mapping[str, date | None]) -> Iterator[str]:
    """Of days by the names of their fields: what no calendar of law has, and what ends before it begins."""
    for name, day in days.items():
        if day is not None and day.year not in _YEARS:
            yield f"{name} {day} is no likely day"
    for first, last in _IN_ORDER:
        begins, ends = days.get(first), days.get(last)
        if begins and ends and ends < begins:
            yield f"{last} {ends} is before {first} {begins}"
