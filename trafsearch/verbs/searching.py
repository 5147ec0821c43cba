"""A query, and the passages that answer it."""

from collections.abc import Iterator
from dataclasses import replace

from trafsearch.errors import BadArgument
from trafsearch.query.search import Search
from trafsearch.results.hit import Hit
from trafsearch.results.order import Group, GroupBy, Order
from trafsearch.results.results import Results
from trafsearch.store.answering import finding
from trafsearch.store.asking import on_day, parse
from trafsearch.store.store import Store
from trafsearch.verbs.arguments import Day, allowed, day_of, whole_number
from trafsearch.verbs.findings import Findings


def search(
    store: Store,
    query: str | Search,
    *,
    literal: bool = False,
    limit: int | None = None,
    as_of: Day | None = None,
    order: Order | str = Order.SCORE,
    explain: bool = False,
    around: int = 0,
) -> Results:
    """The passages that answer a query: as a sequence of hits, with their number and what was looked through.

    `query` is written in the query language (words, "phrases", OR, -word, concept:ID, area:migration, lang:kk, …), or
    is a Search that `parse` or a question gave. Words that are a concept's label also find the concept, in all three
    languages, and a misspelt word the one that was meant, unless `literal`; `results.search` tells what was done.

    At most `limit` hits are given, by default all; `results.total` counts all. `as_of` leaves what was in force on
    that day; `order` is score, date or document. Each hit has the passage, its act and title, the score, and the
    spans of the matched words in `passage.text`, in code points; with `explain` why it is found and stands where it
    does, with `around` that many passages before and after it.

    Raises QuerySyntax with the place in the query, UnknownConcept, UnknownArea, DocumentNotFound, DocumentAmbiguous;
    BadArgument for another order or a number below 0.
    """
    wanted = replace(_search(store, query, literal, as_of), limit=whole_number(limit, "limit"))
    ordered, near = _order(order), _around(around)
    with finding(store.catalog, store.engine, wanted) as found:
        shown = found.in_order(ordered).first(limit)
        hits = tuple(shown.hits(explain=explain, around=near))
        return Results(wanted, hits, found.total, found.coverage, found.selection.undated)


def each_hit(
    store: Store,
    query: str | Search,
    *,
    literal: bool = False,
    as_of: Day | None = None,
    order: Order | str = Order.SCORE,
    explain: bool = False,
    around: int = 0,
) -> Iterator[Hit]:
    """The same hits one after another, each made when it is asked for: for more of them than memory should hold.

    They answer for the index as it was when the first was asked for, also while another program writes. Arguments and
    errors are those of `search`.
    """
    return _each(store, _search(store, query, literal, as_of), _order(order), explain, _around(around))


def count_hits(
    store: Store,
    query: str | Search,
    *,
    by: GroupBy | str = GroupBy.DOCUMENT,
    literal: bool = False,
    as_of: Day | None = None,
) -> Findings[Group]:
    """How many passages answer, by document, area, type, year or language; the most first, years from the last on.

    `key` is "" for what is not known. A passage of a document with several areas counts in each. Only what answers is
    counted: a document that is not among them may be unread, which `coverage` tells. Arguments and errors are those of
    `search`.
    """
    wanted, wanted_by = _search(store, query, literal, as_of), GroupBy(allowed(by, GroupBy, "by"))
    with finding(store.catalog, store.engine, wanted) as found:
        grouping = found.grouped(wanted_by).grouping
        return Findings(Group, grouping.groups if grouping else (), found.coverage)


def _search(store: Store, query: str | Search, literal: bool, as_of: Day | None) -> Search:
    day = day_of(as_of, "as_of")
    if isinstance(query, str):
        return on_day(parse(store, query, literal=literal), day)
    if not isinstance(query, Search):
        raise BadArgument(name="query", value=query, known="a text in the query language, a Search")
    return on_day(query, day)


def _order(order: str) -> Order:
    return Order(allowed(order, Order, "order"))


def _around(around: int) -> int:
    return whole_number(around, "around") or 0


def _each(store: Store, wanted: Search, order: Order, explain: bool, around: int) -> Iterator[Hit]:
    with finding(store.catalog, store.engine, wanted) as found:
        yield from found.in_order(order).hits(explain=explain, around=around)
