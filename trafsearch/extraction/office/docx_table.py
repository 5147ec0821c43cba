"""The rows and cells of a table in a DOCX."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from trafsearch.extraction.office.docx_tree import attribute, inside
from trafsearch.extraction.table.grid import Cell

_LAYOUT = 8  # paragraphs in one cell: the table is there for the page's look


@dataclass(frozen=True, slots=True)
class Row:
    """Its cells, which of them go on from above or from the left, and how many columns stand empty before the first."""

    cells: tuple[etree._Element, ...]
    before: int = 0
    merged: frozenset[int] = frozenset()

    def cell(self, place: int, text: str) -> Cell:
        """A cell that goes on from another is empty in print, whatever it holds."""
        return Cell("" if place in self.merged else text, _width(self.cells[place]))


def rows_of(table: etree._Element) -> Iterator[Row]:
    """Those that are printed: rows and cells whose deletion was tracked are not."""
    above: frozenset[int] = frozenset()
    for row in inside(table, "tr"):
        properties = row.find("{*}trPr")
        if properties is not None and properties.find("{*}del") is not None:
            continue
        cells = tuple(cell for cell in inside(row, "tc") if cell.find("{*}tcPr/{*}cellDel") is None)
        before = properties.find("{*}gridBefore") if properties is not None else None
        first = _int(attribute(before, "val"), 0)
        merged, above = _merged(cells, first, above)
        yield Row(cells, first, merged)


def _merged(
    cells: tuple[etree._Element, ...], column: int, above: frozenset[int]
) -> tuple[frozenset[int], frozenset[int]]:
    """The places of cells that go on from another, and the columns that the next row may go on from.

    `above` are those of the row before: what says that it goes on, and has nothing to go on from, is a cell by itself.
    """
    merged, columns = set[int](), set[int]()
    is_open = False
    for place, cell in enumerate(cells):
        downward, onward = _merge(cell, "vMerge"), _merge(cell, "hMerge")
        if (downward == "continue" and column in above) or (onward == "continue" and is_open):
            merged.add(place)
        if downward:
            columns.add(column)
        is_open = bool(onward)
        column += _width(cell)
    return frozenset(merged), frozenset(columns)


def _merge(cell: etree._Element, name: str) -> str:
    """`restart` or `continue`; "" where nothing is merged."""
    merge = cell.find(f"{{*}}tcPr/{{*}}{name}")
    if merge is None:
        return ""
    return "restart" if attribute(merge, "val", "continue") == "restart" else "continue"


def _width(cell: etree._Element) -> int:
    return max(1, _int(attribute(cell.find("{*}tcPr/{*}gridSpan"), "val"), 1))


def is_layout(row: Row) -> bool:
    """Whether the row only arranges the page: one cell, tables within, or whole texts in its cells."""
    counts = [sum(1 for _ in inside(cell, "p")) for cell in row.cells]
    has_table = any(next(inside(cell, "tbl"), None) is not None for cell in row.cells)
    return has_table or any(count >= _LAYOUT for count in counts) or (len(counts) == 1 and counts[0] > 1)


def text_of(cell: etree._Element) -> str:
    """Roughly what it says, to tell its language."""
    return " ".join(text.text or "" for text in cell.iter("{*}t"))


def _int(text: str, default: int) -> int:
    return int(text) if text.isdigit() and len(text) < 6 else default
