"""How well a document answers: BM25F over a passage's own words and its context."""

from dataclasses import dataclass
from math import log

from trafsearch.engine.on_whoosh.postings import Counts

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


class Scorer:
    """Scores documents by the leaves that a query asks for; `total` documents are held in all.

    Lengths are measured against a usual length in place of the average, so that a passage's score does not
    change with the other passages' lengths.
    """

    def __init__(self, leaves: list[Found], total: int) -> None:
        self._leaves = [(_rarity(len(leaf.docs()), total), leaf.own, leaf.context) for leaf in leaves]

    def score(self, doc: int, own_length: int, context_length: int) -> float:
        return sum(self.parts(doc, own_length, context_length), 0.0)

    def parts(self, doc: int, own_length: int, context_length: int) -> list[float]:
        """What each of the leaves gives to the score."""
        own_weight = OWN_WEIGHT / _relative(own_length, USUAL_LENGTH[0])
        context_weight = CONTEXT_WEIGHT / _relative(context_length, USUAL_LENGTH[1])
        parts = []
        for rarity, own, context in self._leaves:
            weight = own.get(doc, 0.0) * own_weight + context.get(doc, 0.0) * context_weight
            parts.append(rarity * weight * (SATURATION + 1) / (weight + SATURATION))
        return parts


def _rarity(holding: int, total: int) -> float:
    return log(1 + (total - holding + 0.5) / (holding + 0.5))


def _relative(length: int, usual: int) -> float:
    return 1 - LENGTH_SHARE + LENGTH_SHARE * length / usual
