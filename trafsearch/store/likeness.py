"""How much of two texts is the same words in the same order.

Texts are sets of runs of five words. A text's sketch is a sample of them that is drawn in every text alike (A. Broder,
On the resemblance and containment of documents, 1997): its lowest hashes, and all that lie below a bound.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence

_RUN = 5  # words
_PRIME = 2**61 - 1
_BASE = 0x1F3D5B79A2C4E687 % _PRIME
_LEADING = pow(_BASE, _RUN, _PRIME)
_LOWEST = 64  # hashes of a text that are always drawn
BOUND = _PRIME // 64  # below it all are drawn
_LIKELY = 0.15  # of the lowest hashes: below it two texts are not compared
_LIKELY_PART = 0.5


def runs(words: Iterable[int]) -> frozenset[int]:
    """The hash of each run of words; of a text shorter than a run its only one. `words` are hashes themselves."""
    return frozenset(_runs(tuple(words)))


def word_hash(form: str) -> int:
    """The same on every machine."""
    return int.from_bytes(hashlib.blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest()) % _PRIME


def sketch(hashes: Collection[int]) -> frozenset[int]:
    """The sample of a text's runs."""
    lowest = sorted(hashes)[:_LOWEST]
    return frozenset(lowest) | {each for each in hashes if each < BOUND}


def may_be_alike(shared: Collection[int], one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two texts could share much, or one could stand in the other, by the hashes that both sketches have.

    Of either sketch the number of hashes and that of those below the bound are given.
    """
    lowest = min(one[0], other[0], _LOWEST)
    low = sum(each < BOUND for each in shared)
    return len(shared) >= max(1, _LIKELY * lowest) or low >= max(2, _LIKELY_PART * min(one[1], other[1]))


def resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    """Of the runs that either has, the share that both have."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Of the runs of the shorter text, the share that the longer one has."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _runs(words: Sequence[int]) -> Iterator[int]:
    hash = 0
    for at, word in enumerate(words):
        hash = (hash * _BASE + word) % _PRIME
        if at >= _RUN:
            hash = (hash - words[at - _RUN] * _LEADING) % _PRIME
        if at >= _RUN - 1:
            yield hash
    if 0 < len(words) < _RUN:
        yield hash
