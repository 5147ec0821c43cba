"""How much a word looks like a Kazakh stem, by the letters that follow one another in the known ones."""

import math

_WEIGHT = 3.0  # how many times longer groups must have been seen to outweigh shorter ones
_RARE = 0.1  # as if each letter had been seen so often more
_ALPHABET = 40


class Letters:
    """`counts`: how often one to three letters follow one another in the stems of a kind, ^ before and $ after."""

    def __init__(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self._logs: dict[str, float] = {}
        self._ones = sum(count for letters, count in counts.items() if len(letters) == 1 and letters != "^")

    def of_prefixes(self, form: str) -> list[float]:
        """The logarithms of the likelihoods that a stem begins with the first 0, 1, 2 … letters of `form`."""
        spelled = f"^^{form}"
        sums, total, known = [0.0], 0.0, self._logs
        for start in range(len(form)):
            three = spelled[start : start + 3]
            total += known[three] if three in known else self._log_of_last(three)
            sums.append(total)
        return sums

    def log_likelihood(self, stem: str, form: str, prefixes: list[float]) -> float:
        """The logarithm of the likelihood that a stem of this kind is spelled so; `prefixes` are those of `form`,
        which begins with the stem, or nearly so.
        """
        shared = len(stem) if form.startswith(stem) else max(len(stem) - 2, 0)
        shared = shared if form.startswith(stem[:shared]) else 0
        spelled, known = f"^^{stem}$", self._logs
        total = prefixes[shared]
        for start in range(shared, len(stem) + 1):
            three = spelled[start : start + 3]
            total += known[three] if three in known else self._log_of_last(three)
        return total

    def _log_of_last(self, three: str) -> float:
        """How likely the third letter is after the first two."""
        count = self._counts.get
        one = (count(three[2], 0) + _RARE) / (self._ones + _RARE * _ALPHABET)
        two = (count(three[1:], 0) + _WEIGHT * one) / (count(three[1], 0) + _WEIGHT)
        found = math.log((count(three, 0) + _WEIGHT * two) / (count(three[:2], 0) + _WEIGHT))
        self._logs[three] = found
        return found


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
