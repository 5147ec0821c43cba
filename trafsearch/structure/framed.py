"""What a table holds only for the page's look: the head of an annex at the right margin, an office and a name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.address import StepKind
from trafsearch.structure.markers import heading_marker
from trafsearch.structure.signature import is_signature, is_stamp, names_person

_LONGEST_HEAD = 400
_LONGEST_BELOW = 120  # of what stands in the rows below the head: «Форма», «утвержденному приказом …»
_MOST_BELOW = 3
_LONGEST_SIGNED = 2  # rows: those of a commission are more


def unframed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those rows as the headings and paragraphs that a reader sees; every word stays."""
    found = list(blocks)
    for rows in _tables(blocks):
        for at, block in _headed(rows, blocks):
            found[at] = block
        left = [at for at in rows if found[at].kind is BlockKind.TABLE_ROW]
        if len(left) <= _LONGEST_SIGNED and left == list(rows[: len(left)]):
            for at in left:
                found[at] = _signed(blocks[at])
    return tuple(found)


def _tables(blocks: Sequence[Block]) -> Iterator[range]:
    """The runs of rows that nothing parts."""
    start = None
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE_ROW:
            start = at if start is None else start
        elif start is not None:
            yield range(start, at)
            start = None
    if start is not None:
        yield range(start, len(blocks))


def _headed(rows: range, blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """The rows that head an annex, and those at the same margin right below them."""
    below = _MOST_BELOW
    for at in rows:
        cell = _only_cell(blocks[at].text, is_first=at == rows.start)
        if cell is None:
            below = _MOST_BELOW
        elif _heads_annex(cell):
            yield at, replace(blocks[at], text=cell, kind=BlockKind.HEADING)
            below = 0
        elif below < _MOST_BELOW and len(cell) <= _LONGEST_BELOW:
            yield at, replace(blocks[at], text=cell, kind=BlockKind.PARAGRAPH)
            below += 1


def _only_cell(row: str, *, is_first: bool) -> str | None:
    """The text at the right margin, all before it empty; or that of a table of one cell.

    A row of one cell within a table is a group of its rows.
    """
    *before, last = (cell.strip() for cell in row.split("|"))
    return last if last and not any(before) and (before or is_first) else None


def _heads_annex(text: str) -> bool:
    marker = heading_marker(text)
    is_annex = marker is not None and marker.step.kind is StepKind.ANNEX
    return len(text) <= _LONGEST_HEAD and (is_annex or is_stamp(text))


def _signed(row: Block) -> Block:
    """«Министр | Т. Дуйсенова» as the line of a signature; any other row as it is."""
    cells = [cell.strip() for cell in row.text.split("|")]
    line = " ".join(cells)
    is_signed = len(cells) == 2 and bool(cells[0]) and names_person(cells[1]) and is_signature(line)
    return replace(row, text=line, kind=BlockKind.PARAGRAPH) if is_signed else row
