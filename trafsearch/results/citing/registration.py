"""The registration of an order at the ministry of justice, as a line of its own text gives it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trafsearch.structure.references.numbered import KAZAKH_DATE, RUSSIAN_DATE, date_in

_NUMBER = r"(?:№|N)\s*(?P<number>\d+(?:[-/]\d+)*)"
# Зарегистрирован Минюстом России 13 февраля 2014 г. Регистрационный N 31305
# Зарегистрирован в Министерстве юстиции Республики Казахстан 10 августа 2020 года № 21068
_RUSSIAN = re.compile(
    r"\W*зарегистрирован[оа]?\s+(?P<by>(?:в\s+)?(?:Минюст|Министерств|Департамент|управлени)\w*(?:\s+[^\W\d]+){0,5}?)\s+"
    rf"(?P<day>{RUSSIAN_DATE})[\s,.;]*(?:(?:под\s+)?(?:регистрационн\w+\s+)?{_NUMBER})?",
    re.IGNORECASE,
)
# Қазақстан Республикасының Әділет министрлігінде 2020 жылғы 10 тамызда № 21068 болып тіркелді
_KAZAKH = re.compile(
    rf"\W*(?P<by>(?:[^\W\d]+\s+){{0,3}}әділет\s+(?:министрлігінде|департаментінде|басқармасында))\s+(?P<day>{KAZAKH_DATE})"
    rf"[\s,]*{_NUMBER}\s+болып\s+тіркел",
    re.IGNORECASE,
)
_NEAR = 2  # paragraphs that the line may be torn into


@dataclass(frozen=True, slots=True)
class Registration:
    """`by` is the body in the case in which the line has it: «Минюстом России», «в Министерстве юстиции …»."""

    by: str
    day: date
    number: str | None


def registration_in(paragraphs: Sequence[str]) -> Registration | None:
    """The first that a paragraph begins with."""
    for at, paragraph in enumerate(paragraphs):
        if not re.search("регистр|тіркел", paragraph[:300], re.IGNORECASE):
            continue
        text = " ".join(" ".join(paragraphs[at : at + _NEAR]).split())
        match = _RUSSIAN.match(text) or _KAZAKH.match(text)
        day = date_in(match["day"]) if match else None
        if match and day:
            return Registration(match["by"], day, match["number"])
    return None
