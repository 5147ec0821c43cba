"""What a document that is named refers to, and what refers to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trafsearch.catalog.editions import editions
from trafsearch.language import Language
from trafsearch.results.coverage import Coverage
from trafsearch.store.covering import coverage
from trafsearch.store.provision import Text, held_provision, language_of_address, provision_in, texts_meant, texts_of
from trafsearch.store.referring import Citation, Referring, to_itself
from trafsearch.store.store import Store
from trafsearch.structure.act import Act
from trafsearch.structure.address import Address
from trafsearch.structure.written_address import parse_address


@dataclass(frozen=True, slots=True)
class Referred:
    """`left_out` is the number of places, not among those found, where the act only speaks of itself.

    `edition` is the key of the text that refers; `without` are the acts that have no text of the day that is asked for.
    """

    act: Act
    found: tuple[Citation, ...]
    left_out: int
    coverage: Coverage
    edition: str = ""
    without: tuple[str, ...] = ()


def cited_in(
    store: Store, document: str, address: str, preferred: Sequence[Language], as_of: date | None = None
) -> Referred:
    """What the document called so, or the provision of it, refers to, in the order of the text.

    `document` may be the id of a passage. Raises DocumentNotFound, DocumentAmbiguous, NoEdition, BadAddress,
    ProvisionNotFound, ProvisionUnread.
    """
    name, mark, hit = document.partition("#")
    wanted = address or mark + hit
    texts = texts_meant(store.catalog, name, [*language_of_address(wanted), *preferred], as_of)
    text, shown = held_provision(store, texts, wanted) if wanted else (next(texts), [])
    edition = next(each.row for each in editions(store.catalog) if each.key == text.key)
    every = list(Referring(store.catalog, as_of).cites(edition, {each.id for each in shown} if wanted else None))
    found = tuple(each for each in every if wanted or not to_itself(each))
    covered = coverage(store.catalog, {text.act.id}, [edition])
    return Referred(text.act, found, len(every) - len(found), covered, text.key)


def citing_it(
    store: Store, document: str, address: str, preferred: Sequence[Language], as_of: date | None = None
) -> Referred:
    """The references to a document or a provision of it, whether its text is held or not, in the texts of all.

    Raises DocumentNotFound, DocumentAmbiguous, BadAddress, and ProvisionNotFound for a passage's id.
    """
    text, wanted = _meant(store, document, address, preferred)
    act = text.act.id
    referring = Referring(store.catalog, as_of)
    every = list(referring.cited_by(act, wanted))
    found = tuple(each for each in every if not to_itself(each) and (wanted.steps or each.act != act))
    covered = coverage(store.catalog, referring.acts, referring.editions)
    return Referred(text.act, found, len(every) - len(found), covered, without=referring.without)


def _meant(store: Store, document: str, address: str, preferred: Sequence[Language]) -> tuple[Text, Address]:
    """A text of the act, and the provision as it is named: whether its text is held or not."""
    name, mark, hit = document.partition("#")
    texts = texts_of(store.catalog, name, preferred)
    if address:
        return next(texts), parse_address(address)
    if not mark:
        return next(texts), Address()
    text, found = provision_in(texts, mark + hit)
    return text, found[0].address
