"""How much a word looks like a Kazakh stem, by the letters that follow one another in the known ones."""

import math
from functools import cached_property
from itertools import accumulate

from trafsearch.analysis.kazakh.figures import Figures

_WEIGHT = 3.0  # how many times longer groups must have been seen to outweigh shorter ones
_RARE = 0.1  # as if each letter had been seen so often more
_ALPHABET = 40


class Letters(dict[tuple[str, ...], float]):
    """The logarithm of how likely the last of three letters follows the others: of each three looked at so far."""

    def __init__(self, counts: Figures) -> None:
        """`counts`: how often one to three letters follow one another in the stems of a kind, ^ before, $ after."""
        self._numbers = counts

    def of_prefixes(self, form: str) -> list[float]:
        """The logarithms of the likelihoods that a stem begins with the first 0, 1, 2 … letters of `form`."""
        spelled = f"^^{form}"
        return list(accumulate(map(self.__getitem__, zip(spelled, spelled[1:], form, strict=False)), initial=0.0))

    def log_likelihood(self, stem: str, form: str, prefixes: list[float]) -> float:
        """The logarithm of the likelihood that a stem of this kind is spelled so; `prefixes` are those of `form`,
        which begins with the stem, or nearly so.
        """
        shared = len(stem) if form.startswith(stem) else max(len(stem) - 2, 0)
        shared = shared if form.startswith(stem[:shared]) else 0
        total = prefixes[shared]
        spelled = f"^^{stem}$"[shared:]
        for three in zip(spelled, spelled[1:], spelled[2:], strict=False):
            total += self[three]
        return total

    def __missing__(self, three: tuple[str, ...]) -> float:
        count, letters = self._counts.get, "".join(three)
        one = (count(letters[2], 0) + _RARE) / (self._ones + _RARE * _ALPHABET)
        two = (count(letters[1:], 0) + _WEIGHT * one) / (count(letters[1], 0) + _WEIGHT)
        found = self[three] = math.log((count(letters, 0) + _WEIGHT * two) / (count(letters[:2], 0) + _WEIGHT))
        return found

    @cached_property
    def _counts(self) -> dict[str, float]:
        return self._numbers.all()

    @cached_property
    def _ones(self) -> float:
        return sum(count for letters, count in self._counts.items() if len(letters) == 1 and letters != "^")


def counted(stems: set[str], fewest: int) -> dict[str, int]:
    """The counts of one to three letters in `stems`, each stem counting once; three only where seen so often."""
    counts: dict[str, int] = {}
    for stem in stems:
        spelled = f"^^{stem}$"
        for end in range(2, len(spelled)):
            for length in (1, 2, 3):
                letters = spelled[end + 1 - length : end + 1]
                counts[letters] = counts.get(letters, 0) + 1
        for context in ("^", "^^"):
            counts[context] = counts.get(context, 0) + 1
    return {letters: count for letters, count in counts.items() if len(letters) < 3 or count >= fewest}
