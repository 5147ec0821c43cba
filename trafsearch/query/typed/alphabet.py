"""In which letters a word is typed, and the dictionary words that it has in these."""

import re
from collections.abc import Iterable

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[a-z\u00df-\u024fəɵ'][a-z0-9\u00df-\u024fəɵ']*")


def is_cyrillic(typed: str) -> bool:
    """Whether any of its letters is."""
    return _CYRILLIC.search(typed) is not None


def is_latin(form: str) -> bool:
    """Whether the folded form is a word in Latin letters."""
    return _LATIN.fullmatch(form) is not None


def in_letters_of(form: str, terms: Iterable[str]) -> tuple[str, ...]:
    """Those of its terms that are not Cyrillic where it is not: «jemqorlyq» is not found as «жемқорлық»."""
    return tuple(terms if is_cyrillic(form) else (term for term in terms if not is_cyrillic(term)))
