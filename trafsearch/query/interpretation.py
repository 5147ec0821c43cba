"""What a question was understood to ask."""

from dataclasses import dataclass
from enum import StrEnum

from trafsearch.language import Language
from trafsearch.query.search import Filters, Search


class Asked(StrEnum):
    """What answers a question: the passages where it is said; a gap report; the institutions that are named."""

    PASSAGES = "passages"
    ABSENCE = "absence"
    INSTITUTIONS = "institutions"


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What a question was understood to ask.

    `concepts` and `areas` are ids in the order of the question: any of them will do; `excluded` are ids of concepts
    that are left out. `leftover` are words that were not understood and are searched for as words; `dropped` carry no
    content; `unapplied` are stretches of the question that no search or filter can tell, and that the search takes no
    account of. `query` is the search in the query language. Where an absence is asked for, the search finds where it
    is said. `asks_documents` says that documents are asked for, `asks_number` how often. `restored` are words read as
    if typed with Kazakh letters. `not_held` are documents that are named and not held: the search takes no account of
    them.
    """

    question: str
    language: Language
    concepts: tuple[str, ...]
    areas: tuple[str, ...]
    filters: Filters
    leftover: tuple[str, ...]
    query: str
    search: Search
    dropped: tuple[str, ...] = ()
    asks: Asked = Asked.PASSAGES
    excluded: tuple[str, ...] = ()
    unapplied: tuple[str, ...] = ()
    asks_number: bool = False
    asks_documents: bool = False
    restored: tuple[str, ...] = ()
    not_held: tuple[str, ...] = ()

    @property
    def asks_absence(self) -> bool:
        return self.asks is Asked.ABSENCE
