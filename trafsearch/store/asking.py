"""A typed query, or a plain question, put to a store."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from trafsearch.catalog import acts
from trafsearch.errors import QuerySyntax
from trafsearch.query.parsing import parse_query
from trafsearch.query.search import Search
from trafsearch.query.widening import widen
from trafsearch.results.results import Results
from trafsearch.store.answering import answer
from trafsearch.store.correcting import corrected_query, corrected_question
from trafsearch.store.store import Store

if TYPE_CHECKING:
    from trafsearch.query.held_acts import HeldAct
    from trafsearch.query.interpretation import Interpretation


def parse(store: Store, query: str, *, literal: bool = False) -> Search:
    """A query in the query language as a search.

    Unless `literal`, words that are a concept's label also ask for it, and for a word that is found nowhere the one
    that was meant is searched for: the search says which, and which excluded word is found nowhere. Raises
    QuerySyntax, UnknownConcept, UnknownArea.
    """
    if literal:
        return _parsed(store, query)
    search = widen(_parsed(store, query), store.matcher, store.vocabulary)
    meant = corrected_query(store, query, search)
    if meant is None:
        return search
    again = widen(_parsed(store, meant.text), store.matcher, store.vocabulary)
    return replace(again, text=query, corrected=meant.corrected, unfound=meant.unfound, idle=meant.idle)


def search(
    store: Store, query: str, *, literal: bool = False, limit: int | None = None, as_of: date | None = None
) -> Results:
    """The passages that answer a query, best first; with `as_of` among what was in force on that day."""
    found = _on_day(parse(store, query, literal=literal), as_of)
    return answer(store.catalog, store.engine, replace(found, limit=limit))


def understand(store: Store, question: str, *, today: date | None = None) -> "Interpretation":
    """What a question in Russian, Kazakh or English asks for, on the day `today`. Raises QuerySyntax where that is
    nothing.
    """
    from trafsearch.query.question import interpret  # a query needs no frames

    known = (store.vocabulary, store.matcher, store.area_matcher)
    held = _held_acts(store)
    understood = interpret(question, *known, held=held, today=today)
    meant = corrected_question(store, question, understood.leftover)
    if meant is None:
        return understood
    with suppress(QuerySyntax):  # what was meant may ask for nothing: the words as typed do
        understood = interpret(meant.text, *known, held=held, today=today)
    search = replace(understood.search, corrected=meant.corrected, unfound=meant.unfound)
    return replace(understood, question=question, search=search)


def ask(
    store: Store, question: str, *, limit: int | None = None, as_of: date | None = None
) -> "tuple[Interpretation, Results]":
    """A question's interpretation, and the passages that answer it so understood."""
    understood = understand(store, question)
    return understood, answered(store, understood, limit=limit, as_of=as_of)


def answered(
    store: Store, understood: "Interpretation", *, limit: int | None = None, as_of: date | None = None
) -> Results:
    """The passages that answer a question, so understood."""
    return answer(store.catalog, store.engine, replace(_on_day(understood.search, as_of), limit=limit))


def _held_acts(store: Store) -> "tuple[HeldAct, ...]":
    from trafsearch.query.held_acts import HeldAct

    return tuple(HeldAct(act.id, act.type, act.areas, act.titles) for act in acts.acts(store.catalog))


def _parsed(store: Store, query: str) -> Search:
    return parse_query(
        query,
        concepts=store.vocabulary.narrower,
        area_ids=store.vocabulary.areas,
        terms_of_word=store.terms_of_word,
    )


def _on_day(search: Search, as_of: date | None) -> Search:
    return replace(search, filters=replace(search.filters, in_force=as_of)) if as_of else search
