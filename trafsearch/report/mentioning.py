"""Every mention in the documents that a command names, each with its passage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from trafsearch.catalog import acts, passages
from trafsearch.catalog.held import FoundMention, HeldPassage
from trafsearch.query.search import Filters
from trafsearch.store.answering import title_for
from trafsearch.store.filtering import Selection, select
from trafsearch.structure.passage import Passage

if TYPE_CHECKING:
    from trafsearch.store.store import Store
    from trafsearch.vocabulary.vocabulary import Vocabulary

_SLICE = 500


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept found in a passage; `title` is the act's, in the passage's language.

    `also_in` are the ids of passages with the same words in copies of the text; a mention in one of these `is_copied`.
    `provision` is equal where the passage stands in several languages of the act.
    """

    passage: Passage
    act: str
    title: str
    found: FoundMention
    provision: object
    also_in: tuple[str, ...] = ()
    is_copied: bool = False

    @property
    def form(self) -> dict[str, Any]:
        from trafsearch.results.machine import mention_form

        found = self.found
        form = mention_form(
            self.passage, act=self.act, title=self.title, concept=found.concept, label=found.label, span=found.span
        )
        return {**form, "also_in": list(self.also_in)}


def concepts_meant(vocabulary: "Vocabulary", names: Sequence[str]) -> tuple[str, ...] | None:
    """Each concept with its narrower ones, `ID!` by itself; None where none is named. Raises UnknownConcept."""
    if not names:
        return None
    found = ((vocabulary.concept(name[:-1]).id,) if name.endswith("!") else vocabulary.narrower(name) for name in names)
    return tuple(dict.fromkeys(id for ids in found for id in ids))


def selected(store: "Store", names: Sequence[str], as_of: date | None) -> Selection:
    """The documents named, or all; as they were on a day. Raises DocumentNotFound, DocumentAmbiguous."""
    return select(store.catalog, Filters(documents=tuple(names), in_force=as_of))


def mentions_in(store: "Store", selection: Selection, concepts: Sequence[str] | None) -> Iterator[Mention]:
    """By act, edition and place in it; None chooses all concepts. What copies of a text say alike counts once, as in
    reports.
    """
    from trafsearch.report.mention_scan import scan_mentions

    scan = scan_mentions(store, selection, concepts)
    titled = {act.id: act for act in acts.acts(store.catalog)}
    for at in range(0, len(scan.passages), _SLICE):
        some = scan.passages[at : at + _SLICE]
        held = _held(store, [row for each in some for row in (each.row, *scan.once.get(each.row, ()))], selection)
        for each in some:
            one = held[each.row]
            title, provision = title_for(titled[one.act], one), scan.provisions.of(each)
            also_in = tuple(held[row].passage.id for row in scan.once.get(each.row, ()))
            for mention in scan.found[each.content]:
                yield Mention(one.passage, one.act, title, mention, provision, also_in, each.row not in scan.once)


def _held(store: "Store", rows: Sequence[int], selection: Selection) -> dict[int, HeldPassage]:
    return {held.row: held for held in passages.passages_by_row(store.catalog, rows, selection.editions)}
