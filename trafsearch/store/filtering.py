"""Filters of a search, applied to acts and editions."""

from dataclasses import dataclass
from datetime import date

from trafsearch.catalog import acts
from trafsearch.catalog.connection import Catalog
from trafsearch.query.search import Filters
from trafsearch.store.naming import find_act
from trafsearch.structure.act import Act


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows of the editions that pass, the ids of their acts, and the acts left out because a date is unknown."""

    editions: frozenset[int]
    acts: frozenset[str]
    undated: tuple[str, ...]


def select(catalog: Catalog, filters: Filters) -> Selection:
    """The editions whose act passes. Raises DocumentNotFound or DocumentAmbiguous for `doc:`."""
    documents = frozenset(find_act(catalog, name).id for name in filters.documents)
    chosen: set[str] = set()
    undated: list[str] = []
    for act in acts.acts(catalog):
        if (documents and act.id not in documents) or not _passes(act, filters):
            continue
        in_time = _passes_in_time(act, filters)
        if in_time is None:
            undated.append(act.id)
        elif in_time:
            chosen.add(act.id)
    editions = frozenset(edition.row for edition in acts.editions(catalog) if edition.act in chosen)
    return Selection(editions, frozenset(chosen), tuple(undated))


def _passes(act: Act, filters: Filters) -> bool:
    return (
        (not filters.areas or bool(set(filters.areas) & set(act.areas)))
        and (not filters.types or act.type in filters.types)
        and (not filters.issuers or any(issuer.lower() in (act.issuer or "").lower() for issuer in filters.issuers))
    )


def _passes_in_time(act: Act, filters: Filters) -> bool | None:
    """None where the date that decides is not known."""
    if filters.adopted:
        if act.adopted is None:
            return None
        if not any(first <= act.adopted <= last for first, last in filters.adopted):
            return False
    if filters.years:
        start = act.in_force_from or act.adopted
        if start is None:
            return None
        if not any(_holds_between(act, start, date(first, 1, 1), date(last, 12, 31)) for first, last in filters.years):
            return False
    if filters.in_force is not None:
        if act.in_force_from is None:
            return None
        return _holds_between(act, act.in_force_from, filters.in_force, filters.in_force)
    return True


def _holds_between(act: Act, start: date, first: date, last: date) -> bool:
    return start <= last and (act.in_force_until is None or act.in_force_until >= first)
