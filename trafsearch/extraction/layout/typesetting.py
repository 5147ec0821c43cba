"""From the lines of a page back to the paragraphs that were set in them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout import hyphens
from trafsearch.extraction.layout.furniture import furniture
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.layout.paragraph import paragraphs


@dataclass(frozen=True, slots=True)
class Typeset:
    """Blocks in the order of their first lines, and what was decided on the way."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]


def blocks_of_lines(lines: Sequence[Line]) -> Typeset:
    evidence = hyphens.evidence_of(line.text for line in lines)
    aside = furniture(lines)
    body = _without(lines, aside)
    blocks = [(at, Block(lines[at].text, BlockKind.FURNITURE, lines[at].page)) for at in aside]
    verdicts: Counter[str] = Counter()
    at = 0
    for group in paragraphs([line for _, line in body]):
        text, said = hyphens.join([line.text for line in group], evidence)
        verdicts.update(said)
        blocks.append((body[at][0], Block(text, page=group[0].page)))
        at += len(group)
    blocks.sort(key=lambda pair: pair[0])
    return Typeset(tuple(block for _, block in blocks), _hyphen_notes(verdicts))


def _without(lines: Sequence[Line], aside: set[int]) -> list[tuple[int, Line]]:
    """The other lines with their places; the first of each page jumps, whatever stood above it."""
    body: list[tuple[int, Line]] = []
    page: int | None = None
    for at, line in enumerate(lines):
        if at in aside:
            continue
        if body and line.page != page:
            line = replace(line, jumps=True)
        page = line.page
        body.append((at, line))
    return body


def _hyphen_notes(verdicts: Counter[str]) -> tuple[Note, ...]:
    if not verdicts:
        return ()
    joined, kept = verdicts[hyphens.JOIN], verdicts[hyphens.KEEP] + verdicts[hyphens.SUSPENDED]
    text = f"{joined} words torn at the ends of lines were joined, {kept} keep their hyphen"
    return (Note("hyphens_joined", text),)
