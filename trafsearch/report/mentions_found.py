"""All mentions that are asked for, counted, and made as they are asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from trafsearch.catalog import acts, passages
from trafsearch.catalog.held import FoundMention, Holding
from trafsearch.engine.protocol import Candidate
from trafsearch.report.mention_scan import scan_mentions
from trafsearch.results.hit import Around
from trafsearch.results.order import GroupBy, Order
from trafsearch.store.around import around as around_of
from trafsearch.store.around import passages_of_rows
from trafsearch.store.filtering import Selection
from trafsearch.store.found import title_for
from trafsearch.store.grouping import Grouping, grouped, ordered
from trafsearch.store.store import Store
from trafsearch.structure.passage import Passage

_SLICE = 200  # passages fetched at a time


@dataclass(frozen=True, slots=True)
class ShownMention:
    """A mention with its passage, as `mentions_in` gives those that are no copies."""

    passage: Passage
    act: str
    title: str
    found: FoundMention
    also_in: tuple[str, ...]
    groups: tuple[str, ...]
    around: Around | None


@dataclass(frozen=True, slots=True)
class MentionsFound:
    """By act, edition and place in it. What copies of a text say alike counts once; `copied` are the passages that
    were not counted for that. Texts are fetched when the mentions are gone through.
    """

    store: Store
    selection: Selection
    found: Mapping[int, Sequence[FoundMention]]  # by the row of their text
    contents: Mapping[int, int]  # by the passage's row, that of its text
    rows: Sequence[int]
    holdings: Mapping[int, Holding]
    also_in: Mapping[int, tuple[int, ...]]
    grouping: Grouping | None = None

    @property
    def total(self) -> int:
        return sum(len(self.found[self.contents[row]]) for row in self.rows)

    @property
    def copied(self) -> int:
        return sum(map(len, self.also_in.values()))

    def arranged(self, order: Order, by: GroupBy | None) -> "MentionsFound":
        catalog, candidates = self.store.catalog, [Candidate(row, 0.0) for row in self.rows]
        if order is not Order.DOCUMENT:
            candidates = ordered(catalog, candidates, self.holdings, order)
        grouping = grouped(catalog, candidates, self.holdings, by) if by else None
        candidates = grouping.arranged(candidates) if grouping else candidates
        return replace(self, rows=[each.passage for each in candidates], grouping=grouping)

    def shown(self, limit: int | None, *, around: int = 0) -> Iterator[ShownMention]:
        """The first of them, each with so many passages around it."""
        return islice(self._all(around), limit)

    def _all(self, around: int) -> Iterator[ShownMention]:
        catalog, editions = self.store.catalog, self.selection.editions
        titled = {act.id: act for act in acts.acts(catalog)}
        for at in range(0, len(self.rows), _SLICE):
            some = self.rows[at : at + _SLICE]
            others = passages_of_rows(catalog, [row for each in some for row in self.also_in[each]], editions)
            near = around_of(catalog, some, self.holdings, editions, around) if around else {}
            for each in passages.passages_by_row(catalog, some, editions):
                title, also_in = (
                    title_for(titled[each.act], each),
                    tuple(others[row].id for row in self.also_in[each.row]),
                )
                groups = self.grouping.of(each.row) if self.grouping else ()
                for mention in self.found[each.content]:
                    yield ShownMention(each.passage, each.act, title, mention, also_in, groups, near.get(each.row))


def mentions_found(store: Store, selection: Selection, concepts: Sequence[str] | None) -> MentionsFound:
    """None chooses all concepts."""
    scan = scan_mentions(store, selection, concepts)
    rows = [each.row for each in scan.passages if each.row in scan.once]
    contents = {each.row: each.content for each in scan.passages}
    held = passages.holdings(store.catalog, rows)
    return MentionsFound(store, selection, scan.found, contents, rows, held, scan.once)
