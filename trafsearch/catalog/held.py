"""What the catalog gives back: files, editions and passages as they are held."""

from dataclasses import dataclass
from datetime import date

from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Outcome
from trafsearch.extraction.source import Source
from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.structure.passage import Passage
from trafsearch.structure.verdict import Ruling


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is entered of a file beside its text. `act` and `areas` are what is stated about it, `stated` its hash."""

    source: Source
    outcome: Outcome
    size: int = 0
    modified: int = 0
    act: str | None = None
    areas: tuple[str, ...] = ()
    stated: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file under a root, and the outcome of reading it. `root` is the root's path; `areas` are those stated."""

    row: int
    root: str
    path: str
    sha256: str
    size: int
    modified: int
    media_type: str
    outcome: Outcome
    areas: tuple[str, ...]
    stated: str
    notes: tuple[tuple[str, str, int | None], ...]
    act: str | None  # the act that it is a text of, else the one that is stated for it


@dataclass(frozen=True, slots=True)
class HeldEdition:
    """An edition's row, the row of the text that it is an edition of, and that of the text's file."""

    row: int
    key: str
    act: str
    language: Language
    holds_from: date | None
    holds_until: date | None
    amended_by: str | None
    text: int
    file: int


@dataclass(frozen=True, slots=True)
class HeldPassage:
    """A passage with its row in the catalog and its act's id. `content` is the row of its text."""

    row: int
    act: str
    content: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Holding:
    """Where a passage is held: the row of its text, of the first and of the last edition that it stands in, and its
    place among the passages of each.
    """

    text: int
    first: int
    last: int
    language: Language
    ordinal: int


@dataclass(frozen=True, slots=True)
class Said:
    """A reader's verdict on a mention; one that `is_added` was not found by any label."""

    ruling: Ruling
    who: str
    why: str
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class FoundMention:
    """A concept found in a text: where in it, and by which label in which language; what a reader `said` of it."""

    concept: str
    span: Span
    label: str
    label_language: Language
    said: Said | None = None
