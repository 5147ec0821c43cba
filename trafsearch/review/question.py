"""What a reader is asked: does this passage speak of the concept?"""

from dataclasses import dataclass
from enum import StrEnum

from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.structure.verdict import Ruling


class Found(StrEnum):
    """Why it is asked."""

    MENTION = "mention"  # a label was found
    CANCELLED = "cancelled"  # a label was found, and a negative one around it
    FORM = "form"  # the words of a label in other forms, or with a slip
    APART = "apart"  # all words of a label, with others between them or in another order

    @property
    def is_near_miss(self) -> bool:
        return self is not Found.MENTION


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words of a text by which it may speak of a concept, and the label that they are, or nearly are."""

    concept: str
    found: Found
    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of a passage, and by whom."""

    ruling: Ruling
    who: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """`passage` is the id of the one, `also_in` those of passages that say the same in copies; `hash` tells its text.

    `words` stand between `before` and `after`; `above` are the headings and the lead. `counts` says whether a report
    counts what stands there: not in notes and titles of other acts. `answer` is what was said before.
    """

    passage: str
    title: str
    place: str
    language: Language
    concept: str
    found: Found
    label: str
    above: str
    before: str
    words: str
    after: str
    counts: bool
    hash: str
    also_in: tuple[str, ...] = ()
    answer: Answer | None = None
