"""Walks a page's tree and writes down its blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.layout import raised
from trafsearch.extraction.layout.line import lines_of
from trafsearch.extraction.layout.line_break import divides
from trafsearch.extraction.layout.typesetting import blocks_of_lines
from trafsearch.extraction.web import frame as html_frame
from trafsearch.extraction.web import numbering as html_list
from trafsearch.extraction.web.style import is_hidden, is_raised

_LEFT_OUT_NAMES = "script style template head noscript svg object embed audio video canvas map datalist"
_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form header hr legend li main menu nav ol option p pre section select summary table tbody td
    textarea tfoot th thead tr ul
"""
_LEFT_OUT = frozenset(_LEFT_OUT_NAMES.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(_BLOCK_NAMES.split()).union(_HEADINGS)
_CELLS = frozenset(("td", "th"))
_PARAGRAPHS = frozenset(("p", "div", "li", "blockquote"))
_LAYOUT = 8  # paragraphs in one cell: the table is there for the page's look
_FOLDED = 20  # words: a hidden element with more holds a part of the text, and no button or menu
_SPACES = re.compile(r"[ \t\n\r\f\u00a0\u2000-\u200a\u202f\u3000]+")
_LINE_BREAK = "\u2028"  # a <br>, while the words are gathered


@dataclass(slots=True)
class Page:
    """Grows block by block. `raised_classes` name the styles of raised numbers."""

    raised_classes: frozenset[str]
    blocks: list[Block] = field(default_factory=list)
    raised: int = 0
    hidden: int = 0
    numbered: int = 0
    frames: int = 0
    documents: int = 0  # shown in frames
    folded: int = 0  # hidden elements that hold a part of the text
    _words: list[str] = field(default_factory=list)
    _cells: list[str] | None = None
    _row: etree._Element | None = None  # the one whose cells they are
    _level: int = 0
    _quotes: int = 0
    _anchor: str | None = None
    _anchors: list[str | None] = field(default_factory=list)  # of the lines that a <br> has ended
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
        if is_hidden(element) or tag in _LEFT_OUT or tag in html_frame.TAGS:
            self._leave_out(element, tag)
            return False
        if tag == "pre" and self._cells is None:
            self._read_lines(element)
            return False
        if self._is_sign(element, tag):
            self._write_sign(element)
            return False
        self._begin(element, tag)
        self._write(element.text)
        return True

    def _leave_out(self, element: etree._Element, tag: str) -> None:
        if is_hidden(element):
            words = sum(len(text.split()) for text in _read_texts(element)) if tag not in _LEFT_OUT else 0
            self.hidden += words > 0
            self.folded += words > _FOLDED
        elif tag in html_frame.TAGS:
            shows = html_frame.shows_document(element)
            self.documents += shows
            self.frames += tag in ("frame", "iframe") and not shows

    def _begin(self, element: etree._Element, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        if tag == "tr" and self._cells is None and not _is_layout(element):
            self._cells, self._row = [], element
        elif tag == "br":
            self._break_line()
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

    def _write(self, text: str | None) -> None:
        if text:
            self._words.append(text)

    def _is_sign(self, element: etree._Element, tag: str) -> bool:
        """Whether the element is a raised number, or a number in brackets that leads to a footnote."""
        text = _text(element)
        if tag == "a":
            return (element.get("href") or "").startswith("#") and "[" in text and raised.is_sign(text)
        return tag not in _BLOCKS and is_raised(element, self.raised_classes) and raised.is_sign(text)

    def _write_sign(self, element: etree._Element) -> None:
        for inner in element.iter("a"):
            self._note_anchor(inner, "a")
        text, before = _text(element), "".join(self._words[-4:]).rpartition(_LINE_BREAK)[2]
        link = next(element.iterancestors("a"), None)
        is_reference = next(element.iter("a"), None) is not None or (link is not None and raised.is_sign(_text(link)))
        written = raised.written(text, before, is_reference=is_reference)
        self.raised += written.startswith("-")
        if written != text and before[-1:].isspace():
            self._words[-1] = self._words[-1].rstrip()
        self._words.append(written)

    def _break_line(self) -> None:
        """Between the cells of a row a line's end is a space."""
        if self._cells is not None:
            self._words.append(" ")
            return
        self._words.append(_LINE_BREAK)
        self._anchors.append(self._anchor)
        self._anchor = None

    def _note_anchor(self, element: etree._Element, tag: str) -> None:
        name = element.get("id") or (element.get("name") if tag == "a" else None)
        if name and (tag == "a" or tag in _BLOCKS) and tag not in ("body", "table", "form"):
            self._anchor = name

    def _end_block(self) -> None:
        """Between the cells of a row a block's end is a space."""
        if self._cells is not None:
            self._words.append(" ")
            return
        kind = BlockKind.HEADING if self._level else BlockKind.QUOTE if self._quotes else BlockKind.PARAGRAPH
        anchors, self._anchors = [*self._anchors, self._anchor], []
        for text, anchor in _parts(self._taken().split(_LINE_BREAK), anchors):
            self._anchor = anchor
            if text:
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


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _read_texts(element: etree._Element) -> Iterator[str]:
    """The texts inside that a page would show, scripts and the like left out."""
    for inner in element.iter(etree.Element):
        if inner.tag not in _LEFT_OUT and inner.text:
            yield inner.text
        if inner is not element and inner.tail:
            yield inner.tail


def _parts(lines: Sequence[str], anchors: Sequence[str | None]) -> Iterator[tuple[str, str | None]]:
    """The lines of a block joined again, each part with the last anchor in it; an empty line parts too."""
    text, anchor = "", None
    for line, own in zip(lines, anchors, strict=True):
        words = line.strip()
        if text and (not words or divides(text, words)):
            yield text, anchor
            text, anchor = "", None
        text, anchor = f"{text} {words}".strip(), own or anchor
    yield text, anchor


def _is_layout(row: etree._Element) -> bool:
    """Whether the row only arranges the page: it holds headings, tables, or whole texts in its cells."""
    if any(next(row.iter(tag), None) is not None for tag in ("table", *_HEADINGS)):
        return True
    cells = [cell for cell in row if cell.tag in _CELLS]
    return any(sum(1 for part in cell.iter() if part.tag in _PARAGRAPHS) >= _LAYOUT for cell in cells)
