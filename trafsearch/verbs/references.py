"""What refers to what."""

from datetime import date

from trafsearch.catalog.editions import editions
from trafsearch.language import Language
from trafsearch.store.covering import coverage
from trafsearch.store.provision import held_provision, language_of_address, provision_in, texts_meant, texts_of
from trafsearch.store.referring import Citation as Reference
from trafsearch.store.referring import Referring, to_itself
from trafsearch.store.store import Store
from trafsearch.structure.address import Address
from trafsearch.structure.written_address import parse_address
from trafsearch.verbs.findings import Findings


def cites(
    store: Store, document: str, address: str = "", *, language: Language | None = None, as_of: date | None = None
) -> Findings[Reference]:
    """What a document, or a provision of it, refers to, in the order of the text.

    Each has the passage, the words in it (`placed.span`), the provision that is meant (`placed.address`), the act that
    it is in (`target`, None where it is not held) and its `standing`: held, no_provision, unread, not_held. Of a whole
    document, places where it only speaks of itself are left out. Arguments and errors are those of `show`.
    """
    name, mark, hit = document.partition("#")
    wanted = address or mark + hit
    preferred = [*language_of_address(wanted), *([language] if language else [])]
    texts = texts_meant(store.catalog, name, preferred, as_of)
    text, shown = held_provision(store, texts, wanted) if wanted else (next(texts), [])
    edition = next(each.row for each in editions(store.catalog) if each.key == text.key)
    every = Referring(store.catalog, as_of).cites(edition, {each.id for each in shown} if wanted else None)
    found = tuple(each for each in every if wanted or not to_itself(each))
    return Findings(Reference, found, coverage(store.catalog, {text.act.id}, [edition]))


def cited_by(store: Store, document: str, address: str = "", *, as_of: date | None = None) -> Findings[Reference]:
    """The places, in the newest texts of all documents or in those of a day, that refer to a document or a provision of
    it, whether its text is held or not.

    Places where a document speaks of itself are left out. Raises DocumentNotFound, DocumentAmbiguous, BadAddress.
    """
    name, mark, hit = document.partition("#")
    texts = texts_of(store.catalog, name, [])
    if mark:
        text, shown = provision_in(texts, mark + hit)
        act, wanted = text.act.id, shown[0].address
    else:
        act, wanted = next(texts).act.id, parse_address(address) if address else Address()
    referring = Referring(store.catalog, as_of)
    found = tuple(
        each for each in referring.cited_by(act, wanted) if not to_itself(each) and (wanted.steps or each.act != act)
    )
    return Findings(Reference, found, coverage(store.catalog, referring.acts, referring.editions))
