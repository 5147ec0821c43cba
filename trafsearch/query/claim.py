"""Which words of a question are taken to mean what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from trafsearch.vocabulary.label import LabelKind
from trafsearch.vocabulary.trie import Found


class Meaning(IntEnum):
    """What words can be; of equally many words the first meaning here is taken."""

    YEARS = 0
    ABSENCE = 1
    AREA = 2
    CONCEPT = 3
    TYPE = 4
    FRAME = 5


PATTERNS = (Meaning.YEARS, Meaning.ABSENCE)  # found by their form alone, whatever the words mean elsewhere
SHARING = (Meaning.AREA, Meaning.CONCEPT)  # two of them may share a word: семейной и гендерной политики


@dataclass(frozen=True, slots=True)
class Claim:
    """The words (by index) that mean `owner`: the id of a concept, an area, …"""

    meaning: Meaning
    owner: str
    words: tuple[int, ...]


def claims_of(meaning: Meaning, found: Iterable[Found]) -> list[Claim]:
    """What was found as claims, without what a negative label of the same owner cancels."""
    found = tuple(found)
    cancelled = [
        each
        for each in found
        for other in found
        if other.label.kind is LabelKind.NEGATIVE
        and other.label.owner == each.label.owner
        and set(each.words) <= set(other.words)
    ]
    return [Claim(meaning, each.label.owner, each.words) for each in found if each not in cancelled]


def settle(claims: Iterable[Claim], preferred: Meaning = Meaning.AREA) -> list[Claim]:
    """The claims that hold, in the order of the question: patterns first, then the longest, no word twice."""
    holding: list[Claim] = []
    for claim in sorted(claims, key=lambda each: _rank(each, preferred)):
        if all(_agree(claim, other) for other in holding):
            holding.append(claim)
    return sorted(holding, key=lambda each: each.words)


def free_words(claims: Sequence[Claim], count: int) -> list[int]:
    """The words, of `count`, that no claim has."""
    taken = {index for claim in claims for index in claim.words}
    return [index for index in range(count) if index not in taken]


def _rank(claim: Claim, preferred: Meaning) -> tuple[bool, int, bool, int, tuple[int, ...]]:
    is_pattern, is_preferred = claim.meaning in PATTERNS, claim.meaning is preferred
    return not is_pattern, -len(claim.words), not is_preferred, claim.meaning, claim.words


def _agree(claim: Claim, other: Claim) -> bool:
    """Whether a claim may hold beside another of at least as many words."""
    if set(claim.words).isdisjoint(other.words):
        return True
    if claim.meaning is not other.meaning or claim.meaning not in SHARING:
        return False
    return not set(claim.words) < set(other.words)
