"""What the same keys give in another layout: njhujdkz → торговля, r-i3-0jy → көші-қон, екфаашслштп → trafficking.

The layouts are those of Windows: US, Russian, and Kazakh, which is the Russian one with letters in the row of digits.
"""

import re
from collections.abc import Iterator
from itertools import islice, product

from trafsearch.query.typed.alphabet import is_cyrillic

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./" + '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю." + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"
_TO_RUSSIAN = str.maketrans(_LATIN, _RUSSIAN)
_TO_LATIN = str.maketrans(_RUSSIAN, _LATIN)
_DIGIT_ROW = dict(zip("234589" + "0-=" + "@#$%_+", "әіңғүұ" + "қөһ" + "ӘІҢҒӨҺ", strict=True))
_STAYING = "-="  # signs that may be meant as such: көші-қон
_MOST_READINGS = 16

_ASCII_LETTER = re.compile(r"[A-Za-z]")
_LETTER = re.compile(r"[^\W\d_]")
_MARKS_AFTER = re.compile(r"[.,;:?!]+$")
_SIGNS = set('"«»“”„()*=~:')  # of the query language


def is_of_one_alphabet(typed: str) -> bool:
    """Whether there are letters, all of one alphabet, as there are where a layout is wrong."""
    return bool(_LETTER.search(typed)) and is_cyrillic(typed) != bool(_ASCII_LETTER.search(typed))


def in_other_layouts(typed: str) -> tuple[str, ...]:
    """What was meant if another layout was, the likeliest first; without what would be signs of the query language."""
    if not is_of_one_alphabet(typed):
        return ()
    found = dict.fromkeys(_readings(typed))
    return tuple(each for each in found if each != typed and _SIGNS.isdisjoint(each))


def _readings(typed: str) -> Iterator[str]:
    marks = _MARKS_AFTER.search(typed)
    if not is_cyrillic(typed):
        yield from _with_digit_row(typed.translate(_TO_RUSSIAN))
        if marks:  # «njhujdkz, k.lmvb»: the comma is no letter
            yield from _with_digit_row(typed[: marks.start()].translate(_TO_RUSSIAN))
    else:
        yield from islice(_with_digit_row(typed), 1, None)  # Kazakh in the Russian layout: 090ы0 → құқық
        yield typed.translate(_TO_LATIN)
        if marks:
            yield typed[: marks.start()].translate(_TO_LATIN)


def _with_digit_row(text: str) -> Iterator[str]:
    """The text itself, then with the letters of the row of digits; a hyphen may be meant as itself."""
    yield text
    choices = [
        (letter, _DIGIT_ROW[letter]) if letter in _STAYING else (_DIGIT_ROW.get(letter, letter),) for letter in text
    ]
    yield from ("".join(letters) for letters in islice(product(*choices), _MOST_READINGS))
