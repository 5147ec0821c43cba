"""Filters of a search, applied to acts and editions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from trafsearch.catalog import acts, editions
from trafsearch.catalog.connection import Catalog
from trafsearch.query.search import Filters
from trafsearch.store.naming import find_act
from trafsearch.store.newest import editions_on
from trafsearch.structure.act import Act, ActStatus, ActType

_NEVER_IN_FORCE = frozenset({ActType.REPORT, ActType.ARTICLE, ActType.ADDRESS})
_A_YEAR = timedelta(days=366)  # no act waits longer


@dataclass(frozen=True, slots=True)
class Selection:
    """The row of the edition that is looked at for each text that passes, by the text's, and the ids of the acts.

    `undated` are acts left out because a date is not known; `unknown` are they and those whose area, type or issuer is
    not.
    """

    editions: Mapping[int, int]
    acts: frozenset[str]
    undated: tuple[str, ...]
    unknown: tuple[str, ...]


def select(catalog: Catalog, filters: Filters) -> Selection:
    """The newest edition of each act that passes; with `in_force`, that of the day.

    Raises DocumentNotFound or DocumentAmbiguous for `doc:`.
    """
    documents = frozenset(find_act(catalog, name).id for name in filters.documents)
    chosen: set[str] = set()
    undated: list[str] = []
    looked_at = editions_on(editions.editions(catalog), filters.in_force)
    held = {edition.act for edition in looked_at.values()}
    if replace(filters, languages=()) == Filters() and held == acts.ids(catalog):
        return Selection({text: edition.row for text, edition in looked_at.items()}, frozenset(held), (), ())
    since = {edition.act: edition.holds_from for edition in looked_at.values()}
    unknown: list[str] = []
    for act in acts.acts(catalog):
        if documents and act.id not in documents:
            continue
        by_facts, in_time = _passes(act, filters), _passes_in_time(act, filters, since.get(act.id))
        if by_facts and in_time and act.id in held:
            chosen.add(act.id)
        elif by_facts is not False and in_time is not False:
            unknown.append(act.id)
            undated += [act.id] if by_facts else []
    passing = {text: edition.row for text, edition in looked_at.items() if edition.act in chosen}
    return Selection(passing, frozenset(chosen), tuple(undated), tuple(unknown))


def _passes(act: Act, filters: Filters) -> bool | None:
    """By area, type and issuer; None where the one that decides is not known."""
    verdicts: list[bool | None] = []
    if filters.areas:
        verdicts.append(bool(set(filters.areas) & set(act.areas)) if act.areas else None)
    if filters.types:
        verdicts.append(act.type in filters.types if act.type else None)
    if filters.issuers:
        issuer = act.issuer.lower() if act.issuer else None
        verdicts.append(any(each.lower() in issuer for each in filters.issuers) if issuer else None)
    return False if False in verdicts else None if None in verdicts else True


def _passes_in_time(act: Act, filters: Filters, since: date | None) -> bool | None:
    """By dates; None where the one that decides is not known. `since` is when the edition that is looked at began."""
    verdicts: list[bool | None] = []
    if filters.adopted:
        known = act.adopted
        verdicts.append(any(first <= known <= last for first, last in filters.adopted) if known else None)
    if filters.years:
        start = act.in_force_from or act.adopted
        years = [(date(first, 1, 1), date(last, 12, 31)) for first, last in filters.years]
        held = [_is_of(act, start, *each) for each in years] if start else [None]
        verdicts.append(True if True in held else None if None in held else False)
    if filters.in_force is not None:
        verdicts.append(_is_in_force(act, filters.in_force, since))
    return False if False in verdicts else None if None in verdicts else True


def _is_of(act: Act, start: date, first: date, last: date) -> bool | None:
    """Whether it is of these days: in force at some time of them, or, of what is never in force, made in them."""
    return first <= start <= last if act.type in _NEVER_IN_FORCE else _holds_between(act, start, first, last)


def _is_in_force(act: Act, day: date, since: date | None) -> bool | None:
    """Whether it is in force on the day. Adopted is not in force; an act that was amended, or is a year old, is."""
    start = act.in_force_from or act.adopted
    held = _holds_between(act, start, day, day) if start else None
    if start is None or not held:
        return held
    was_amended = act.adopted is not None and since is not None and act.adopted < since <= day
    return True if act.in_force_from or was_amended or day >= start + _A_YEAR else None


def _holds_between(act: Act, start: date, first: date, last: date) -> bool | None:
    """Whether it is held to be in force at some time of these days; None after an end that is only guessed, and for an
    act that was repealed nobody says when.
    """
    if start > last:
        return False
    if act.in_force_until is None:
        return None if act.status is ActStatus.REPEALED else True
    if act.in_force_until >= first:
        return True
    return None if "in_force_until" in act.guessed else False
