"""A search into results: the engine finds, the catalog's tokens decide, the catalog quotes."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from trafsearch.catalog import editions, passages
from trafsearch.catalog.connection import Catalog, snapshot
from trafsearch.catalog.held import Holding
from trafsearch.engine.protocol import Candidate, Engine
from trafsearch.query.search import Search
from trafsearch.query.tree import Node
from trafsearch.results.results import Results
from trafsearch.store.covering import coverage
from trafsearch.store.families import copies, once
from trafsearch.store.filtering import Selection, select
from trafsearch.store.found import Found, title_for
from trafsearch.store.judging import judged, passage_words

__all__ = ["answer", "finding", "passage_words", "title_for"]


def answer(catalog: Catalog, engine: Engine, search: Search) -> Results:
    """All passages that answer, counted; the best of them, up to the search's limit, as hits."""
    with finding(catalog, engine, search) as found:
        hits = tuple(found.first(search.limit).hits())
        return Results(search, hits, found.total, found.coverage, found.selection.undated)


@contextmanager
def finding(catalog: Catalog, engine: Engine, search: Search) -> Iterator[Found]:
    """All passages that answer, best first, whatever the search's limit.

    It answers for the catalog as it is at one moment, also while another program writes: what the engine was not
    given yet is read through, and comes last.
    """
    with snapshot(catalog):
        selection = select(catalog, search.filters)
        candidates, known = _found(catalog, engine, search.tree)
        found = _allowed(candidates, known, selection, search.filters.languages)
        found, also_in = _once(catalog, found, known)
        covered = coverage(catalog, selection.acts, selection.editions.values())
        yield Found(catalog, engine, search, found, known, selection, also_in, covered, len(found))


def _found(catalog: Catalog, engine: Engine, tree: Node) -> tuple[list[Candidate], dict[int, Holding]]:
    """What the engine finds, then what answers in texts that it does not hold; and where each of them stands."""
    in_engine = editions.texts_in_engine(catalog)
    given = {text for text, is_given in in_engine.items() if is_given}
    held = engine.texts()
    candidates = engine.candidates(tree)
    while held != (now := engine.texts()):  # a writer came between
        held, candidates = now, engine.candidates(tree)
    known = passages.holdings(catalog, [candidate.passage for candidate in candidates])
    candidates = [each for each in candidates if each.passage in known and known[each.passage].text in given]
    missing = sorted(in_engine.keys() - (held & given))
    rows = [row for text in missing for row in passages.rows_of_text(catalog, text)]
    known.update(passages.holdings(catalog, rows))
    if not engine.answers_exactly(tree):
        candidates = judged(catalog, tree, candidates)
    return [*candidates, *judged(catalog, tree, [Candidate(row, 0.0) for row in rows])], known


def _allowed(
    candidates: Sequence[Candidate], known: Mapping[int, Holding], selection: Selection, languages: Sequence[str]
) -> list[Candidate]:
    return [
        candidate
        for candidate in candidates
        if (holding := known.get(candidate.passage))
        and holding.first <= selection.editions.get(holding.text, 0) <= holding.last
        and (not languages or holding.language in languages)
    ]


def _once(
    catalog: Catalog, candidates: Sequence[Candidate], held: Mapping[int, Holding]
) -> tuple[list[Candidate], dict[int, tuple[int, ...]]]:
    """Of passages that say the same in copies of one text the best; and for each the others."""
    known = copies(catalog)
    if not known:
        return list(candidates), {}
    also_in = dict(once(catalog, known, [(each.passage, held[each.passage].text) for each in candidates]))
    return [each for each in candidates if each.passage in also_in], also_in
