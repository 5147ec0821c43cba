"""Gutters between columns, told by the edge at which the lines to their right begin.

A space in a justified line may be as wide as a gutter, and a gutter as narrow as a space. But words begin at one
distance from the left, row after row, only where a column does.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from trafsearch.extraction.pdf.placed import Placed
from trafsearch.extraction.pdf.rows import MARKER, Stretch, has_leaders

_TOUCHING = 1.5  # points by which a word may reach over the edge: cells without rules stand so close
_PROVED = ((1.5, 4, 0.5), (0.6, 6, 0.5), (float("-inf"), 12, 0.75))
# how wide a gutter is, in letters' heights; how many rows must begin at its edge; their share of those on both sides
_FEW = _PROVED[0][1]
_SAME = 1.5  # points between two beginnings of lines at one edge
_EMPTY = 4.0  # letters' heights: what begins so far behind the edge stands in the next column, and the cell is empty
_APART = 6.0  # points between two edges
_TABLE = 3  # edges: a table of four columns
_TRIED = 16  # edges
_ALONE = 0.3  # of the rows of the first gutter: another one must be proved by as many


@dataclass(frozen=True, slots=True)
class Edge:
    """Rows `first` to `last`, the second left out, that leave a gutter free; `proofs` begin right behind it.

    `is_list` says that only numbers stand to its left.
    """

    gutter: Stretch
    first: int
    last: int
    proofs: tuple[int, ...]
    is_list: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """Where its words begin, and how far to the right each of them and those before it reach."""

    words: Sequence[Placed]
    lefts: tuple[float, ...]
    rights: tuple[float, ...]


def edges_in(rows: Sequence[Sequence[Placed]], size: float) -> list[Edge]:
    """Those that share the rows of the best proved one, from left to right; none where no column is proved."""
    if len(rows) < _FEW:
        return []
    places = _places(rows)
    known = [_row(row) for row in rows] if places else []
    found = [edge for place in places for edge in _runs(known, place, size)]
    columns = [edge for edge in found if not edge.is_list]
    if not columns:
        return []
    best = max(columns, key=lambda edge: len(edge.proofs))
    beside = [edge for edge in found if _shares(edge, best)]
    return _without_lists(_distinct(sorted(beside, key=lambda edge: edge.gutter.right)))


def _row(words: Sequence[Placed]) -> _Row:
    rights = tuple(accumulate([word.right for word in words], max))
    return _Row(words, tuple([word.left for word in words]), rights)


def _without_lists(edges: list[Edge]) -> list[Edge]:
    """Without the gaps behind the numbers of lists; but the first of many columns that numbers is a table's."""
    is_numbered = len(edges) >= _TABLE and not any(edge.is_list for edge in edges[1:])
    return edges if is_numbered else [edge for edge in edges if not edge.is_list]


def _places(rows: Sequence[Sequence[Placed]]) -> list[float]:
    """Where words begin that others stand before or under, the most frequent first."""
    starts: dict[int, list[float]] = {}
    for row in rows:
        before = float("-inf")
        for word in row:
            if word.left > before - _TOUCHING:
                starts.setdefault(round(word.left), []).append(word.left)
            before = word.right
    leftmost = min(starts, default=0)
    frequent = []
    for at, found in starts.items():
        count = len(found) + len(starts.get(at + 1, ()))
        if count >= _FEW and at > leftmost + _SAME:
            frequent.append((-count, at))
    return [min(starts[at]) for _, at in sorted(frequent)[:_TRIED]]


def _runs(rows: Sequence[_Row], place: float, size: float) -> Iterator[Edge]:
    """The stretches of rows that leave the width before the place free and prove that a column begins there."""
    start = 0
    splits = [bisect_left(row.lefts, place - _SAME) for row in rows]
    free = [not split or row.rights[split - 1] <= place + _TOUCHING for row, split in zip(rows, splits, strict=True)]
    for at in range(len(rows) + 1):
        if at < len(rows) and free[at]:
            continue
        edge = _edge(rows, splits, range(start, at), place, size) if at - start >= _FEW else None
        if edge is not None:
            yield edge
        start = at + 1


def _edge(rows: Sequence[_Row], splits: Sequence[int], among: range, place: float, size: float) -> Edge | None:
    """The edge, where enough of the rows begin at it beside others; `splits` are how many words stand before it."""
    lefts = [at for at in among if splits[at]]
    rights = {at: rows[at].lefts[splits[at]] - place for at in among if splits[at] < len(rows[at].lefts)}
    proofs = [at for at, indent in rights.items() if indent <= _SAME]
    if len(proofs) < _FEW or len(lefts) < _FEW:
        return None
    beside = range(max(proofs[0], lefts[0]), min(proofs[-1], lefts[-1]) + 1)
    proofs = [at for at in proofs if at in beside]
    inner = [at for at in lefts if at in beside]
    if min(len(proofs), len(inner)) < _FEW:
        return None
    gutter = Stretch(max([rows[at].rights[splits[at] - 1] for at in inner]), place)
    width = gutter.right - gutter.left
    needed, share = next((count, share) for wide, count, share in _PROVED if width >= wide * size)
    unproved = sum(_SAME < rights[at] < _EMPTY * size for at in inner if at in rights)
    if min(len(proofs), len(inner)) < needed or len(proofs) < share * (len(proofs) + unproved):
        return None
    if 2 * sum(has_leaders(" ".join([word.text for word in rows[at].words])) for at in proofs) > len(proofs):
        return None
    is_list = all(splits[at] == 1 and MARKER.fullmatch(rows[at].words[0].text) for at in lefts)
    return Edge(gutter, among.start, among.stop, tuple(proofs), is_list)


def _shares(edge: Edge, best: Edge) -> bool:
    """Whether its gutter is free in all rows that prove the best one, and is proved in some of them itself."""
    inside = sum(best.proofs[0] <= at <= best.proofs[-1] for at in edge.proofs)
    covers = edge.first <= best.proofs[0] and best.proofs[-1] < edge.last
    return covers and inside >= max(_FEW, _ALONE * len(best.proofs))


def _distinct(edges: Sequence[Edge]) -> list[Edge]:
    """Without those that are another one's, a little further on."""
    further = (edge for before, edge in pairwise(edges) if edge.gutter.right - before.gutter.right > _APART)
    return [*edges[:1], *further]
