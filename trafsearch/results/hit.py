"""A passage that answers, with what is needed to quote and to cite it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trafsearch.span import Span
from trafsearch.structure.passage import Passage

if TYPE_CHECKING:
    from trafsearch.results.explanation import Explanation


@dataclass(frozen=True, slots=True)
class Around:
    """What stands right before and after a passage in its edition, in the order of the text."""

    before: tuple[Passage, ...]
    after: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """`title` is the act's, in the passage's language where there is one; `spans` are the matched words in its text.

    `also_in` are the ids of passages with the same words in other copies of the text. `groups` are the keys of the
    groups that it belongs to, where hits are grouped. `explanation` and `around` are there where they are asked for.
    """

    passage: Passage
    act: str
    title: str
    score: float
    spans: tuple[Span, ...]
    also_in: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    explanation: "Explanation | None" = None
    around: Around | None = None
