"""All that one file says, and how well it was read."""

from dataclasses import dataclass

from trafsearch.extraction.block import Block
from trafsearch.extraction.outcome import Outcome
from trafsearch.extraction.source import Source


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was repaired, chosen or doubted. `code` is stable, `text` is for people."""

    code: str
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class PageQuality:
    """The share of a page's words that are language, from 0 to 1; `page` is None for a file without pages."""

    page: int | None
    share: float


@dataclass(frozen=True, slots=True)
class Extraction:
    """The blocks of a file in reading order, its one outcome, and the notes.

    `title`, `author` and the like that a format keeps about itself stand in `properties`; `quality` holds a share for
    each page.
    """

    source: Source
    blocks: tuple[Block, ...]
    outcome: Outcome
    notes: tuple[Note, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    quality: tuple[PageQuality, ...] = ()
