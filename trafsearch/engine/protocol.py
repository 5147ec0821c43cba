"""What every engine does: keep which terms stand in which passage, and find the passages that a tree asks for."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from trafsearch.query.tree import Node


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

    def writer(self) -> AbstractContextManager[EngineWriter]: ...

    def texts(self) -> frozenset[int]:
        """The texts that it holds passages of."""

    def close(self) -> None: ...
