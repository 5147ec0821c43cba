"""The words of a text, and the spelling under which the tables know them."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼʻ`][^\W\d_]+)*['’‘ʼʻ`]?")
_REMOVED = dict.fromkeys(map(ord, "\u00ad\u0301\u200b\u200c\u200d\u2060\ufeff"))
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_TO_CYRILLIC = str.maketrans("aceopxyiəhkmtёѐ", "асеорхуіәһкмтее")  # кошi → коші
_APOSTROPHES = str.maketrans("’‘ʼʻ`", "'''''")


def words_of(text: str) -> list[str]:
    """Runs of letters, as they are written."""
    return _WORD.findall(text if text.isascii() else text.translate(_REMOVED))


def is_cyrillic(word: str) -> bool:
    """Whether any of its letters is."""
    return _CYRILLIC.search(word) is not None


def is_latin(word: str) -> bool:
    """Whether any of its letters is."""
    return _LATIN.search(word) is not None


def spelled(word: str) -> str:
    """Lower case, one kind of apostrophe, ё as е, and in a word with Cyrillic letters no Latin ones that look so."""
    lower = word.lower().translate(_APOSTROPHES)
    return lower.translate(_TO_CYRILLIC) if is_cyrillic(lower) else lower
