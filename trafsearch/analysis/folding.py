"""Spellings of one word made equal, before any language looks at it."""

import re
import unicodedata
from functools import lru_cache

INVISIBLE = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
APOSTROPHES = "'’‘ʼʻ`´"

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024fəƏɵƟ]")
_KAZAKH = re.compile(r"[іІiIәӘəƏғҒқҚңҢөӨұҰүҮһҺ]")
_STRESS = re.compile(r"(?<=[аеёиоуыэюяәөұүіАЕЁИОУЫЭЮЯӘӨҰҮІ])[\u0300\u0301]+")  # зако́н
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_ROMAN = re.compile(r"[хx]{2,}|(?=.*[іiv])[хxіiv]+")  # ХIХ ғасыр
_USUAL = re.compile(  # most words: they only lose their capitals
    r"[а-фц-яА-ФЦ-ЯәғқңөұүһӘҒҚҢӨҰҮҺ][а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ]*|[a-zA-Z]+|\d+"
)

_REMOVED = dict.fromkeys(map(ord, INVISIBLE))
_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_VISIBLE: dict[int, str | None] = {**_REMOVED, **_APOSTROPHE, **LIGATURES}
TO_CYRILLIC = str.maketrans("ABCEËHIKMOPTXYaceëhikmoptxybƏəƎǝƟɵáéó", "АВСЕЕНІКМОРТХУасееһікмортхуьӘәӘәӨөаео")
TO_LATIN = str.maketrans("АВСЕНҺІКМОРТХУасеһікмортхуӘә", "ABCEHHIKMOPTXYacehikmoptxyƏə")
_TO_ROMAN = str.maketrans("хі", "xi")
ONE_LETTER = str.maketrans("ЁёӀӏӃӄӇӈӉӊӺӻҤҥѲѳ", "ЕеІіҚқҢңҢңҒғҢңӨө")  # other code points for letters of ours


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """The spelling under which `word` is looked up: lower case, composed, ё as е, without invisible
    characters, stress marks and ligatures, with one kind of apostrophe, in one alphabet.

    Folding a folded word changes nothing.
    """
    if _USUAL.fullmatch(word):
        return word.lower()
    folded = _folded_once(word)
    return folded if folded == word else fold(folded)


def with_capitals(word: str) -> str:
    """The spelling under which `word` is looked up, but for its capitals."""
    visible = word.translate(_VISIBLE)
    composed = unicodedata.normalize("NFC", _STRESS.sub("", visible)).translate(ONE_LETTER)
    return _in_one_alphabet(composed)


def _folded_once(word: str) -> str:
    lower = unicodedata.normalize("NFC", with_capitals(word).lower())
    return lower.translate(_TO_ROMAN) if _ROMAN.fullmatch(lower) else lower


def _in_one_alphabet(word: str) -> str:
    """Letters of the other alphabet that only look alike, put back: кошi → коші, сhild → child."""
    if word.isascii() or not (_CYRILLIC.search(word) and _LATIN.search(word)):
        return word
    cyrillic = (word.replace("Y", "Ү") if _KAZAKH.search(word) else word).translate(TO_CYRILLIC)
    if not _LATIN.search(cyrillic):
        return cyrillic
    latin = word.translate(TO_LATIN)
    return word if _CYRILLIC.search(latin) else latin
