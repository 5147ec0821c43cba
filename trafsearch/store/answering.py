"""A search into results: the engine finds, the catalog's tokens decide, the catalog quotes."""

from collections.abc import Mapping, Sequence

from trafsearch.catalog import acts, mentions, passages, words
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldPassage
from trafsearch.engine.protocol import Candidate, Engine
from trafsearch.query.judge import PassageWords, answers, spans
from trafsearch.query.search import Search
from trafsearch.query.tree import Node
from trafsearch.results.hit import Hit
from trafsearch.results.results import Results
from trafsearch.span import Span
from trafsearch.store.covering import coverage
from trafsearch.store.filtering import Selection, select
from trafsearch.structure.act import Act

_SLICE = 500  # candidates judged at a time


def answer(catalog: Catalog, engine: Engine, search: Search) -> Results:
    """All passages that answer, counted; the best of them, up to the search's limit, as hits."""
    selection = select(catalog, search.filters)
    found = _allowed(catalog, engine.candidates(search.tree), selection, search.filters.languages)
    if not engine.answers_exactly(search.tree):
        found = _judged(catalog, search.tree, found)
    shown = found if search.limit is None else found[: search.limit]
    return Results(
        search, _hits(catalog, search.tree, shown), len(found), coverage(catalog, selection.acts), selection.undated
    )


def _allowed(
    catalog: Catalog, candidates: Sequence[Candidate], selection: Selection, languages: Sequence[str]
) -> list[Candidate]:
    editions = passages.editions_of(catalog, [candidate.passage for candidate in candidates])
    return [
        candidate
        for candidate in candidates
        if candidate.passage in editions
        and editions[candidate.passage][0] in selection.editions
        and (not languages or editions[candidate.passage][1] in languages)
    ]


def _judged(catalog: Catalog, tree: Node, candidates: Sequence[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for at in range(0, len(candidates), _SLICE):
        some = candidates[at : at + _SLICE]
        held = passages.passages_by_row(catalog, [candidate.passage for candidate in some])
        known = passage_words(catalog, held)
        kept.extend(candidate for candidate in some if answers(tree, known[candidate.passage]))
    return kept


def passage_words(catalog: Catalog, held: Sequence[HeldPassage]) -> dict[int, PassageWords]:
    """Each passage's own tokens and mentions, and those of its headings and leads, by the passage's row."""
    context = passages.context_contents(catalog, held)
    texts = sorted({content for each in held for content in (each.content, *context[each.row])})
    tokens = words.tokens(catalog, texts)
    found = mentions.mentions_in(catalog, texts)
    concepts = {content: frozenset(mention.concept for mention in found[content]) for content in texts}
    return {
        each.row: PassageWords(
            own=tokens[each.content],
            context=tuple(tokens[content] for content in context[each.row]),
            concepts=concepts[each.content],
            context_concepts=frozenset[str]().union(*(concepts[content] for content in context[each.row])),
        )
        for each in held
    }


def _hits(catalog: Catalog, tree: Node, candidates: Sequence[Candidate]) -> tuple[Hit, ...]:
    held = passages.passages_by_row(catalog, [candidate.passage for candidate in candidates])
    known = passage_words(catalog, held)
    titles = {act.id: act for act in acts.acts(catalog)}
    score = {candidate.passage: candidate.score for candidate in candidates}
    places = _mention_spans(catalog, held)
    return tuple(
        Hit(
            each.passage,
            each.act,
            title_for(titles[each.act], each),
            score[each.row],
            spans(tree, known[each.row], places[each.row]),
        )
        for each in held
    )


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
