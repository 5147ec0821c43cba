"""What is answered to a row: how often each document says it, and where."""

from dataclasses import dataclass
from enum import StrEnum

from trafsearch.batch.asked import Asked
from trafsearch.errors import TrafsearchError
from trafsearch.language import Language
from trafsearch.results.coverage import Unread
from trafsearch.results.hit import Hit
from trafsearch.results.results import Results


class Presence(StrEnum):
    """Whether a document says it; only `NONE` is a zero."""

    FOUND = "found"
    NONE = "none"  # the whole document was read, and does not say it
    UNREAD = "unread"  # nothing is found in what was read of it, which is not all
    UNDECIDED = "undecided"  # a fact that a filter asks for is not known of it: it was not looked through
    OTHER_LANGUAGE = "other_language"  # its text is in none of the languages that filters, words or labels ask for


@dataclass(frozen=True, slots=True)
class DocumentCount:
    """What a document says of one query. `document` is the act's id, or the path of a file of which no act is known.

    `passages` that answer stand in it, with `matches` places in their words; both None where nobody can say. `copies`
    of the passages say what another document says too, where the search counts them. `languages` are those of its
    text, `unread` its files that were not read whole.
    """

    document: str
    title: str
    presence: Presence
    passages: int | None
    matches: int | None
    copies: int = 0
    languages: tuple[Language, ...] = ()
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that answers, in its document, with the words that do; `copy_of` is the id of the passage that the
    search counts it with.
    """

    document: str
    hit: Hit
    words: tuple[str, ...]
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """What one row has found: `counts` for every document that the filters allow, `places` best first.

    `error` is why the row could not be answered; then there are no results, counts and places.
    """

    asked: Asked
    results: Results | None = None
    counts: tuple[DocumentCount, ...] = ()
    places: tuple[Place, ...] = ()
    error: TrafsearchError | None = None
