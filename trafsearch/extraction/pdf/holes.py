"""Letters that are drawn apart from the words they belong to, into holes of their line.

Where a font lacks a letter, some programs draw the whole line without it, then all letters that are missing, in
another font: «Цифрлы ызмет к рсетуші», «қ қ ө». PDFium gives them in that order.
"""

import ctypes
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import pypdfium2.raw as raw

from trafsearch.extraction.pdf.letters import Letters
from trafsearch.extraction.pdf.unchecked import unchecked

_BLANK, _LINE_END = -1, -2  # as `Letters.ordered` takes them
_MARK = "\ufffe"
_ON_IT = 0.4  # of a letter's width: what covers more of another one does not stand beside it
_LEVEL = 0.25  # of the letters' height: what stands further up or down is not on the same line
_BACK = 0.3  # of it: a letter that begins so far before the end of the one before it is drawn elsewhere
_BEFORE = 0.6  # of it, at most, between the first letters of a line and the rest
_SPACE = 0.15  # of it, at least, between two words
_LOOKED_AT = 100  # rows before a piece, at most, that it may belong to
_LONGEST = 2_000  # signs: a longer row is no line of text
_SPLINTER = 2  # signs: so few may be a mark above a letter

_OBJECT = unchecked(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int)
_IS_GENERATED = unchecked(raw.FPDFText_IsGenerated, ctypes.c_int, ctypes.c_int)


class _Sign(NamedTuple):
    """One character, or a space that is drawn. `before` is what PDFium has before it; -1 where a line begins."""

    at: int
    left: float
    right: float
    before: int
    is_space: bool

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(slots=True)
class _Row:
    """Signs from left to right; `size` is how tall the first one is, `baseline` how high it stands."""

    signs: list[_Sign]
    baseline: float
    size: float
    is_upright: bool = True
    is_woven: bool = False

    @property
    def left(self) -> float:
        return self.signs[0].left

    @property
    def right(self) -> float:
        return self.signs[-1].right


def without_holes(letters: Letters) -> Letters:
    """Each line in one piece; a space counts where there is a gap on the page. No letter is lost."""
    rows: list[_Row] = []
    for start, end in letters.lines:
        current: _Row | None = None
        for piece in _pieces(letters, start, end):
            current = _entered(piece, rows, current)
    if not any(row.is_woven for row in rows):
        return letters
    order: list[int] = []
    for row in rows:
        order += _spelled(letters, row)
        order.append(_LINE_END)
    return letters.ordered(order)


def _pieces(letters: Letters, start: int, end: int) -> Iterator[_Row]:
    """The parts of a line that were drawn in one go."""
    is_upright = letters.quarter(start) == 0
    signs: list[_Sign] = []
    before, drawn, size = -1, None, 0.0
    for at in range(start, end):
        is_space = letters.text[at].isspace()
        counted = letters.counted(at)
        if is_space and _IS_GENERATED(letters.handle, counted):
            continue
        box, drawn_by = letters.box(at), _OBJECT(letters.handle, counted)
        jumps_back = bool(signs) and box[0] < signs[-1].left - _BACK * size
        if signs and is_upright and (drawn_by != drawn or jumps_back):
            yield _Row(signs, letters.baseline(signs[0].at), size)
            signs = []
        if not signs or signs[-1].is_space:
            size = box[3] - box[1]
        signs.append(_Sign(at, box[0], box[2], before, is_space))
        before, drawn = at, drawn_by
    yield _Row(signs, letters.baseline(signs[0].at), size, is_upright)


def _entered(piece: _Row, rows: list[_Row], current: _Row | None) -> _Row:
    """The row in which the piece stands now; `current` is the one that PDFium goes on with."""
    if current is not None and piece.left >= current.signs[-1].left - 0.1 * piece.size:
        current.signs += piece.signs
        return current
    host = _host(piece, rows, current)
    if host is None and current is not None and _is_mark(piece, current):
        host = current
    if host is None:
        rows.append(piece)
        return piece
    host.signs = _merged(host.signs, piece.signs)
    host.is_woven = True
    return host


def _is_mark(piece: _Row, row: _Row) -> bool:
    """Whether it may be a mark above or below one of the row's letters."""
    is_near = abs(row.baseline - piece.baseline) < row.size
    return len(piece.signs) <= _SPLINTER and is_near and row.left <= piece.left and piece.right <= row.right


def _host(piece: _Row, rows: Sequence[_Row], current: _Row | None) -> _Row | None:
    """The row whose holes the piece fills, or right before which it stands."""
    if not piece.is_upright:
        return None
    for row in reversed(rows[-_LOOKED_AT:]):
        size = max(row.size, piece.size)
        if not row.is_upright or abs(row.baseline - piece.baseline) > _LEVEL * size or piece.left > row.right:
            continue
        if len(row.signs) > _LONGEST:
            continue
        reach = _BEFORE * size if row is current else 0.0
        if piece.right > row.left - reach and _fits(piece.signs, row.signs):
            return row
    return None


def _fits(signs: Sequence[_Sign], around: Sequence[_Sign]) -> bool:
    """Whether none of the signs stands on one of those around."""
    solid = [sign for sign in around if not sign.is_space]
    middles = [sign.middle for sign in solid]
    for sign in signs:
        if sign.is_space:
            continue
        at = bisect(middles, sign.middle)
        for other in solid[max(0, at - 1) : at + 1]:
            covered = min(sign.right, other.right) - max(sign.left, other.left)
            if covered > _ON_IT * min(sign.right - sign.left, other.right - other.left):
                return False
    return True


def _merged(ones: Sequence[_Sign], others: Sequence[_Sign]) -> list[_Sign]:
    """Both from left to right; neither changes its own order."""
    merged: list[_Sign] = []
    place = 0
    for other in others:
        while place < len(ones) and ones[place].middle <= other.middle:
            merged.append(ones[place])
            place += 1
        merged.append(other)
    return [*merged, *ones[place:]]


def _spelled(letters: Letters, row: _Row) -> Iterator[int]:
    """The places of its characters, and its spaces."""
    apart = _SPACE * row.size + (_spacing(row.signs) if row.is_woven else 0.0)
    for before, sign in pairwise([None, *row.signs]):
        if before is not None and sign is not None and not (before.is_space or sign.is_space):
            follows = sign.before == before.at
            if sign.at > before.at + 1 if follows else sign.left - before.right > apart:
                yield _BLANK
        if sign is not None:
            yield sign.at
            if letters.text[sign.at + 1 : sign.at + 2] == _MARK:
                yield sign.at + 1


def _spacing(signs: Sequence[_Sign]) -> float:
    """How far the letters of a word stand apart."""
    gaps = [sign.left - before.right for before, sign in pairwise(signs) if sign.before == before.at == sign.at - 1]
    return max(0.0, median(gaps)) if gaps else 0.0
