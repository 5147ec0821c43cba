"""Tables of a plain text whose cells are parted by tabs, as programs of the office save them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.layout.line import Line

_CELLS = " | "
_MARK = re.compile(r"\W*\w{0,3}[.)]?\s*$")  # «1.», «а)», «•»: a tab behind it only sets the item off
_FEWEST = {2: 3}  # rows of a table of so many columns
_FEWEST_ROWS = 2


def with_tabbed_rows(lines: Sequence[Line], text: str) -> list[Line]:
    """The lines of `text`, those that tabs part into equally many cells as rows."""
    if "\t" not in text:
        return list(lines)
    raw = [line for line in text.splitlines() if line.strip()]
    if len(raw) != len(lines):
        return list(lines)
    found = list(lines)
    for start, end in _tables(raw):
        for at in range(start, end):
            cells = _CELLS.join(" ".join(cell.split()) for cell in raw[at].split("\t"))
            found[at] = lines[at]._replace(text=cells, kind=BlockKind.TABLE_ROW)
        if end < len(found):
            found[end] = found[end]._replace(jumps=True)
    return found


def _tables(raw: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for columns, group in groupby(raw, key=_columns):
        rows = list(group)
        if columns > 1 and len(rows) >= _FEWEST.get(columns, _FEWEST_ROWS):
            yield start, start + len(rows)
        start += len(rows)


def _columns(line: str) -> int:
    """How many cells it has; 1 for a paragraph that a tab only indents, or whose number it sets off."""
    cells = line.split("\t")
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) < 2 or not cells[0].strip() or (len(cells) == 2 and _MARK.match(cells[0])):
        return 1
    return len(cells)
