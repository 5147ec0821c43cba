"""Writes down the body of a DOCX, block by block."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout.line_break import divided
from trafsearch.extraction.office import docx_table
from trafsearch.extraction.office.docx_numbering import Numbering
from trafsearch.extraction.office.docx_run import Runs, Words
from trafsearch.extraction.office.docx_style import numbered_in, outline_level
from trafsearch.extraction.office.docx_tree import inside, is_on, local
from trafsearch.extraction.office.stretches import STRUCK
from trafsearch.extraction.table import languages
from trafsearch.extraction.table.grid import Grid, row_text

_LEFT_OUT = {
    "deletions": "tracked deletions were left out",
    "comments": "comments were left out",
    "hidden": "stretches of hidden text were left out",
    "symbols": "symbols of a picture font were left out",
}


@dataclass(slots=True)
class Story:
    """Grows block by block through the body, in reading order."""

    runs: Runs
    numbering: Numbering
    notes: dict[str, dict[str, etree._Element]]
    blocks: list[Block] = field(default_factory=list)
    numbered: int = 0
    columns: int = 0  # tables of two languages
    _pending: list[Block] = field(default_factory=list)  # footnotes, which follow what they hang on
    _carried: Words = field(default_factory=Words)  # of paragraphs whose end was deleted

    def read(self, parent: etree._Element) -> None:
        for element in inside(parent, "p", "tbl"):
            if local(element) == "tbl":
                self._end_carried()
                self._read_table(element)
            else:
                self.blocks += self._paragraph(element)
            self._flush()
        self._end_carried()
        self._flush()

    def texts(self, parent: etree._Element) -> Iterator[str]:
        """Of headers, footers and notes: paragraph by paragraph, tables and boxes opened."""
        for element in inside(parent, "p", "tbl"):
            if local(element) == "tbl":
                for row in docx_table.rows_of(element):
                    for cell in row.cells:
                        yield from self.texts(cell)
            else:
                yield from (block.text for block in self._paragraph(element))
        yield from (block.text for block in self._blocks(self._take_carried(), 0, ""))

    def _paragraph(self, element: etree._Element, *, is_cell: bool = False) -> list[Block]:
        """Its blocks: one, unless line breaks divide it into provisions or it holds text boxes."""
        words = self.runs.words_of(element)
        properties = element.find("{*}pPr")
        if _is_mark(properties, "del", "moveFrom"):
            self._carried.add(words)
            return []
        carried = self._take_carried()
        carried.add(words)
        style = self.runs.styles.of_paragraph(properties)
        stated = outline_level(properties)
        number = ""
        if carried.text.strip() or not _is_mark(properties, "vanish"):
            number = self.numbering.next(numbered_in(properties).over(style.numbered))
        if number and not carried.text.strip():  # counted and printed; outside a table it says nothing
            number, carried.text = "", number if is_cell else ""
        self.numbered += bool(number)
        return self._blocks(carried, style.level if stated is None else stated, number)

    def _blocks(self, words: Words, level: int, number: str) -> list[Block]:
        blocks = []
        for text in divided(words.text):
            if number:
                text, number = f"{number} {text}", ""
            blocks.append(Block(text, BlockKind.HEADING if level else BlockKind.PARAGRAPH, level=level))
        for kind, name in words.notes:
            self._note(kind, name)
        for box in words.boxes:
            blocks += self._box(box)
        return blocks

    def _box(self, box: etree._Element) -> list[Block]:
        """A text box is a small story of its own; its notes follow the paragraph that it hangs on."""
        outer, self.blocks = self.blocks, []
        pending, self._pending = self._pending, []
        carried = self._take_carried()
        self.read(box)
        inner, self.blocks = self.blocks, outer
        self._pending, self._carried = [*pending, *self._pending], carried
        return inner

    def _note(self, kind: str, name: str) -> None:
        element = self.notes.get(kind, {}).pop(name, None)
        if element is not None and (text := " ".join(self.texts(element))):
            self._pending.append(Block(text, BlockKind.FOOTNOTE))

    def _read_table(self, table: etree._Element) -> None:
        rows = list(docx_table.rows_of(table))
        if columns := self._columns(rows):
            self.columns += 1
            for cell in columns:
                self.read(cell)
            return
        grid = Grid()
        for row in rows:
            if docx_table.is_layout(row):
                for cell in row.cells:
                    self.read(cell)
            else:
                cells = [row.cell(place, self._cell(cell)) for place, cell in enumerate(row.cells)]
                if any(texts := grid.row(cells, row.before)):
                    self.blocks.append(Block(row_text(texts), BlockKind.TABLE_ROW))
            self._flush()

    @staticmethod
    def _columns(rows: list[docx_table.Row]) -> list[etree._Element]:
        """The cells in the order of reading, where two languages stand beside each other."""
        if not languages.are_apart([[docx_table.text_of(cell) for cell in row.cells] for row in rows]):
            return []
        width = max(len(row.cells) for row in rows)
        columns: list[list[etree._Element]] = [[] for _ in range(width)]
        for row in rows:
            for place, cell in enumerate(row.cells):
                columns[place if len(row.cells) == width else 0].append(cell)
        return [cell for column in columns for cell in column]

    def _cell(self, cell: etree._Element) -> str:
        texts = [block.text for part in inside(cell, "p") for block in self._paragraph(part, is_cell=True)]
        return " ".join([*texts, *(block.text for block in self._blocks(self._take_carried(), 0, ""))])

    def _take_carried(self) -> Words:
        carried, self._carried = self._carried, Words()
        return carried

    def _end_carried(self) -> None:
        self.blocks += self._blocks(self._take_carried(), 0, "")

    def _flush(self) -> None:
        self.blocks += self._pending
        self._pending.clear()

    def remarks(self) -> Iterator[Note]:
        for code, text in _LEFT_OUT.items():
            if count := self.runs.left_out[code]:
                yield Note(f"{code}_left_out", f"{count} {text}")
        if count := self.runs.left_out["struck"]:
            yield Note("struck_kept", f"{count} {STRUCK}")
        if self.numbered:
            yield Note("list_numbers", f"{self.numbered} automatic numbers were written out")
        if self.numbering.unknown:
            kinds = ", ".join(sorted(self.numbering.unknown))
            yield Note("numbering_not_shown", f"numbers of these kinds were written as figures: {kinds}")
        if self.columns:
            text = f"{self.columns} texts in languages side by side were read one language after the other"
            yield Note("languages_apart", text)


def _is_mark(properties: etree._Element | None, *names: str) -> bool:
    """Whether the sign at the paragraph's end was deleted, moved away or hidden."""
    mark = properties.find("{*}rPr") if properties is not None else None
    return mark is not None and any(is_on(mark.find(f"{{*}}{name}")) for name in names)
