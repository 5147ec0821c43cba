"""From the words on a picture to the lines of a page."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median

from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.ocr.word import Word

_PARAGRAPH = 1.35  # of the usual distance between lines: more sets paragraphs apart


def lines_of_words(words: Sequence[Word], page: int) -> tuple[Line, ...]:
    """The lines in the order in which the engine read them."""
    rows = [list(row) for _, row in groupby(words, key=lambda word: word.line)]
    if not rows:
        return ()
    width = max(1.0, median((word.right - word.left) / len(word.text) for word in words))
    origin = min(word.left for word in words)
    drops = [_bottom(below) - _bottom(above) for above, below in pairwise(rows)]
    usual = median([drop for drop in drops if drop > 5] or [50.0])
    return tuple(
        Line(
            " ".join(word.text for word in row),
            start=(row[0].left - origin) / width,
            end=(row[-1].right - origin) / width,
            gap=0.0 if drop <= _PARAGRAPH * usual else max(1.0, drop / usual - 1),
            page=page,
            jumps=at == 0 or drop < -0.5 * usual,
        )
        for at, (row, drop) in enumerate(zip(rows, [0.0, *drops], strict=True))
    )


def _bottom(row: Sequence[Word]) -> float:
    return median(word.bottom for word in row)
