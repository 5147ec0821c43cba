"""A passage that answers, with what is needed to quote and to cite it."""

from dataclasses import dataclass

from trafsearch.span import Span
from trafsearch.structure.passage import Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """`title` is the act's, in the passage's language where there is one; `spans` are the matched words in its text.

    `also_in` are the ids of passages with the same words in other copies of the text.
    """

    passage: Passage
    act: str
    title: str
    score: float
    spans: tuple[Span, ...]
    also_in: tuple[str, ...] = ()
