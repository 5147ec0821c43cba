"""A document as it was on two days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trafsearch.language import Language
from trafsearch.results.comparing import Change, changes
from trafsearch.store.provision import Text, language_of_address, text_on
from trafsearch.store.store import Store
from trafsearch.structure.written_address import parse_address


@dataclass(frozen=True, slots=True)
class Compared:
    before: Text
    after: Text
    changes: tuple[Change, ...]


def compared(
    store: Store, document: str, address: str, preferred: Sequence[Language], days: tuple[date, date]
) -> Compared:
    """What changed in the document called so, or in a provision of it, from the earlier day to the later one.

    Raises DocumentNotFound, DocumentAmbiguous, NoEdition, BadAddress.
    """
    place = parse_address(address) if address else None
    wanted = [*language_of_address(address), *preferred]
    before, after = (text_on(store.catalog, document, wanted, day) for day in sorted(days))
    every = changes(before.passages, after.passages)
    found = (each for each in every if place is None or each.address.starts_with(place))
    return Compared(before, after, tuple(found))
