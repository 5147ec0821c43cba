"""All ways to read a Kazakh form: a stem, and the chain of suffixes hung on it."""

from functools import cache

from trafsearch.analysis.kazakh.alternations import ONLY_LISTED, StemEnd, end_of, ways_of
from trafsearch.analysis.kazakh.chains import Chain, Chains, Ending
from trafsearch.analysis.kazakh.letters import Letters
from trafsearch.analysis.kazakh.lexicon import Lexicon, lexicon
from trafsearch.analysis.kazakh.sounds import FOREIGN, SYLLABIC

IMPOSSIBLE = -99.0
LISTED_ONLY = -99.0  # a margin that leaves out all readings with unlisted stems
LEAST_COST_OF_A_LETTER = 1.5  # of an unlisted stem; none of 23,000 forms was read otherwise at 0

# Plain tuples, as hundreds of thousands are made a second. A reading: the logarithm of how often one meets it, stem,
# kind and suffixes.
Reading = tuple[float, str, str, Chain | None]
_Stems = dict[str, dict[str, float]]  # by kind
_Way = tuple[str, bool, str, float, float, float | None, Chain | None]  # see `_hung`


class Reader:
    """Reads forms by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.chains = Chains(lexicon)
        self._letters = {kind: Letters(counts) for kind, counts in lexicon.letters.items()}
        self._stems: dict[str, _Stems] = {}  # by first letter
        self._bare: tuple[_Way, ...] = tuple(
            (kind, False, "", lexicon.stops[kind], 0.0, lexicon.stops[kind] + lexicon.unknown[kind], None)
            for kind in ("noun", "verb")
        )

    def readings(self, form: str, margin: float = 99.0) -> list[Reading]:
        """The readings of the folded `form`, in no order. Those with an unlisted stem that are surely worth less by
        `margin` than one with a listed stem are left out.
        """
        stems = self._stems.get(form[:1]) or self._beginning_with(form[:1])
        listed: list[Reading] = []
        others: list[Reading] = []  # as if their letters were certain
        best = IMPOSSIBLE
        for rest, ways in self._parted(form):
            for kind, is_cut, gained, worth, kept, unlisted, chain in ways:
                stem = (rest[:-1] if is_cut else rest) + gained
                known = stems[kind].get(stem)
                if known is not None:
                    worth = known + worth + kept
                    best = worth if worth > best else best
                    listed.append((worth, stem, kind, chain))
                elif unlisted is not None:
                    others.append((unlisted, stem, kind, chain))
        if form in stems["closed"]:
            listed.append((stems["closed"][form], form, "closed", None))
            best = max(best, stems["closed"][form])
        least = best - margin
        likely = [each for each in others if each[0] - LEAST_COST_OF_A_LETTER * len(each[1]) >= least]
        return listed + self._of_unlisted(form, likely) if likely else listed

    def _parted(self, form: str) -> list[tuple[str, tuple[_Way, ...]]]:
        """What the form may begin with, and the ways in which the rest may be hung on it."""
        parts = [(form, self._bare)]
        may_be_loan = not FOREIGN.isdisjoint(form)
        for start, ending in self.chains.at_the_end_of(form):
            rest = form[:start]
            end = end_of(rest, may_be_loan)
            parts.append((rest, ending.ways.get(end) or self._hung(ending, end)))
        return parts

    def _beginning_with(self, letter: str) -> _Stems:
        """The stems of each kind that begin so."""
        found = {kind: stems.beginning_with(letter) for kind, stems in self.lexicon.stems.items()}
        if any(found.values()):
            self._stems[letter] = found
        return found

    def _hung(self, ending: Ending, end: StemEnd) -> tuple[_Way, ...]:
        """The ways in which `ending` may be hung on a stem that ends so: the kind of the stem, whether it has lost its
        last letter, what it has gained, the worth of the chain and what is added to it before a listed stem, the worth
        before another, and the chain.
        """
        ending.ways[end] = ways = tuple([
            (
                chain.base, is_cut, gained, chain.worth,
                cost - ONLY_LISTED if cost <= ONLY_LISTED else cost,
                chain.worth + cost + self.lexicon.unknown[chain.base] if cost > ONLY_LISTED else None,
                chain,
            )
            for chain, is_cut, gained, cost in ways_of(ending.hung, end)
        ])  # fmt: skip
        return ways

    def _of_unlisted(self, form: str, others: list[Reading]) -> list[Reading]:
        prefixes: dict[str, list[float]] = {}
        found: list[Reading] = []
        for worth, stem, kind, chain in others:
            if SYLLABIC.isdisjoint(stem):
                continue
            letters = self._letters[kind]
            if kind not in prefixes:
                prefixes[kind] = letters.of_prefixes(form)
            found.append((worth + letters.log_likelihood(stem, form, prefixes[kind]), stem, kind, chain))
        return found


@cache
def reader() -> Reader:
    """The reader by the lexicon that comes with the package."""
    return Reader(lexicon())
