"""A graph that always tells its triples in one order, so that equal graphs are written alike."""

from collections.abc import Generator
from typing import Any

from rdflib import Graph


class OrderedGraph(Graph):
    def triples(self, triple: Any) -> Generator[Any, None, None]:
        yield from sorted(super().triples(triple), key=_by_letter)


def _by_letter(triple: tuple[Any, Any, Any]) -> tuple[str, ...]:
    subject, predicate, value = triple
    return str(subject), str(predicate), str(value), getattr(value, "language", None) or ""
