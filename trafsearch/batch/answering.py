"""Answers a list of queries, one row after the other."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from trafsearch.batch.answer import BatchAnswer, DocumentCount, Place, Presence
from trafsearch.batch.asked import Asked
from trafsearch.batch.asked_languages import languages_asked
from trafsearch.batch.documents import Document, Documents
from trafsearch.batch.searches import search_of
from trafsearch.catalog.connection import snapshot
from trafsearch.errors import StoreClosed, TrafsearchError
from trafsearch.language import Language
from trafsearch.results.hit import Hit
from trafsearch.store.answering import answer
from trafsearch.store.store import Store


def batch(
    store: Store,
    rows: Iterable[Asked],
    *,
    literal: bool = False,
    as_of: date | None = None,
    language: Language | None = None,
) -> Iterator[BatchAnswer]:
    """An answer for each row, in their order, one at a time: what `search` finds, counted for every document.

    A row that cannot be answered says why, and the next one follows. `literal` and `as_of` are as in `search`; terms
    are literal always. Titles are in that language where there are such, else in that of the text. All rows see the
    index as it is at the first of them; until the last one this store cannot be written to.
    """
    with snapshot(store.catalog):
        documents = Documents(store.catalog, language)
        for asked in rows:
            try:
                yield _answered(store, documents, asked, literal, as_of)
            except StoreClosed:
                raise  # no other row could be answered either
            except TrafsearchError as error:
                yield BatchAnswer(asked, error=error)


def _answered(store: Store, documents: Documents, asked: Asked, literal: bool, as_of: date | None) -> BatchAnswer:
    search = search_of(store, asked, literal=literal, as_of=as_of)
    allowed = documents.allowed(search.filters)
    results = answer(store.catalog, store.engine, search)
    places = tuple(_places(documents, results.hits))
    by_document: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_document[place.document].append(place)
    languages = languages_asked(search.tree, store.vocabulary)
    counts = tuple(_count(each, by_document.get(each.id, ()), languages) for each in allowed)
    return BatchAnswer(asked, results, counts, places)


def _places(documents: Documents, hits: Iterable[Hit]) -> Iterator[Place]:
    """Each hit, and after it the passages of copies, which say the same."""
    for hit in hits:
        words = tuple(span.of(hit.passage.text) for span in hit.spans)
        yield Place(hit.act, hit, words)
        for id in hit.also_in:
            act, title, passage = documents.passage(id)
            yield Place(act, Hit(passage, act, title, hit.score, ()), words, copy_of=hit.passage.id)


def _count(document: Document, places: Sequence[Place], asked: Collection[Language]) -> DocumentCount:
    presence = Presence.FOUND if places else document.silence_in(asked)
    is_known = presence in (Presence.FOUND, Presence.NONE)
    return DocumentCount(
        document=document.id,
        title=document.title,
        presence=presence,
        passages=len(places) if is_known else None,
        matches=sum(len(place.words) for place in places) if is_known else None,
        copies=sum(bool(place.copy_of) for place in places),
        languages=document.languages,
        unread=document.unread,
    )
