"""Keeps what one file may give back within bounds: what is over them is cut, and said to be."""

import unicodedata
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
_WORD = 1000  # characters: what is longer and has no end is no word, and may be cut anywhere


def bounded(extraction: Extraction, limits: Limits) -> Extraction:
    """The extraction with at most `output_mb` of text; where some was cut, the outcome is no longer *ok*."""
    blocks = _first(extraction.blocks, limits.output_mb * 1_000_000)
    outcome = replace(extraction.outcome, detail=_cut(extraction.outcome.detail))
    if blocks != extraction.blocks:
        outcome = _partial(outcome, _cut_in(blocks, extraction.blocks, limits))
    properties = tuple((name[:100], _cut(value)) for name, value in extraction.properties[:_PROPERTIES])
    return replace(extraction, blocks=blocks, outcome=outcome, notes=_notes(extraction.notes), properties=properties)


def _first(blocks: tuple[Block, ...], room: int) -> tuple[Block, ...]:
    """The blocks that fit, and the beginning of the one that does not."""
    for at, block in enumerate(blocks):
        room -= _FRAME + _bytes(block.anchor or "")
        if _bytes(block.text) > room:
            beginning = _beginning(block.text, room)
            return (*blocks[:at], replace(block, text=beginning)) if beginning else blocks[:at]
        room -= _bytes(block.text)
    return blocks


def _beginning(text: str, room: int) -> str:
    """As many whole words as fit into so many bytes. The text is longer than that."""
    if room <= 0:
        return ""
    encoded = text[: room + 1].encode("utf-8", errors="surrogatepass")
    while encoded[room] & 0xC0 == 0x80:  # in the middle of a character
        room -= 1
    end = len(encoded[:room].decode("utf-8", errors="surrogatepass"))
    least = max(0, end - _WORD)
    space = next((at for at in range(end, least - 1, -1) if text[at].isspace()), None)
    if space is None:
        return _whole_characters(text, end) if least else ""
    return text[:space].rstrip()


def _whole_characters(text: str, end: int) -> str:
    """Not parting a letter from its accents: й may be и and a breve."""
    while end and unicodedata.combining(text[end]):
        end -= 1
    return text[:end]


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", errors="surrogatepass"))


def _cut_in(kept: Sequence[Block], blocks: Sequence[Block], limits: Limits) -> str:
    """Where the text ends now, and what to do about it."""
    count, advice = len(blocks), "split the file or raise the limit output-mb"
    where = f"the last {count - len(kept)} of {count} paragraphs were left out"
    if kept and kept[-1] != blocks[len(kept) - 1]:
        where = f"it is cut off in paragraph {len(kept)} of {count}"
    return f"its text takes more than {limits.output_mb} MB: {where}, {advice}"


def _partial(outcome: Outcome, detail: str) -> Outcome:
    joined = "; ".join(filter(None, (detail, outcome.detail)))
    status = Status.PARTIAL if outcome.status is Status.OK else outcome.status
    return replace(outcome, status=status, detail=joined)


def _notes(notes: Sequence[Note]) -> tuple[Note, ...]:
    kept = [replace(note, text=_cut(note.text)) for note in notes[:_NOTES]]
    if len(notes) > _NOTES:
        kept.append(Note("notes_left_out", f"{len(notes) - _NOTES} more notes are not shown"))
    return tuple(kept)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
