"""All ways to read a Kazakh form: a stem, and the chain of suffixes hung on it."""

from functools import cache
from typing import NamedTuple

from trafsearch.analysis.kazakh.alternations import ONLY_LISTED, bases_of
from trafsearch.analysis.kazakh.chains import Chain, Chains
from trafsearch.analysis.kazakh.letters import Letters
from trafsearch.analysis.kazakh.lexicon import Lexicon, lexicon
from trafsearch.analysis.kazakh.sounds import SYLLABIC, harmony

IMPOSSIBLE = -99.0
LISTED_ONLY = -99.0  # a margin that leaves out all readings with unlisted stems
LEAST_COST_OF_A_LETTER = 1.5  # of an unlisted stem; none of 23,000 forms was read otherwise at 0


_Found = dict[tuple[str, str], tuple[float, Chain | None]]  # by kind and stem: what it is worth, and its suffixes


class Reading(NamedTuple):
    """A stem of a kind, and its suffixes; `worth` is the logarithm of how often one meets it."""

    worth: float
    stem: str
    kind: str
    chain: Chain | None


class Reader:
    """Reads forms by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.chains = Chains(lexicon)
        self._letters = {kind: Letters(counts) for kind, counts in lexicon.letters.items()}

    def readings(self, form: str, margin: float = 99.0) -> list[Reading]:
        """The readings of the folded `form`, in no order, one for each stem and kind. Those with an unlisted stem that
        are surely worth less by `margin` than one with a listed stem are left out.
        """
        listed, others = self._bare(form)
        stems = self.lexicon.stems
        for start, chains in self.chains.at_the_end_of(form, form.rfind("-") + 2):
            rest = form[:start]
            found = harmony(rest)
            for chain in chains:
                kind = chain.base
                for stem, cost in bases_of(rest, chain, found):
                    known = stems[kind].get(stem)
                    if known is None:
                        if cost > ONLY_LISTED:
                            _keep(others, kind, stem, chain.worth + cost, chain)
                    else:
                        kept = cost - ONLY_LISTED if cost <= ONLY_LISTED else cost
                        _keep(listed, kind, stem, known + chain.worth + kept, chain)
        least = max([worth for worth, _ in listed.values()], default=IMPOSSIBLE) - margin
        made = [Reading(worth, stem, kind, chain) for (kind, stem), (worth, chain) in listed.items()]
        self._add_unlisted(made, form, others, least)
        return made

    def _bare(self, form: str) -> tuple[_Found, _Found]:
        """The readings of a form without suffixes, with a listed stem and with another."""
        stems, stops = self.lexicon.stems, self.lexicon.stops
        listed: _Found = {("closed", form): (stems["closed"][form], None)} if form in stems["closed"] else {}
        others: _Found = {}
        for kind in ("noun", "verb"):
            if form in stems[kind]:
                listed[kind, form] = (stems[kind][form] + stops[kind], None)
            else:
                others[kind, form] = (stops[kind], None)
        return listed, others

    def _add_unlisted(self, made: list[Reading], form: str, others: _Found, least: float) -> None:
        for kind, letters in self._letters.items():
            unknown = self.lexicon.unknown[kind]
            prefixes: list[float] | None = None
            for (of, stem), (worth, chain) in others.items():
                at_first = worth + unknown
                if of != kind or at_first - LEAST_COST_OF_A_LETTER * len(stem) < least or SYLLABIC.isdisjoint(stem):
                    continue
                prefixes = prefixes or letters.of_prefixes(form)
                likelihood = letters.log_likelihood(stem, form, prefixes)
                made.append(Reading(at_first + likelihood, stem, kind, chain))


def _keep(found: _Found, kind: str, stem: str, worth: float, chain: Chain) -> None:
    before = found.get((kind, stem))
    if before is None or before[0] < worth:
        found[kind, stem] = (worth, chain)


@cache
def reader() -> Reader:
    """The reader by the lexicon that comes with the package."""
    return Reader(lexicon())
