"""The text of a table's cells and rows."""

from collections.abc import Sequence

from trafsearch.extraction.pdf.placed import Placed
from trafsearch.extraction.pdf.rows import rows_of

CELLS = " | "


def cell_text(words: Sequence[Placed]) -> str:
    """The lines of a cell from top to bottom, a line break between them; words that stand upright come last."""
    upright = [word for word in words if not word.is_turned]
    lines = [" ".join(word.text for word in row) for row in rows_of(upright)]
    return "\n".join([*lines, *(word.text for word in words if word.is_turned)])


def row_text(cells: Sequence[str]) -> str:
    return CELLS.join(cell.replace("|", "¦") for cell in cells)
