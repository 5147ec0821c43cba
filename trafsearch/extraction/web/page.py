"""Walks a page's tree and writes down its blocks."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.layout import marker, raised
from trafsearch.extraction.layout.line import lines_of
from trafsearch.extraction.layout.typesetting import blocks_of_lines
from trafsearch.extraction.table.grid import row_text
from trafsearch.extraction.web import side_by_side
from trafsearch.extraction.web.footnote import is_footnote
from trafsearch.extraction.web.lines import LINE_BREAK, parts
from trafsearch.extraction.web.numbering import Numbers
from trafsearch.extraction.web.row import CELLS, Rows, is_layout
from trafsearch.extraction.web.style import Style
from trafsearch.extraction.web.texts import FRAMES, LEFT_OUT, text_of
from trafsearch.extraction.web.unshown import STRUCK, Unshown, is_page_sized

_BLOCK_NAMES = """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form head header hr legend li main menu nav ol option p pre section select summary table tbody td
    textarea tfoot th thead tr ul
"""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(_BLOCK_NAMES.split()).union(_HEADINGS)
_SPACES = re.compile(r"[ \t\n\r\f\u00a0\u2000-\u200a\u202f\u3000]+")


@dataclass(slots=True)
class Page:
    """Grows block by block. `asides` are elements of navigation, which become furniture."""

    style: Style = field(default_factory=Style)
    asides: frozenset[etree._Element] = frozenset()
    blocks: list[Block] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)  # of what was repaired, left out, set aside
    _words: list[str] = field(default_factory=list)
    _rows: Rows = field(default_factory=Rows)
    _numbers: Numbers = field(default_factory=Numbers)
    _kinds: list[BlockKind] = field(default_factory=list)  # of the elements that are open and have one
    _level: int = 0
    _anchor: str | None = None
    _anchors: list[str | None] = field(default_factory=list)  # of the lines that a <br> has ended
    _number: str = ""  # of the list item whose first words are still to come
    _unshown: Unshown = field(init=False)

    def __post_init__(self) -> None:
        self._unshown = Unshown(self.counts)

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
            stack.extend((child, False) for child in reversed(self._children(element)))
        self._end_block()

    def _children(self, element: etree._Element) -> Sequence[etree._Element]:
        """In the order of reading: of two languages beside each other, one after the other."""
        columns = [] if self._rows.is_open else side_by_side.columns_of(element)
        if not columns:
            return list(element)
        self.counts["columns"] += 1
        return [child for child in element if child.tag == "caption"] + columns

    def _open(self, element: etree._Element) -> bool:
        """Whether the element's inside is to be read."""
        tag = str(element.tag)
        is_hidden = self.style.is_hidden(element)
        if is_hidden or tag in LEFT_OUT or tag in FRAMES or tag in STRUCK:
            self._unshown.leave_out(element, tag, is_hidden=is_hidden)
            return False
        if tag == "pre" and not self._rows.is_open:
            self._read_lines(element)
            return False
        if self._is_sign(element, tag):
            self._write_sign(element)
            return False
        self._begin(element, tag)
        self.counts["drawn_through"] += self.style.is_struck(element) and bool(text_of(element).strip())
        self._write(element.text)
        return True

    def _begin(self, element: etree._Element, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        if (kind := self._kind_of(element, tag)) is not None:
            self._kinds.append(kind)
        if tag == "tr" and not self._rows.is_open:
            self._rows.begin(element, is_layout=is_layout(element))
        elif tag == "br":
            self._break_line()
        elif tag in _HEADINGS:
            self._level = _HEADINGS[tag]
        elif tag == "li" and (number := self._numbers.of(element)):
            self._number = number + " "
        elif tag == "img":
            self.counts["pictures"] += is_page_sized(element)
        self._note_anchor(element, tag)

    def _kind_of(self, element: etree._Element, tag: str) -> BlockKind | None:
        """The kind that everything inside gets, if the element gives one."""
        if element in self.asides:
            self.counts["asides"] += 1
            return BlockKind.FURNITURE
        if tag in _BLOCKS and is_footnote(element):
            return BlockKind.FOOTNOTE
        return BlockKind.QUOTE if tag == "blockquote" else None

    def _close(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in CELLS and self._rows.owns(element):
            self._rows.add(element, self._taken())
        elif tag == "tr" and self._rows.is_row(element):
            self._end_row()
        elif tag in _BLOCKS:
            self._end_block()
        if tag == "li":
            self._number = ""
        elif tag in _HEADINGS:
            self._level = 0
        if self._has_kind(element, tag):
            self._kinds.pop()

    def _has_kind(self, element: etree._Element, tag: str) -> bool:
        return element in self.asides or tag == "blockquote" or (tag in _BLOCKS and is_footnote(element))

    def _write(self, text: str | None) -> None:
        """A line separator of the text itself is a space: it stands for a <br> here."""
        if text:
            self._words.append(text.replace(LINE_BREAK, " ") if LINE_BREAK in text else text)

    def _is_sign(self, element: etree._Element, tag: str) -> bool:
        """Whether the element is a raised number, or a number in brackets that leads to a footnote."""
        if tag == "a":
            text = text_of(element) if (element.get("href") or "").startswith("#") else ""
            return "[" in text and raised.is_sign(text)
        return tag not in _BLOCKS and self.style.is_raised(element) and raised.is_sign(text_of(element))

    def _write_sign(self, element: etree._Element) -> None:
        for inner in element.iter("a"):
            self._note_anchor(inner, "a")
        text, before = text_of(element), "".join(self._words[-64:]).rpartition(LINE_BREAK)[2]
        link = next(element.iterancestors("a"), None)
        is_reference = next(element.iter("a"), None) is not None or (link is not None and raised.is_sign(text_of(link)))
        text = text.replace(LINE_BREAK, " ")
        written = raised.written(text, before, is_reference=is_reference)
        self.counts["raised"] += written.startswith("-")
        if written != text and before[-1:].isspace():
            self._words[-1] = self._words[-1].rstrip()
        self._words.append(written)

    def _break_line(self) -> None:
        """Between the cells of a row a line's end is a space."""
        if self._rows.is_open:
            self._words.append(" ")
            return
        self._words.append(LINE_BREAK)
        self._anchors.append(self._anchor)
        self._anchor = None

    def _note_anchor(self, element: etree._Element, tag: str) -> None:
        name = element.get("id") or (element.get("name") if tag == "a" else None)
        if name and (tag == "a" or tag in _BLOCKS) and tag not in ("body", "table", "form"):
            self._anchor = name

    def _end_block(self) -> None:
        """Between the cells of a row a block's end is a space."""
        if self._rows.is_open:
            self._words.append(" ")
            return
        kind = BlockKind.HEADING if self._level else BlockKind.PARAGRAPH
        anchors, self._anchors = [*self._anchors, self._anchor], []
        for text, anchor in parts(self._taken().split(LINE_BREAK), anchors):
            self._anchor = anchor
            if text:
                self._add(Block(text, kind, level=self._level))

    def _end_row(self) -> None:
        texts = self._rows.end(self._taken())
        if any(texts):
            self._add(Block(row_text(texts), BlockKind.TABLE_ROW))

    def _add(self, block: Block) -> None:
        """As furniture or a note wherever it stands; a quote's headings and rows stay what they are."""
        kind, level = block.kind, block.level
        for outer in (BlockKind.FURNITURE, BlockKind.FOOTNOTE):
            if outer in self._kinds:
                kind, level = outer, 0
                break
        else:
            kind = BlockKind.QUOTE if kind is BlockKind.PARAGRAPH and self._kinds else kind
        self.blocks.append(Block(block.text, kind, block.page, level, self._anchor))
        self._anchor = None

    def _taken(self) -> str:
        """The words so far; its lines stay as many as its breaks are."""
        text = _SPACES.sub(" ", "".join(self._words)).strip(" ")
        self._words.clear()
        if self._number and (words := text.lstrip(" " + LINE_BREAK)):
            if not marker.is_item(words):  # `<li>5. …` has its own
                self.counts["numbered"] += 1
                text = text.removesuffix(words) + self._number + words
            self._number = ""
        return text

    def _read_lines(self, element: etree._Element) -> None:
        """A `<pre>` keeps its lines, as a plain text does."""
        self._end_block()
        for line_break in element.iter("br"):
            line_break.tail = "\n" + (line_break.tail or "")
        text = text_of(element).replace("\f", "\n")
        for block in blocks_of_lines(lines_of(text)).blocks:
            self._add(block)
