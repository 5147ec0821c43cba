"""All that answers a search, of which hits are made as they are asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trafsearch.catalog import acts, mentions, passages
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldPassage, Holding
from trafsearch.engine.protocol import Candidate, Engine
from trafsearch.query.judge import spans
from trafsearch.query.search import Search
from trafsearch.results.coverage import Coverage
from trafsearch.results.hit import Hit
from trafsearch.results.order import GroupBy, Order
from trafsearch.span import Span
from trafsearch.store.around import around as around_of
from trafsearch.store.around import passages_of_rows
from trafsearch.store.filtering import Selection
from trafsearch.store.judging import passage_words
from trafsearch.structure.act import Act

if TYPE_CHECKING:
    from trafsearch.results.explanation import Explanation
    from trafsearch.store.grouping import Grouping

_SLICE = 200  # hits made at a time


@dataclass(frozen=True, slots=True)
class Found:
    """The passages in order, each by its row and score: their texts are fetched when hits are made.

    To be used only while the catalog is looked at as it is at one moment. `total` counts all that answer, also those
    that `first` leaves out.
    """

    catalog: Catalog
    engine: Engine
    search: Search
    candidates: Sequence[Candidate]
    holdings: Mapping[int, Holding]
    selection: Selection
    also_in: Mapping[int, tuple[int, ...]]
    coverage: Coverage
    total: int
    grouping: "Grouping | None" = None

    def in_order(self, order: Order) -> "Found":
        if order is Order.SCORE:
            return self
        from trafsearch.store.grouping import ordered

        return replace(self, candidates=ordered(self.catalog, self.candidates, self.holdings, order))

    def grouped(self, by: GroupBy) -> "Found":
        """The same, with the groups that all of it falls into; `first` then arranges what is left by them."""
        from trafsearch.store.grouping import grouped

        return replace(self, grouping=grouped(self.catalog, self.candidates, self.holdings, by))

    def first(self, limit: int | None) -> "Found":
        shown = list(self.candidates) if limit is None else self.candidates[:limit]
        return replace(self, candidates=self.grouping.arranged(shown) if self.grouping else shown)

    def hits(self, *, explain: bool = False, around: int = 0) -> Iterator[Hit]:
        """In order, each with so many passages `around` it on either side."""
        for at in range(0, len(self.candidates), _SLICE):
            yield from self._hits(self.candidates[at : at + _SLICE], explain=explain, around=around)

    def _hits(self, candidates: Sequence[Candidate], *, explain: bool, around: int) -> Iterator[Hit]:
        rows = [candidate.passage for candidate in candidates]
        held = passages.passages_by_row(self.catalog, rows, self.selection.editions)
        known = passage_words(self.catalog, rows)
        titles = {id: act for id in {each.act for each in held} if (act := acts.get_act(self.catalog, id))}
        score = {candidate.passage: candidate.score for candidate in candidates}
        places = _mention_spans(self.catalog, held)
        editions = self.selection.editions
        copied = [row for each in held for row in self.also_in.get(each.row, ())]
        others = passages_of_rows(self.catalog, copied, editions)
        near = around_of(self.catalog, rows, self.holdings, editions, around) if around else {}
        explained = self._explained(held) if explain else {}
        for each in held:
            yield Hit(
                each.passage,
                each.act,
                title_for(titles[each.act], each),
                score[each.row],
                spans(self.search.tree, known[each.row], places[each.row]),
                tuple(others[row].id for row in self.also_in.get(each.row, ())),
                self.grouping.of(each.row) if self.grouping else (),
                explained.get(each.row),
                near.get(each.row),
            )

    def _explained(self, held: Sequence[HeldPassage]) -> "Mapping[int, Explanation]":
        from trafsearch.store.explaining import explanations  # only where it is asked for

        return explanations(self.catalog, self.engine, self.search.tree, held)


def title_for(act: Act, held: HeldPassage) -> str:
    """The act's title in the passage's language, else the first that there is."""
    return act.titles.get(held.passage.language) or next(iter(act.titles.values()), act.id)


def _mention_spans(catalog: Catalog, held: Sequence[HeldPassage]) -> dict[int, Mapping[str, tuple[Span, ...]]]:
    found = mentions.mentions_in(catalog, [each.content for each in held])
    result: dict[int, Mapping[str, tuple[Span, ...]]] = {}
    for each in held:
        by_concept: dict[str, tuple[Span, ...]] = {}
        for mention in found[each.content]:
            by_concept[mention.concept] = (*by_concept.get(mention.concept, ()), mention.span)
        result[each.row] = by_concept
    return result
