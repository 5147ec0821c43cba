"""What belongs to the page: its number, the address and the date that a browser prints, the number of a print job."""

import re

NUMBER = re.compile(
    r"(?:page|стр(?:\.|аница)?|бет|с\.)?\s*[-–—|]*\s*(\d{1,4})\s*(?:[-–—|]|бет|из\s+\d+|of\s+\d+|/\s*\d+)*", re.I
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?:\s+\d+(?:/\d+)?)?")
_DATED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}\b(?!.*[.;:]$)")  # 31.01.2022, 10:15 Об утверждении правил

_JOB = re.compile(  # of the printers of the United Nations: GE.09-12345 (E) 010209, 09-12345 (E)
    r"(?:(?:GE|V)\.\s?\d{2}-(?:\d{4,6})?(?:\s*\([A-Z]\))?|\d{2}-\d{5}\s*\([A-Z]\))(?:\s+\d{6})*"
)
_BARCODE = re.compile(r"\*\d{7}\*")  # *0912345*


def is_page_number(text: str) -> bool:
    return NUMBER.fullmatch(text) is not None


def is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text) is not None


def is_dated(text: str) -> bool:
    return _DATED.match(text) is not None


def is_job_number(text: str) -> bool:
    return _JOB.fullmatch(text) is not None


def is_barcode(text: str) -> bool:
    return _BARCODE.fullmatch(text) is not None
