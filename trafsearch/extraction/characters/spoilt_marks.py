"""Quotes, dashes and the like of UTF-8 that were read in another encoding, in otherwise right text: «stateâ€™s».

Three characters for each: no text holds them so by right. That is why they need no letters around them as evidence.
"""

import re

from trafsearch.extraction.characters.rereading import Pair, places

_MARKS = "“”„‘’‚–—…•№‹›™€−"
_SHOWN_AS = ("cp1252", "latin-1", "cp1251", "mac-roman", "mac-cyrillic")


def marks_undone(text: str) -> tuple[str, Pair | None]:
    """The text, and how its marks were misread or None if they were not."""
    found = _SPOILT.search(text)
    if found is None:
        return text, None
    undone = _SPOILT.sub(lambda spoilt: _MEANT[spoilt[0]][0], text)
    return undone, Pair(_MEANT[found[0]][1], "utf-8")


def _as_shown(mark: str, shown_as: str) -> str:
    shown = {byte: char for char, byte in places(shown_as).items() if char != "\ufffd"}
    return "".join(shown[byte] for byte in mark.encode())


_MEANT = {_as_shown(mark, shown_as): (mark, shown_as) for shown_as in reversed(_SHOWN_AS) for mark in _MARKS}
_SPOILT = re.compile("|".join(map(re.escape, _MEANT)))
