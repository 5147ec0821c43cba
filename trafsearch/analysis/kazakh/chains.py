"""Chains of suffixes: all ways in which the end of a word may be endings hung on one another."""

from collections.abc import Iterator
from typing import Any, NamedTuple

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


class Ending(dict[str, "Ending"]):
    """A string of letters at the end of forms; the string that is longer by a letter stands at that letter.

    `hung` are the chains that it may be after its first letter, the last one of a stem. `grows` unless no longer string
    can be a chain. `ways` is for its reader, who remembers there how the chains hang on each end of a stem.
    """

    __slots__ = ("_begun", "_chains", "_of", "grows", "hung", "ways")

    def __init__(self, of: "Chains", begun: "_Begun", chains: tuple[Chain, ...], hung: tuple[Chain, ...]) -> None:
        self._of = of
        self._begun = begun  # ends of suffixes that it may begin with, each with the chains that may follow
        self._chains = chains  # those that it may be
        self.hung = hung
        self.grows = bool(begun)
        self.ways: dict[object, Any] = {}

    def __missing__(self, letter: str) -> "Ending":
        begun = [(tail[letter], rest) for tail, rest in self._begun if letter in tail]
        hung = tuple([chain for chain in self._chains if _can_follow(letter, chain)]) if self._chains else ()
        longer = self[letter] = self._of.ending(begun, hung) if begun or hung else self._of.no_ending
        return longer


class _Tail(dict[str, "_Tail"]):
    """The end of suffixes: those that are no longer, and the longer ends by the letter before it."""

    __slots__ = ("suffixes",)

    def __init__(self) -> None:
        self.suffixes: list[tuple[Suffix, float, str]] = []  # with their worth, and their own harmony

    def __missing__(self, letter: str) -> "_Tail":
        longer = self[letter] = _Tail()
        return longer


_ByBase = dict[str, list[Chain]]
_Begun = list[tuple[_Tail, _ByBase | None]]  # None: the end of the word
_Follower = tuple[str, float, tuple[Row, ...]]


class Chains:
    """The chains that each string of letters may be; each string is looked at once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stops = lexicon.stops
        self._suffixes = _tails(lexicon)
        self.end_of_word = Ending(self, [(self._suffixes, None)], (), ())
        self.no_ending = Ending(self, [], (), ())

    def at_the_end_of(self, form: str) -> Iterator[tuple[int, Ending]]:
        """The ends of `form` that may be chains hung on stems, and where these begin; none reaches over a hyphen."""
        ending, start = self.end_of_word, len(form)
        for letter in reversed(form[form.rfind("-") + 1 :]):
            ending = ending[letter]
            if ending.hung:
                yield start, ending
            if not ending.grows:
                return
            start -= 1

    def ending(self, begun: _Begun, hung: tuple[Chain, ...]) -> Ending:
        """The ending that may begin so, or after its first letter be `hung`."""
        chains = self._begun_with(begun)
        if chains:
            by_base: _ByBase = {}
            for chain in chains:
                by_base.setdefault(chain.base, []).append(chain)
            begun.append((self._suffixes, by_base))
        return Ending(self, begun, chains, hung)

    def _begun_with(self, begun: _Begun) -> tuple[Chain, ...]:
        """Of the chains that can be hung on the same bases, the likeliest."""
        best: dict[tuple[object, ...], Chain] = {}
        for tail, rest in begun:
            for suffix, worth, own in tail.suffixes:
                text, row, after, tune, restores = suffix
                for later_tune, later_worth, later_rows in self._followers(suffix, own, rest):
                    heard = tune if own else later_tune
                    alike = (row.base, after, heard, restores, text)
                    before = best.get(alike)
                    if before is None or before.worth < worth + later_worth:
                        best[alike] = Chain(
                            row.base, text, after, heard, restores, worth + later_worth, (row, *later_rows)
                        )
        return tuple(best.values())

    def _followers(self, suffix: Suffix, own: str, rest: _ByBase | None) -> list[_Follower]:
        """What may follow: harmony, worth and suffixes. баланікі + нің, not нікі + ның."""
        makes, last = suffix.row.makes, suffix.text[-1]
        if rest is None:
            stop = self._stops.get(makes)
            return [] if stop is None else [("", stop, ())]
        if makes not in rest:
            return []
        return [
            (later.harmony, later.worth, later.rows)
            for later in rest[makes]
            if last in later.after and not later.restores and (not later.harmony or not own or later.harmony == own)
        ]


def _tails(lexicon: Lexicon) -> _Tail:
    """All suffixes, by their letters from the last to the first."""
    spelled: dict[str, list[tuple[Suffix, float]]] = {}
    for row in rows():
        worth = lexicon.suffixes[row]
        for suffix in spelled_out(row):
            cost = HIDDEN_VOWEL if suffix.restores in ("ы", "і") else 0.0
            spelled.setdefault(suffix.text, []).append((suffix, worth + cost))
    tails = _Tail()
    for text, suffixes in spelled.items():
        tail, own = tails, harmony(text)
        for letter in reversed(text):
            tail = tail[letter]
        tail.suffixes = [(suffix, worth, own or suffix.harmony) for suffix, worth in suffixes]
    return tails


def _can_follow(letter: str, chain: Chain) -> bool:
    return chain.base in ("noun", "verb") and ((chain.restores or letter) in chain.after)
