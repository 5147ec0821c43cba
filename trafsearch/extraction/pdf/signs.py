"""Whether a page is a single column of plain lines, or must be looked at word by word.

The signs are cheap and may be wrong in one direction only: a plain page that is looked at takes longer, and says the
same. How often each speaks, and what it costs: docs/decisions/0009-pdf-pages.md.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from trafsearch.extraction.pdf.letters import Letters
from trafsearch.extraction.pdf.placed import Placed
from trafsearch.extraction.pdf.rows import MARKER, MARKER_TAB, has_leaders

_SAMPLED = 5  # lines whose every space is measured
_WIDE_LINES = 8  # lines, at most, that are measured because they are wider than their letters
_SIDEWAYS = 2  # times that a line stands all to one side of the line above: more are columns
_LONG = 20  # characters: shorter lines show little
_WIDE = 1.25  # of the usual width of a letter
_WIDEST = 0.6  # of its height, on average over a line: more is no letter
_GAP = 1.0  # of a letter's height: more between two words is no space
_SPACE = re.compile(r"\S\s+(?=\S)")


def in_reading_order(lines: Sequence[Placed]) -> list[Placed] | None:
    """From top to bottom, where no two lines stand beside each other; else None."""
    ordered = sorted(lines, key=lambda line: -line.middle)
    sideways = 0
    for above, below in pairwise(ordered):
        lowest = min(above.top - above.bottom, below.top - below.bottom)
        if above.middle - below.middle < 0.5 * lowest:
            return None
        if below.left >= above.right or below.right <= above.left:
            sideways += 1
            if above.bottom < below.top or sideways > _SIDEWAYS:
                return None
    return ordered


def has_gaps(letters: Letters, lines: Sequence[Placed]) -> bool:
    """Whether there is a gap inside some line, as between columns and cells.

    Lines that are wider than their letters are measured, and some of the others: columns make gaps in many lines.
    """
    spaced = [(_letter_width(line), line) for line in lines if " " in line.text and not has_leaders(line.text)]
    if not spaced:
        return False
    widest = min(_WIDEST, _WIDE * median(width for width, _ in spaced))
    wide = [line for width, line in spaced if width > widest]
    others = [line for width, line in spaced if width <= widest and len(line.text) > _LONG]
    measured = wide[:: 1 + len(wide) // _WIDE_LINES] + others[:: 1 + len(others) // _SAMPLED]
    return any(_has_gap(letters, line) for line in measured)


def _letter_width(line: Placed) -> float:
    """Relative to the height of the letters."""
    return (line.right - line.left) / (len(line.text) * max(1.0, line.size))


def _has_gap(letters: Letters, line: Placed) -> bool:
    for match in _SPACE.finditer(letters.text, line.start, line.end):
        _, bottom, before, top = letters.box(match.start())
        after, low, _, high = letters.box(match.end())
        gap, size = after - before, max(top - bottom, high - low)
        if gap > _GAP * size:
            is_tab = gap < MARKER_TAB * size and MARKER.fullmatch(letters.text, line.start, match.start() + 1)
            if not is_tab:
                return True
    return False
