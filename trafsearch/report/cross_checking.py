"""Whether the engine finds the same mentions as the catalog, from which cells are counted."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from trafsearch.catalog import editions, mentions, passages
from trafsearch.language import Language
from trafsearch.store.store import Store


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The rows of passages in which one of the two has a mention of the concept and the other has none."""

    concept: str
    only_in_catalog: tuple[int, ...]
    only_in_engine: tuple[int, ...]


def disagreements(
    store: Store, concepts: Iterable[str], looked_at: Collection[tuple[int, Language]]
) -> tuple[Disagreement, ...]:
    """For those of the concepts that the two do not agree on, in the passages of these editions that are in these
    languages; none is as it should be.

    Texts that the engine was not given yet are left out: a search reads them through.
    """
    found = store.engine.mentioning(concepts)
    differing = {}
    for concept in sorted(found):
        ours = mentions.passages_mentioning(store.catalog, concept)
        if ours != found[concept]:
            differing[concept] = ours - found[concept], found[concept] - ours
    compared = _compared(store, [row for some in differing.values() for rows in some for row in rows], looked_at)
    both = ((concept, ours & compared, theirs & compared) for concept, (ours, theirs) in differing.items())
    return tuple(Disagreement(each, tuple(sorted(a)), tuple(sorted(b))) for each, a, b in both if a or b)


def _compared(store: Store, rows: Iterable[int], looked_at: Collection[tuple[int, Language]]) -> set[int]:
    """Which of the passages count."""
    wanted = sorted(set(rows))
    if not wanted:
        return set()
    given = {text for text, is_given in editions.texts_in_engine(store.catalog).items() if is_given}
    compared = given & store.engine.texts()
    shown = {row for row, _ in looked_at}
    edition_of = {each.text: each.row for each in editions.editions(store.catalog) if each.row in shown}
    return {
        row
        for row, held in passages.holdings(store.catalog, wanted).items()
        if held.text in compared
        and held.first <= edition_of.get(held.text, 0) <= held.last
        and (edition_of[held.text], held.language) in looked_at
    }
