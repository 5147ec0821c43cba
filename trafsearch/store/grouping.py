"""Hits grouped by what they have in common, and put in another order than that of their scores."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from trafsearch.catalog import acts, editions
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldEdition, Holding
from trafsearch.engine.protocol import Candidate
from trafsearch.results.order import Group, GroupBy, Order
from trafsearch.structure.act import Act


@dataclass(frozen=True, slots=True)
class Grouping:
    """The groups in their order, and by the row of each passage the keys of those that it belongs to."""

    groups: tuple[Group, ...]
    keys: Mapping[int, tuple[str, ...]]

    def arranged(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """By the groups that they belong to; within these in the order that they had."""
        place = {group.key: at for at, group in enumerate(self.groups)}
        return sorted(candidates, key=lambda each: sorted(place[key] for key in self.keys[each.passage]))

    def of(self, row: int) -> tuple[str, ...]:
        """In the order of the groups."""
        return tuple(group.key for group in self.groups if group.key in self.keys[row])


def ordered(
    catalog: Catalog, candidates: Sequence[Candidate], held: Mapping[int, Holding], order: Order
) -> list[Candidate]:
    """The best come first among equals."""
    if order is Order.SCORE:
        return list(candidates)
    texts = _texts(catalog)
    if order is Order.DOCUMENT:
        return sorted(candidates, key=lambda each: _place(held[each.passage], texts))
    adopted = {act.id: act.adopted for act in acts.acts(catalog)}
    return sorted(candidates, key=lambda each: _age(adopted[texts[held[each.passage].text].act]))


def grouped(catalog: Catalog, candidates: Sequence[Candidate], held: Mapping[int, Holding], by: GroupBy) -> Grouping:
    """The groups with the most passages first, years from the last on; what is not known comes last."""
    texts = _texts(catalog)
    known = {act.id: act for act in acts.acts(catalog)}
    passages: Counter[str] = Counter()
    documents: dict[str, set[str]] = defaultdict(set)
    keys: dict[int, tuple[str, ...]] = {}
    for each in candidates:
        act = known[texts[held[each.passage].text].act]
        keys[each.passage] = _keys(act, held[each.passage], by)
        passages.update(keys[each.passage])
        for key in keys[each.passage]:
            documents[key].add(act.id)
    groups = [
        Group(key, count, len(documents[key]), sum(_is_guessed(known[id], by) for id in documents[key]))
        for key, count in passages.items()
    ]
    by_year = by is GroupBy.YEAR
    groups.sort(key=lambda each: (not each.key, -int(each.key or 0) if by_year else -each.passages, each.key))
    return Grouping(tuple(groups), keys)


def _texts(catalog: Catalog) -> dict[int, HeldEdition]:
    """An edition of each text, by the text's row: all of them are of one act in one language."""
    return {each.text: each for each in editions.editions(catalog)}


def _place(holding: Holding, texts: Mapping[int, HeldEdition]) -> tuple[str, str, int, int]:
    text = texts[holding.text]
    return text.act, text.language, holding.text, holding.ordinal


def _age(adopted: date | None) -> int:
    return -adopted.toordinal() if adopted else 1


def _keys(act: Act, holding: Holding, by: GroupBy) -> tuple[str, ...]:
    match by:
        case GroupBy.DOCUMENT:
            return (act.id,)
        case GroupBy.AREA:
            return act.areas or ("",)
        case GroupBy.TYPE:
            return (str(act.type or ""),)
        case GroupBy.YEAR:
            return (str(act.adopted.year) if act.adopted else "",)
        case GroupBy.LANGUAGE:
            return (str(holding.language),)


def _is_guessed(act: Act, by: GroupBy) -> bool:
    fields = {GroupBy.AREA: "areas", GroupBy.TYPE: "type", GroupBy.YEAR: "adopted"}
    return fields.get(by) in act.guessed
