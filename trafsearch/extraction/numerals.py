"""Counts as lists write them: 3, c, C, iii, III, в."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HIGHEST_ROMAN = 3999
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # Word's own: neither ё nor й, ъ, ь
_LATIN = "abcdefghijklmnopqrstuvwxyz"


def roman(count: int) -> str:
    """`iv`; figures where Romans had no letters."""
    if not 1 <= count <= _HIGHEST_ROMAN:
        return str(count)
    written = ""
    for value, letters in _ROMAN:
        while count >= value:
            written, count = written + letters, count - value
    return written


def letters(count: int) -> str:
    """As browsers count on: y, z, aa, ab."""
    return _counted(count, _LATIN)


def repeated(count: int) -> str:
    """As Word and Writer count on: y, z, aa, bb."""
    return _repeated(count, _LATIN)


def russian(count: int) -> str:
    """As Word counts on: ю, я, аа, бб."""
    return _repeated(count, _RUSSIAN)


def russian_letters(count: int) -> str:
    """As Writer may count on: ю, я, аа, аб."""
    return _counted(count, _RUSSIAN)


def _counted(count: int, alphabet: str) -> str:
    written = ""
    while count > 0:
        count, place = divmod(count - 1, len(alphabet))
        written = alphabet[place] + written
    return written


def _repeated(count: int, alphabet: str) -> str:
    if count < 1:
        return str(count)
    times, place = divmod(count - 1, len(alphabet))
    return alphabet[place] * (times + 1)
