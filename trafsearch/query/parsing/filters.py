"""Filters as typed: `area:migration year:2017..2021 issuer:"…"`."""

import re
from calendar import monthrange
from collections.abc import Collection, Iterable
from datetime import date
from difflib import get_close_matches

from trafsearch.errors import UnknownArea
from trafsearch.language import Language
from trafsearch.query.parsing.lexer import FILTERS, Lexeme
from trafsearch.query.parsing.reasons import refusal
from trafsearch.query.search import Filters
from trafsearch.structure.act import ActType

_YEAR = re.compile(r"[0-9]{4}")
_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")  # 2024, 2024-07, 2024-07-05
FIRST_YEAR, LAST_YEAR = date.min.year, date.max.year


def filters_of(query: str, typed: Iterable[Lexeme], area_ids: Collection[str]) -> Filters:
    """The filters of a query. Raises QuerySyntax for a value that cannot be read, UnknownArea."""
    values: dict[str, list[Lexeme]] = {name: [] for name in FILTERS}
    for lexeme in typed:
        if not lexeme.text.strip():
            raise refusal(query, lexeme.position, "query.filter_value")
        values[lexeme.name].append(lexeme)
    return Filters(
        areas=tuple(_area(lexeme, area_ids) for lexeme in values["area"]),
        types=tuple(_choice(query, lexeme, ActType, "query.type") for lexeme in values["type"]),
        languages=tuple(_choice(query, lexeme, Language, "query.lang") for lexeme in values["lang"]),
        documents=tuple(lexeme.text for lexeme in values["doc"]),
        issuers=tuple(lexeme.text for lexeme in values["issuer"]),
        years=tuple(_years(query, lexeme) for lexeme in values["year"]),
        adopted=tuple(_dates(query, lexeme) for lexeme in values["adopted"]),
        in_force=_in_force(query, values["in-force"]),
    )


def _area(lexeme: Lexeme, area_ids: Collection[str]) -> str:
    if lexeme.text not in area_ids:
        near = get_close_matches(lexeme.text.lower(), area_ids) or sorted(area_ids)
        raise UnknownArea(area=lexeme.text, near=", ".join(near))
    return lexeme.text


def _choice(query: str, lexeme: Lexeme, choices: type[ActType] | type[Language], key: str) -> str:
    try:
        return choices(lexeme.text.lower()).value
    except ValueError:
        raise refusal(query, lexeme.at, key) from None


def _ends(text: str) -> tuple[str, str]:
    """The two ends of `a..b`; both are `a` where there is no range."""
    first, dots, last = text.partition("..")
    return (first, last) if dots else (text, text)


def _years(query: str, lexeme: Lexeme) -> tuple[int, int]:
    first, last = _ends(lexeme.text)
    if not (first or last) or not all(_is_year(end) for end in (first, last) if end):
        raise refusal(query, lexeme.at, "query.year")
    years = int(first or FIRST_YEAR), int(last or LAST_YEAR)
    if years[0] > years[1]:
        raise refusal(query, lexeme.at, "query.backwards")
    return years


def _is_year(text: str) -> bool:
    return _YEAR.fullmatch(text) is not None and int(text) >= FIRST_YEAR


def _dates(query: str, lexeme: Lexeme) -> tuple[date, date]:
    first, last = _ends(lexeme.text)
    ends = [_days(end) for end in (first, last) if end]
    if not ends or None in ends:
        raise refusal(query, lexeme.at, "query.adopted")
    days = (_days(first) or (date.min,))[0], (_days(last) or (date.max,))[-1]
    if days[0] > days[1]:
        raise refusal(query, lexeme.at, "query.backwards")
    return days


def _in_force(query: str, typed: list[Lexeme]) -> date | None:
    if not typed:
        return None
    if len(typed) > 1:
        raise refusal(query, typed[1].position, "query.filter_once")
    days = _days(typed[0].text)
    if days is None or days[0] != days[1]:
        raise refusal(query, typed[0].at, "query.date")
    return days[0]


def _days(text: str) -> tuple[date, date] | None:
    """The first and last day of a date, a month or a year."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = int(found["year"]), found["month"], found["day"]
    try:
        first = date(year, int(month or 1), int(day or 1))
        return first, first if day else date(year, int(month or 12), monthrange(year, int(month or 12))[1])
    except ValueError:
        return None
