"""In which documents a term stands, and how often."""

from collections.abc import Iterator
from typing import Any

from whoosh.reading import TermNotFound

Counts = dict[int, float]  # how often, by Whoosh's document number


def counts_of(reader: Any, field: str, term: str) -> Counts:
    """How often the term stands in each document that was not removed."""
    counts: Counts = {}
    for leaf, offset in reader.leaf_readers():
        matcher = _matcher(leaf, field, term.encode()) if leaf.doc_count() else None
        while matcher is not None and matcher.is_active():
            counts[matcher.id() + offset] = matcher.weight()
            matcher.next()
    return counts


def docs_with(reader: Any, field: str, term: str) -> Iterator[int]:
    return iter(counts_of(reader, field, term))


def stands_in(segment: Any, field: str, term: str) -> bool:
    """Whether a document of the segment that was not removed has the term: the first one settles it."""
    matcher = _matcher(segment, field, term.encode())
    return matcher is not None and matcher.is_active()


def terms_starting(reader: Any, field: str, prefix: str) -> list[str]:
    """The terms of the field that begin so, those of removed documents included."""
    return [term.decode() for term in reader.expand_prefix(field, prefix.encode())]


def _matcher(leaf: Any, field: str, term: bytes) -> Any | None:
    try:
        return leaf.postings(field, term)
    except TermNotFound:
        return None
