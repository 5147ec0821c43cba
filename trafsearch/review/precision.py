"""How many of the mentions that the labels find are meant so, as far as readers said."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from trafsearch.review.question import Question
from trafsearch.structure.verdict import Ruling

_Z = 1.959964  # of 95 %


@dataclass(frozen=True, slots=True)
class Precision:
    """Of `asked` passages how many were judged, and how; the share of «yes» lies between `low` and `high`."""

    asked: int
    yes: int
    no: int
    indirect: int

    @property
    def judged(self) -> int:
        return self.yes + self.no + self.indirect

    @property
    def share(self) -> float | None:
        return self.yes / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """In which the share of all lies with 95 % certainty, if those judged were drawn at random (Wilson's)."""
        return wilson(self.yes, self.judged) if self.judged else None


def precision(questions: Iterable[Question]) -> Precision:
    """Of these questions."""
    asked = list(questions)
    count = Counter(each.answer.ruling for each in asked if each.answer)
    return Precision(len(asked), count[Ruling.YES], count[Ruling.NO], count[Ruling.INDIRECT])


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The score interval of E. B. Wilson, 1927: of use for few trials, and for shares near 0 and 1."""
    share, square = hits / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z / (1 + square / of) * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)
