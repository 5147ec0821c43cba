"""The lines of a PDF page, and where they stand on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium

from trafsearch.extraction.layout.line import Line

_MARK = "\ufffe"  # where PDFium took a hyphen and a line's end away
_PARAGRAPH = 1.35  # of the usual distance between lines: more sets paragraphs apart


@dataclass(frozen=True, slots=True)
class Placed:
    """A line's words with the edges of its first and last letters, in points; `bottom` grows upwards."""

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


def lines_of_textpage(textpage: pdfium.PdfTextPage, page: int) -> list[Line]:
    text = textpage.get_text_range()
    has_places = len(text) == textpage.count_chars()
    placed = [_placed(textpage, text, start, end, has_places) for start, end in _stretches(text)]
    placed = [line for line in placed if line.text]
    if not has_places:
        return [Line(line.text, 0, len(line.text), 0, page, jumps=not at) for at, line in enumerate(placed)]
    return _lines(placed, page)


def _stretches(text: str) -> list[tuple[int, int]]:
    """Where each line begins and ends; a mark of a hyphen ends a line and belongs to it."""
    stretches, start = [], 0
    for at, char in enumerate(text):
        if char in "\r\n" or char == _MARK:
            stretches.append((start, at + (char == _MARK)))
            start = at + 1
    return [*stretches, (start, len(text))]


def _placed(textpage: pdfium.PdfTextPage, text: str, start: int, end: int, has_places: bool) -> Placed:
    words = _clean(text[start:end])
    if not words or not has_places:
        return Placed(words)
    seen = [at for at in range(start, end) if not text[at].isspace() and text[at] != _MARK]
    if not seen:
        return Placed(words)
    left, bottom, _, _ = textpage.get_charbox(seen[0], loose=True)
    _, _, right, _ = textpage.get_charbox(seen[-1], loose=True)
    return Placed(words, left, right, bottom)


def _clean(text: str) -> str:
    """Folded spaces; control characters of broken fonts become U+FFFD, so that they are seen."""
    folded = " ".join(text.replace("\x02", _MARK).split())
    return "".join("\ufffd" if char < " " or char == "\x7f" else char for char in folded)


def _lines(placed: Sequence[Placed], page: int) -> list[Line]:
    if not placed:
        return []
    width = _letter_width(placed)
    origin = min(line.left for line in placed)
    drops = [above.bottom - below.bottom for above, below in pairwise(placed)]
    usual = median([drop for drop in drops if drop > 1] or [12.0])
    lines: list[Line] = []
    for line, drop in zip(placed, [0.0, *drops], strict=True):
        gap = 0.0 if drop <= _PARAGRAPH * usual else max(1.0, drop / usual - 1)
        jumps = not lines or drop < -0.5 * usual
        start, end = (line.left - origin) / width, (line.right - origin) / width
        lines.append(Line(line.text, start, end, gap, page, jumps))
    return lines


def _letter_width(placed: Sequence[Placed]) -> float:
    widths = [(line.right - line.left) / len(line.text) for line in placed if len(line.text) > 5]
    return max(1.0, median(widths or [6.0]))
