"""What every engine does: keep which terms stand in which passage, and find the passages that a tree asks for."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from trafsearch.query.tree import Leaf, Node


@dataclass(frozen=True, slots=True)
class PassageTerms:
    """What an engine is told of one passage. `passage` and `text` are the catalog's row numbers.

    `own` are the passage's terms and its folded forms, each form written `=form`; `context` the same of its lead and
    its headings. A word counts as often as it occurs. `concepts` are the ids mentioned in the passage itself,
    `context_concepts` those mentioned in its lead and its headings.
    """

    passage: int
    text: int
    own: Sequence[str]
    context: Sequence[str]
    concepts: Sequence[str]
    context_concepts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may answer, and its score (higher is better)."""

    passage: int
    score: float


@dataclass(frozen=True, slots=True)
class Share:
    """What one leaf of a tree gives to a passage's score.

    `own` and `context` say how often it stands in the passage's own words, and in its lead and headings; `holding` in
    how many passages it stands at all. A phrase is shared out to its words.
    """

    leaf: Leaf
    score: float
    own: int
    context: int
    holding: int


class EngineWriter(Protocol):
    """Changes that take effect together when the `with` block ends without an error, and not at all otherwise."""

    def add(self, passages: Iterable[PassageTerms]) -> None: ...
    def remove(self, texts: Iterable[int]) -> None: ...


class Engine(Protocol):
    """An index on disk in a folder of its own. Anything it holds can be made again from the catalog."""

    name: str

    def candidates(self, tree: Node) -> list[Candidate]:
        """All passages that answer `tree`, best first, ties by passage number.

        Phrases may be answered loosely: then every passage that answers is among the candidates, and some that do
        not. `answers_exactly` says which.
        """

    def answers_exactly(self, tree: Node) -> bool: ...

    def mentioning(self, concepts: Iterable[str]) -> dict[str, frozenset[int]]:
        """For each concept the passages that mention it themselves, not in their lead or headings."""

    def shares(self, tree: Node, passages: Collection[int]) -> dict[int, tuple[Share, ...]]:
        """For those of the passages that it holds, what makes up the score that `candidates` gives: the sum of the
        shares.
        """

    def writer(self) -> AbstractContextManager[EngineWriter]: ...

    def texts(self) -> frozenset[int]:
        """The texts that it holds passages of."""

    def close(self) -> None: ...
