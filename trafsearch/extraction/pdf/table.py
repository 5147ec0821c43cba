"""What stands side by side without rules around it: columns of prose, a table, or parts of one line."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from trafsearch.extraction.pdf.bands import Band, Region
from trafsearch.extraction.pdf.cells import cell_text, row_text
from trafsearch.extraction.pdf.placed import Placed
from trafsearch.extraction.pdf.rows import MARKER, rows_of

_FIGURES = re.compile(r"[\d\s.,:;%()/+–—−-]+|[xXхХ…*-]+|n/?a|н/?д", re.I)
_PROSE_LINE = 15  # letters in a line of a column; less is a cell
_CELL = 30  # letters: what cells of a table of three columns hold on average, at most
_TERM = 12  # letters: a column of shorter ones names what stands beside it
_NUMBER = 4  # letters: a column of shorter ones holds the numbers of a list
_WHITER = 0.08  # of a letter's height: so much more white than between the lines of a cell parts rows


class Layout(StrEnum):
    COLUMNS = "columns"  # each is read to its end
    TABLE = "table"  # row by row
    LINES = "lines"  # parts of one line each, or a list and its numbers


@dataclass(frozen=True, slots=True)
class Columns:
    """The words of a band by its columns; for each row what it has in each of them; the lines of each column."""

    words: tuple[tuple[Placed, ...], ...]
    rows: tuple[tuple[tuple[Placed, ...], ...], ...]
    lines: tuple[tuple[tuple[Placed, ...], ...], ...]

    @property
    def aligned(self) -> int:
        """How many rows have words in two columns or more."""
        return sum(sum(bool(cell) for cell in row) > 1 for row in self.rows)

    def texts(self, column: int) -> list[str]:
        """Of each of its lines, and of the rows of tables in it."""
        return [" ".join(word.text for word in row) for row in self.lines[column]]

    def letters(self, column: int) -> float:
        """In a line, on average."""
        texts = self.texts(column)
        return sum(map(len, texts)) / max(1, len(texts))


def columns_in(region: Region, band: Band) -> Columns:
    """`region` is the part of the page that the band covers."""
    places = [gutter.middle for gutter in band.gutters]
    rows = []
    for row in region.rows:
        cells: list[list[Placed]] = [[] for _ in range(len(places) + 1)]
        for word in row:
            cells[bisect_right(places, word.left)].append(word)
        rows.append(tuple(map(tuple, cells)))
    words = tuple(tuple(word for row in rows for word in row[at]) for at in range(len(places) + 1))
    return Columns(words, tuple(rows), tuple(tuple(map(tuple, rows_of(column))) for column in words))


def layout_of(columns: Columns) -> Layout:
    count = len(columns.words)
    if any(word.rows for words in columns.words for word in words):
        return Layout.COLUMNS
    if columns.aligned == 1 and all(len(columns.texts(at)) == 1 for at in range(1, count)):
        return Layout.LINES
    letters = [columns.letters(at) for at in range(count)]
    if count == 2 and letters[0] < _NUMBER:
        return Layout.LINES
    if columns.aligned >= 2 and _has_figures(columns):
        return Layout.TABLE
    is_filled = all(len(lines) > 1 for lines in columns.lines)  # one cell makes no column: the name under a letter
    if count > 2 and is_filled and columns.aligned >= 2 and sum(letters) / count < _CELL and min(letters) < _PROSE_LINE:
        return Layout.TABLE
    if count == 2 and columns.aligned >= 2 and _is_paired(columns, letters):
        return Layout.TABLE
    return Layout.COLUMNS


def _has_figures(columns: Columns) -> bool:
    """Whether half the cells but those of the first column hold numbers."""
    cells = [" ".join(word.text for word in cell) for row in columns.rows for cell in row[1:] if cell]
    return 2 * sum(_FIGURES.fullmatch(cell) is not None for cell in cells) >= len(cells)


def _is_paired(columns: Columns, letters: Sequence[float]) -> bool:
    """Names of things beside what they are: «Министр | И. И. Иванов»; not two columns of a letterhead."""
    texts = [columns.texts(0), columns.texts(1)]
    is_whole = columns.aligned == len(columns.rows) and letters[1] < _PROSE_LINE and letters[0] > 1.5 * letters[1]
    is_list = letters[0] < _TERM and columns.aligned >= 3 and columns.aligned == len(texts[0])
    return is_whole or is_list


def table_of(columns: Columns) -> Placed:
    """The band as one thing: a row for each row of cells, the lines of a cell put together."""
    words = [word for column in columns.words for word in column]
    box = (
        min(word.left for word in words),
        max(word.right for word in words),
        min(word.bottom for word in words),
        max(word.top for word in words),
    )
    return Placed("", *box, rows=tuple(_rows(columns)))


def _rows(columns: Columns) -> list[str]:
    """By the white that runs over the whole width, where that is wider than between the lines of a cell."""
    drops = [above[0].bottom - below[0].bottom for lines in columns.lines for above, below in pairwise(lines)]
    drops = sorted(drop for drop in drops if drop > 1)
    cuts = _cuts([word for words in columns.words for word in words], drops[len(drops) // 4] if drops else 0.0)
    if not cuts:
        return [_row(lines) for lines in _logical_rows(columns)]
    rows: list[list[list[Placed]]] = [[[] for _ in columns.words] for _ in range(len(cuts) + 1)]
    for column, words in enumerate(columns.words):
        for word in words:
            rows[bisect_left(cuts, -word.middle)][column].append(word)
    return [text for row in rows for text in _row_texts(row)]


def _row_texts(cells: Sequence[Sequence[Placed]]) -> list[str]:
    """Of what stands between two whites: one row, or a row for each line of figures."""
    lines = [
        tuple(tuple(cell) for cell in _lines_of(cells, row)) for row in rows_of([w for cell in cells for w in cell])
    ]
    parts = _parted(lines)
    return [_row(part) for part in parts] if len(parts) > 1 else [row_text([cell_text(cell) for cell in cells])]


def _lines_of(cells: Sequence[Sequence[Placed]], row: Sequence[Placed]) -> list[list[Placed]]:
    """The words of the row by their cells."""
    inside = {id(word) for word in row}
    return [[word for word in cell if id(word) in inside] for cell in cells]


def _cuts(words: Sequence[Placed], leading: float) -> list[float]:
    """The heights, from the top, below zero, at which white between rows runs; none where all whites are alike."""
    whites: list[tuple[float, float]] = []
    foot = float("inf")
    for word in sorted(words, key=lambda word: -word.top):
        if word.top < foot < float("inf"):
            whites.append((foot - word.top, (foot + word.top) / 2))
        foot = min(foot, word.bottom)
    sizes = sorted(word.size for word in words)
    usual = max(0.0, leading - sizes[len(sizes) // 2])
    return [-height for white, height in whites if white > usual + _WHITER * sizes[len(sizes) // 2]]


def _row(lines: Sequence[Sequence[Sequence[Placed]]]) -> str:
    """Of one row of cells, from its lines."""
    cells = []
    for column in range(len(lines[0])):
        texts = [" ".join(word.text for word in line[column]) for line in lines if line[column]]
        cells.append("\n".join(texts))
    return row_text(cells)


def _logical_rows(columns: Columns) -> list[list[tuple[tuple[Placed, ...], ...]]]:
    """The lines in groups: before each line that has several cells, or by the first column, where it numbers rows."""
    lines = list(columns.rows)
    is_numbered = bool(lines[0][0]) and any(not line[0] and sum(map(bool, line)) > 1 for line in lines)
    is_numbered = is_numbered and all(MARKER.fullmatch(word.text) for word in columns.words[0])
    rows = [[lines[0]]]
    for line in lines[1:]:
        if line[0] if is_numbered else sum(map(bool, line)) > 1:
            rows.append([])
        rows[-1].append(line)
    return [part for row in rows for part in _parted(row)]


def _parted(row: list[tuple[tuple[Placed, ...], ...]]) -> list[list[tuple[tuple[Placed, ...], ...]]]:
    """Lines that all have several cells, and figures in them, are rows by themselves, however close they stand."""
    full = [line for line in row if sum(bool(cell) for cell in line) > 1]
    are_figures = [
        all(_FIGURES.fullmatch(" ".join(word.text for word in cell)) for cell in line[1:] if cell) for line in full
    ]
    if len(row) > 1 and len(full) == len(row) and all(are_figures):
        return [[line] for line in row]
    return [row]
