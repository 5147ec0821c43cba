"""What a run did."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from trafsearch.catalog.held import HeldFile
from trafsearch.catalog.verdicts import Effect
from trafsearch.extraction.outcome import Status

Progress = Callable[[int, int, str], None]  # files done, files to read, the path of the last one


@dataclass(frozen=True, slots=True)
class Gone:
    """A document whose file is no longer in the folder; `is_kept` where the history of the clone still has it."""

    path: str
    document: str
    title: str
    is_kept: bool = False


@dataclass(slots=True)
class Summary:
    """`statuses` counts the outcomes of all files that are now held, `unread` names those that were not read whole.

    `gone` are the documents whose files are there no more. `kept_roots` could not be read or are empty: all that was
    held of them is kept. `verdicts` counts what became of those that readers gave; `no_verdicts` are files
    named verdicts.csv that hold something else.
    """

    roots: list[str] = field(default_factory=list)
    kept_roots: list[str] = field(default_factory=list)
    read: int = 0
    unchanged: int = 0
    removed: int = 0
    hidden: int = 0
    gone: list[Gone] = field(default_factory=list)
    statuses: Counter[Status] = field(default_factory=Counter)
    unread: list[HeldFile] = field(default_factory=list)
    verdicts: Counter[Effect] = field(default_factory=Counter)
    no_verdicts: list[str] = field(default_factory=list)
    seconds: float = 0.0
