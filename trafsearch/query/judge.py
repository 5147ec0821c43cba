"""Whether a passage answers a tree, word by word: the same answer whatever engine found the passage."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.analysis.token import Token
from trafsearch.query.leaves import asked_leaves
from trafsearch.query.nearness import stretches
from trafsearch.query.tree import And, ConceptLeaf, Everything, Form, Leaf, Node, Not, Or, Phrase, Prefix, Word
from trafsearch.span import Span

Tokens = Sequence[Token]


@dataclass(frozen=True, slots=True)
class PassageWords:
    """A passage as the judge sees it: its own words, and those of each heading and lead above it.

    `concepts` are the ids mentioned in the passage itself, `context_concepts` those mentioned above it.
    """

    own: tuple[Token, ...]
    context: tuple[tuple[Token, ...], ...] = ()
    concepts: frozenset[str] = frozenset()
    context_concepts: frozenset[str] = frozenset()


def answers(tree: Node, words: PassageWords) -> bool:
    """Whether the tree holds, and one of the leaves that it asks for stands in the passage itself."""
    if not _holds(tree, words):
        return False
    asked = list(asked_leaves(tree))
    return not asked or any(_stands_in_own(leaf, words) for leaf in asked)


def spans(tree: Node, words: PassageWords, mentions: Mapping[str, Sequence[Span]] | None = None) -> tuple[Span, ...]:
    """What to mark in the passage's own text, merged and in order.

    `mentions` are the places of concepts in it, by id. An alternative of OR that does not hold marks nothing.
    """
    return merged(_marked(tree, words, mentions or {}))


def merged(found: Iterator[Span] | Sequence[Span]) -> tuple[Span, ...]:
    """The same code points as non-overlapping spans in order; spans that touch become one."""
    result: list[Span] = []
    for span in sorted(found):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def _holds(tree: Node, words: PassageWords) -> bool:
    match tree:
        case And(parts):
            return all(_holds(part, words) for part in parts)
        case Or(parts):
            return any(_holds(part, words) for part in parts)
        case Not(part):
            return not _holds(part, words)
        case Everything():
            return True
    return _stands_in_own(tree, words) or _stands_in_context(tree, words)


def _stands_in_own(leaf: Leaf, words: PassageWords) -> bool:
    if isinstance(leaf, ConceptLeaf):
        return not words.concepts.isdisjoint(leaf.ids)
    return _stands_in(leaf, words.own)


def _stands_in_context(leaf: Leaf, words: PassageWords) -> bool:
    if isinstance(leaf, ConceptLeaf):
        return not words.context_concepts.isdisjoint(leaf.ids)
    return any(_stands_in(leaf, tokens) for tokens in words.context)


def _stands_in(leaf: Word | Form | Prefix | Phrase, tokens: Tokens) -> bool:
    if isinstance(leaf, Phrase):
        return next(_phrase_stretches(leaf, tokens), None) is not None
    return any(is_word(leaf, token) for token in tokens)


def is_word(leaf: Word | Form | Prefix, token: Token) -> bool:
    """Whether the token is what the leaf asks for."""
    match leaf:
        case Word(terms=terms):
            return not set(terms).isdisjoint(token.terms)
        case Form(form=form):
            return token.form == form
        case Prefix(prefix=prefix):
            return token.form.startswith(prefix)


def _marked(tree: Node, words: PassageWords, mentions: Mapping[str, Sequence[Span]]) -> Iterator[Span]:
    match tree:
        case And(parts):
            for part in parts:
                yield from _marked(part, words, mentions)
        case Or(parts):
            for part in parts:
                if _holds(part, words):
                    yield from _marked(part, words, mentions)
        case ConceptLeaf(ids=ids):
            for concept in ids:
                yield from mentions.get(concept, ())
        case Phrase(slop=slop):
            for stretch in _phrase_stretches(tree, words.own):
                yield from _stretch_spans([words.own[i].span for i in stretch], in_one=slop == 0)
        case Word() | Form() | Prefix():
            yield from (token.span for token in words.own if is_word(tree, token))


def _phrase_stretches(phrase: Phrase, tokens: Tokens) -> Iterator[tuple[int, ...]]:
    """The places where the phrase stands, each as the indexes of its tokens."""
    at = [[i for i, token in enumerate(tokens) if is_word(part, token)] for part in phrase.parts]
    return stretches(at, phrase.slop)


def _stretch_spans(found: list[Span], *, in_one: bool) -> list[Span]:
    return [Span(found[0].start, found[-1].end)] if in_one else found
