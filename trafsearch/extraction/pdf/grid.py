"""Tables whose cells are drawn: the rules around a word say in which cell it stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from trafsearch.extraction.pdf.cells import cell_text, row_text
from trafsearch.extraction.pdf.placed import Placed
from trafsearch.extraction.pdf.rules import Rule

_TOUCHING = 4.0  # points between the ends of rules that meet
_SAME = 3.0  # points between two drawings of one rule
_FEWEST_CELLS = 2
_PROSE = 12  # lines in each cell of a single row: two columns in a frame, and no table

Cell = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True, slots=True)
class Grid:
    """Rules that meet."""

    flat: tuple[Rule, ...]
    upright: tuple[Rule, ...]

    def cell_of(self, word: Placed) -> Cell | None:
        """The nearest rules on its four sides that reach past its middle.

        A row that goes on on another page has no rule there: it is as tall as the rules beside it.
        """
        x, y = (word.left + word.right) / 2, word.middle
        beside = [rule for rule in self.upright if _passes(rule, y)]
        lefts, rights = [rule for rule in beside if rule.at <= x], [rule for rule in beside if rule.at > x]
        if not lefts or not rights:
            return None
        left, right = max(lefts, key=_at), min(rights, key=_at)
        around = [rule.at for rule in self.flat if _passes(rule, x)]
        below, above = [at for at in around if at <= y], [at for at in around if at > y]
        if not below and not above:
            return None
        bottom = max(below) if below else max(left.start, right.start)
        top = min(above) if above else min(left.end, right.end)
        return (left.at, bottom, right.at, top) if bottom <= y < top else None


def ruled_tables(words: Sequence[Placed], rules: Sequence[Rule]) -> tuple[list[Placed], list[Placed]]:
    """Each table as one thing with its rows, and the words that stand in none."""
    tables: list[Placed] = []
    rest = list(words)
    for grid in _grids(rules):
        cells: dict[Cell, list[Placed]] = {}
        outside: list[Placed] = []
        for word in rest:
            cell = grid.cell_of(word)
            if cell is None:
                outside.append(word)
            else:
                cells.setdefault(cell, []).append(word)
        if len(cells) >= _FEWEST_CELLS and (rows := _rows(cells)):
            tables.append(_table(cells, rows))
            rest = outside
    return tables, rest


def _table(cells: dict[Cell, list[Placed]], rows: Sequence[str]) -> Placed:
    left, bottom = min(cell[0] for cell in cells), min(cell[1] for cell in cells)
    right, top = max(cell[2] for cell in cells), max(cell[3] for cell in cells)
    return Placed("", left, right, bottom, top, rows=tuple(rows))


def _rows(cells: dict[Cell, list[Placed]]) -> list[str]:
    """The cells that begin at one height are a row; a cell of several rows stands in the first of them."""
    heights = _joined_places([cell[3] for cell in cells])
    rows: dict[int, list[tuple[float, str, int]]] = {}
    for cell, words in cells.items():
        text = cell_text(words)
        row = bisect_right(heights, cell[3] + _SAME)
        rows.setdefault(-row, []).append((cell[0], text, text.count("\n") + 1))
    if len(rows) == 1 and all(lines > _PROSE for _, _, lines in next(iter(rows.values()))):
        return []
    return [row_text([text for _, text, _ in sorted(rows[row])]) for row in sorted(rows)]


def _joined_places(places: Sequence[float]) -> list[float]:
    """Places without those that are the same but for the width of a pen."""
    distinct: list[float] = []
    for place in sorted(places):
        if not distinct or place - distinct[-1] > _SAME:
            distinct.append(place)
    return distinct


def _grids(rules: Sequence[Rule]) -> list[Grid]:
    """Groups of rules that meet, each with rules in both directions; from the top of the page."""
    flat = [rule for rule in rules if rule.is_flat]
    upright = [rule for rule in rules if not rule.is_flat]
    parent = list(range(len(flat) + len(upright)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for i, one in enumerate(flat):
        for j, other in enumerate(upright, start=len(flat)):
            if _passes(one, other.at) and _passes(other, one.at):
                parent[root(j)] = root(i)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for at, rule in enumerate([*flat, *upright]):
        groups.setdefault(root(at), ([], []))[0 if rule.is_flat else 1].append(rule)
    whole = [Grid(tuple(lying), tuple(standing)) for lying, standing in groups.values() if lying and standing]
    return sorted(whole, key=lambda grid: -max(rule.at for rule in grid.flat))


def _at(rule: Rule) -> float:
    return rule.at


def _passes(rule: Rule, place: float) -> bool:
    return rule.start - _TOUCHING <= place <= rule.end + _TOUCHING
