"""What refers to what."""

from trafsearch.store.references_of import cited_in, citing_it
from trafsearch.store.referring import Citation as Reference
from trafsearch.store.store import Store
from trafsearch.verbs.arguments import Day, Spoken, day_of, language_of
from trafsearch.verbs.findings import Findings


def cites(
    store: Store, document: str, address: str = "", *, language: Spoken | None = None, as_of: Day | None = None
) -> Findings[Reference]:
    """What a document, or a provision of it, refers to, in the order of the text.

    Each has the passage, the words in it (`placed.span`), the provision that is meant (`placed.address`), the act that
    it is in (`target`, None where it is not held) and its `standing`: held, no_provision, unread, not_held. Of a whole
    document, places where it only speaks of itself are left out. Arguments and errors are those of `show`.
    """
    preferred = [language_of(language)] if language else []
    found = cited_in(store, document, address, preferred, day_of(as_of, "as_of"))
    return Findings(Reference, found.found, found.coverage)


def cited_by(store: Store, document: str, address: str = "", *, as_of: Day | None = None) -> Findings[Reference]:
    """The places, in the newest texts of all documents or in those of a day, that refer to a document or a provision of
    it, whether its text is held or not.

    Places where a document speaks of itself are left out. Raises DocumentNotFound, DocumentAmbiguous, BadAddress.
    """
    found = citing_it(store, document, address, [], day_of(as_of, "as_of"))
    return Findings(Reference, found.found, found.coverage)
