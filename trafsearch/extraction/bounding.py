"""Keeps what one file may give back within bounds: what is over them is cut, and said to be."""

from collections.abc import Sequence
from dataclasses import replace

from trafsearch.extraction.block import Block
from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.outcome import Outcome, Status

_FRAME = 100  # bytes that a block takes beside its text
_NOTES = 2000
_PROPERTIES = 100
_LONGEST = 100_000  # characters of a note, a property, a detail


def bounded(extraction: Extraction, limits: Limits) -> Extraction:
    """The extraction with at most `output_mb` of text; where some was cut, the outcome is no longer *ok*."""
    blocks = _first(extraction.blocks, limits.output_mb * 1_000_000)
    outcome = replace(extraction.outcome, detail=_cut(extraction.outcome.detail))
    if len(blocks) < len(extraction.blocks):
        outcome = _partial(outcome, limits, len(blocks), len(extraction.blocks))
    properties = tuple((name[:100], _cut(value)) for name, value in extraction.properties[:_PROPERTIES])
    return replace(extraction, blocks=blocks, outcome=outcome, notes=_notes(extraction.notes), properties=properties)


def _first(blocks: tuple[Block, ...], room: int) -> tuple[Block, ...]:
    for at, block in enumerate(blocks):
        room -= _FRAME + _bytes(block.text) + _bytes(block.anchor or "")
        if room < 0:
            return blocks[:at]
    return blocks


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", errors="surrogatepass"))


def _partial(outcome: Outcome, limits: Limits, kept: int, count: int) -> Outcome:
    detail = (
        f"its text takes more than {limits.output_mb} MB: the last {count - kept} of {count} paragraphs were left out"
    )
    joined = "; ".join(filter(None, (f"{detail}, split the file or raise the limit output-mb", outcome.detail)))
    status = Status.PARTIAL if outcome.status is Status.OK else outcome.status
    return replace(outcome, status=status, detail=joined)


def _notes(notes: Sequence[Note]) -> tuple[Note, ...]:
    kept = [replace(note, text=_cut(note.text)) for note in notes[:_NOTES]]
    if len(notes) > _NOTES:
        kept.append(Note("notes_left_out", f"{len(notes) - _NOTES} more notes are not shown"))
    return tuple(kept)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
