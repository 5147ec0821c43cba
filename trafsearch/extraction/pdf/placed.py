"""Words that stand together on a PDF page, and where."""

import re
from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from trafsearch.extraction.layout import letterspaced, raised
from trafsearch.extraction.pdf.letters import Box, Letters

_MARK = "\ufffe"  # where PDFium took a hyphen and a line's end away
_DIGITS = re.compile(r"\d+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")  # among them \x02, PDFium's other mark of a hyphen
_WORD = re.compile(r"\S+")
_SMALL = 0.85  # of the height of the line: less is a raised number
_RISE, _HIGH_RISE = 0.2, 0.25  # of the size of the letters before it: as smaller letters are raised, and others
_LEAST_RISE = 0.15  # of how tall letters are drawn
_SMALLEST, _LARGEST = 0.2, 2.5  # of the size of the type: the height of a letter that is drawn in it


class Placed(NamedTuple):  # one is made for each word: a frozen dataclass takes four times as long
    """A line, or a part of one, with its edges in points; `bottom` and `top` grow upwards.

    `start` and `end` are where it stands in the page's text. `is_turned` says that it is written in another direction
    than the page's text. `rows` are those of a whole table. `type_size` is that of its font, and 0 where nobody asked.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    start: int = 0
    end: int = 0
    is_turned: bool = False
    rows: tuple[str, ...] = ()
    type_size: float = 0.0

    @property
    def size(self) -> float:
        """How tall its first or last letter is."""
        return self.top - self.bottom

    @property
    def type(self) -> float:
        """The size of its type; where nobody asked, how tall its first or last letter is."""
        return self.type_size or self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2


def placed_lines(letters: Letters) -> list[Placed]:
    """The lines as PDFium orders them. A line that it parts behind a raised number is one again."""
    lines: list[Placed] = []
    for start, end in letters.lines:
        line = placed(letters, start, end)
        if lines and _runs_on(lines[-1], line):
            lines[-1] = _joined(lines[-1], line)
        else:
            lines.append(line)
    return lines


def placed_words(letters: Letters) -> list[Placed]:
    """Each word by itself; a stretch in another direction stays whole."""
    words: list[Placed] = []
    for start, end in letters.lines:
        first, last = letters.box(start), letters.box(end - 1)
        if _is_turned(letters, start, end, first, last):
            words.append(placed(letters, start, end))
            continue
        for match in _WORD.finditer(letters.text, start, end):
            words.append(_word(letters, match.start(), match.end()))
    return words


def placed(letters: Letters, start: int, end: int) -> Placed:
    first, last = letters.box(start), letters.box(end - 1)
    if _is_turned(letters, start, end, first, last):
        left, bottom, right, top = _around(first, last)
        return Placed(_shown(letters, start, end, inf), left, right, bottom, top, start, end, is_turned=True)
    shown = first if letters.text[start].isalpha() else last
    text = _shown(letters, start, end, _foot(first, last))
    size = type_size(letters, start, end, shown[3] - shown[1])
    return Placed(text, first[0], last[2], shown[1], shown[3], start, end, type_size=size)


def _word(letters: Letters, start: int, end: int) -> Placed:
    first = letters.box(start)
    last = letters.box(end - 1) if end - start > 1 else first
    shown = first if first[3] - first[1] >= last[3] - last[1] else last
    text = letters.text[start:end]
    if letters.text[end : end + 1] == _MARK or not (text.isalpha() or _is_plain(letters, text)):
        text = _shown(letters, start, end, _foot(first, last))
    return Placed(text, first[0], last[2], shown[1], shown[3], start, end)


def _is_plain(letters: Letters, word: str) -> bool:
    """Whether nothing in the word can be raised or stand for something else."""
    return not letters.is_odd and _DIGITS.search(word) is None


def _is_turned(letters: Letters, start: int, end: int, first: Box, last: Box) -> bool:
    stands_upright = end - start == 1 or (last[0] > first[0] and last[1] < first[3] and last[3] > first[1])
    return not stands_upright and letters.quarter(start) != 0


def _around(first: Box, last: Box) -> Box:
    return min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3])


def type_size(letters: Letters, start: int, end: int, height: float) -> float:
    """That of a letter in the middle: the first one may be the raised sign of a footnote.

    `height` is how tall some letter is drawn, and comes back where a font counts in units of its own.
    """
    at = (start + end) // 2
    while at < end - 1 and not letters.text[at].isalpha():
        at += 1
    size = letters.type_size(at)
    return round(size, 2) if _SMALLEST * size < height < _LARGEST * size else height


def _foot(first: Box, last: Box) -> float:
    """No number that reaches down to there is raised: it begins near the foot of the first or last letter."""
    low, high = (first, last) if first[1] <= last[1] else (last, first)
    return low[1] + _LEAST_RISE * max(low[3] - low[1], high[3] - high[1])


def _shown(letters: Letters, start: int, end: int, foot: float) -> str:
    """The text with folded spaces; raised numbers are written as such, and what is no character becomes U+FFFD.

    What reaches down to `foot` is not raised.
    """
    text = letters.text
    pieces, done = [], start
    for match in _DIGITS.finditer(text, start, end):
        first, last = match.span()
        if letters.box(last - 1)[1] < foot:
            continue
        if first == 0 or text[first - 1].isspace():  # nothing is before it that it could be raised from
            first += 1
        at = raised_from(letters, first, last)
        if at is not None and (before := text[start:at].strip()):
            pieces += [text[done:at], raised.written(text[at:last], before)]
            done = last
    pieces.append(text[done : end + (text[end : end + 1] == _MARK)])
    whole = "".join(pieces)
    if not letters.is_odd:
        return " ".join(whole.split())
    return _CONTROLS.sub(lambda found: _MARK if found[0] == "\x02" else "\ufffd", letterspaced.folded(whole))


def raised_from(letters: Letters, start: int, end: int) -> int | None:
    """Where among these characters the raised ones at their end begin; None if there are none.

    Another character stands before them.
    """
    foot = letters.baseline(start - 1)
    usual = letters.type_size(start - 1)
    first = None
    for at in range(end - 1, start - 1, -1):
        rise = letters.baseline(at) - foot
        if rise < _RISE * usual or (rise < _HIGH_RISE * usual and letters.type_size(at) >= usual):
            break
        first = at
    return first


def _runs_on(above: Placed, below: Placed) -> bool:
    """Whether the second goes on where the first ends, on the same line: «available.¹» / « A number of»."""
    size = max(above.top - above.bottom, below.top - below.bottom)
    if not -0.3 * size < below.left - above.right < 0.6 * size:  # so it is with nearly all lines
        return False
    if above.is_turned or below.is_turned or above.text[-1] == _MARK:
        return False
    overlap = min(above.top, below.top) - max(above.bottom, below.bottom)
    return overlap > 0.5 * min(above.size, below.size)


def _joined(above: Placed, below: Placed) -> Placed:
    tall = above if above.size >= below.size else below
    is_raised = below.size < _SMALL * above.size and below.bottom > above.bottom + 0.1 * above.size
    if is_raised and raised.is_sign(below.text):
        text = above.text + raised.written(below.text, above.text)
    else:
        text = f"{above.text} {below.text}"
    return Placed(
        text, above.left, below.right, tall.bottom, tall.top, above.start, below.end, type_size=tall.type_size
    )


def without_turned(lines: Sequence[Placed]) -> tuple[list[Placed], list[Placed]]:
    """The upright ones, and the others."""
    return [line for line in lines if not line.is_turned], [line for line in lines if line.is_turned]
