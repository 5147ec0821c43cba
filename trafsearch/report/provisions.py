"""What counts as one: a provision in several languages of an act, and what copies of a text say alike."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from trafsearch.catalog import editions
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.scanning import Scanned
from trafsearch.store.families import copies, once, one_act
from trafsearch.structure.passage import PassageKind


class Provisions:
    """Tells it for the passages of the chosen editions, which are given by their texts."""

    def __init__(self, catalog: Catalog, chosen: Mapping[int, int]) -> None:
        self._catalog = catalog
        self._one_act, self._copies = one_act(catalog), copies(catalog)
        self._text_of = {edition: text for text, edition in chosen.items()}
        self._texts_of_act = Counter(each.act for each in editions.editions(catalog) if each.row in self._text_of)

    def once(self, passages: Iterable[Scanned]) -> dict[int, tuple[int, ...]]:
        """Of passages that say the same in copies of one text the row of one, that of the act with the most texts, so
        that it meets its translations; and with it the rows of the others.
        """
        seen = {passage.row: passage for passage in passages}
        if not self._copies:
            return dict.fromkeys(seen, ())
        copied = [each for each in seen.values() if self._text_of[each.edition] in self._copies]
        ordered = sorted(copied, key=lambda each: (*self._rank(each.act), each.row))
        counted = once(self._catalog, self._copies, [(each.row, self._text_of[each.edition]) for each in ordered])
        alone = seen.keys() - {each.row for each in copied}
        return {**dict.fromkeys(alone, ()), **dict(counted)}

    def of(self, passage: Scanned) -> tuple[object, ...]:
        """What a passage and its counterpart in the act's other language share: the act and the address.

        A passage without an address has no counterpart that could be told, but for the title.
        """
        act = self._one_act.as_twins.get(passage.act, passage.act)
        if passage.place:
            return act, passage.place
        return (act, "title") if passage.kind is PassageKind.TITLE else (act, passage.row)

    def number_of_acts(self, passages: Iterable[Scanned]) -> int:
        return len({self._one_act.at_all.get(act, act) for act in {passage.act for passage in passages}})

    def copied(self, acts: Iterable[str]) -> dict[str, str]:
        """Of these acts those that are copies or other editions of another of them, each with that other, in whose
        place none of their equal passages is counted. Language versions are no copies.
        """
        families: dict[str, list[str]] = defaultdict(list)
        for act in acts:
            families[self._one_act.at_all.get(act, act)].append(act)
        found: dict[str, str] = {}
        for family in families.values():
            first, *others = sorted(family, key=self._rank)
            found.update((each, first) for each in others if self._version(each) != self._version(first))
        return found

    def _version(self, act: str) -> str:
        return self._one_act.as_twins.get(act, act)

    def _rank(self, act: str) -> tuple[int, str]:
        return -self._texts_of_act[act], act
