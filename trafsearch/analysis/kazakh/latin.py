"""Kazakh in Latin letters, as Cyrillic.

The alphabets of 2017 (a', s'), 2018 (á, sh), 2019 and 2021 (ä, ş, ŋ), Qazaqparat (ä, w, ñ) and plain ASCII. They
disagree about i, ı, u and y, so each word has several spellings.
"""

import re
from collections.abc import Iterator
from itertools import islice, product

MOST_SPELLINGS = 256
_OWN = re.compile(r"[äöüūğŋñşıáóúǵńýəɵï]|q(?!u)")
_LATIN = re.compile(r"[a-z\u00df-\u024fəɵ']+")

_ALWAYS = {
    "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "j": "ж", "k": "к", "l": "л", "m": "м",
    "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "v": "в", "w": "у", "x": "х", "z": "з",
    "ä": "ә", "á": "ә", "a'": "ә", "ə": "ә", "ö": "ө", "ó": "ө", "o'": "ө", "ɵ": "ө", "ü": "ү", "ú": "ү", "u'": "ү",
    "ū": "ұ", "ý": "у", "y'": "у", "ğ": "ғ", "ǵ": "ғ", "g'": "ғ", "ŋ": "ң", "ñ": "ң", "ń": "ң", "n'": "ң", "ş": "ш",
    "s'": "ш", "sh": "ш", "ch": "ч", "c'": "ч", "ç": "ч", "zh": "ж", "kh": "х", "ï": "и", "i'": "и", "a": "а",
    "ya": "я", "yu": "ю", "é": "э",
}  # fmt: skip
_BACK = {
    "u": "у ұ", "y": "ы й", "ı": "ы и й", "i": "и й", "h": "х һ", "ia": "ия я", "iia": "ия", "iu": "ию ю",
    "sia": "ция сия", "tsia": "ция", "tsiia": "ция", "siia": "ция",
    "ıa": "я ия иа", "ııa": "ия", "ıý": "ю ию", "sıa": "ция сия ся", "tsıa": "ция", "tsııa": "ция", "sııa": "ция",
}  # fmt: skip
_FRONT = {**_BACK, "u": "у ү", "y": "й", "ı": "і и й", "i": "і и й"}
_PLAIN_BACK = {"k": "к қ", "g": "г ғ", "n": "н ң"}  # where a writer has no letters but those of English
_PLAIN_FRONT = {"a": "а ә", "o": "ө", "n": "н ң"}


def may_be_kazakh(word: str) -> bool:
    """Whether a folded word in Latin letters is spelled as no English one is: qazaqstan, täuelsizdik."""
    return bool(_LATIN.fullmatch(word) and _OWN.search(word))


def cyrillic_spellings(word: str) -> list[str]:
    """The spellings in Cyrillic that a folded word in Latin letters may have; none for a word in other letters."""
    if not _LATIN.fullmatch(word):
        return []
    is_plain = word.isascii() and "'" not in word
    tables = [_ALWAYS | _BACK, _ALWAYS | _FRONT]
    if is_plain:
        tables = [tables[0] | _PLAIN_BACK, tables[1] | _PLAIN_FRONT]
    spelled = (spelling for table in tables for spelling in islice(_spelled(word, table), MOST_SPELLINGS))
    return list(dict.fromkeys(spelled))


def _spelled(word: str, table: dict[str, str]) -> Iterator[str]:
    parts: list[list[str]] = []
    at = 0
    while at < len(word):
        length = next((length for length in (5, 4, 3, 2, 1) if word[at : at + length] in table), 0)
        if not length:
            return  # a letter of some other language
        parts.append(table[word[at : at + length]].split())
        at += length
    yield from map("".join, product(*parts))
