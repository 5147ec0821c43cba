"""Writes down the body of an OpenDocument text, block by block."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.layout.line_break import divided
from trafsearch.extraction.office.docx_tree import attribute, local
from trafsearch.extraction.office.odt_list import Counter, Lists
from trafsearch.extraction.office.odt_run import SHAPES, Runs, Words
from trafsearch.extraction.table import languages
from trafsearch.extraction.table.grid import Cell, Grid, row_text

_LAYOUT = 8  # paragraphs in one cell: the table is there for the page's look
_OPENED_NAMES = """
    section index-body table-of-content alphabetical-index illustration-index table-index object-index user-index
    bibliography index-title text text-box
"""
_OPENED = frozenset(_OPENED_NAMES.split())
_ROW_HOLDERS = frozenset(("table-header-rows", "table-rows", "table-row-group"))
_FRAMES = frozenset(("frame", "g", "a"))  # anchored to the page, beside the paragraphs
_UNPRINTED = frozenset(("tracked-changes", "annotation", "forms", "event-listeners"))
_TEXTS = ("{*}p", "{*}h")
_MOST = 64  # repetitions of a cell


@dataclass(slots=True)
class Item:
    """The list item whose first paragraph is still to come."""

    counter: Counter
    depth: int
    start: int | None = None
    is_counted: bool = True


@dataclass(slots=True)
class Story:
    """Grows block by block, in reading order. `folded` counts hidden sections."""

    runs: Runs
    lists: Lists
    blocks: list[Block] = field(default_factory=list)
    numbered: int = 0
    folded: int = 0
    columns: int = 0  # tables of two languages
    _item: Item | None = None
    _is_cell: bool = False
    _nested: int = 0
    _pending: list[Block] = field(default_factory=list)  # footnotes, which follow what they hang on

    def read(self, parent: etree._Element) -> None:
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                self.blocks += self._paragraph(element)
                self._flush()
            elif name == "list":
                self._read_list(element, None, 1)
            elif name == "table":
                self._read_table(element)
            elif name == "section" and attribute(element, "display") in ("none", "condition"):
                self._fold(element)
            elif name == "numbered-paragraph":
                self._read_numbered(element)
            elif name in _FRAMES:
                for box in self._shape(element):
                    self.blocks += box
                self._flush()
            elif name in SHAPES:
                self.blocks += self.inside(element)
                self._flush()
            elif name in _OPENED or (name not in _UNPRINTED and next(element.iter(*_TEXTS), None) is not None):
                self.read(element)

    def _fold(self, section: etree._Element) -> None:
        if "".join(map(str, section.itertext())).strip():
            self.folded += 1

    def _shape(self, shape: etree._Element) -> Iterator[list[Block]]:
        words = Words()
        for _ in self.runs.texts(shape, words):
            pass
        yield from (self.inside(box) for box in words.boxes)

    def _paragraph(self, element: etree._Element) -> list[Block]:
        """Its blocks: one, unless line breaks divide it into provisions or it holds text boxes."""
        words = self.runs.words_of(element)
        number = self._number(element, words)
        if number and not words.text.strip():  # counted and printed; outside a table it says nothing
            number, words.text = "", number if self._is_cell else ""
        self.numbered += bool(number)
        level = self._level(element)
        blocks = []
        for text in divided(words.text):
            if number:
                text, number = f"{number} {text}", ""
            blocks.append(Block(text, BlockKind.HEADING if level else BlockKind.PARAGRAPH, level=level))
        for note in words.notes:
            self._note(note)
        for box in words.boxes:
            blocks += self.inside(box)
        return blocks

    def _level(self, element: etree._Element) -> int:
        if local(element) == "h":
            stated = attribute(element, "outline-level", "1")
            return int(stated) if stated.isdigit() and 1 <= int(stated) <= 10 else 1
        return 1 if self.runs.styles.of(element, "paragraph").is_title else 0

    def _number(self, element: etree._Element, words: Words) -> str:
        """Of the list, else of the outline; the program's own writing of it counts first."""
        item, self._item = self._item, None
        number = ""
        if item is not None:
            number = item.counter.next(item.depth, item.start) if item.is_counted else ""
        elif self._is_numbered_heading(element):
            number = self.lists.outline.next(self._level(element))
        return words.number if words.number and number else number

    def _is_numbered_heading(self, element: etree._Element) -> bool:
        """A style may take its headings out of the outline's numbers, with an empty name of a list."""
        is_counted = local(element) == "h" and attribute(element, "is-list-header") != "true"
        return is_counted and self.runs.styles.of(element, "paragraph").list_style != ""

    def _read_list(self, element: etree._Element, counter: Counter | None, depth: int, style: str = "") -> None:
        style = attribute(element, "style-name") or style or self._style_of_first(element)
        if counter is None:
            counter = self.lists.begin(element, style)
        for item in element:
            if local(item) not in ("list-item", "list-header"):
                continue
            start = attribute(item, "start-value")
            is_counted = local(item) == "list-item"
            waiting: Item | None = Item(counter, depth, int(start) if start.isdigit() else None, is_counted)
            for child in item:
                if local(child) == "list":
                    self._read_list(child, counter, depth + 1, style)
                elif local(child) in ("p", "h"):
                    self._item = waiting or Item(counter, depth, is_counted=False)
                    waiting = None
                    self.blocks += self._paragraph(child)
                    self._flush()

    def _read_numbered(self, element: etree._Element) -> None:
        """A paragraph that is an item of a list by itself."""
        style = attribute(element, "style-name") or self._style_of_first(element)
        counter = self.lists.named(attribute(element, "list-id"), style)
        level, start = attribute(element, "level", "1"), attribute(element, "start-value")
        self._item = Item(counter, int(level) if level.isdigit() else 1, int(start) if start.isdigit() else None)
        self.read(element)
        self._item = None

    def _style_of_first(self, element: etree._Element) -> str:
        """A list without a style takes that of its paragraphs."""
        first = next(element.iter("{*}p", "{*}h"), None)
        return (self.runs.styles.of(first, "paragraph").list_style or "") if first is not None else ""

    def _note(self, note: etree._Element) -> None:
        body = note.find("{*}note-body")
        if body is not None and (text := " ".join(block.text for block in self.inside(body))):
            self._pending.append(Block(text, BlockKind.FOOTNOTE))

    def inside(self, element: etree._Element) -> list[Block]:
        """The blocks of a note, a box, a cell: a small story of its own. Its notes stay pending."""
        outer, self.blocks = self.blocks, []
        pending, self._pending = self._pending, []
        item, self._item = self._item, None
        self._nested += 1
        self.read(element)
        self._nested -= 1
        inner, self.blocks = self.blocks, outer
        self._pending, self._item = [*pending, *self._pending], item
        return inner

    def _read_table(self, table: etree._Element) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        texts = [[" ".join("".join(map(str, cell.itertext())).split()) for cell in row] for row in rows]
        if languages.are_apart(texts):
            self.columns += 1
            self._read_columns(rows)
            return
        grid = Grid()
        for row in rows:
            if _is_layout(row):
                for cell in row:
                    self.read(cell)
            elif any(line := grid.row([cell for one in row for cell in self._grid_cells(one)])):
                self.blocks.append(Block(row_text(line), BlockKind.TABLE_ROW))
            self._flush()

    def _read_columns(self, rows: list[list[etree._Element]]) -> None:
        width = max(map(len, rows))
        for column in range(width):
            for row in rows:
                for cell in row[column : column + 1] if len(row) == width else row if not column else ():
                    self.read(cell)

    def _grid_cells(self, cell: etree._Element) -> list[Cell]:
        repeated = attribute(cell, "number-columns-repeated")
        times = min(int(repeated), _MOST) if repeated.isdigit() else 1
        return [Cell(self._cell(cell) if local(cell) == "table-cell" else "")] * times

    def _cell(self, cell: etree._Element) -> str:
        """In one line; a number that stands alone in its cell is its text."""
        self._is_cell = True
        text = " ".join(block.text for block in self.inside(cell))
        self._is_cell = False
        return text

    def _flush(self) -> None:
        if self._nested:
            return
        self.blocks += self._pending
        self._pending.clear()


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if local(child) == "table-row":
            yield child
        elif local(child) in _ROW_HOLDERS:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return row.iterchildren("{*}table-cell", "{*}covered-table-cell")


def _is_layout(row: list[etree._Element]) -> bool:
    """Whether the row only arranges the page: one cell, tables within, or whole texts in its cells."""
    cells = [cell for cell in row if local(cell) == "table-cell"]
    counts = [sum(1 for _ in cell.iterchildren("{*}p", "{*}h", "{*}list")) for cell in cells]
    has_table = any(cell.find("{*}table") is not None for cell in cells)
    return has_table or any(count >= _LAYOUT for count in counts) or (len(row) == 1 and counts[:1] > [1])
