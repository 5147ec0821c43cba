"""From the lines of a page back to the paragraphs that were set in them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout import hyphens, letterspaced, torn_table
from trafsearch.extraction.layout.footnote import footnotes
from trafsearch.extraction.layout.furniture import furniture
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.layout.page_mark import is_job_number
from trafsearch.extraction.layout.paragraph import paragraphs

_CELLS = " | "


@dataclass(frozen=True, slots=True)
class Typeset:
    """Blocks in the order of their first lines, and what was decided on the way."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines that make one block, and where the first of them stands."""

    at: int
    kind: BlockKind
    lines: tuple[Line, ...]


def blocks_of_lines(lines: Sequence[Line]) -> Typeset:
    lines = torn_table.mended(lines)
    evidence = hyphens.evidence_of(line.text for line in lines)
    verdicts: Counter[str] = Counter()
    blocks = []
    for group in sorted(_groups(lines), key=lambda group: group.at):
        text, said = _text(group, evidence)
        if said:
            verdicts.update(said)
        blocks.append(Block(text, group.kind, group.lines[0].page))
    return Typeset(tuple(blocks), _hyphen_notes(verdicts))


def _groups(lines: Sequence[Line]) -> Iterator[_Group]:
    """The text runs on over what stands aside: furniture, footnotes, tables."""
    aside = furniture(lines) | {at for at, line in enumerate(lines) if line.kind is BlockKind.FURNITURE}
    yield from (_Group(at, BlockKind.FURNITURE, (lines[at],)) for at in aside)
    for note in footnotes(lines, aside):
        yield _Group(note[0], BlockKind.FOOTNOTE, tuple(lines[at] for at in note))
        aside.update(note)
    for note in _marked_footnotes(lines):
        yield _Group(note[0], BlockKind.FOOTNOTE, tuple(lines[at] for at in note))
        aside.update(note)
    for at, line in enumerate(lines):
        if line.kind is BlockKind.TABLE_ROW and at not in aside:
            yield _Group(at, BlockKind.TABLE_ROW, (line,))
            aside.add(at)
    body = _without(lines, aside)
    at = 0
    for group in paragraphs([line for _, line in body]):
        yield _Group(body[at][0], BlockKind.PARAGRAPH, tuple(group))
        at += len(group)


def _marked_footnotes(lines: Sequence[Line]) -> list[list[int]]:
    """The lines of each footnote that a reader marked as such; the first of each jumps."""
    notes: list[list[int]] = []
    for at, line in enumerate(lines):
        if line.kind is BlockKind.FOOTNOTE and line.jumps:
            notes.append([at])
        elif line.kind is BlockKind.FOOTNOTE:
            notes[-1].append(at)
    return notes


def _text(group: _Group, evidence: hyphens.Evidence) -> tuple[str, list[str]]:
    """Its lines as one text, and the verdict on each torn word in it."""
    if group.lines[0].kind is not BlockKind.TABLE_ROW:
        text, verdicts = hyphens.join([line.text for line in group.lines], evidence)
        return letterspaced.closed_up(text, evidence), verdicts
    cells = torn_table.joined_halves([cell.split("\n") for cell in group.lines[0].text.split(_CELLS)])
    joined = [hyphens.join(cell, evidence) for cell in cells]
    return _CELLS.join(text for text, _ in joined), [said for _, verdicts in joined for said in verdicts]


def _without(lines: Sequence[Line], aside: set[int]) -> list[tuple[int, Line]]:
    """The other lines with their places; the first of each page jumps, whatever stood above it.

    The number of a print job ends a page even where nothing else shows it.
    """
    body: list[tuple[int, Line]] = []
    page: int | None = None
    is_ended = False
    for at, line in enumerate(lines):
        if at in aside:
            is_ended = is_ended or is_job_number(line.text)
            continue
        if body and (line.page != page or is_ended):
            line = line._replace(jumps=True)
        page, is_ended = line.page, False
        body.append((at, line))
    return body


def _hyphen_notes(verdicts: Counter[str]) -> tuple[Note, ...]:
    if not verdicts:
        return ()
    joined, kept = verdicts[hyphens.JOIN], verdicts[hyphens.KEEP] + verdicts[hyphens.SUSPENDED]
    text = f"{joined} words torn at the ends of lines were joined, {kept} keep their hyphen"
    return (Note("hyphens_joined", text),)
