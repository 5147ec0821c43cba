"""The passage that came closest to being a mention."""

from collections.abc import Callable, Mapping, Sequence

from trafsearch.catalog import passages
from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language
from trafsearch.report.cell import Evidence, NearestMiss
from trafsearch.report.occurring import Occurring, fullest
from trafsearch.vocabulary.names import Name

_Rank = tuple[float, int, int, int]  # the share of a label, its words, and less the passage's and the label's place


class NearMisses:
    """Looks for passages that hold a part of a label's words."""

    def __init__(self, catalog: Catalog, title: Callable[[str, Language], str], editions: Mapping[int, int]) -> None:
        self._catalog, self._title, self._editions = catalog, title, editions

    def nearest(
        self, names: Sequence[Name], occurring: Occurring, cited: Sequence[Evidence], overruled: Sequence[Evidence]
    ) -> NearestMiss | None:
        """A mention that a reader overruled, or a citation, where there is one; else the passage with the largest part
        of a label, at least half of it.

        Of equal parts the longer label counts, then the earlier passage. None where nothing comes near.
        """
        for why, evidence in (("overruled", overruled), ("only_cited", cited)):
            if evidence:
                mention = evidence[0].mention
                place = evidence[0].held, evidence[0].title
                return NearestMiss(*place, why, mention.concept, mention.label, spans=(mention.span,))
        best: _Rank | None = None
        for hoped, length, at in _promising(names, occurring):
            if best and (hoped, length) < best[:2]:
                break  # nothing that follows can be nearer
            count, number = fullest([occurring.passages_with(word) for word in names[at].words])
            if count * 2 >= length:
                rank = (count / length, length, -number, -at)
                best = max(best or rank, rank)
        return self._miss(names[-best[3]], -best[2], occurring) if best else None

    def _miss(self, name: Name, number: int, occurring: Occurring) -> NearestMiss:
        row = passages.row_at(self._catalog, *occurring.place_of(number))
        held = passages.passages_by_row(self._catalog, [row], self._editions)[0]
        label, words = name.label, name.words
        parts = label.spoken.replace("-", " ").split()
        holds = [bool(occurring.passages_with(word) >> number & 1) for word in words]
        named = parts if len(parts) == len(words) else ["/".join(word) for word in words]
        present = tuple(name for name, is_there in zip(named, holds, strict=True) if is_there)
        missing = tuple(name for name, is_there in zip(named, holds, strict=True) if not is_there)
        return NearestMiss(
            held,
            self._title(held.act, held.passage.language),
            "part_of_label",
            label.owner,
            label.text,
            present,
            missing,
        )


def _promising(names: Sequence[Name], occurring: Occurring) -> list[tuple[float, int, int]]:
    """For each name of several words of which half could stand together: the share that occurs in the column at all,
    the number of words, and its place among the names. The greatest share first, then the longest.
    """
    found = []
    for at, name in enumerate(names):
        length = len(name.words)
        count = length - sum(map(occurring.terms.isdisjoint, name.words))
        if length > 1 and count and count * 2 >= length:
            found.append((count / length, length, at))
    return sorted(found, key=lambda each: (-each[0], -each[1]))
