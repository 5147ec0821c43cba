"""Why passages answer a search: which form met which word, which label which concept, and what made the score."""

from collections.abc import Iterator, Sequence

from trafsearch.analysis.token import Token
from trafsearch.catalog import mentions, passages, words
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import FoundMention, HeldPassage
from trafsearch.engine.protocol import Engine
from trafsearch.query.judge import is_word
from trafsearch.query.leaves import asked_leaves
from trafsearch.query.nearness import stretches
from trafsearch.query.printing import print_query
from trafsearch.query.tree import ConceptLeaf, Form, Leaf, Node, Phrase, Prefix, Word
from trafsearch.results.explanation import Explanation, Reason, ScoreShare, Where
from trafsearch.span import Span

Asked = Word | Form | Prefix | Phrase


def explanations(catalog: Catalog, engine: Engine, tree: Node, held: Sequence[HeldPassage]) -> dict[int, Explanation]:
    """By the passage's row."""
    places = passages.contexts_of(catalog, [each.row for each in held])
    contents = sorted({content for own, above in places.values() for content in (own, *above)})
    tokens = words.tokens(catalog, contents)
    found = mentions.mentions_in(catalog, contents)
    shares = engine.shares(tree, places.keys())
    leaves = list(dict.fromkeys(asked_leaves(tree)))

    def reasons(each: HeldPassage) -> Iterator[Reason]:
        own, above = places[each.row]
        headings = len(each.passage.headings)
        standing = [(Where.TEXT, own), *((Where.HEADING, content) for content in above[:headings])]
        standing += [(Where.LEAD, content) for content in above[headings:]]
        for leaf in leaves:
            for where, content in standing:
                yield from _reasons(leaf, where, tokens[content], found[content])

    return {
        each.row: Explanation(
            tuple(_united(reasons(each))),
            tuple(
                ScoreShare(print_query(share.leaf), share.score, share.own, share.context, share.holding)
                for share in shares.get(each.row, ())
            ),
        )
        for each in held
    }


def _reasons(leaf: Leaf, where: Where, tokens: Sequence[Token], mentioned: Sequence[FoundMention]) -> Iterator[Reason]:
    asked = print_query(leaf)
    if isinstance(leaf, ConceptLeaf):
        for each in mentioned:
            if each.concept in leaf.ids:
                match = _words_at(tokens, each.span)
                language, concept, label = each.label_language, each.concept, each.label
                yield Reason(asked, where, match, 1, (each.span,), language, concept=concept, label=label)
        return
    for stretch in _stretches(leaf, tokens):
        some = [tokens[at] for at in stretch]
        match = " ".join(token.text for token in some)
        is_in_one = not (isinstance(leaf, Phrase) and leaf.slop)
        spans = (Span(some[0].span.start, some[-1].span.end),) if is_in_one else tuple(token.span for token in some)
        yield Reason(asked, where, match, 1, spans, some[0].language, tuple(_terms(leaf, some)))


def _stretches(leaf: Asked, tokens: Sequence[Token]) -> Iterator[tuple[int, ...]]:
    """Where the leaf stands, as numbers of words."""
    parts = leaf.parts if isinstance(leaf, Phrase) else (leaf,)
    slop = leaf.slop if isinstance(leaf, Phrase) else 0
    return stretches([[at for at, token in enumerate(tokens) if is_word(part, token)] for part in parts], slop)


def _terms(leaf: Asked, tokens: Sequence[Token]) -> Iterator[str]:
    """The dictionary words by which the tokens met the words that were asked for, each once."""
    parts = leaf.parts if isinstance(leaf, Phrase) else (leaf,)
    asked = dict.fromkeys(term for part in parts if isinstance(part, Word) for term in part.terms)
    held = {term for token in tokens for term in token.terms}
    return (term for term in asked if term in held)


def _words_at(tokens: Sequence[Token], span: Span) -> str:
    return " ".join(token.text for token in tokens if token.span.overlaps(span))


def _united(reasons: Iterator[Reason]) -> Iterator[Reason]:
    """What is met several times in the same form, once; places in headings and lead are no places in the passage."""
    united: dict[tuple[object, ...], list[Reason]] = {}
    for each in reasons:
        key = (each.asked, each.where, each.match, each.language, each.terms, each.concept, each.label)
        united.setdefault(key, []).append(each)
    for first, *others in united.values():
        spans = tuple(span for each in (first, *others) for span in each.spans) if first.where is Where.TEXT else ()
        yield Reason(
            first.asked, first.where, first.match, 1 + len(others), spans, first.language, first.terms, first.concept,
            first.label,
        )  # fmt: skip
