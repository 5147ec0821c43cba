"""What is named to be cited: a provision of a text, or the whole of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from trafsearch.language import Language
from trafsearch.store.provision import Text, held_provision, language_of_address, outermost, texts_meant
from trafsearch.structure.address import Address
from trafsearch.structure.called import Levels, asked_for, namesakes, to_cite
from trafsearch.structure.passage import Passage

if TYPE_CHECKING:
    from trafsearch.store.store import Store


@dataclass(frozen=True, slots=True)
class Asked:
    """A provision of a text, or the whole; the address to cite, and all provisions that bear its number."""

    text: Text
    passage: Passage | None = None
    at: tuple[Address, Levels] | None = None
    namesakes: tuple[Passage, ...] = ()


def asked_provision(
    store: "Store", name: str, address: str, preferred: Sequence[Language], as_of: date | None = None
) -> Asked:
    """The provision of the document called so, in the language of the address, else in the first of those preferred;
    without an address the whole. `#id` as an address names a passage.

    Raises DocumentNotFound, DocumentAmbiguous, NoEdition, BadAddress, ProvisionNotFound, ProvisionUnread.
    """
    preferred = [*language_of_address(address), *preferred]
    texts = texts_meant(store.catalog, name, preferred, as_of)
    if not address:
        return Asked(next(texts))
    text, found = held_provision(store, texts, address)
    if address.startswith("#"):
        return Asked(text, outermost(found))
    meant = asked_for(address, text.passages)
    same = namesakes(meant)
    return Asked(text, outermost(found), to_cite(meant), tuple(same) if len(same) > 1 else ())
