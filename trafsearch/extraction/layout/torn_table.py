"""Tables of plain texts whose heads an extractor tore over lines: «20» / «14» / «» / «20» / «15» is 2014 | 2015.

What joins the halves is that they make years that count on. A line of as many figures is a row under that head, and
what stands between is its name.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.layout.line import Line

_HALF = re.compile(r"\d\d")
_CENTURIES = ("19", "20")
_FEWEST = 3  # years: two might be two pairs of figures
_NAME = 6  # lines between a head, or a row, and the figures of the next row
_FIGURE = re.compile(r"[+−–-]?\d[\d.,]*%?|[–—-]")
_STOP = re.compile(r"[.;!?]$")  # a sentence, and no name of a row
_CELLS = " | "


def mended(lines: Sequence[Line]) -> list[Line]:
    """The lines, with rows in place of those that were torn; nothing else moves."""
    if not any(line.text in _CENTURIES for line in lines):
        return list(lines)
    whole: list[Line] = []
    at = 0
    while at < len(lines):
        years = _years(lines, at)
        if len(years) < _FEWEST:
            whole.append(lines[at])
            at += 1
            continue
        whole.append(_row(lines[at], years))
        at = _rows(lines, at + 2 * len(years), len(years), whole)
    return whole


def joined_halves(cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """Cells of a row, each in its lines; years torn into two lines are whole where they count on from cell to cell."""
    torn = [at for at, cell in enumerate(cells) if len(cell) == 2 and all(map(_HALF.fullmatch, cell))]
    years = [int("".join(cells[at])) for at in torn]
    if len(torn) < 2 or any(after - before != 1 for before, after in pairwise(years)):
        return [list(cell) for cell in cells]
    return [["".join(cell)] if at in torn else list(cell) for at, cell in enumerate(cells)]


def _years(lines: Sequence[Line], at: int) -> list[str]:
    """As many as count on from that line, two lines each."""
    years: list[str] = []
    while at + 1 < len(lines) and lines[at].text in _CENTURIES and _HALF.fullmatch(lines[at + 1].text):
        year = lines[at].text + lines[at + 1].text
        if years and int(year) != int(years[-1]) + 1:
            break
        years.append(year)
        at += 2
    return years


def _rows(lines: Sequence[Line], at: int, count: int, whole: list[Line]) -> int:
    """Adds the rows that stand from `at` on, and says where they end."""
    while True:
        for length in range(_NAME + 1):
            names = lines[at : at + length]
            if at + length >= len(lines) or any(_STOP.search(name.text) for name in names):
                return at
            line = lines[at + length]
            figures, name = _figures(line.text, count)
            if figures:
                text = " ".join([*(name.text for name in names), *name])
                whole.append(_row(lines[at], [*([text] if text else []), *figures]))
                at += length + 1
                break
        else:
            return at


def _figures(text: str, count: int) -> tuple[list[str], list[str]]:
    """As many figures as stand at the end of the line, and the words before them; none where the number differs."""
    words = text.split()
    figures = words[-count:]
    if len(words) < count or not all(_FIGURE.fullmatch(word) for word in figures):
        return [], []
    before = words[:-count]
    is_row = not before or not _FIGURE.fullmatch(before[-1])
    return (figures, before) if is_row else ([], [])


def _row(line: Line, cells: Sequence[str]) -> Line:
    return line._replace(text=_CELLS.join(cells), kind=BlockKind.TABLE_ROW)
