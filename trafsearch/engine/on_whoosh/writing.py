"""Putting passages into the index, and taking texts out."""

# mypy: allow-untyped-calls
# Whoosh is typed in part.

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.index import FileIndex, LockError
from whoosh.reading import SegmentReader
from whoosh.writing import MERGE_SMALL, SegmentWriter

from trafsearch.engine.on_whoosh.pool import PostingPool
from trafsearch.engine.on_whoosh.postings import docs_with
from trafsearch.engine.on_whoosh.schema import CONCEPTS, CONTEXT, CONTEXT_CONCEPTS, OWN, RECORD, TEXT, record_of
from trafsearch.engine.protocol import PassageTerms
from trafsearch.errors import IndexBusy


class WhooshWriter:
    """One set of changes. `remove` reaches what the index held before the set began."""

    def __init__(self, writer: Any) -> None:
        self._writer = writer

    def add(self, passages: Iterable[PassageTerms]) -> None:
        for passage in passages:
            self._writer.add_document(**_fields(passage))

    def remove(self, texts: Iterable[int]) -> None:
        with self._writer.reader() as reader:
            for text in texts:
                for doc in docs_with(reader, TEXT, str(text)):
                    self._writer.delete_document(doc)


@contextmanager
def writing(index: FileIndex, folder: Path) -> Iterator[WhooshWriter]:
    """Commits once at the end; an error leaves the index as it was. Raises IndexBusy while another one writes."""
    try:
        writer = SegmentWriter(index, codec=_codec())
    except LockError as error:
        raise IndexBusy(path=folder, pid="?") from error
    writer.pool = PostingPool()
    try:
        yield WhooshWriter(writer)
    except BaseException:
        writer.cancel()
        raise
    writer.commit(mergetype=_merge)


def _merge(writer: Any, segments: list[Any]) -> list[Any]:
    """The segments that are kept: one whose documents were all removed goes, and Whoosh merges small ones.

    Whoosh by itself keeps what was removed until the segment is merged: a large one never is.
    """
    held = [segment for segment in segments if segment.doc_count()]
    kept = MERGE_SMALL(writer, [segment for segment in held if not _is_mostly_removed(segment)])
    for segment in held:
        if _is_mostly_removed(segment):
            with SegmentReader(writer.storage, writer.schema, segment) as reader:
                writer.add_reader(reader)
    return list(kept)


def _is_mostly_removed(segment: Any) -> bool:
    return bool(segment.doc_count() * 2 < segment.doc_count_all())


def _codec() -> W3Codec:
    """Without length statistics, which Whoosh would look up anew for every posting: half of the time of writing."""
    codec = W3Codec(compression=0)
    codec.length_stats = False
    return codec


def _fields(passage: PassageTerms) -> dict[str, object]:
    return {
        OWN: passage.own,
        CONTEXT: passage.context,
        CONCEPTS: passage.concepts,
        CONTEXT_CONCEPTS: passage.context_concepts,
        TEXT: (str(passage.text),),
        RECORD: record_of(passage.passage, len(passage.own), len(passage.context)),
    }
