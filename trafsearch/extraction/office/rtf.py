"""Reads RTF: paragraphs, tables, notes, headers and footers, in whatever code pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.characters.encoding import REPLACED
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout import raised
from trafsearch.extraction.layout.line_break import divided
from trafsearch.extraction.office.rtf_flow import Flow, Paragraph, Row
from trafsearch.extraction.office.rtf_parser import Parser
from trafsearch.extraction.office.rtf_text import Letters, letters_of
from trafsearch.extraction.office.rtf_tokens import tokens_of
from trafsearch.extraction.office.stretches import STRUCK
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.table import languages
from trafsearch.extraction.table.edges import cells_of
from trafsearch.extraction.table.grid import Grid, row_text
from trafsearch.extraction.task import Task

_TORN = "the file ends before its last group is closed: get the document again"
_OBJECTS = "inserted documents were left out"
_ADVICE = "open the file in Word and save it as PDF"
_SCANS = "pictures as large as a page were not read"
_LAYOUT = 8  # paragraphs in one cell: the table is there for the page's look
_NOTES = {
    "deletions": ("deletions_left_out", "stretches of deleted text were left out"),
    "hidden": ("hidden_left_out", "stretches of hidden text were left out"),
    "comments": ("comments_left_out", "comments were left out"),
    "struck": ("struck_kept", STRUCK),
    "braces": ("braces_too_many", "closing braces too many were passed over"),
}


def read_rtf(task: Task) -> Contents:
    parser = Parser()
    parser.parse(tokens_of(task.data[max(0, task.data.find(b"{\\rtf")) :]))
    flows = (parser.body, *parser.heads, *parser.feet)
    letters = letters_of((piece for flow in flows for piece in flow.all_pieces()), parser.page)
    writer = Writer(letters)
    heads, feet = (tuple(_furniture(writer, found)) for found in (parser.heads, parser.feet))
    blocks = (*heads, *writer.blocks_of(parser.body), *feet)
    missing = [] if parser.is_whole else [_TORN]
    if count := parser.counts["objects"]:
        missing.append(f"{_OBJECTS} ({count}): {_ADVICE}")
    if scans := sum(picture.fills_page for picture in parser.pictures):
        missing.append(f"{_SCANS} ({scans}): {_ADVICE}, then read it with OCR")
    outcome = Outcome(Status.PARTIAL, "; ".join(missing)) if missing else Outcome(Status.OK)
    properties = ((name, " ".join(letters.text_of(pieces).split())) for name, pieces in parser.info.items())
    notes = (*letters.notes, *_lost(blocks, letters), *_remarks(parser))
    return Contents(blocks, notes, tuple((name, text) for name, text in properties if text), outcome)


def _remarks(parser: Parser) -> Iterator[Note]:
    for key, (code, text) in _NOTES.items():
        if count := parser.counts[key]:
            yield Note(code, f"{count} {text}")
    if count := sum(not picture.fills_page for picture in parser.pictures):
        yield Note("pictures_left_out", f"{count} pictures were not read")


def _lost(blocks: Iterable[Block], letters: Letters) -> Iterator[Note]:
    """Bytes that no letter fits, where they are not counted yet."""
    count = sum(block.text.count("\ufffd") for block in blocks)
    if count and all(note.code != REPLACED for note in letters.notes):
        yield Note(REPLACED, f"{count} characters could not be read as {letters.page}")


def _furniture(writer: "Writer", flows: Iterable[Flow]) -> Iterator[Block]:
    """Each text once; a page number alone is no text."""
    texts = dict.fromkeys(block.text for flow in flows for block in writer.blocks_of(flow))
    return (Block(text, BlockKind.FURNITURE) for text in texts if any(map(str.isalpha, text)))


@dataclass(frozen=True, slots=True)
class Writer:
    """Turns flows into blocks."""

    letters: Letters

    def blocks_of(self, flow: Flow) -> list[Block]:
        return list(self._blocks(flow.items))

    def _blocks(self, items: Sequence[Paragraph | Row]) -> Iterator[Block]:
        """Rows that follow each other are one table."""
        rows: list[Row] = []
        for item in items:
            if isinstance(item, Row):
                rows.append(item)
                continue
            yield from self._table(rows)
            rows = []
            yield from self._paragraph(item)
        yield from self._table(rows)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Block]:
        yield from self._printed(paragraph)
        yield from self._notes(paragraph)

    def _printed(self, paragraph: Paragraph) -> Iterator[Block]:
        """Without its notes. A bullet is no number."""
        number = " ".join(self.letters.text_of(paragraph.number).split())
        number = number if any(map(str.isalnum, number)) else ""
        for text in divided(self._text(paragraph)):
            if number:
                text, number = f"{number} {text}", ""
            kind = BlockKind.HEADING if paragraph.level else BlockKind.PARAGRAPH
            yield Block(text, kind, level=paragraph.level)
        for box in paragraph.boxes:
            yield from self._blocks(box.items)

    def _notes(self, paragraph: Paragraph) -> Iterator[Block]:
        for note in paragraph.notes:
            if text := " ".join(block.text for block in self._blocks(note.items)):
                yield Block(text, BlockKind.FOOTNOTE)

    def _text(self, paragraph: Paragraph) -> str:
        runs = groupby(paragraph.pieces, key=lambda piece: piece.is_raised)
        return raised.joined((self.letters.text_of(pieces), is_raised) for is_raised, pieces in runs)

    def _table(self, rows: Sequence[Row]) -> Iterator[Block]:
        texts = [[self._cell(cell) for cell in row.cells] for row in rows]
        if languages.are_apart(texts):
            yield from self._columns(rows)
            return
        grid = Grid()
        for row, cells in zip(
            rows, cells_of([(row.edges, own) for row, own in zip(rows, texts, strict=True)]), strict=True
        ):
            if _is_layout(row):
                for cell in row.cells:
                    yield from self._blocks(cell)
            elif any(line := grid.row(cells)):
                yield Block(row_text(line), BlockKind.TABLE_ROW)
                yield from (note for cell in row.cells for item in cell for note in self._hanging(item))

    def _columns(self, rows: Sequence[Row]) -> Iterator[Block]:
        width = max(len(row.cells) for row in rows)
        for column in range(width):
            for row in rows:
                is_full = len(row.cells) == width
                for cell in row.cells[column : column + 1] if is_full else row.cells if column == 0 else ():
                    yield from self._blocks(cell)

    def _cell(self, cell: Sequence[Paragraph | Row]) -> str:
        """In one line; a number that stands alone in its cell is its text."""
        texts: list[str] = []
        for item in cell:
            if isinstance(item, Row):
                texts.extend(self._cell(inner) for inner in item.cells)
                continue
            found = [block.text for block in self._printed(item)]
            texts.extend(found or [" ".join(self.letters.text_of(item.number).split())])
        return " ".join(filter(None, texts))

    def _hanging(self, item: Paragraph | Row) -> Iterator[Block]:
        if isinstance(item, Paragraph):
            yield from self._notes(item)


def _is_layout(row: Row) -> bool:
    """Whether the row only arranges the page: one cell, tables within, or whole texts in its cells."""
    has_table = any(isinstance(item, Row) for cell in row.cells for item in cell)
    counts = [len(cell) for cell in row.cells]
    return has_table or any(count >= _LAYOUT for count in counts) or (len(counts) == 1 and counts[0] > 1)
