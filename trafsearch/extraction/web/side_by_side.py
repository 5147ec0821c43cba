"""Texts that a page prints in two languages beside each other, row by row."""

from collections.abc import Iterator, Sequence

from lxml import etree

from trafsearch.extraction.table import languages
from trafsearch.extraction.web.texts import shown_texts, words_in

_CELLS = frozenset(("td", "th"))
_HOLDERS = frozenset(("div", "section", "article", "main", "body", "form"))
_COLUMNS = frozenset(("div", "section", "article", "p", "span"))
_ROWS = 3  # the fewest that show a pattern
_MOST = 3  # columns

Row = Sequence[etree._Element]


def columns_of(element: etree._Element) -> list[etree._Element]:
    """The cells of a table, or the boxes of a page, in the order of reading: one language after the other.

    None at all where the element is read row by row, as most are.
    """
    rows = _rows(element)
    if rows is None or not languages.are_apart([[_text(cell) for cell in row] for row in rows]):
        return []
    width = max(map(len, rows))
    columns: list[list[etree._Element]] = [[] for _ in range(width)]
    for row in rows:
        for place, cell in enumerate(row):
            columns[place if len(row) == width else 0].append(cell)
    cells = [cell for column in columns for cell in column]
    captions = [child for child in element if child.tag == "caption"]
    is_all = words_in(element) == sum(map(words_in, [*captions, *cells]))  # some stand outside of cells, between rows
    return cells if is_all else []


def _rows(element: etree._Element) -> list[Row] | None:
    """None where it is no table of a few columns, and no pile of rows of boxes."""
    if element.tag == "table":
        rows: list[Row] = [[cell for cell in row if cell.tag in _CELLS] for row in _own_rows(element)]
    elif element.tag in _HOLDERS:
        boxes = [child for child in element if isinstance(child.tag, str)]
        if len(boxes) < _ROWS or not all(box.tag == "div" and not _has_words(box.text) for box in boxes):
            return None
        rows = [[part for part in box if part.tag in _COLUMNS] for box in boxes]
        if any(len(row) != len(box) for row, box in zip(rows, boxes, strict=True)):
            return None
    else:
        return None
    rows = [row for row in rows if row]
    is_paired = len(rows) >= _ROWS and sum(2 <= len(row) <= _MOST for row in rows) >= len(rows) / 2
    return rows if is_paired and all(len(row) <= _MOST for row in rows) else None


def _own_rows(table: etree._Element) -> Iterator[etree._Element]:
    """Its rows, and not those of tables in its cells: tables nest by the thousand."""
    stack = list(reversed(table))
    while stack:
        element = stack.pop()
        if element.tag == "tr":
            yield element
        elif element.tag != "table" and element.tag not in _CELLS:
            stack.extend(reversed(element))


def _has_words(text: str | None) -> bool:
    return bool(text and text.strip())


def _text(element: etree._Element) -> str:
    return " ".join("\n".join(shown_texts(element)).split())
