"""In which order hits come, and by what they are grouped."""

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """Of equal ones the best come first, and of equally good ones those that were entered first."""

    SCORE = "score"  # the best first
    DATE = "date"  # the act adopted last first; those of unknown date come last
    DOCUMENT = "document"  # by the act's id, and as they stand in the text


class GroupBy(StrEnum):
    DOCUMENT = "document"
    AREA = "area"
    TYPE = "type"
    YEAR = "year"  # of the act's adoption
    LANGUAGE = "language"  # of the passage


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that answer and have something in common: an act, an area, …

    `key` is its id, "" where it is not known. `passages` counts all that answer, shown or not, and `documents` the
    acts that they stand in; `guessed` those of which it was only read off the text. A passage of an act with several
    areas counts in each.
    """

    key: str
    passages: int
    documents: int
    guessed: int
