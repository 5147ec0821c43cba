"""The day and the number of an act, as «от 13 июля 1999 года № 416-I» and «2010.04.08 № 266-IV» give them."""

import re
from datetime import date

from trafsearch.structure.dates import find_date

NUMBER = (
    r"(?:№|N[o°]?\.?|Nº)\s*(?:ҚР\s+)?(?:[^\W\d_]{1,6}[-–/]?){0,2}\d[^\W_]*(?:[-–/](?:\s?[IVXLC]+(?!\w)|[^\W_]+)|\.\d+)*"
)
_FIGURES = r"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}\.\d{1,2}\.\d{1,2})"
RUSSIAN_DATE = rf"(?:{_FIGURES}|[«\"]?\d{{1,2}}[»\"]?\s+[а-я]{{3,8}}\s+\d{{4}})(?:\s?(?:года|г\.?)(?!\w))?"
KAZAKH_DATE = rf"(?:{_FIGURES}(?:\s*ж\.)?|\d{{4}}\s+жыл\w*\s+\d{{1,2}}\s+[а-яәғқңөұүһі]+)(?!\w)"
ENGLISH_DATE = r"(?:\d{1,2}\s+[A-Z][a-z]+,?\s+\d{4}|[A-Z][a-z]+\s+\d{1,2},\s+\d{4}|\d{1,2}\.\d{1,2}\.\d{4})"

_PARTS = re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})|(?P<y2>\d{4})\.(?P<m2>\d{1,2})\.(?P<d2>\d{1,2})")
_SIGN = re.compile(r"^(?:№|N[o°]?\.?|Nº)\s*")


def number_in(written: str | None) -> str | None:
    """`416-I` of «№ 416–I»."""
    if not written:
        return None
    return re.sub(r"\s*[-–—]\s*", "-", _SIGN.sub("", " ".join(written.split()))).rstrip(".,;:")


def date_in(written: str | None) -> date | None:
    """The day, where there is such a one in the calendar."""
    if not written:
        return None
    if match := _PARTS.search(written):
        year, month, day = (int(match[name] or match[f"{name}2"]) for name in "ymd")
        try:
            return date(year, month, day)
        except ValueError:
            return None
    found = find_date(written.replace("«", "").replace("»", "").replace('"', ""))
    return found[0] if found else None
