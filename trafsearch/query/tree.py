"""What is wanted, as a tree: the same for every engine.

A tree is judged against one passage *in its context*: the passage's own words, and the words of its lead and of
the headings above it. A leaf holds where its words stand in the passage or in its context; a phrase must stand
whole in one of them. A passage answers a tree when the tree holds and, if the tree has leaves outside NOT, at least
one of those leaves holds in the passage's own words: only then is there something to show.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms: holds where a token has one of `terms`. `text` is the word as typed."""

    text: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """`=word`: the surface form only, folded."""

    text: str
    form: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """`word*`: any word whose folded form begins so."""

    text: str
    prefix: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after another (`slop` 0), or all of them, in any order, with at most `slop` other words between.

    `"near words"~5` has slop 5: the stretch that holds all parts has at most len(parts) + slop words.
    """

    parts: tuple[Word | Form | Prefix, ...]
    slop: int = 0


@dataclass(frozen=True, slots=True)
class ConceptLeaf:
    """`concept:ID`: a mention of one of `ids` (the concept and its narrower ones, or itself alone for `ID!`)."""

    text: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: "Node"


@dataclass(frozen=True, slots=True)
class Everything:
    """Every passage: what is left when a query has filters only."""


Leaf = Word | Form | Prefix | Phrase | ConceptLeaf
Node = Leaf | And | Or | Not | Everything
