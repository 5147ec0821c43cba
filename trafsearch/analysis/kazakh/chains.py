"""Chains of suffixes: all ways in which the end of a word may be endings hung on one another."""

from typing import NamedTuple

from trafsearch.analysis.kazakh.lexicon import Lexicon
from trafsearch.analysis.kazakh.sounds import harmony
from trafsearch.analysis.kazakh.suffixes import Row, Suffix, rows, spelled_out

HIDDEN_VOWEL = -1.5  # оқу may be оқы + у; most verbs end otherwise


class Chain(NamedTuple):
    """Suffixes in their order, hung on a base of the kind `base` that ends in one of `after` and has `harmony`
    ("" for any). `restores` is what the spelling hides of the base. `worth` is the logarithm of how often a base of
    this kind has these suffixes and no more.
    """

    base: str
    first: str
    after: frozenset[str]
    harmony: str
    restores: str
    worth: float
    rows: tuple[Row, ...]


class Chains:
    """The chains that each string of letters may be; each string is looked at once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stops = lexicon.stops
        self._suffixes: dict[str, list[tuple[Suffix, float, str]]] = {}  # with their worth, and their own harmony
        self._all: dict[str, tuple[Chain, ...]] = {"": ()}
        self._fitting: dict[str, tuple[Chain, ...]] = {}
        for row in rows():
            worth = lexicon.suffixes[row.base, row.shape, row.makes]
            for suffix in spelled_out(row):
                cost = HIDDEN_VOWEL if suffix.restores in ("ы", "і") else 0.0
                own = harmony(suffix.text) or suffix.harmony
                self._suffixes.setdefault(suffix.text, []).append((suffix, worth + cost, own))

    def at_the_end_of(self, form: str, first: int) -> list[tuple[int, tuple[Chain, ...]]]:
        """The chains hung on stems that the end of `form` may be after the letter that stands there, and where they
        begin, from `first` on.
        """
        found: list[tuple[int, tuple[Chain, ...]]] = []
        known, fitting = self._all, self._fitting
        starts = [len(form)]  # where chains begin, or the form ends
        for start in range(len(form) - 1, first - 1, -1):
            text = form[start:]
            chains = known.get(text)
            if chains is None:
                chains = known[text] = self._made(form, start, starts)
            if chains:
                starts.append(start)
                text = form[start - 1 :]
                hung = fitting.get(text)
                if hung is None:
                    hung = fitting[text] = tuple(chain for chain in chains if _can_follow(text[0], chain))
                if hung:
                    found.append((start, hung))
        return found

    def _made(self, form: str, start: int, starts: list[int]) -> tuple[Chain, ...]:
        """The chains from `start` to the end; of those that can be hung on the same bases, the likeliest."""
        best: dict[tuple[object, ...], Chain] = {}
        for end in starts:
            for suffix, worth, own in self._suffixes.get(form[start:end], ()):
                for chain in self._begun(suffix, worth, own, form[end:]):
                    alike = (chain.base, chain.after, chain.harmony, chain.restores, chain.first)
                    if alike not in best or best[alike].worth < chain.worth:
                        best[alike] = chain
        return tuple(best.values())

    def _begun(self, suffix: Suffix, worth: float, own: str, rest: str) -> list[Chain]:
        """The chains that `suffix` begins, followed by those that `rest` may be: баланікі + нің, not нікі + ның."""
        text, row, after, tune, restores = suffix
        if not rest:
            stop = self._stops.get(row.makes)
            return [] if stop is None else [Chain(row.base, text, after, tune, restores, worth + stop, (row,))]
        makes, last = row.makes, text[-1]
        return [
            Chain(
                row.base, text, after, tune if own else later.harmony, restores, worth + later.worth, (row, *later.rows)
            )
            for later in self._all[rest]
            if later.base == makes
            and last in later.after
            and not later.restores
            and (not later.harmony or not own or later.harmony == own)
        ]


def _can_follow(letter: str, chain: Chain) -> bool:
    return chain.base in ("noun", "verb") and ((chain.restores or letter) in chain.after)
