"""What a reader makes of the bytes of one file."""

from dataclasses import dataclass, field

from trafsearch.extraction.block import Block
from trafsearch.extraction.extraction import Note, PageQuality
from trafsearch.extraction.outcome import Outcome, Status


@dataclass(frozen=True, slots=True)
class Contents:
    """An Extraction that does not know yet where its bytes came from.

    `miscoded` are pages whose letters the file itself does not vouch for.
    """

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    outcome: Outcome = field(default_factory=lambda: Outcome(Status.OK))
    miscoded: frozenset[int] = frozenset()
    quality: tuple[PageQuality, ...] = ()
