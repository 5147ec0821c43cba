"""The plainest scanner there is: it tries every word of every passage, and shares no code with engine or judge."""

from collections.abc import Sequence
from itertools import permutations

from trafsearch.analysis.token import Token
from trafsearch.query.judge import PassageWords
from trafsearch.query.tree import And, ConceptLeaf, Everything, Form, Leaf, Node, Not, Or, Phrase, Prefix, Word


def scan(tree: Node, passages: dict[int, PassageWords]) -> set[int]:
    """The passages in which the tree holds and one of the leaves outside NOT stands in the own words."""
    asked = _asked(tree)
    return {
        number
        for number, words in passages.items()
        if _holds(tree, words) and (not asked or any(_in_own(leaf, words) for leaf in asked))
    }


def _asked(tree: Node) -> list[Leaf]:
    if isinstance(tree, And | Or):
        return [leaf for part in tree.parts for leaf in _asked(part)]
    return [] if isinstance(tree, Not | Everything) else [tree]


def _holds(tree: Node, words: PassageWords) -> bool:
    if isinstance(tree, And):
        return all(_holds(part, words) for part in tree.parts)
    if isinstance(tree, Or):
        return any(_holds(part, words) for part in tree.parts)
    if isinstance(tree, Not):
        return not _holds(tree.part, words)
    return isinstance(tree, Everything) or _in_own(tree, words) or _above(tree, words)


def _in_own(leaf: Leaf, words: PassageWords) -> bool:
    return any(i in words.concepts for i in leaf.ids) if isinstance(leaf, ConceptLeaf) else _in(leaf, words.own)


def _above(leaf: Leaf, words: PassageWords) -> bool:
    if isinstance(leaf, ConceptLeaf):
        return any(i in words.context_concepts for i in leaf.ids)
    return any(_in(leaf, text) for text in words.context)


def _in(leaf: Word | Form | Prefix | Phrase, text: Sequence[Token]) -> bool:
    parts = leaf.parts if isinstance(leaf, Phrase) else (leaf,)
    slop = leaf.slop if isinstance(leaf, Phrase) else 0
    for places in permutations(range(len(text)), len(parts)):
        near = max(places) - min(places) < len(parts) + slop
        in_order = slop > 0 or list(places) == sorted(places)
        if near and in_order and all(_is(part, text[i]) for part, i in zip(parts, places, strict=True)):
            return True
    return False


def _is(leaf: Word | Form | Prefix, token: Token) -> bool:
    if isinstance(leaf, Word):
        return any(term == other for term in leaf.terms for other in token.terms)
    return token.form == leaf.form if isinstance(leaf, Form) else token.form[: len(leaf.prefix)] == leaf.prefix
