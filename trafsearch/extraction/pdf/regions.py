"""The reading order of a page that is no single column of plain lines.

A page is cut where words stand beside each other: above that place, its columns from left to right, below it. What
stands side by side and is no prose is a table and read row by row.
"""

from collections.abc import Sequence

import pypdfium2 as pdfium

from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.pdf.bands import Band, Region, proved_band, region_in, region_of, widest_band, with_white
from trafsearch.extraction.pdf.grid import ruled_tables
from trafsearch.extraction.pdf.letters import Letters
from trafsearch.extraction.pdf.margins import trimmed
from trafsearch.extraction.pdf.placed import Placed, placed_words, type_size, without_turned
from trafsearch.extraction.pdf.rules import rules_of
from trafsearch.extraction.pdf.setting import beside_the_text, measure_of, set_lines
from trafsearch.extraction.pdf.table import Layout, columns_in, layout_of, table_of

_DEEPEST = 8  # columns in columns


def lines_by_regions(page: pdfium.PdfPage, letters: Letters, number: int) -> list[Line]:
    upright, turned = without_turned(placed_words(letters))
    page_words = trimmed(upright)
    tables, rest = ruled_tables([*page_words.words, *turned], rules_of(page, letters.turns))
    upright, turned = without_turned(rest)
    heads, feet = [[_line(row)] for row in page_words.heads], [[_line(row)] for row in page_words.feet]
    flows = [*heads, *flows_of([*upright, *tables]), *feet]
    flows = [[_typed(letters, line) for line in flow] for flow in flows]
    measure = measure_of([line for flow in flows for line in flow], number)
    lines = [line for flow in flows for line in set_lines(flow, measure)]
    return lines + beside_the_text(turned, upright, number)


def _typed(letters: Letters, line: Placed) -> Placed:
    """The line with the size of its type; a table has none."""
    return line if line.rows else line._replace(type_size=type_size(letters, line.start, line.end, line.size))


def flows_of(words: Sequence[Placed]) -> list[list[Placed]]:
    """Lines that stand under one another, column by column, in reading order. No word is lost."""
    return _cut(region_of(words), 0) if words else []


def _cut(region: Region, depth: int) -> list[list[Placed]]:
    band = (proved_band(region) or widest_band(region)) if depth < _DEEPEST else None
    if band is None:
        return [_stacked(region)]
    above = _cut(region.part(0, band.first), depth) if band.first else []
    inside = _band(region.part(band.first, band.last), band, depth)
    below = _cut(region.part(band.last, len(region.rows)), depth) if band.last < len(region.rows) else []
    if len(inside) == 1:
        return [*above[:-1], [*_last(above), *inside[0], *(below[0] if below else [])], *below[1:]]
    return [*above, *inside, *below]


def _last(flows: Sequence[list[Placed]]) -> list[Placed]:
    return flows[-1] if flows else []


def _band(region: Region, band: Band, depth: int) -> list[list[Placed]]:
    """Its columns; or one flow, where it holds a table or lines with gaps in them."""
    columns = columns_in(region, band)
    layout = layout_of(columns)
    if layout is Layout.TABLE:
        whole = with_white(region, Band(0, len(region.rows), band.gutters))
        return [[table_of(columns_in(region, whole))]]
    if layout is Layout.LINES:
        return [_stacked(region)]
    return [flow for lines in columns.lines for flow in _cut(region_in(lines), depth + 1)]


def _stacked(region: Region) -> list[Placed]:
    """A line for each row; a table stays as it is."""
    return [row[0] if row[0].rows else _line(row) for row in region.rows]


def _line(row: Sequence[Placed]) -> Placed:
    tall = max(row, key=lambda word: len(word.text))
    text = " ".join(word.text for word in row)
    return Placed(text, row[0].left, max(word.right for word in row), tall.bottom, tall.top, tall.start, tall.end)
