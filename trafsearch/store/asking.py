"""A typed query, or a plain question, put to a store."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from trafsearch.catalog import acts
from trafsearch.errors import DocumentAmbiguous, DocumentNotFound, QuerySyntax
from trafsearch.query.parsing import parse_query
from trafsearch.query.parsing.reasons import refusal
from trafsearch.query.search import Filters, Search
from trafsearch.query.tree import And, Everything, Word
from trafsearch.query.widening import widen
from trafsearch.results.results import Results
from trafsearch.store.answering import answer, finding
from trafsearch.store.correcting import corrected_query, corrected_question
from trafsearch.store.naming import find_act
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
    found = on_day(parse(store, query, literal=literal), as_of)
    return answer(store.catalog, store.engine, replace(found, limit=limit))


def understand(store: Store, question: str, *, today: date | None = None) -> "Interpretation":
    """What a question in Russian, Kazakh or English asks for, on the day `today`. Raises QuerySyntax where that is
    nothing.
    """
    from trafsearch.query.question import interpret  # a query needs no frames

    known = (store.vocabulary, store.matcher, store.area_matcher, store.frames)
    held = _held_acts(store)
    understood = interpret(question, *known, held=held, today=today)
    meant = corrected_question(store, question, understood.leftover)
    if meant is None:
        return _searched(store, _among_held(store, understood))
    with suppress(QuerySyntax):  # what was meant may ask for nothing: the words as typed do
        understood = interpret(meant.text, *known, held=held, today=today)
    search = replace(understood.search, corrected=meant.corrected, unfound=meant.unfound)
    return _searched(store, _among_held(store, replace(understood, question=question, search=search)))


def _searched(store: Store, understood: "Interpretation") -> "Interpretation":
    """With the search that its query asks for, so that whoever edits and runs the query begins with the same answer."""
    typed = understood.search  # its words are corrected already
    search = widen(_parsed(store, understood.query), store.matcher, store.vocabulary)
    return replace(understood, search=replace(search, corrected=typed.corrected, unfound=typed.unfound))


@dataclass(frozen=True, slots=True)
class Emptying:
    """Words for which nothing is found, and how many passages there are without them."""

    words: tuple[str, ...]
    total: int


def emptying(store: Store, understood: "Interpretation", *, as_of: date | None = None) -> tuple[Emptying, ...]:
    """Which of the words left over stand in the way of any answer: each that does so alone, else all of them."""
    search = on_day(understood.search, as_of)
    alone = [Emptying((word,), _total(store, search, (word,))) for word in understood.leftover]
    if not any(each.total for each in alone) and len(alone) > 1:
        alone = [Emptying(understood.leftover, _total(store, search, understood.leftover))]
    return tuple(each for each in alone if each.total)


def _total(store: Store, search: Search, words: Collection[str]) -> int:
    """The passages that answer without these words, if anything is left to be asked."""
    unwanted = {word.lower() for word in words}
    parts = search.tree.parts if isinstance(search.tree, And) else (search.tree,)
    left = tuple(part for part in parts if not (isinstance(part, Word) and part.text.lower() in unwanted))
    if len(left) == len(parts) or (not left and search.filters == Filters()):
        return 0
    tree = Everything() if not left else left[0] if len(left) == 1 else And(left)
    with finding(store.catalog, store.engine, replace(search, tree=tree)) as found:
        return found.total


def answered(
    store: Store, understood: "Interpretation", *, limit: int | None = None, as_of: date | None = None
) -> Results:
    """The passages that answer a question, so understood."""
    return answer(store.catalog, store.engine, replace(on_day(understood.search, as_of), limit=limit))


def _among_held(store: Store, understood: "Interpretation") -> "Interpretation":
    """Numbers as the documents that have them; of those that nothing held has it is told."""
    from trafsearch.query.question import with_documents

    held: list[str] = []
    not_held: list[str] = []
    for name in understood.filters.documents:
        try:
            find_act(store.catalog, name)
            held.append(name)
        except DocumentAmbiguous as error:
            held += str(error.facts["matches"]).split(", ")
        except DocumentNotFound:
            not_held.append(name)
    if tuple(held) == understood.filters.documents:
        return understood
    try:
        return with_documents(understood, held, not_held)
    except QuerySyntax:
        raise DocumentNotFound(name=", ".join(not_held)) from None


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


def on_day(search: Search, as_of: date | None) -> Search:
    """The search among what was in force on that day, or as it is where there is none. Raises QuerySyntax where the
    query names another day.
    """
    if not as_of or search.filters.in_force == as_of:
        return search
    if search.filters.in_force:
        raise refusal(search.text, max(0, search.text.find("in-force")), "query.filter_once")
    return replace(search, filters=replace(search.filters, in_force=as_of))
