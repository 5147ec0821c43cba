"""The rows and cells of a table in a DOCX."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from trafsearch.extraction.office.docx_tree import attribute, inside
from trafsearch.extraction.table.grid import Cell

_LAYOUT = 8  # paragraphs in one cell: the table is there for the page's look


@dataclass(frozen=True, slots=True)
class Row:
    """Its cells, and how many columns stand empty before the first."""

    cells: tuple[etree._Element, ...]
    before: int = 0

    @staticmethod
    def cell(element: etree._Element, text: str) -> Cell:
        """A cell that goes on from above is empty in print, whatever it holds."""
        properties = element.find("{*}tcPr")
        if properties is None:
            return Cell(text)
        goes_on = any(
            (merge := properties.find(f"{{*}}{name}")) is not None and attribute(merge, "val", "continue") != "restart"
            for name in ("vMerge", "hMerge")
        )
        return Cell("" if goes_on else text, _int(attribute(properties.find("{*}gridSpan"), "val"), 1))


def rows_of(table: etree._Element) -> Iterator[Row]:
    """Those that are printed: rows and cells whose deletion was tracked are not."""
    for row in inside(table, "tr"):
        properties = row.find("{*}trPr")
        if properties is not None and properties.find("{*}del") is not None:
            continue
        cells = tuple(cell for cell in inside(row, "tc") if cell.find("{*}tcPr/{*}cellDel") is None)
        before = properties.find("{*}gridBefore") if properties is not None else None
        yield Row(cells, _int(attribute(before, "val"), 0))


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
