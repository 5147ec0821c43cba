"""Which lines at the head and the foot of a page are parted from its text by white."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from trafsearch.extraction.layout.line import Line

_WHITE = 1.4  # of the usual distance between lines: more parts a head from the text
_SAME = 3.0  # points: lines that are less apart stand beside each other
_MOST = 3  # lines that stand under one another at an edge and are still a head
_ENOUGH = 5  # distances between lines that show which is usual on a page


def set_off(lines: Sequence[Line]) -> set[int]:
    """The indexes of those that stand above or below the text of their pages; of plain texts, none.

    The end of a column is no edge: what stands beside it counts too.
    """
    usual: float | None = None
    placed = ((at, line.page) for at, line in enumerate(lines) if line.y and line.page is not None)
    found: set[int] = set()
    for _, group in groupby(placed, key=lambda pair: pair[1]):
        page = [at for at, _ in group]
        leading = _leading(lines, page)
        if not leading:
            usual = _leading(lines, range(len(lines))) if usual is None else usual
            leading = usual
        rows = list(_rows(lines, page))
        found.update(_parted(lines, rows, leading))
        found.update(_parted(lines, rows[::-1], leading))
    return found


def _rows(lines: Sequence[Line], page: Sequence[int]) -> Iterator[list[int]]:
    """The lines of a page by their heights, from the top."""
    row: list[int] = []
    for at in sorted(page, key=lambda at: -lines[at].y):
        if row and lines[row[0]].y - lines[at].y > _SAME:
            yield row
            row = []
        row.append(at)
    if row:
        yield row


def _parted(lines: Sequence[Line], rows: Sequence[Sequence[int]], leading: float) -> list[int]:
    """Those of the outermost rows, up to the first white; none where there is no white after a few of them."""
    for count, (outer, inner) in enumerate(pairwise(rows[: _MOST + 1]), start=1):
        if abs(lines[outer[0]].y - lines[inner[0]].y) > _WHITE * leading:
            return [at for row in rows[:count] for at in row]
    return list(rows[0]) if len(rows) == 1 else []


def _leading(lines: Sequence[Line], page: Sequence[int]) -> float:
    """The usual distance between lines that stand under one another; 0 where too few show it."""
    drops = [
        lines[above].y - lines[below].y
        for above, below in pairwise(page)
        if lines[above].y and lines[below].y and lines[above].page == lines[below].page and not lines[below].jumps
    ]
    drops = [drop for drop in drops if drop > _SAME]
    return median(drops) if len(drops) >= _ENOUGH else 0.0
