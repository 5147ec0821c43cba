"""Why a passage answers, and why it stands where it stands among the others."""

from dataclasses import dataclass
from enum import StrEnum

from trafsearch.language import Language
from trafsearch.span import Span


class Where(StrEnum):
    TEXT = "text"
    HEADING = "heading"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Reason:
    """Words that answer one part of a query. `asked` is that part as a query would say it.

    `match` are the words as they stand, so often as `times` says; `spans` are their places in the passage's own text,
    none for those in its headings and lead. Of words, `terms` are the dictionary words that they share with what was
    asked, and `language` is the one that they were read as first; of a mention, `concept` is the one that is
    mentioned, `label` the label that matched, and `language` that of the label.
    """

    asked: str
    where: Where
    match: str
    times: int
    spans: tuple[Span, ...]
    language: Language
    terms: tuple[str, ...] = ()
    concept: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class ScoreShare:
    """What one part of a query gives to the score: how often it stands in the passage itself (`own`) and in its lead
    and headings (`context`), and in how many passages of the index (`holding`). What is rare gives more.
    """

    asked: str
    score: float
    own: int
    context: int
    holding: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """`shares` add up to the score; there are none of a passage that the engine was not given yet."""

    reasons: tuple[Reason, ...]
    shares: tuple[ScoreShare, ...]
