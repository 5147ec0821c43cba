"""What only the edge of a page says: its number, the address and the date that a browser prints."""

import re

NUMBER = re.compile(
    r"(?:page|стр(?:\.|аница)?|бет|с\.)?\s*[-–—|]*\s*(\d{1,4})\s*(?:[-–—|]|бет|из\s+\d+|of\s+\d+|/\s*\d+)*", re.I
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?:\s+\d+(?:/\d+)?)?")
_DATED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}\b(?!.*[.;:]$)")  # 31.01.2022, 10:15 Об утверждении правил


def is_page_number(text: str) -> bool:
    return NUMBER.fullmatch(text) is not None


def is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text) is not None


def is_dated(text: str) -> bool:
    return _DATED.match(text) is not None
