"""A Whoosh index in a folder of its own."""

# mypy: allow-untyped-calls
# Whoosh is typed in part.

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from trafsearch.engine.on_whoosh.schema import schema
from trafsearch.engine.on_whoosh.searching import Snapshot
from trafsearch.engine.protocol import Candidate, Engine, EngineWriter, Share
from trafsearch.errors import IndexDamaged, TrafsearchError
from trafsearch.query.leaves import has_phrase
from trafsearch.query.tree import Node

NAME = "MAIN"  # Whoosh's own default


def open_engine(folder: Path) -> Engine:
    """The index in `folder`, made new where the folder is missing or empty.

    Raises IndexDamaged when what is there cannot be read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    storage = FileStorage(str(folder))
    with _damage(folder):
        if any(folder.iterdir()):
            return WhooshEngine(FileIndex(storage, schema(), NAME), folder)
        return WhooshEngine(FileIndex.create(storage, schema(), NAME), folder)


class WhooshEngine:
    """Answers from a snapshot, which is taken anew when something was written, by whichever program."""

    name = "whoosh"

    def __init__(self, index: FileIndex, folder: Path) -> None:
        self._index = index
        self._folder = folder
        self._generation = index.latest_generation()  # asked first: what is written in between is seen next time
        self._snapshot = Snapshot(index.reader())

    def candidates(self, tree: Node) -> list[Candidate]:
        with _damage(self._folder):
            return self._current().candidates(tree)

    def answers_exactly(self, tree: Node) -> bool:
        return not has_phrase(tree)

    def mentioning(self, concepts: Iterable[str]) -> dict[str, frozenset[int]]:
        with _damage(self._folder):
            return self._current().mentioning(concepts)

    def shares(self, tree: Node, passages: Collection[int]) -> dict[int, tuple[Share, ...]]:
        with _damage(self._folder):
            return self._current().shares(tree, passages)

    def writer(self) -> AbstractContextManager[EngineWriter]:
        from trafsearch.engine.on_whoosh.writing import writing  # a search does not pay for it

        return writing(self._index, self._folder)

    def texts(self) -> frozenset[int]:
        with _damage(self._folder):
            return self._current().texts

    def close(self) -> None:
        self._snapshot.reader.close()

    def _current(self) -> Snapshot:
        generation = self._index.latest_generation()
        if generation != self._generation:
            self.close()  # not Whoosh's refresh, which keeps removed documents
            self._snapshot, self._generation = Snapshot(self._index.reader()), generation
        return self._snapshot


@contextmanager
def _damage(folder: Path) -> Iterator[None]:
    """Whatever Whoosh stumbles over in its files (a cut pickle, a missing segment, a wrong number) is damage."""
    try:
        yield
    except (TrafsearchError, MemoryError):
        raise
    except Exception as error:
        raise IndexDamaged(path=folder, reason=f"{type(error).__name__}: {error}") from error
