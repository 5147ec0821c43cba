"""The two tables of a batch: how often each document says it, and where."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trafsearch.batch.answer import BatchAnswer, DocumentCount, Place
from trafsearch.errors import TrafsearchError
from trafsearch.query.printing import print_query
from trafsearch.query.search import Search
from trafsearch.results.coverage import Unread

_ASKED = ("row", "id", "query")
COUNTS = (
    *_ASKED, "filters", "read_as", "document", "title", "languages", "state", "passages", "matches", "copies", "unread",
    "note", "error",
)  # fmt: skip
PLACES = (
    *_ASKED, "document", "title", "address", "page", "language", "passage", "words", "lead", "text", "copy_of",
)  # fmt: skip
Cell = str | int | None
TableRow = tuple[Cell, ...]


def unread_in_english(unread: Unread) -> str:
    return f"{unread.path}: {unread.outcome.status}. {unread.outcome.detail}".rstrip(". ")


@dataclass(frozen=True, slots=True)
class Wording:
    """How sentences are put: of an error, of a file that was not read whole, of what became of a query's words."""

    error: Callable[[TrafsearchError], str] = str
    unread: Callable[[Unread], str] = unread_in_english
    notes: Callable[[Search], str] = lambda search: "; ".join(notes_in_english(search))


def notes_in_english(search: Search) -> Iterator[str]:
    """What became of words of the query, and of acts."""
    yield from (f"{words}: also concept:{concept}" for words, concept in search.widened)
    yield from (f"{each.typed}: read as {', '.join(each.read_as)}" for each in search.corrected)
    yield from (f"{each.typed}: found nowhere" for each in search.unfound)
    yield from (f"-{each.typed}: found nowhere" for each in search.idle)


def count_rows(answer: BatchAnswer, wording: Wording) -> Iterator[TableRow]:
    """One row for each document, by `COUNTS`; one with the error where the query could not be answered.

    An empty number is not a zero: nobody can say it.
    """
    asked = answer.asked
    head = (asked.row, asked.id, asked.text, asked.filters)
    if answer.results is None:
        yield (*head, *[None] * 10, wording.error(answer.error) if answer.error else "")
        return
    search = answer.results.search
    read_as, note = print_query(search), wording.notes(search)
    for count in answer.counts:
        yield (*head, read_as, *_counted(count, wording), note, None)


def place_rows(answer: BatchAnswer) -> Iterator[TableRow]:
    """One row for each passage, by `PLACES`."""
    asked = answer.asked
    for place in answer.places:
        yield (asked.row, asked.id, asked.text, *_placed(place))


def _counted(count: DocumentCount, wording: Wording) -> TableRow:
    return (
        count.document,
        count.title,
        " ".join(count.languages),
        str(count.presence),
        count.passages,
        count.matches,
        count.copies if count.passages is not None else None,
        "; ".join(map(wording.unread, count.unread)),
    )


def _placed(place: Place) -> TableRow:
    passage = place.hit.passage
    return (
        place.document,
        place.hit.title,
        passage.address.text(passage.language),
        passage.page,
        str(passage.language),
        passage.id,
        "; ".join(place.words),
        passage.lead,
        passage.text,
        place.copy_of,
    )
