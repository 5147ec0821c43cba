"""Postings on their way to the disk, by term."""

from array import array
from collections.abc import Iterator

Posting = tuple[str, bytes, int, float, bytes]  # field, term, document, how often, Whoosh's payload


class PostingPool:
    """Stands in for Whoosh's pool, which keeps a tuple for every posting and spills them to disk to sort them.

    Documents come in the order of their numbers: it is enough to sort the terms. Eight bytes a posting.
    """

    def __init__(self) -> None:
        self._terms: dict[tuple[str, bytes], tuple[array[int], array[float]]] = {}

    def add(self, posting: Posting) -> None:
        field, term, document, count, _ = posting
        held = self._terms.get((field, term))
        if held is None:
            held = self._terms[field, term] = array("I"), array("f")
        held[0].append(document)
        held[1].append(count)

    def iter_postings(self) -> Iterator[Posting]:
        """In the order in which Whoosh writes them: by field, term, document."""
        for field, term in sorted(self._terms):
            for document, count in zip(*self._terms[field, term], strict=True):
                yield field, term, document, count, b""

    def cleanup(self) -> None:
        self._terms.clear()
