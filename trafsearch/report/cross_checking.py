"""Whether the engine finds the same mentions as the catalog, from which cells are counted."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from trafsearch.catalog import editions, mentions
from trafsearch.catalog.held import FoundMention
from trafsearch.catalog.scanning import Scanned
from trafsearch.store.store import Store


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The rows of passages in which one of the two has a mention of the concept and the other has none."""

    concept: str
    only_in_catalog: tuple[int, ...]
    only_in_engine: tuple[int, ...]


def disagreements(store: Store, concepts: Iterable[str], passages: Collection[Scanned]) -> tuple[Disagreement, ...]:
    """For those of the concepts that the two do not agree on, in these passages; none is as it should be.

    Texts that the engine was not given yet are left out: a search reads them through.
    """
    given = {text for text, is_given in editions.texts_in_engine(store.catalog).items() if is_given}
    compared_texts = given & store.engine.texts()
    text_of = {edition.row: edition.text for edition in editions.editions(store.catalog)}
    compared = [each for each in passages if text_of[each.edition] in compared_texts]
    rows = {passage.row for passage in compared}
    counted = _by_concept(mentions.mentions_of(store.catalog), compared)
    found = store.engine.mentioning(concepts)
    both = ((each, counted.get(each, set()), found[each] & rows) for each in sorted(found))
    return tuple(
        Disagreement(concept, tuple(sorted(ours - theirs)), tuple(sorted(theirs - ours)))
        for concept, ours, theirs in both
        if ours != theirs
    )


def _by_concept(held: Mapping[int, Collection[FoundMention]], passages: Iterable[Scanned]) -> dict[str, set[int]]:
    rows: dict[str, set[int]] = {}
    for passage in passages:
        for mention in held.get(passage.content, ()):
            rows.setdefault(mention.concept, set()).add(passage.row)
    return rows
