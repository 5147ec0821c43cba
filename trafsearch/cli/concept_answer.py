"""What answers about the vocabulary have in common."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from trafsearch.cli import output
from trafsearch.cli.answers import coverage_line
from trafsearch.cli.messages import say
from trafsearch.results.coverage import Coverage
from trafsearch.results.machine import answer_form

if TYPE_CHECKING:
    from trafsearch.store.store import Store

_NOTHING_READ = Coverage(acts=0, passages=0, unread=())


def answer(command: str, query: object, results: Sequence[dict[str, Any]], store: "Store | None") -> dict[str, Any]:
    """For machines; without an index nothing was looked through."""
    return answer_form(command, query, results, covered(store))


def covered(store: "Store | None") -> Coverage:
    if store is None:
        return _NOTHING_READ
    from trafsearch.store.covering import coverage

    return coverage(store.catalog)


def tell_coverage(store: "Store | None") -> None:
    """How much was looked through, or that no mentions were counted."""
    output.write(f"{coverage_line(covered(store)) if store else say('concepts.no_index')}\n")
