"""What stands near an act's own number and date and is not of the act: its registration at a ministry, its end."""

import re
from collections.abc import Iterable, Iterator

_REGISTERED = re.compile(
    r"[\W_]*(?:(?:гос(?:ударственн\w+)?\s+)?(?:зарегистрирован[аоы]?|регистраци(?:я|онный\s+(?:номер|№|N)))\b"
    r"|registered\s+(?:with|in|at|by)\b|registration\s+(?:no|number)\b|(?:мемлекеттік\s+)?тіркелген\b"
    r"|мемлекеттік\s+тіркеу\b|[^.]*\bәділет\s+(?:министрлігі|департаменті|басқармасы)\w*\b[^.]*\bтіркел(?:ді|ген)\b"
    r"|[^.]*\bтіркеу\s+тізілімінде\b)",
    re.IGNORECASE,
)
_BEHIND = re.compile(  # … № 284. Зарегистрирован в Министерстве юстиции Республики Казахстан 3 июля 2023 года № 32985
    r"(?<=[\w»\"*])\s*\.\s+(?=(?:зарегистрирован|регистрационный|утратил[аио]?\s+силу|признан\w*\s+утратившим"
    r"|прекращен\w*\s+действи|registered\b|repealed\b|abolished\b|[^.]*\b(?:тіркел(?:ді|ген)\b|күші\s+жойыл))).*$",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE = re.compile(r"утративш(?:ий|ее|ая)\s+силу\s+(?=\S)|күші\s+жойылған\s+(?=\S)", re.IGNORECASE)
_RUNS_ON = re.compile(
    r"(?:регистрационный\s*)?(?:№|N\s?\d|(?:от\s+)?\d{1,2}\s+[а-я]+\s+\d{4}|\d{4}\s+жыл)", re.IGNORECASE
)
_JOINED = re.compile(r".*?(?:№|\bN)\s?\d[\w/-]*\.?\s+(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{4})", re.DOTALL)  # … N 55012 МИНИСТЕРСТВО …
_NUMBERED = re.compile(r"№|\bN(?:o\.?)?\s?\d")


def is_registration(text: str) -> bool:
    """Whether the line says where an act was registered: «Зарегистрировано в Минюсте России 21 июня 2019 г. N 5»."""
    return _REGISTERED.match(text) is not None


def without_registration(lines: Iterable[str]) -> Iterator[str]:
    """Each line as it speaks of the act itself; empty where none of it does.

    A registration torn over lines is empty as far as its number: «Зарегистрировано в Минюсте РФ», «N 55012».
    """
    is_open = False
    for line in lines:
        is_open = (is_open and _RUNS_ON.match(line) is not None) or is_registration(line)
        joined = _JOINED.match(line) if is_open else None
        yield line[joined.end() :] if joined else "" if is_open else own_words(line)
        is_open = is_open and _NUMBERED.search(line) is None


def own_words(line: str) -> str:
    """What the line says of the act itself: «Приказ … № 284.» of «Приказ … № 284. Зарегистрирован в …»."""
    return _BEHIND.sub(".", _BEFORE.sub("", line, count=1) if _BEFORE.match(line) else line)
