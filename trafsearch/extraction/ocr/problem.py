"""Why a page that was to be read by OCR does not count as read. Each sentence names its pages where PAGES stands."""

from collections.abc import Iterator, Sequence

from trafsearch.extraction.ocr.engine import INSTALL

PAGES = "{pages}"
NO_ENGINE = f"{PAGES} without text: OCR is asked for and not installed: {INSTALL}"
NOTHING = f"{PAGES} without text: OCR found no words there"
UNSURE = f"{PAGES} read by OCR, which is not sure of the words: get a better copy, or save it as DOCX"


def no_models(models: Sequence[str]) -> str:
    return f"{PAGES} read by OCR without all of its models: install {', '.join(models)}, then read it again with OCR"


def too_slow(seconds: float) -> str:
    return f"{PAGES} without text: OCR took more than {seconds:g} s"


def failed(reason: str) -> str:
    return f"{PAGES} without text: OCR failed ({reason})"


def with_pages(problems: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Each problem once, with the numbers of the pages that have it."""
    for problem in dict.fromkeys(problem for _, problem in problems):
        yield problem.replace(PAGES, _named([number for number, each in problems if each == problem]))


def _named(numbers: Sequence[int]) -> str:
    return f"page {numbers[0]}" if len(numbers) == 1 else "pages " + ", ".join(map(str, numbers))
