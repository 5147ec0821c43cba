"""How the lists of an act count: 1, 2, 2-1; а, б; i, ii."""

import re

from trafsearch.structure.address import Step

_LATIN = tuple("abcdefgjklmnopqrstuvwxyz")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_SKIPPED = {("е", "ж"), ("и", "к"), ("а", "ә"), ("ә", "б"), ("г", "ғ"), ("ғ", "д"), ("к", "қ"), ("қ", "л")}


def follows_on(number: str, before: str) -> bool:
    """Whether a list counts so: 1, 2; 4, 4-1, 4-2, 5; а, б; i, ii."""
    if before in _ROMANS and number in _ROMANS and _ROMANS.index(number) == _ROMANS.index(before) + 1:
        return True
    if len(number) == len(before) == 1 and number.isalpha() and before.isalpha():
        return ord(number) == ord(before) + 1 or (before, number) in _SKIPPED
    *_, last = figures = [int(part) for part in re.findall(r"\d+", before)] or [-1]
    next_ones = ([*figures[:-1], last + 1], [*figures, 1], [figures[0] + 1])
    return before[:1].isdigit() and [int(part) for part in re.findall(r"\d+", number)] in next_ones


def style(step: Step) -> str:
    """Whether a list counts in digits or in letters."""
    return "digit" if step.number[0].isdigit() else "letter"


def may_hold_romans(step: Step) -> bool:
    """Whether (i) below it begins a list; after (h) it is a letter."""
    return step.number in _LATIN
