"""Which words of a question are taken to mean what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from trafsearch.vocabulary.label import LabelKind
from trafsearch.vocabulary.trie import Found


class Meaning(IntEnum):
    """What words can be; of equally many words the first meaning here is taken."""

    TIME = 0
    WHETHER = 1
    EXCEPT = 2
    ABSENCE = 3
    INSTITUTIONS = 4
    COUNTS = 5
    ASKER = 6
    LANGUAGE = 7
    NUMBER = 8
    UNCLEAR = 9
    DOCUMENT = 10
    AREA = 11
    ISSUER = 12
    TYPE = 13
    COUNTRY = 14
    FRAME = 15
    CONCEPT = 16


LAST_PATTERN = Meaning.DOCUMENT  # up to this they hold whatever the words mean elsewhere
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


def settle(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that hold, in the order of the question: patterns first, then the longest, of them those whose words
    stand side by side; no word twice.
    """
    holding: list[Claim] = []
    for claim in sorted(claims, key=_rank):
        if claim.words and all(_agree(claim, other) for other in holding):
            holding.append(claim)
    return sorted(holding, key=lambda each: each.words)


def free_words(claims: Sequence[Claim], count: int) -> list[int]:
    """The words, of `count`, that no claim has."""
    taken = {index for claim in claims for index in claim.words}
    return [index for index in range(count) if index not in taken]


def _rank(claim: Claim) -> tuple[bool, int, bool, int, tuple[int, ...]]:
    is_pattern = claim.meaning <= LAST_PATTERN
    return not is_pattern, -len(claim.words), _is_broken(claim), claim.meaning, claim.words


def _is_broken(claim: Claim) -> bool:
    """Whether other words stand between its words."""
    return bool(claim.words) and claim.words[-1] - claim.words[0] >= len(claim.words)


def _agree(claim: Claim, other: Claim) -> bool:
    """Whether a claim may hold beside another of at least as many words.

    A part of another holds only in a list: [торговля] женщинами и [детьми]; not in the title of a treaty.
    """
    if set(claim.words).isdisjoint(other.words):
        return True
    if claim.meaning is not other.meaning or claim.meaning not in SHARING:
        return False
    spans_all = _is_broken(claim) and (claim.words[0], claim.words[-1]) == (other.words[0], other.words[-1])
    return spans_all or _is_broken(other) or not set(claim.words) < set(other.words)
