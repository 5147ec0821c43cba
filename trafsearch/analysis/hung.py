"""Endings hung with a hyphen or an apostrophe on what is written short: БҰҰ-ның, БҰҰ’ның, 2025-ке, 18-ші, 1-го."""

import re
from collections.abc import Sequence
from functools import cache

from trafsearch.analysis.wordlist import words_of

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"

_CAPITAL = r"A-ZА-ЯЁӘҒҚҢӨҰҮҺІ\d"
_AFTER_CAPITAL = re.compile(rf"[{HYPHENS}](?<=[{_CAPITAL}].)([^\W\d]\w*)")  # ІІМ-ге, but 4-бап too
_CAPITALS = re.compile(rf"[{_CAPITAL}]+")
_NUMBER = re.compile(r"\d+|[IVXХІ]+")  # XX-го, and with Cyrillic letters ХХІ-ші
_ONE_LETTER = frozenset("йяеюхми")  # 1-й, 90-х; in capitals (форма 1-Е) it is as often an index
_SIGN = re.compile(r"№\s?$")  # приказ № 34-м
_LATIN = str.maketrans("i", "і")


def may_have_endings(text: str) -> bool:
    """A quick look, which most texts do not pass."""
    return any(map(_is_ending, _AFTER_CAPITAL.findall(text)))


def endings_in(parts: Sequence[str]) -> list[int]:
    """Which words of a text, parted into gap, word, gap, …, word, gap, are endings hung on the word before them."""
    gaps, words = parts[::2], parts[1::2]
    hyphens = (at for at in range(1, len(words)) if len(gaps[at]) == 1 and gaps[at] in HYPHENS)
    return [
        at
        for at in hyphens
        if (_is_on_capitals(words[at - 1], words[at]) and not (len(gaps[at + 1]) == 1 and gaps[at + 1] in HYPHENS))
        or _is_on_number(words[at - 1], words[at], gaps[at - 1])
    ]


def without_ending(form: str) -> str:
    """The folded form without the Kazakh ending that an apostrophe hangs on it: бұұ'ның, but not сім'я."""
    head, _, ending = form.rpartition("'")
    return head if head and ending in _kazakh() else form


def _is_on_capitals(word: str, ending: str) -> bool:
    return _folded(ending) in _kazakh() and _CAPITALS.fullmatch(word) is not None


def _is_on_number(word: str, ending: str, before: str) -> bool:
    is_letter = ending in _ONE_LETTER and not _SIGN.search(before)
    return (is_letter or _folded(ending) in _of_numbers()) and _NUMBER.fullmatch(word) is not None


def _is_ending(word: str) -> bool:
    return word in _ONE_LETTER or _folded(word) in _kazakh() or _folded(word) in _of_numbers()


def _folded(ending: str) -> str:
    return ending.lower().translate(_LATIN) if len(ending) > 1 else ending  # № 4217-I


@cache
def _kazakh() -> frozenset[str]:
    return frozenset(words_of("kazakh_hung_endings.txt"))


@cache
def _of_numbers() -> frozenset[str]:
    return frozenset(words_of("number_endings.txt"))
