"""Which texts have the same provisions as a text in another language."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache

from trafsearch.catalog import relations
from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language
from trafsearch.store.counterpart import Build, have_same_figures, have_same_lengths, profile
from trafsearch.store.identity import Identity


class Outlines:
    """All texts by their outlines, as they are when it is made. What two texts are compared by is kept.

    Two acts that are each held in several languages are not compared: neither lacks a twin, and there are as many
    pairs of short acts with one outline as a clone of all laws has acts, squared.
    """

    def __init__(self, catalog: Catalog, known: Mapping[int, Identity], build: Callable[[int], Build]) -> None:
        self._known = known
        self._outlines = relations.outlines(catalog)
        languages: dict[str, set[Language]] = defaultdict(set)
        for each in known.values():
            languages[each.facts.id].add(each.language)
        self._alone = {text for text, each in known.items() if len(languages[each.facts.id]) == 1}
        self._all: dict[int, list[int]] = defaultdict(list)
        self._all_alone: dict[int, list[int]] = defaultdict(list)
        for text, outline in self._outlines.items():
            self._all[outline].append(text)
            if text in self._alone:
                self._all_alone[outline].append(text)
        self._profile = cache(lambda text: profile(relations.lengths(catalog, text)))
        self._numbers = cache(lambda text: build(text).numbers)

    def built_alike(self, text: int, but_for: Collection[int]) -> set[int]:
        """Texts in other languages with the same outline, about the same lengths and the same figures."""
        return {
            other
            for other in self._with_outline_of(text)
            if other not in but_for
            and self._known[other].language is not self._known[text].language
            and have_same_lengths(self._profile(text), self._profile(other))
            and have_same_figures(self._numbers(text), self._numbers(other))
        }

    def _with_outline_of(self, text: int) -> Iterator[int]:
        outline = self._outlines.get(text)
        if outline is not None:
            yield from (self._all if text in self._alone else self._all_alone)[outline]
