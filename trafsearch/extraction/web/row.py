"""The row of a table that is being read, and the columns that its cells belong to."""

from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.table.grid import Cell, Grid

CELLS = frozenset(("td", "th"))
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
_PARAGRAPHS = frozenset(("p", "div", "li", "blockquote"))
_LAYOUT = 8  # paragraphs in one cell: the table is there for the page's look
_TO_THE_END = 65_534  # rows: what `rowspan=0` means, and the most that a browser takes


@dataclass(slots=True)
class Rows:
    """Rows of all tables of a page; one at a time is open. A row inside a row belongs to the outer one's cells."""

    _row: etree._Element | None = None
    _cells: list[Cell] = field(default_factory=list)
    _grids: dict[etree._Element, Grid] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        return self._row is not None

    def begin(self, row: etree._Element, *, is_layout: bool) -> None:
        """A row of layout is not kept open; it only takes its place in the grid."""
        if is_layout:
            self._grid(row).row([_cell(cell, "-") for cell in row if cell.tag in CELLS])
        else:
            self._row, self._cells = row, []

    def is_row(self, element: etree._Element) -> bool:
        return element is self._row

    def owns(self, cell: etree._Element) -> bool:
        """Whether the cell is of the open row, and not of a table inside it."""
        return self._row is not None and next(cell.iterancestors("tr"), None) is self._row

    def add(self, cell: etree._Element, text: str) -> None:
        self._cells.append(_cell(cell, text))

    def end(self, rest: str) -> tuple[str, ...]:
        """The row's texts by column, with what stood outside its cells at the end."""
        row, self._row = self._row, None
        cells = [*self._cells, Cell(rest)] if rest else self._cells
        return self._grid(row).row(cells) if row is not None else ()

    def _grid(self, row: etree._Element) -> Grid:
        table = next(row.iterancestors("table"), row)
        return self._grids.setdefault(table, Grid())


def is_layout(row: etree._Element) -> bool:
    """Whether the row only arranges the page: it holds headings, tables, or whole texts in its cells."""
    if next(row.iter("table", *_HEADINGS), None) is not None:
        return True
    cells = [cell for cell in row if cell.tag in CELLS]
    return any(sum(1 for part in cell.iter() if part.tag in _PARAGRAPHS) >= _LAYOUT for cell in cells)


def _cell(element: etree._Element, text: str) -> Cell:
    rows = _int(element.get("rowspan"))
    return Cell(text, max(1, _int(element.get("colspan"))), rows if rows > 0 else _TO_THE_END)


def _int(text: str | None) -> int:
    """1 where nothing is said, or nothing sensible."""
    digits = (text or "").strip()
    return int(digits) if digits.isdecimal() and len(digits) < 6 else 1
