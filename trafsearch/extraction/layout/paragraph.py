"""From lines to paragraphs: which lines the author wrote as one."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.layout.paragraph_rules import UNWRAPPED, Neighbours, begins_paragraph

_WINDOW = 12  # lines on either side that show how wide the column is
_DOUBLE_SPACED = 6  # lines in a row, each alone between two empty ones


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups, one a paragraph; no line is lost, none moves."""
    if not lines:
        return []
    lines = close_up(lines)
    edges = _edges(lines)
    groups = [[lines[0]]]
    reaches = _reaches(lines)
    for (above, below), (left, right, size) in zip(pairwise(lines), edges[1:], strict=True):
        if begins_paragraph(Neighbours(above, below, left, right, size, reaches[above.start])):
            groups.append([])
        groups[-1].append(below)
    return groups


def _edges(lines: Sequence[Line]) -> list[tuple[float, float, float]]:
    """For each line: where most lines around it begin, where they end, and how tall their letters are."""
    starts, ends, sizes = ([line.start for line in lines], [line.end for line in lines], [line.size for line in lines])
    return list(zip(_ranked(starts, 1, 5), _ranked(ends, 4, 5), _ranked(sizes, 1, 2), strict=True))


def _reaches(lines: Sequence[Line]) -> dict[float, float]:
    """Where most lines of the text end, by where they begin."""
    ends: defaultdict[float, list[float]] = defaultdict(list)
    for line in lines:
        ends[line.start].append(line.end)
    return {start: sorted(found)[len(found) * 4 // 5] for start, found in ends.items()}


def _ranked(values: Sequence[float], rank: int, of: int) -> list[float]:
    """For each value, the one that stands at that rank among those around it."""
    around = sorted(values[:_WINDOW])
    found = []
    for at in range(len(values)):
        coming = values[at + _WINDOW - 1] if at and at + _WINDOW <= len(values) else None
        going = values[at - _WINDOW - 1] if at > _WINDOW else None
        if coming is not None and coming != going:
            insort(around, coming)
        if going is not None and coming != going:
            del around[bisect_left(around, going)]
        found.append(around[len(around) * rank // of])
    return found


def close_up(lines: Sequence[Line]) -> list[Line]:
    """Lines of a double-spaced text without the empty lines between them.

    Some extractors write an empty line after every line of a page; an empty line ends no paragraph there.
    """
    closed = list(lines)
    start = 0
    for end in range(1, len(closed) + 1):
        if end < len(closed) and closed[end].gap == 1 and not closed[end].jumps:
            continue
        if end - start >= _DOUBLE_SPACED and _is_double_spaced(lines[start:end]):
            closed[start + 1 : end] = [line._replace(gap=0) for line in closed[start + 1 : end]]
        start = end
    return closed


def _is_double_spaced(run: Sequence[Line]) -> bool:
    """Whether most lines are about equally long, as wrapped lines are and paragraphs are not."""
    widest = max(line.end for line in run)
    full = sum(line.end >= 0.85 * widest for line in run)
    torn = sum(line.text.endswith("-") for line in run)
    return widest < UNWRAPPED and (full >= 0.6 * len(run) or torn >= 3)
