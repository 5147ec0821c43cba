"""Walks a page's tree and writes down its blocks."""

import re
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction import html_list
from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.html_style import is_hidden, is_raised
from trafsearch.extraction.line import lines_of
from trafsearch.extraction.typesetting import blocks_of_lines

_LEFT_OUT_NAMES = "script style template head noscript svg object embed audio video canvas map datalist"
_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form header hr legend li main menu nav ol option p pre section select summary table tbody td
    textarea tfoot th thead tr ul
"""
_LEFT_OUT = frozenset(_LEFT_OUT_NAMES.split())
_FRAMES = frozenset(("iframe", "frame"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(_BLOCK_NAMES.split()).union(_HEADINGS)
_CELLS = frozenset(("td", "th"))
_PARAGRAPHS = frozenset(("p", "div", "li", "blockquote"))
_LAYOUT = 8  # paragraphs in one cell: the table is there for the page's look
_SPACES = re.compile(r"[ \t\n\r\f\u00a0\u2000-\u200a\u202f\u3000]+")


@dataclass(slots=True)
class Page:
    """Grows block by block. `raised_classes` name the styles of raised numbers."""

    raised_classes: frozenset[str]
    blocks: list[Block] = field(default_factory=list)
    raised: int = 0
    hidden: int = 0
    numbered: int = 0
    frames: int = 0
    _words: list[str] = field(default_factory=list)
    _cells: list[str] | None = None
    _row: etree._Element | None = None  # the one whose cells they are
    _level: int = 0
    _quotes: int = 0
    _anchor: str | None = None
    _number: str = ""  # of the list item whose first words are still to come

    def read(self, root: etree._Element) -> None:
        """Without recursion: pages nest as deeply as they like."""
        stack: list[tuple[etree._Element, bool]] = [(root, False)]
        while stack:
            element, is_done = stack.pop()
            if is_done:
                self._close(element)
                self._write(element.tail)
                continue
            if not isinstance(element.tag, str) or not self._open(element):
                self._write(element.tail if element is not root else None)
                continue
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
        self._end_block()

    def _open(self, element: etree._Element) -> bool:
        """Whether the element's inside is to be read."""
        tag = str(element.tag)
        if tag in _FRAMES:
            self.frames += 1
            return False
        if tag in _LEFT_OUT or is_hidden(element):
            self.hidden += tag not in _LEFT_OUT and bool("".join(map(str, element.itertext())).strip())
            return False
        if tag == "pre" and self._cells is None:
            self._read_lines(element)
            return False
        self._begin(element, tag)
        self._write(element.text, is_raised=self._is_number_above(element))
        return True

    def _begin(self, element: etree._Element, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        if tag == "tr" and self._cells is None and not _is_layout(element):
            self._cells, self._row = [], element
        elif tag == "br":
            self._end_block()
        elif tag in _HEADINGS:
            self._level = _HEADINGS[tag]
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "li" and (number := html_list.number(element)):
            self.numbered += 1
            self._number = number + " "
        self._note_anchor(element, tag)

    def _close(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in _CELLS and self._cells is not None and self._is_own(element):
            self._cells.append(self._taken())
        elif tag == "tr" and self._cells is not None and element is self._row:
            self._end_row()
        elif tag in _BLOCKS:
            self._end_block()
        if tag == "li":
            self._number = ""
        elif tag in _HEADINGS:
            self._level = 0
        elif tag == "blockquote":
            self._quotes -= 1

    def _write(self, text: str | None, *, is_raised: bool = False) -> None:
        if not text:
            return
        written = self._words[-1] if self._words else ""
        if is_raised and text.strip().isdigit() and written[-1:].isdigit():
            self.raised += 1
            text = "-" + text.strip()
        elif is_raised and written[-1:].isalpha() and text.strip().isdigit():
            text = " " + text
        self._words.append(text)

    def _is_number_above(self, element: etree._Element) -> bool:
        """Whether the element is raised text and no reference to a footnote."""
        is_reference = element.find(".//a") is not None or next(element.iterancestors("a"), None) is not None
        return is_raised(element, self.raised_classes) and not is_reference

    def _note_anchor(self, element: etree._Element, tag: str) -> None:
        name = element.get("id") or (element.get("name") if tag == "a" else None)
        if name and (tag == "a" or tag in _BLOCKS) and tag not in ("body", "table", "form"):
            self._anchor = name

    def _end_block(self) -> None:
        """Between the cells of a row a block's end is a space."""
        if self._cells is not None:
            self._words.append(" ")
            return
        if text := self._taken():
            kind = BlockKind.HEADING if self._level else BlockKind.QUOTE if self._quotes else BlockKind.PARAGRAPH
            self._add(Block(text, kind, level=self._level))

    def _end_row(self) -> None:
        cells, self._cells = self._cells or [], None
        if rest := self._taken():
            cells.append(rest)
        if any(cells):
            self._add(Block(" | ".join(cells).strip(), BlockKind.TABLE_ROW))

    def _add(self, block: Block) -> None:
        self.blocks.append(Block(block.text, block.kind, block.page, block.level, self._anchor))
        self._anchor = None

    def _taken(self) -> str:
        text = _SPACES.sub(" ", "".join(self._words)).strip()
        self._words.clear()
        if text and self._number:
            text, self._number = self._number + text, ""
        return text

    def _read_lines(self, element: etree._Element) -> None:
        """A `<pre>` keeps its lines, as a plain text does."""
        self._end_block()
        for line_break in element.iter("br"):
            line_break.tail = "\n" + (line_break.tail or "")
        text = "".join(map(str, element.itertext())).replace("\f", "\n")
        for block in blocks_of_lines(lines_of(text)).blocks:
            self._add(block)

    def _is_own(self, cell: etree._Element) -> bool:
        """Whether the cell is of the row that is being read, and not of a table inside it."""
        return next(cell.iterancestors("tr"), None) is self._row


def _is_layout(row: etree._Element) -> bool:
    """Whether the row only arranges the page: it holds headings, tables, or whole texts in its cells."""
    if any(next(row.iter(tag), None) is not None for tag in ("table", *_HEADINGS)):
        return True
    cells = [cell for cell in row if cell.tag in _CELLS]
    return any(sum(1 for part in cell.iter() if part.tag in _PARAGRAPHS) >= _LAYOUT for cell in cells)
