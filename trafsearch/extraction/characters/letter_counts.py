"""Which letters follow which in a language, and how surprising each is."""

from collections.abc import Iterable
from functools import cache
from math import log2
from pathlib import Path

from trafsearch.language import Language

EDGE = "_"  # stands for whatever parts two words
STRANGE = 12.0  # bits that a character costs which is no letter of the language
LANGUAGES = (Language.RU, Language.KK, Language.EN)

_FOLDER = Path(__file__).parents[1] / "data"
_CAUTION = 20.0  # how much weight a new letter has after a pair, for each different one that was seen after it

Group = tuple[str, ...]


@cache
def letter_costs(language: Language) -> "LetterCosts":
    """The statistics of RU, KK or EN."""
    return LetterCosts(_counts(language))


class LetterCosts(dict[Group, float]):
    """The cost of the third of three characters after the other two, in bits; each is reckoned when first asked for.

    After a word's edge, what stands before the edge does not count.
    """

    def __init__(self, counts: dict[Group, int]) -> None:
        super().__init__()
        self._threes = counts
        self._twos = _summed(_pairs(counts))
        self._ones = _summed(((pair[1],), count) for pair, count in self._twos.items())
        self._after_two = _following(counts)
        self._after_one = _following(self._twos)
        self._all = sum(self._ones.values()) + len(self._ones)
        self.alphabet = frozenset(letter for (letter,) in self._ones) - {EDGE}

    def __missing__(self, group: Group) -> float:
        first, second, third = group
        if third not in self.alphabet and third != EDGE:
            cost = STRANGE
        elif second == EDGE:
            cost = -log2(self._after_letter(EDGE, third))
        else:
            cost = -log2(self._after_pair(first, second, third))
        self[group] = cost
        return cost

    def _after_pair(self, first: str, second: str, third: str) -> float:
        whole, different = self._after_two.get((first, second), (0, 0))
        less_exact = self._after_letter(second, third)
        if not whole:
            return less_exact
        doubt = _CAUTION * different
        return (self._threes.get((first, second, third), 0) + doubt * less_exact) / (whole + doubt)

    def _after_letter(self, before: str, letter: str) -> float:
        whole, different = self._after_one.get((before,), (0, 0))
        least_exact = (self._ones.get((letter,), 0) + 1) / self._all
        if not whole:
            return least_exact
        doubt = _CAUTION * different
        return (self._twos.get((before, letter), 0) + doubt * least_exact) / (whole + doubt)


def _counts(language: Language) -> dict[Group, int]:
    lines = (_FOLDER / f"letters.{language}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" ") for line in lines if not line.startswith("#"))
    return {tuple(group): int(count) for group, count in pairs}


def _pairs(counts: dict[Group, int]) -> Iterable[tuple[Group, int]]:
    for (first, second, third), count in counts.items():
        yield (second, third), count
        if first == EDGE:
            yield (first, second), count


def _summed(counted: Iterable[tuple[Group, int]]) -> dict[Group, int]:
    sums: dict[Group, int] = {}
    for key, count in counted:
        sums[key] = sums.get(key, 0) + count
    return sums


def _following(counts: dict[Group, int]) -> dict[Group, tuple[int, int]]:
    """For what stands before: how often anything follows, and how many different letters do."""
    found: dict[Group, tuple[int, int]] = {}
    for group, count in counts.items():
        whole, different = found.get(group[:-1], (0, 0))
        found[group[:-1]] = whole + count, different + 1
    return found
