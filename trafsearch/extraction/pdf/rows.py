"""Words on one height, and the gaps between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from trafsearch.extraction.pdf.placed import Placed

BIN = 2.0  # points that one bit of a mask stands for
_GAP = 0.9  # of a letter's height: less between two words is a space
_EVEN = 1.6  # times the narrowest gap of a line that is stretched to the width of its column
_WIDEST = 2.5  # letters' heights: no line is stretched more
_LEADERS = re.compile(r"\.{4,}|…{2,}|_{6,}")
MARKER = re.compile(r"\W?(?:\d{1,3}\.)*\w{1,5}[.)]\W?|(?:\d{1,3}\.)+\d{1,3}|\(\w{1,5}\)|[•·▪●◦*–—-]|§+|№")
_FREE = re.compile("0+")
_LEFT = attrgetter("left")
MARKER_TAB = 6.0  # letters' heights: how far behind a list's number its text begins


def rows_of(words: Sequence[Placed]) -> list[list[Placed]]:
    """From top to bottom, each from left to right. A small word beside a tall one stands in its row."""
    rows: list[list[Placed]] = []
    for word in sorted(words, key=_height):
        if rows and _stands_beside(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=_LEFT)
    return rows


def _height(word: Placed) -> tuple[float, float]:
    return -word.bottom - word.top, word.left


def _stands_beside(anchor: Placed, word: Placed) -> bool:
    """Whether the word overlaps in height with the first word of the row; a table is a row by itself."""
    if word.rows or anchor.rows:
        return False
    low, high, bottom, top = anchor.bottom, anchor.top, word.bottom, word.top
    overlap = (high if high < top else top) - (low if low > bottom else bottom)
    return overlap >= 0.5 * (high - low) or overlap >= 0.5 * (top - bottom)


def cells_of(row: Sequence[Placed], *, is_stretched: bool = False) -> list[list[Placed]]:
    """The words of a row in groups, a gap between each. A list's number and a line of dots leave no gap.

    `is_stretched` says that the row runs from edge to edge of a column of prose.
    """
    gaps = [at for at, (before, word) in enumerate(pairwise(row), start=1) if _is_gap(before, word)]
    if gaps and gaps[0] == 1 and _is_marker(row[0], row[1]):
        del gaps[0]
    if not gaps or has_leaders(" ".join([word.text for word in row])) or _is_justified(row, is_stretched=is_stretched):
        return [list(row)]
    return [list(row[start:end]) for start, end in pairwise([0, *gaps, len(row)])]


def _is_gap(before: Placed, word: Placed) -> bool:
    gap = word.left - before.right
    return gap > _GAP * before.size and gap > _GAP * word.size


def _is_marker(before: Placed, word: Placed) -> bool:
    is_near = word.left - before.right < MARKER_TAB * max(before.size, word.size)
    return is_near and MARKER.fullmatch(before.text) is not None


def has_leaders(text: str) -> bool:
    """Whether a line of dots or underscores stands in it: «Introduction ........ 3»."""
    may_have = ".." in text or "…" in text or "__" in text  # a tenth of the time of the pattern
    return may_have and _LEADERS.search(text) is not None


def _is_justified(row: Sequence[Placed], *, is_stretched: bool) -> bool:
    """Whether all gaps are about as wide, and what they part are words: «TERMS   AND   CONDITIONS   FOR   USE,»."""
    gaps = [word.left - before.right for before, word in pairwise(row)]
    if is_stretched and gaps and max(gaps) <= _EVEN * max(1.0, min(gaps)):
        return True
    if len(gaps) < 2 or (widest := max(gaps)) > _WIDEST * row[0].size or widest > _EVEN * max(1.0, min(gaps)):
        return False
    return 2 * sum(word.text[0].isalpha() or word.text[-1].isalpha() for word in row) > len(row)


def mask_of(row: Sequence[Placed], origin: float, *, is_stretched: bool = False) -> int:
    """A bit for each stretch of the width that the row's cells cover."""
    mask = 0
    for cell in cells_of(row, is_stretched=is_stretched):
        first = max(0, int((cell[0].left - origin) / BIN))
        last = max(first, int((max([word.right for word in cell]) - origin) / BIN))
        mask |= ((1 << (last - first + 1)) - 1) << first
    return mask


@dataclass(frozen=True, slots=True)
class Stretch:
    """Free of words, from `left` to `right`, in points."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def free_stretches(mask: int, origin: float, narrowest: float) -> list[Stretch]:
    """Those between the first covered bit and the last that are wide enough."""
    found: list[Stretch] = []
    text = bin(mask)[:1:-1].lstrip("0")
    if "0" not in text:
        return found
    offset = mask.bit_length() - len(text)
    for match in _FREE.finditer(text):
        left = origin + (offset + match.start()) * BIN
        right = origin + (offset + match.end()) * BIN
        if right - left >= narrowest:
            found.append(Stretch(left, right))
    return found
