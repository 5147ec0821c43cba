"""Where concepts are named, and how often."""

from typing import Literal, get_args

from trafsearch.language import Language
from trafsearch.report.mention_counts import Count, counted
from trafsearch.report.mentioning import Mention, concepts_meant, mentions_in, selected
from trafsearch.store.covering import coverage
from trafsearch.store.store import Store
from trafsearch.verbs.arguments import Day, Names, Spoken, allowed, day_of, language_of, listed
from trafsearch.verbs.findings import Findings

CountBy = Literal["document", "concept", "language"]


def mentions(
    store: Store, concepts: Names = (), *, documents: Names = (), as_of: Day | None = None
) -> Findings[Mention]:
    """Every mention of the concepts, or of all, by act, edition and place in it.

    A concept's id stands for it and all narrower ones, `human-trafficking!` for itself alone. `documents` are ids,
    paths, numbers or parts of titles; `as_of` takes the texts of that day. What copies of a text say alike is given
    once and names the copies in `also_in`; each language of an act is given.

    Each has the passage, the act's id and title, and `found`: the concept, the label, and the span of the words in
    `passage.text`, in code points. Raises UnknownConcept, DocumentNotFound, DocumentAmbiguous.
    """
    found = _every(store, concepts, documents, as_of)
    return Findings(Mention, tuple(each for each in found if not each.is_copied), found.coverage)


def count_mentions(
    store: Store,
    concepts: Names = (),
    *,
    by: CountBy = "concept",
    documents: Names = (),
    as_of: Day | None = None,
    language: Spoken = Language.EN,
) -> Findings[Count]:
    """How often the concepts, or all, are mentioned, the most first: by concept, document or language.

    A provision held in several languages counts once, with its mentions in `language` or in the first; what copies say
    alike counts once. Arguments and errors are those of `mentions`, and BadArgument. Only what is mentioned is counted:
    a document that is not among them may be unread, which `coverage` tells.
    """
    allowed(by, get_args(CountBy), "by")
    found = _every(store, concepts, documents, as_of)
    return Findings(Count, tuple(counted(found, by, store.vocabulary, language_of(language))), found.coverage)


def _every(store: Store, concepts: Names, documents: Names, as_of: Day | None) -> Findings[Mention]:
    """Those in copies too."""
    chosen = selected(store, listed(documents), day_of(as_of, "as_of"))
    found = tuple(mentions_in(store, chosen, concepts_meant(store.vocabulary, listed(concepts))))
    return Findings(Mention, found, coverage(store.catalog, chosen.acts, chosen.editions.values()))
