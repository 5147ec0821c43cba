"""What an RTF holds, in order, before its bytes are text: paragraphs and rows of tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from trafsearch.extraction.layout.raised import Baseline
from trafsearch.extraction.office.rtf_text import Piece


@dataclass(slots=True)
class Paragraph:
    """`number` is the list's own, as the writing program counted it; notes and boxes hang on it."""

    pieces: list[Piece] = field(default_factory=list)
    number: list[Piece] = field(default_factory=list)
    level: int = 0
    notes: list["Flow"] = field(default_factory=list)
    boxes: list["Flow"] = field(default_factory=list)
    baseline: Baseline = field(default_factory=Baseline)

    @property
    def is_empty(self) -> bool:
        return not (self.pieces or self.number or self.notes or self.boxes)

    def all_pieces(self) -> Iterator[Piece]:
        yield from self.number
        yield from self.pieces
        for flow in (*self.notes, *self.boxes):
            yield from flow.all_pieces()


@dataclass(slots=True)
class Row:
    """Cells of paragraphs and inner rows. `edges` are their right borders, in twips, as far as they are given."""

    cells: list[list["Paragraph | Row"]] = field(default_factory=list)
    edges: list[int] = field(default_factory=list)

    def all_pieces(self) -> Iterator[Piece]:
        for cell in self.cells:
            for item in cell:
                yield from item.all_pieces()


@dataclass(slots=True)
class Flow:
    """A text of its own: the body, a note, a header, a box. Rows that are still open stand by their depth."""

    items: list[Paragraph | Row] = field(default_factory=list)
    paragraph: Paragraph = field(default_factory=Paragraph)
    _open: dict[int, Row] = field(default_factory=dict)
    _cell: dict[int, list[Paragraph | Row]] = field(default_factory=dict)

    def end_paragraph(self, depth: int, level: int) -> None:
        """`depth` counts the tables that the paragraph stands in."""
        paragraph, self.paragraph = self.paragraph, Paragraph()
        paragraph.level = level
        if not paragraph.is_empty:
            (self._cell.setdefault(depth, []) if depth else self.items).append(paragraph)

    def end_cell(self, depth: int, level: int) -> None:
        self.end_paragraph(depth, level)
        self._open.setdefault(depth, Row()).cells.append(self._cell.pop(depth, []))

    def end_row(self, depth: int, edges: list[int]) -> None:
        row = self._open.pop(depth, None)
        rest = self._cell.pop(depth, [])
        if row is None and not rest:
            return
        row = row or Row()
        if rest:
            row.cells.append(rest)
        row.edges = edges
        (self._cell.setdefault(depth - 1, []) if depth > 1 else self.items).append(row)

    def end(self) -> None:
        """Whatever is still open, at the end of the text."""
        self.end_paragraph(max(self._cell, default=0), 0)
        for depth in sorted({*self._open, *self._cell}, reverse=True):
            self.end_row(depth, [])

    def all_pieces(self) -> Iterator[Piece]:
        for item in self.items:
            yield from item.all_pieces()
