"""How well a document answers: BM25F over a passage's own words and its context."""

from dataclasses import dataclass
from math import log

from trafsearch.engine.on_whoosh.postings import Counts

Lengths = dict[int, list[int]]  # by document: how many terms are its own, how many are in its context

OWN_WEIGHT, CONTEXT_WEIGHT = 1.0, 0.3
SATURATION = 1.2  # k1
LENGTH_SHARE = 0.75  # b
USUAL_LENGTH = (120, 60)  # terms and forms of a provision of 50 words, and of its headings and lead


@dataclass(frozen=True, slots=True)
class Found:
    """How often one leaf stands in the documents' own words, and in their context."""

    own: Counts
    context: Counts

    def docs(self) -> set[int]:
        return self.own.keys() | self.context.keys()


def scores(lengths: Lengths, leaves: list[Found], total: int) -> dict[int, float]:
    """The score of each document of `lengths`; `total` documents are held in all.

    Lengths are measured against a usual length in place of the average, so that a passage's score does not
    change with the other passages' lengths.
    """
    rarities = [_rarity(len(leaf.docs()), total) for leaf in leaves]
    return {
        doc: sum(rarity * _saturated(leaf, doc, own, context) for rarity, leaf in zip(rarities, leaves, strict=True))
        for doc, (own, context) in lengths.items()
    }


def _rarity(holding: int, total: int) -> float:
    return log(1 + (total - holding + 0.5) / (holding + 0.5))


def _saturated(leaf: Found, doc: int, own: int, context: int) -> float:
    weight = OWN_WEIGHT * _normal(leaf.own.get(doc, 0.0), own, USUAL_LENGTH[0])
    weight += CONTEXT_WEIGHT * _normal(leaf.context.get(doc, 0.0), context, USUAL_LENGTH[1])
    return weight * (SATURATION + 1) / (weight + SATURATION)


def _normal(count: float, length: int, usual: int) -> float:
    return count / (1 - LENGTH_SHARE + LENGTH_SHARE * length / usual)
