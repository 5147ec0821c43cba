"""Tells from the borders of cells which columns a cell covers, where nothing else says it."""

from collections.abc import Iterable, Sequence

from trafsearch.extraction.table.grid import Cell

_SAME = 60  # twips, a millimetre: borders nearer than this are one

Edged = tuple[Sequence[int], Sequence[str]]  # right borders and texts of a row's cells


def cells_of(rows: Sequence[Edged]) -> list[list[Cell]]:
    """The cells of each row, with how many of the table's columns each covers."""
    borders = _borders(edge for edges, texts in rows if len(edges) == len(texts) for edge in edges)
    return [_spanning(edges, texts, borders) for edges, texts in rows]


def _borders(edges: Iterable[int]) -> list[int]:
    borders: list[int] = []
    for edge in sorted(edges):
        if not borders or edge - borders[-1] > _SAME:
            borders.append(edge)
    return borders


def _spanning(edges: Sequence[int], texts: Sequence[str], borders: Sequence[int]) -> list[Cell]:
    if len(edges) != len(texts):
        return [Cell(text) for text in texts]
    cells, start = [], 0
    for edge, text in zip(edges, texts, strict=True):
        end = sum(border <= edge + _SAME for border in borders)
        cells.append(Cell(text, max(1, end - start)))
        start = max(end, start)
    return cells
