"""Letters of one alphabet typed for those of the other, which only look like them: «coвет», «Тrafficking»."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trafsearch.analysis.folding import TO_CYRILLIC, TO_LATIN
from trafsearch.language import Language, identify

CYRILLIC = r"\u0400-\u052f"
LATIN = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024fəɵθΘ"

_ANY_CYRILLIC = re.compile(f"[{CYRILLIC}]")
_ANY_LATIN = re.compile(f"[{LATIN}]")
_SIDE_BY_SIDE = re.compile(f"[{LATIN}](?:(?=[{CYRILLIC}])|(?<=[{CYRILLIC}].))")
_WORD = re.compile(r"(?<![^\W_])(\d*)((?:[^\W\d_]|[\u0300\u0301])+)(\d*)(?![^\W_])")
_ADDRESS = re.compile(r"@|://|www\.|\.(?:kz|ru|com|org|net|int|gov|info|edu|eu|uk|by|uz|kg)(?![^\W_])", re.IGNORECASE)
_ADDRESS_LENGTH = 200  # characters of an address before and behind a word
_ROMAN = re.compile(r"[XVI]{2,}|[xvi]{2,}")
_NUMERAL_INSIDE = re.compile(r"(?<![A-Za-z])[XVI]{2,}(?![A-Za-z])")  # «XXв.»
_FOREIGN_NAME = re.compile(rf"(?<![A-Z])[A-Z]{{3,}}(?=[{CYRILLIC}])")  # «HPCға»
_STRESSED = dict(zip("áéóýëË", ("а\u0301", "е\u0301", "о\u0301", "у\u0301", "ё", "Ё"), strict=True))  # «зáкон»
_SCHWAS = dict(zip("əƏǝƎɵƟθΘ", "әӘәӘөӨөӨ", strict=True))
_DOUBLES = {chr(old): chr(new) for old, new in TO_CYRILLIC.items()} | _STRESSED
_CYRILLIC_TABLE = str.maketrans(_DOUBLES | _SCHWAS)
_RUSSIAN_TABLE = str.maketrans({old: new for old, new in _DOUBLES.items() if old not in "iIhəƏɵƟ"})
_ROMAN_TABLE = str.maketrans("ХхІі", "XxIi")
_FEWEST = 4  # letters, where figures stand beside them: «АB123» is a code


@dataclass(frozen=True, slots=True)
class Righted:
    """A text whose words are of one alphabet each, and how many letters were exchanged for that.

    `kazakh` of them are no look-alikes but other code points for ә and ө.
    """

    text: str
    letters: int
    kazakh: int


def righted(text: str) -> Righted:
    """Only words that mix both alphabets change, and only where one of the two can be left in them alone."""
    mostly_cyrillic = len(_ANY_CYRILLIC.findall(text)) >= len(_ANY_LATIN.findall(text))
    table: Mapping[int, str] | None = None
    parts: list[str] = []
    end = letters = kazakh = 0
    for found in _WORD.finditer(text):
        word = found[2]
        if not _is_mixed(word) or _is_code(found) or _in_address(found):
            continue
        table = table or (_RUSSIAN_TABLE if identify(text) is Language.RU else _CYRILLIC_TABLE)
        new = _in_one_alphabet(word, table, mostly_cyrillic)
        if new == word:
            continue
        parts += (text[end : found.start(2)], new)
        end = found.end(2)
        is_cyrillic = _ANY_CYRILLIC.search(new) is not None
        schwas = sum(char in _SCHWAS for char in word) if is_cyrillic else 0
        kazakh += schwas
        letters += len((_ANY_LATIN if is_cyrillic else _ANY_CYRILLIC).findall(word)) - schwas
    return Righted("".join(parts) + text[end:], letters, kazakh)


def may_mix(text: str) -> bool:
    """Whether letters of both alphabets stand side by side anywhere."""
    return bool(_ANY_CYRILLIC.search(text) and _SIDE_BY_SIDE.search(text))


def _is_mixed(word: str) -> bool:
    return bool(_ANY_CYRILLIC.search(word) and _ANY_LATIN.search(word))


def _is_code(found: re.Match[str]) -> bool:
    return bool(found[1] or found[3]) and len(found[2]) < _FEWEST


def _in_address(found: re.Match[str]) -> bool:
    text = found.string
    first, last = max(0, found.start() - _ADDRESS_LENGTH), found.end() + _ADDRESS_LENGTH
    start = max(text.rfind(" ", first, found.start()) + 1, text.rfind("\n", first, found.start()) + 1, first)
    end = text.find(" ", found.end(), last)
    return _ADDRESS.search(text, start, last if end < 0 else end) is not None


def _in_one_alphabet(word: str, table: Mapping[int, str], mostly_cyrillic: bool) -> str:
    """By the letters that have no double in the other alphabet; where all have one, by the text around."""
    latin = word.translate(TO_LATIN)
    roman = word.translate(_ROMAN_TABLE)
    if _ROMAN.fullmatch(roman):
        return roman  # «ХIX»
    if _NUMERAL_INSIDE.search(word) or _FOREIGN_NAME.match(word):
        return word
    cyrillic = word.translate(table)
    can_be_cyrillic, can_be_latin = not _ANY_LATIN.search(cyrillic), not _ANY_CYRILLIC.search(latin)
    if can_be_cyrillic and (mostly_cyrillic or not can_be_latin):
        return cyrillic
    return latin if can_be_latin else word
