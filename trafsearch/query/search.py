"""A search that is ready to be answered."""

from dataclasses import dataclass, field
from datetime import date

from trafsearch.query.tree import Node
from trafsearch.query.typed.correction import Correction, Idle, Unfound


@dataclass(frozen=True, slots=True)
class Filters:
    """What an act or a passage must be; an empty tuple or None asks for nothing.

    Within one field any of the values will do; all fields must hold. `years` are inclusive ranges in which the act
    must hold at some time, `adopted` inclusive ranges of its date of adoption.
    """

    areas: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    years: tuple[tuple[int, int], ...] = ()
    adopted: tuple[tuple[date, date], ...] = ()
    in_force: date | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """A tree, filters, and how many hits at most (None: all). `text` is the query as typed or as made from a question.

    `widened` are words of the query that also ask for a concept, each with the concept's id. `corrected` are words
    found nowhere for which others are searched, `unfound` those for which there are none, `idle` excluded words that
    are found nowhere.
    """

    text: str
    tree: Node
    filters: Filters = field(default_factory=Filters)
    limit: int | None = None
    widened: tuple[tuple[str, str], ...] = ()
    corrected: tuple[Correction, ...] = ()
    unfound: tuple[Unfound, ...] = ()
    idle: tuple[Idle, ...] = ()
