"""Lines that PDFium breaks at a raised or lowered number: «Статья 122» / «1. Предмет», where both are one line."""

from itertools import pairwise

from trafsearch.extraction.pdf.letters import Letters

_NO_GAP = 0.15  # of a letter's height: more is a space
_BACK = 0.3  # of it, the other way
_LEAST, _MOST = 0.1, 0.75  # of it: how far above or below its neighbour a number stands
_FIGURES = frozenset("0123456789ivx")
_MARK = "\ufffe"


def without_breaks(letters: Letters) -> Letters:
    """Such lines in one piece, without a space before the number or behind it. Most pages come back as they are."""
    text, order, done = letters.text, list[int](), 0
    for (_, end), (start, _) in pairwise(letters.lines):
        is_number = text[end - 1] in _FIGURES or text[start] in _FIGURES
        if is_number and text[end] != _MARK and _goes_on(letters, end - 1, start):
            order += range(done, end)
            done = start
    return letters.ordered([*order, *range(done, len(text))]) if done else letters


def _goes_on(letters: Letters, last: int, first: int) -> bool:
    """Whether the second character stands right behind the first, and higher or lower."""
    before, after = letters.box(last), letters.box(first)
    size = max(before[3] - before[1], after[3] - after[1])
    if not -_BACK * size < after[0] - before[2] < _NO_GAP * size:  # so it is with nearly all lines
        return False
    return _LEAST * size < abs(letters.baseline(first) - letters.baseline(last)) < _MOST * size
