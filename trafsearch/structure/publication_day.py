"""The day on which an act was published, and the terms that are counted from it."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from trafsearch.structure.dates import find_date

_LONGEST = 300
_PUBLISHED = re.compile(  # «Опубликован: "Казахстанская правда" 06.08.2011 г. № 246»
    r"[\W_]*(?:(?:текст\s+)?(?:официально\s+|впервые\s+)*опубликован[аоы]?\b|(?:дата\s+)?(?:первого\s+|первое\s+)?"
    r"(?:официально\w+\s+)?опубликовани[ея]\b|(?:алғаш(?:қы)?\s+)?(?:ресми\s+)?жарияла(?:нған|нды|ну)\w*"
    r"|(?:officially\s+|first\s+)*published\b|(?:date\s+of\s+)?(?:first\s+)?(?:official\s+)?publication\b)",
    re.IGNORECASE,
)
_TERM = re.compile(  # «по истечении десяти календарных дней после дня его первого официального опубликования»
    r"по\s+истечении\s+(?P<ru>(?:[\w()]+\s+){0,3}?)(?:календарн\w+\s+)?(?P<unit_ru>дн[яе]\w*|месяц\w*|год[аоу]?\w*|лет)\s+"
    r"(?:после|со|с)\b.*опубликован"
    r"|жариялан\w+\s+(?:күн\w*\s+)?(?:кейін|бастап)\s+(?:күнтізбелік\s+)?(?P<kk>(?:\w+\s+){0,3}?)(?:күнтізбелік\s+)?"
    r"(?P<unit_kk>күн|ай|жыл)\s+өткен"
    r"|(?:after|(?:up)?on)\s+(?:the\s+)?(?:expiry|expiration|lapse)\s+of\s+(?P<en>(?:\w+\s+){0,3}?)(?:calendar\s+)?"
    r"(?P<unit_en>days?|months?|years?)\s+(?:after|from|following)\b.*publi",
    re.IGNORECASE,
)
_NEXT_DAY = re.compile(
    r"(?:со\s+следующего\s+дня|на\s+следующий\s+день|с\s+дня,\s+следующего|следующего)\b.*опубликован"
    r"|жариялан\w+\s+күн\w*\s+кейінгі\s+күн\w*\s+бастап|(?:the\s+)?day\s+(?:after|following)\b.*publi",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"(?:со\s+дня|с\s+момента|с\s+даты)\s+(?:\w+\s+){0,3}?опубликовани"
    r"|жарияланған\s+күн\w*\s+бастап\s*$|(?:up)?on\s+(?:the\s+(?:day|date)\s+of\s+)?(?:\w+\s+){0,3}?publication",
    re.IGNORECASE,
)
_OTHER_DAYS = re.compile(r"рабочи|жұмыс\s+күн|working|business", re.IGNORECASE)
_NUMBERS = {
    1: "одного бір one",
    2: "двух екі two",
    3: "трех үш three",
    4: "четырех төрт four",
    5: "пяти бес five",
    6: "шести алты six",
    7: "семи жеті seven",
    8: "восьми сегіз eight",
    9: "девяти тоғыз nine",
    10: "десяти он ten",
    15: "пятнадцати",
    20: "двадцати жиырма twenty",
    30: "тридцати отыз thirty",
    40: "сорока қырық forty",
    60: "шестидесяти алпыс sixty",
    80: "восьмидесяти сексен eighty",
    90: "девяноста тоқсан ninety",
    100: "ста жүз hundred",
}
_BY_WORD = {word: number for number, words in _NUMBERS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class PublicationDay:
    """The day of the first publication, and the line that gives it."""

    day: date
    words: str


def is_publication_line(text: str) -> bool:
    """Whether the line says where or when the act was published, so that its date is not that of the act."""
    return _PUBLISHED.match(text) is not None


def publication_day_of(lines: Iterable[str], adopted: date | None) -> PublicationDay | None:
    """The earliest day in the first line that says when the act was published; none before its adoption."""
    for line in lines:
        if len(line) < _LONGEST and is_publication_line(line):
            days = [day for day in _dates(line) if adopted is None or day >= adopted]
            if days:
                return PublicationDay(min(days), line)
    return None


def day_by_publication(when: str, published: date) -> date | None:
    """The day from which what enters so is in force; None where the words are not understood.

    A term of ten days ends with the tenth day after the publication: what was published on the 1st is in force from
    the 12th.
    """
    if _OTHER_DAYS.search(when):
        return None
    if term := _TERM.search(when):
        count = _number(next(term[each] for each in ("ru", "kk", "en") if term[each] is not None))
        unit = next(term[each] for each in ("unit_ru", "unit_kk", "unit_en") if term[each]).lower()
        return _after(published, count, unit) + timedelta(days=1) if count else None
    if _NEXT_DAY.search(when):
        return published + timedelta(days=1)
    return published if _SAME_DAY.search(when) else None


def _dates(line: str) -> Iterable[date]:
    at = 0
    while found := find_date(line[at:]):
        yield found[0]
        at += found[2]


def _number(words: str) -> int | None:
    """«десяти», «10 (десяти)», «ста восьмидесяти», «күнтізбелік алпыс»; one where nothing stands; None if unknown."""
    figures = re.findall(r"\d+", words)
    if figures:
        return int(figures[0])
    named = re.findall(r"\w+", words.lower().replace("ё", "е"))
    return sum(_BY_WORD[each] for each in named) if named and all(each in _BY_WORD for each in named) else _one(named)


def _one(named: list[str]) -> int | None:
    return None if named else 1  # «по истечении месяца»


def _after(day: date, count: int, unit: str) -> date:
    """The last day of the term."""
    if unit.startswith(("дн", "күн", "day")):
        return day + timedelta(days=count)
    months = day.month - 1 + count * (1 if unit.startswith(("мес", "ай", "month")) else 12)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
