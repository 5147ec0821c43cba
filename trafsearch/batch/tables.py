"""The tables of a batch: how often each document says it, where, and what each query comes to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trafsearch.batch.answer import BatchAnswer, DocumentCount, Place, Presence
from trafsearch.batch.asked import Asked
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
QUERIES = (
    *_ASKED, "filters", "read_as", "total", "copies", "found_in", "not_in", "not_known", "note", "error",
)  # fmt: skip
Cell = str | int | None
TableRow = tuple[Cell, ...]


def unread_in_english(unread: Unread) -> str:
    return f"{unread.path}: {unread.outcome.status}. {unread.outcome.detail}".rstrip(". ")


def row_in_english(asked: Asked) -> str:
    lines = f"lines {asked.lines[0]} to {asked.lines[1]} of the file are one row" if asked.lines else ""
    same = f"the id stands in other rows too: {', '.join(map(str, asked.same_id))}" if asked.same_id else ""
    return "; ".join(filter(None, (lines, same)))


@dataclass(frozen=True, slots=True)
class Wording:
    """How sentences are put: of an error, of a file that was not read whole, of what became of a query's words, and of
    what is to be known of the row itself.
    """

    error: Callable[[TrafsearchError], str] = str
    unread: Callable[[Unread], str] = unread_in_english
    notes: Callable[[Search], str] = lambda search: "; ".join(notes_in_english(search))
    row: Callable[[Asked], str] = row_in_english

    def note(self, answer: BatchAnswer) -> str:
        of_words = self.notes(answer.results.search) if answer.results is not None else ""
        return " ".join(filter(None, (self.row(answer.asked), of_words)))


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
        yield (*head, *[None] * 9, wording.note(answer) or None, wording.error(answer.error) if answer.error else "")
        return
    read_as, note = print_query(answer.results.search), wording.note(answer)
    for count in answer.counts:
        yield (*head, read_as, *_counted(count, wording), note, None)


def place_rows(answer: BatchAnswer) -> Iterator[TableRow]:
    """One row for each passage, by `PLACES`."""
    asked = answer.asked
    for place in answer.places:
        yield (asked.row, asked.id, asked.text, *_placed(place))


def query_row(answer: BatchAnswer, wording: Wording) -> TableRow:
    """By `QUERIES`: `total` is what the search alone says, without the `copies`, and then in how many documents it
    stands, in how many it does not, and in how many nobody can say.
    """
    asked, results = answer.asked, answer.results
    head, note = (asked.row, asked.id, asked.text, asked.filters), wording.note(answer)
    if results is None:
        return *head, *[None] * 6, note, wording.error(answer.error) if answer.error else ""
    states = [count.presence for count in answer.counts]
    found, silent = states.count(Presence.FOUND), states.count(Presence.NONE)
    copies = sum(count.copies for count in answer.counts)
    numbers = (results.total, copies, found, silent, len(states) - found - silent)
    return *head, print_query(results.search), *numbers, note, None


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
