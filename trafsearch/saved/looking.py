"""Looks at what a saved search finds now."""

from collections.abc import Iterator
from datetime import datetime

from trafsearch.catalog import acts, editions, files
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.meta import get_meta
from trafsearch.query.printing import print_query
from trafsearch.results.hit import Hit
from trafsearch.results.results import Results
from trafsearch.saved.saved_search import SavedSearch
from trafsearch.saved.seen import Seen, SeenEdition, SeenPassage
from trafsearch.store.answering import title_for
from trafsearch.store.asking import search
from trafsearch.store.filtering import Selection, select
from trafsearch.store.passage_ids import PassageIds
from trafsearch.store.store import Store
from trafsearch.structure.passage import Passage


def look(store: Store, saved: SavedSearch, clock: datetime) -> tuple[Seen, Results]:
    """All that it finds, in copies of a text too. Raises what `search` does."""
    results = search(store, saved.query, literal=saved.literal)
    seen = Seen(
        query=saved.query,
        literal=saved.literal,
        read_as=print_query(results.search),
        at=clock,
        made_with=str(get_meta(store.catalog, "made_with")),
        total=results.total,
        passages=tuple(_passages(store.catalog, results.hits)),
        editions=_editions(store.catalog, select(store.catalog, results.search.filters)),
        unread=tuple(each.path for each in results.coverage.unread),
    )
    return seen, results


def _passages(catalog: Catalog, hits: tuple[Hit, ...]) -> list[SeenPassage]:
    """In the order of the texts."""
    found = sorted(_found(catalog, hits), key=lambda each: (each[1], each[0].edition, each[0].ordinal))
    return [_seen(passage, act, title) for passage, act, title in found]


def _found(catalog: Catalog, hits: tuple[Hit, ...]) -> Iterator[tuple[Passage, str, str]]:
    """Each passage, its act and the title of that."""
    ids = PassageIds(catalog)
    for hit in hits:
        yield hit.passage, hit.act, hit.title
        for id in hit.also_in:
            copy = ids.passage(id)
            act = acts.get_act(catalog, copy.act)
            yield copy.passage, copy.act, title_for(act, copy) if act else copy.act


def _seen(passage: Passage, act: str, title: str) -> SeenPassage:
    address = passage.address
    printed = address.text(passage.language)
    return SeenPassage(passage.id, act, title, str(passage.language), address.key, printed, passage.text)


def _editions(catalog: Catalog, selection: Selection) -> dict[str, SeenEdition]:
    looked_at = set(selection.editions.values())
    held = {file.row: file for file in files.files(catalog)}
    return {
        each.key: SeenEdition(each.act, str(each.language), held[each.file].path, held[each.file].sha256)
        for each in editions.editions(catalog)
        if each.row in looked_at
    }
