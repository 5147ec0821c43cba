"""What is new in a saved search since it was last looked at."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trafsearch.errors import TrafsearchError
from trafsearch.results.results import Results
from trafsearch.saved.saved_search import SavedSearch
from trafsearch.saved.seen import Seen, SeenPassage


class Novelty(StrEnum):
    NEW = "new"
    CHANGED = "changed"  # other words at its place
    MOVED = "moved"  # the same words at another place
    GONE = "gone"
    UNREAD = "unread"  # it was found before, and what it stands in cannot be read now


class Reason(StrEnum):
    """Why a passage is new or gone."""

    DOCUMENT = "document"  # it came, or is held no longer
    EDITION = "edition"  # another edition is looked through
    TEXT = "text"  # the file has other words
    FILTERS = "filters"  # the document is held, and the filters leave it out
    PROVISION = "provision"  # there is no such provision any more
    WORDS = "words"  # the provision stands, and does not answer any more
    SEARCH = "search"  # the file is as before: the vocabulary, the program, or what is known of the document changed


@dataclass(frozen=True, slots=True)
class Change:
    """`before` is None of what is new, `now` of what is gone; `reason` is None of what changed or moved."""

    novelty: Novelty
    before: SeenPassage | None
    now: SeenPassage | None
    reason: Reason | None = None

    @property
    def passage(self) -> SeenPassage:
        """As it stands now, else as it stood."""
        found = self.now or self.before
        assert found
        return found


@dataclass(frozen=True, slots=True)
class EditionChange:
    """The keys of the editions that were and are looked through, of an act in which the search finds something."""

    act: str
    language: str
    before: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What a look at one search brought. `since` is when it was looked at before, None if it never was, or as another
    query; then nothing is new.

    `total` passages answer now. `unread` are files that could be read before. `is_read_otherwise` says that the same
    query is searched for in other words, `is_made_otherwise` that vocabulary or program changed. `still_unread`
    passages were found once and could not be looked for before, nor now. `seen` is what to remember; where there is
    an `error`, nothing was looked at, and there is nothing to remember.
    """

    search: SavedSearch
    since: datetime | None = None
    changes: tuple[Change, ...] = ()
    editions: tuple[EditionChange, ...] = ()
    unread: tuple[str, ...] = ()
    is_read_otherwise: bool = False
    is_made_otherwise: bool = False
    still_unread: int = 0
    results: Results | None = None
    seen: Seen | None = None
    error: TrafsearchError | None = None

    @property
    def is_new(self) -> bool:
        return bool(self.changes or self.editions)

    @property
    def total(self) -> int:
        return self.results.total if self.results else 0
