"""The passages that mention concepts, and which of them say the same in copies of a text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trafsearch.catalog import mentions, scanning
from trafsearch.catalog.held import FoundMention
from trafsearch.catalog.scanning import Scanned
from trafsearch.report.provisions import Provisions
from trafsearch.store.filtering import Selection
from trafsearch.store.store import Store


@dataclass(frozen=True, slots=True)
class MentionScan:
    """The passages by act, edition and place in it; `found` are the mentions by the row of their text.

    `once` has the rows of passages that count, each with the rows of those that say the same in copies.
    """

    found: Mapping[int, Sequence[FoundMention]]
    passages: Sequence[Scanned]
    provisions: Provisions
    once: Mapping[int, tuple[int, ...]]


def scan_mentions(store: Store, selection: Selection, concepts: Sequence[str] | None) -> MentionScan:
    """None chooses all concepts."""
    found = mentions.mentions_of(store.catalog, concepts)
    scanned = [each for each in scanning.scan(store.catalog, selection.editions.values()) if each.content in found]
    provisions = Provisions(store.catalog, selection.editions)
    return MentionScan(found, scanned, provisions, provisions.once(scanned))
