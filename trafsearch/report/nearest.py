"""The passage that came closest to being a mention."""

from collections.abc import Callable, Mapping, Sequence

from trafsearch.catalog import passages
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldPassage
from trafsearch.report.cell import Evidence, NearestMiss
from trafsearch.report.columns import Material
from trafsearch.report.proof import Prover
from trafsearch.vocabulary.label import Label, LabelWord


class NearMisses:
    """Looks for passages that hold a part of a label's words."""

    def __init__(
        self, catalog: Catalog, prover: Prover, title: Callable[[HeldPassage], str], editions: Mapping[int, int]
    ) -> None:
        self._catalog, self._prover, self._title, self._editions = catalog, prover, title, editions

    def nearest(
        self, row: str, material: Material, cited: Sequence[Evidence], overruled: Sequence[Evidence]
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
        best: tuple[float, int, int] | None = None
        found: tuple[int, Label, tuple[LabelWord, ...]] | None = None
        order = {passage.content: i for i, passage in reversed(list(enumerate(material.passages)))}
        for label, words in self._prover.labels(row):
            content, share = self._fullest(words, material, order)
            if content is None:
                continue
            rank = (share, len(words), -order[content])
            if best is None or rank > best:
                best, found = rank, (content, label, words)
        return self._miss(*found, material) if found else None

    def _fullest(
        self, words: Sequence[LabelWord], material: Material, order: dict[int, int]
    ) -> tuple[int | None, float]:
        """The text with the most of the words, and their share; nothing below half."""
        if len(words) < 2:
            return None, 0.0
        count: dict[int, int] = {}
        for word in words:
            for content in self._prover.texts_with(word.terms, material):
                count[content] = count.get(content, 0) + 1
        if not count:
            return None, 0.0
        content = max(count, key=lambda each: (count[each], -order[each]))
        share = count[content] / len(words)
        return (content, share) if share >= 0.5 else (None, 0.0)

    def _miss(self, content: int, label: Label, words: Sequence[LabelWord], material: Material) -> NearestMiss:
        scanned = next(passage for passage in material.passages if passage.content == content)
        held = passages.passages_by_row(self._catalog, [scanned.row], self._editions)[0]
        parts = label.spoken.replace("-", " ").split()
        holds = [content in self._prover.texts_with(word.terms, material) for word in words]
        named = parts if len(parts) == len(words) else ["/".join(word.terms) for word in words]
        present = tuple(name for name, is_there in zip(named, holds, strict=True) if is_there)
        missing = tuple(name for name, is_there in zip(named, holds, strict=True) if not is_there)
        return NearestMiss(held, self._title(held), "part_of_label", label.owner, label.text, present, missing)
