"""Numbers written as words: «часть вторая», «екінші бөлік», "Part Two"."""

import re
from functools import cache

_RUSSIAN = (  # the stems of первая, второй, …
    "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат",
    "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
)  # fmt: skip
_KAZAKH = (
    "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы", "оныншы",
)  # fmt: skip
_ENGLISH = (
    "first|one", "second|two", "third|three", "fourth|four", "fifth|five", "sixth|six", "seventh|seven", "eighth|eight",
    "ninth|nine", "tenth|ten", "eleventh|eleven", "twelfth|twelve", "thirteenth|thirteen", "fourteenth|fourteen",
    "fifteenth|fifteen", "sixteenth|sixteen", "seventeenth|seventeen", "eighteenth|eighteen", "nineteenth|nineteen",
    "twentieth|twenty",
)  # fmt: skip
_ENDING = r"(?:ь?(?:ая|ой|ую|ою|ый|ого|ому|ым|ом|ое|ей|его|ему|им|ем|ья|ье|ью|ьи)|ий|я|ю|е)"
_TENS = {"двадцать": 20, "тридцать": 30, "он": 10, "жиырма": 20, "отыз": 30}


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted("|".join(words).split("|"), key=len, reverse=True))


RUSSIAN = rf"(?:(?:двадцать|тридцать)\s+)?(?:{_any(_RUSSIAN)}|четвёрт){_ENDING}(?!\w)"
KAZAKH = rf"(?:(?:он|жиырма|отыз)\s+)?(?:{_any(_KAZAKH)})(?!\w)|жиырмасыншы(?!\w)|отызыншы(?!\w)"
ENGLISH = rf"(?:{_any(_ENGLISH)})(?!\w)"
ORDINAL = rf"(?:{RUSSIAN}|{KAZAKH}|{ENGLISH})"


def in_figures(words: str) -> str | None:
    """«Двадцать первая» as 21; None for what is no number in words."""
    *above, last = words.lower().split() or [""]
    if not last.isalpha():
        return None
    value = _value(last)
    if value is None or len(above) > 1 or (above and above[0] not in _TENS):
        return None
    return str(value + (_TENS[above[0]] if above else 0))


def _value(word: str) -> int | None:
    match = _russian().fullmatch(word.replace("ё", "е"))
    return _RUSSIAN.index(match[1]) + 1 if match else _WORDS.get(word)


@cache
def _russian() -> re.Pattern[str]:
    return re.compile(rf"({_any(_RUSSIAN)}){_ENDING}")


def _words(table: tuple[str, ...]) -> dict[str, int]:
    return {word: value for value, words in enumerate(table, 1) for word in words.split("|")}


_WORDS = {**_words(_KAZAKH), **_words(_ENGLISH), "жиырмасыншы": 20, "отызыншы": 30}
