"""A search into results: the engine finds, the catalog's tokens decide, the catalog quotes."""

from collections.abc import Mapping, Sequence

from trafsearch.catalog import acts, editions, mentions, passages, words
from trafsearch.catalog.connection import Catalog, snapshot
from trafsearch.catalog.held import HeldPassage, Holding
from trafsearch.engine.protocol import Candidate, Engine
from trafsearch.query.judge import PassageWords, answers, spans
from trafsearch.query.search import Search
from trafsearch.query.tree import Node
from trafsearch.results.hit import Hit
from trafsearch.results.results import Results
from trafsearch.span import Span
from trafsearch.store.covering import coverage
from trafsearch.store.families import copies, once
from trafsearch.store.filtering import Selection, select
from trafsearch.structure.act import Act

_SLICE = 500  # candidates judged at a time


def answer(catalog: Catalog, engine: Engine, search: Search) -> Results:
    """All passages that answer, counted; the best of them, up to the search's limit, as hits.

    It answers for the catalog as it is at one moment, also while another program writes: what the engine was not
    given yet is read through, and comes last.
    """
    with snapshot(catalog):
        selection = select(catalog, search.filters)
        candidates, known = _found(catalog, engine, search.tree)
        found = _allowed(candidates, known, selection, search.filters.languages)
        found, also_in = _once(catalog, found, known)
        shown = found if search.limit is None else found[: search.limit]
        hits = _hits(catalog, search.tree, shown, selection, also_in)
        return Results(
            search, hits, len(found), coverage(catalog, selection.acts, selection.editions.values()), selection.undated
        )


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
        candidates = _judged(catalog, tree, candidates)
    return [*candidates, *_judged(catalog, tree, [Candidate(row, 0.0) for row in rows])], known


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


def _judged(catalog: Catalog, tree: Node, candidates: Sequence[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for at in range(0, len(candidates), _SLICE):
        some = candidates[at : at + _SLICE]
        known = passage_words(catalog, [candidate.passage for candidate in some])
        kept.extend(each for each in some if each.passage in known and answers(tree, known[each.passage]))
    return kept


def passage_words(catalog: Catalog, rows: Sequence[int]) -> dict[int, PassageWords]:
    """For each passage that is held: its own tokens and mentions, and those of its headings and leads."""
    places = passages.contexts_of(catalog, rows)
    texts = sorted({content for own, context in places.values() for content in (own, *context)})
    tokens = words.tokens(catalog, texts)
    found = mentions.mentions_in(catalog, texts)
    concepts = {content: frozenset(mention.concept for mention in found[content]) for content in texts}
    return {
        row: PassageWords(
            own=tokens[own],
            context=tuple(tokens[content] for content in context),
            concepts=concepts[own],
            context_concepts=frozenset[str]().union(*(concepts[content] for content in context)),
        )
        for row, (own, context) in places.items()
    }


def _hits(
    catalog: Catalog,
    tree: Node,
    candidates: Sequence[Candidate],
    selection: Selection,
    also_in: Mapping[int, tuple[int, ...]],
) -> tuple[Hit, ...]:
    held = passages.passages_by_row(catalog, [candidate.passage for candidate in candidates], selection.editions)
    known = passage_words(catalog, [each.row for each in held])
    titles = {id: act for id in {each.act for each in held} if (act := acts.get_act(catalog, id))}
    score = {candidate.passage: candidate.score for candidate in candidates}
    places = _mention_spans(catalog, held)
    ids = _ids(catalog, [row for each in held for row in also_in.get(each.row, ())], selection)
    return tuple(
        Hit(
            each.passage,
            each.act,
            title_for(titles[each.act], each),
            score[each.row],
            spans(tree, known[each.row], places[each.row]),
            tuple(ids[row] for row in also_in.get(each.row, ())),
        )
        for each in held
    )


def _ids(catalog: Catalog, rows: Sequence[int], selection: Selection) -> dict[int, str]:
    held = passages.passages_by_row(catalog, rows, selection.editions)
    return {each.row: each.passage.id for each in held}


def _mention_spans(catalog: Catalog, held: Sequence[HeldPassage]) -> dict[int, Mapping[str, tuple[Span, ...]]]:
    found = mentions.mentions_in(catalog, [each.content for each in held])
    result: dict[int, Mapping[str, tuple[Span, ...]]] = {}
    for each in held:
        by_concept: dict[str, tuple[Span, ...]] = {}
        for mention in found[each.content]:
            by_concept[mention.concept] = (*by_concept.get(mention.concept, ()), mention.span)
        result[each.row] = by_concept
    return result


def title_for(act: Act, held: HeldPassage) -> str:
    """The act's title in the passage's language, else the first that there is."""
    return act.titles.get(held.passage.language) or next(iter(act.titles.values()), act.id)
