"""Where the concepts of a report are mentioned, in all acts that it looks at."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from trafsearch.catalog import mentions
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import FoundMention
from trafsearch.catalog.scanning import Scanned, scan_mentioning, texts_with
from trafsearch.catalog.standing import Extent
from trafsearch.report.citing import OPENING_MARKS, is_counted, stands_in_cited_title
from trafsearch.span import Span
from trafsearch.structure.passage import PassageKind

Sighting = tuple[Scanned, FoundMention]
_Numbered = tuple[int, Scanned, FoundMention]  # by its place in the column
_Mentions = Mapping[int, Sequence[FoundMention]]  # by the row of their text


@dataclass(frozen=True, slots=True)
class SeenInColumn:
    """By concept the mentions that count, those that only cite, and those that by a reader's verdict are none."""

    _counted: Mapping[str, Sequence[_Numbered]]
    _cited: Mapping[str, Sequence[_Numbered]]
    _overruled: Mapping[str, Sequence[_Numbered]]

    def counted(self, concepts: Iterable[str]) -> list[Sighting]:
        """By act, edition and place, as the others."""
        return _together(self._counted, concepts)

    def cited(self, concepts: Iterable[str]) -> list[Sighting]:
        return _together(self._cited, concepts)

    def overruled(self, concepts: Iterable[str]) -> list[Sighting]:
        return _together(self._overruled, concepts)


class Sightings:
    """The passages that mention the concepts, in the editions of these `extents`, given by their texts."""

    def __init__(
        self, catalog: Catalog, editions: Mapping[int, int], extents: Iterable[Extent], concepts: Collection[str]
    ) -> None:
        self._standing: _Mentions = mentions.mentions_of(catalog, sorted(concepts))
        self._overruled: _Mentions = mentions.overruled_mentions_of(catalog, sorted(concepts))
        self._cited = _in_cited_titles(catalog, self._standing, self._overruled)
        order = {extent.edition: at for at, extent in enumerate(extents)}
        self._by_act: dict[str, list[Scanned]] = defaultdict(list)
        found = scan_mentioning(catalog, editions, concepts)
        for passage in sorted(found, key=lambda each: (order[each.edition], each.ordinal)):
            self._by_act[passage.act].append(passage)

    def in_column(self, extents: Iterable[Extent]) -> SeenInColumn:
        counted, cited, overruled = (defaultdict[str, list[_Numbered]](list) for _ in range(3))
        looked_at = {(extent.edition, extent.language): extent.act for extent in extents}
        number = 0
        for act in dict.fromkeys(looked_at.values()):
            for passage in self._by_act.get(act, ()):
                if (passage.edition, passage.language) not in looked_at:
                    continue
                is_own = is_counted(passage.kind)
                named = self._cited.get(passage.content) if passage.kind is not PassageKind.TITLE else None
                for mention in self._standing.get(passage.content, ()):
                    number += 1
                    kept = counted if is_own and not (named and mention.span in named) else cited
                    kept[mention.concept].append((number, passage, mention))
                for mention in self._overruled.get(passage.content, ()):
                    number += 1
                    if is_own and not (named and mention.span in named):
                        overruled[mention.concept].append((number, passage, mention))
        return SeenInColumn(counted, cited, overruled)


def _in_cited_titles(catalog: Catalog, *found: _Mentions) -> dict[int, set[Span]]:
    """By the row of a text the mentions that stand in the title of an act that it cites."""
    contents = {content for some in found for content in some}
    cited = {}
    for content, text in texts_with(catalog, sorted(contents), OPENING_MARKS):
        spans = {mention.span for some in found for mention in some.get(content, ())}
        inside = {span for span in spans if stands_in_cited_title(text, span, PassageKind.BODY)}
        if inside:
            cited[content] = inside
    return cited


def _together(found: Mapping[str, Sequence[_Numbered]], concepts: Iterable[str]) -> list[Sighting]:
    some = [each for concept in dict.fromkeys(concepts) for each in found.get(concept, ())]
    return [(passage, mention) for _, passage, mention in sorted(some, key=itemgetter(0))]
