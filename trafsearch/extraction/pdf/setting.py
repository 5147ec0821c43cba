"""From words with places in points to lines with places in letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.pdf.placed import Placed

_PARAGRAPH = 1.35  # of the usual distance between lines: more sets paragraphs apart

_STAMPS, _STAMP = 3, 120  # lines, and characters of each, that may be a stamp in the margin
_LARGE = 1.15  # of the usual height of letters: a heading


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual on a page: how wide and how tall a letter is, and how far lines are apart; points."""

    page: int
    letter: float
    leading: float
    size: float

    def leading_of(self, above: Placed, below: Placed) -> float:
        """Lines of a heading in large type stand further apart than those of the text."""
        size = min(above.type, below.type)
        return self.leading * (size / self.size if size > _LARGE * self.size else 1.0)


def measure_of(placed: Sequence[Placed], page: int) -> Measure:
    """`placed` are lines from top to bottom, in one column or several."""
    widths = [(line.right - line.left) / len(line.text) for line in placed if len(line.text) > 5]
    drops = [above.bottom - below.bottom for above, below in pairwise(placed)]
    leading = median([drop for drop in drops if drop > 1] or [12.0])
    size = median([line.type for line in placed if line.text] or [12.0])
    return Measure(page, max(1.0, median(widths or [6.0])), leading, max(1.0, size))


def beside_the_text(turned: Sequence[Placed], upright: Sequence[Placed], page: int) -> list[Line]:
    """Lines in another direction than the page's, each by itself. A short one in the margin is no part of the text."""
    left = min((line.left for line in upright), default=0.0)
    right = max((line.right for line in upright), default=0.0)
    lines = []
    for line in turned:
        is_outside = bool(upright) and (line.right <= left or line.left >= right)
        is_stamp = is_outside and len(turned) <= _STAMPS and len(line.text) <= _STAMP
        kind = BlockKind.FURNITURE if is_stamp else BlockKind.PARAGRAPH
        lines.append(Line(line.text, 0, len(line.text), 0, page, jumps=True, kind=kind))
    return lines


def set_lines(placed: Sequence[Placed], measure: Measure) -> list[Line]:
    """Lines that stand under one another; the first of them jumps. A table gives a line for each row."""
    lines: list[Line] = []
    if not placed:
        return lines
    origin = min([line.left for line in placed])
    above = placed[0]
    for line in placed:
        drop = above.bottom - line.bottom
        gap = 0.0
        if drop > _PARAGRAPH * measure.leading and drop > _PARAGRAPH * measure.leading_of(above, line):
            gap = max(1.0, drop / measure.leading - 1)
        start, end = (line.left - origin) / measure.letter, (line.right - origin) / measure.letter
        jumps = not lines or lines[-1].kind is BlockKind.TABLE_ROW
        if line.rows:
            place = (start, end, gap, measure.page, True, 0.0, line.bottom, BlockKind.TABLE_ROW)
            lines.extend(Line(row, *place) for row in line.rows)
        else:
            lines.append(Line(line.text, start, end, gap, measure.page, jumps, line.type, line.bottom))
        above = line
    return lines
