"""Dates as acts write them in three languages."""

import re
from datetime import date

_MONTHS = (
    ("январ", "қаңтар", "january"),
    ("феврал", "ақпан", "february"),
    ("март", "наурыз", "march"),
    ("апрел", "сәуір", "april"),
    ("ма", "мамыр", "may"),
    ("июн", "маусым", "june"),
    ("июл", "шілде", "july"),
    ("август", "тамыз", "august"),
    ("сентябр", "қыркүйек", "september"),
    ("октябр", "қазан", "october"),
    ("ноябр", "қараша", "november"),
    ("декабр", "желтоқсан", "december"),
)
_RU = r"(?P<d1>\d{1,2})\s+(?P<m1>[а-я]+)\s+(?P<y1>\d{4})"  # 28 ноября 2018 г.
_KK = r"(?P<y2>\d{4})\s+жыл\w*\s+(?P<d2>\d{1,2})\s+(?P<m2>[а-яәғқңөұүһі]+)"  # 2024 жылғы 5 шілде
_EN = r"(?P<d3>\d{1,2})\s+(?P<m3>[a-z]+)\s+(?P<y3>\d{4})|(?<![a-z])(?P<m4>[a-z]+)\s+(?P<d4>\d{1,2}),\s+(?P<y4>\d{4})"
_FIGURES = r"(?P<d5>\d{2})\.(?P<m5>\d{2})\.(?P<y5>\d{4})|(?P<y6>\d{4})-(?P<m6>\d{2})-(?P<d6>\d{2})"
_DATE = re.compile("|".join((_FIGURES, _KK, _RU, _EN)), re.IGNORECASE)


def find_date(text: str) -> tuple[date, int, int] | None:
    """The first date in the text and the stretch [start, end) that it stands in."""
    for match in _DATE.finditer(text):
        parts = {name[0]: value for name, value in match.groupdict().items() if value}
        month = int(parts["m"]) if parts["m"].isdigit() else _month(parts["m"].lower())
        try:
            return date(int(parts["y"]), month, int(parts["d"])), match.start(), match.end()
        except ValueError:
            continue
    return None


def _month(word: str) -> int:
    """The number of the month; 0 where the word is none."""
    for number, stems in enumerate(_MONTHS, 1):
        if any(word.startswith(stem) for stem in stems) and (
            number != 5 or word in ("мая", "май", "may") or "мамыр" in word
        ):
            return number
    return 0
