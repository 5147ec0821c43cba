"""Passages as the judge sees them, from the catalog."""

from collections.abc import Sequence

from trafsearch.catalog import mentions, passages, words
from trafsearch.catalog.connection import Catalog
from trafsearch.engine.protocol import Candidate
from trafsearch.query.judge import PassageWords, answers
from trafsearch.query.tree import Node

_SLICE = 500  # candidates judged at a time


def judged(catalog: Catalog, tree: Node, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those that answer the tree."""
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
