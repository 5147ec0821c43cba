"""An index folder, opened: its catalog, its engine, and the vocabulary that its mentions were found with."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType

from trafsearch.analysis import analyzer
from trafsearch.analysis.folding import fold
from trafsearch.catalog import acts
from trafsearch.catalog.connection import connect
from trafsearch.catalog.meta import get_meta
from trafsearch.catalog.words import known_terms
from trafsearch.engine.on_whoosh.index import open_engine
from trafsearch.engine.protocol import Engine
from trafsearch.store.lock import writer_lock
from trafsearch.store.writing import Writing, agree, made_with
from trafsearch.vocabulary.area_matcher import AreaMatcher, load_area_matcher
from trafsearch.vocabulary.loading import load_vocabulary
from trafsearch.vocabulary.matcher import Matcher, load_matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

ENGINE_FOLDER = "engine"


class Store:
    """Reading never blocks and sees a consistent state; `writing()` lets in one writer at a time.

    Where the catalog was made with another analyzer or vocabulary, or the engine lacks what the catalog holds, the
    opening mends it from the catalog: no document is read again. Raises IndexMissing, IndexVersion, IndexDamaged.
    """

    def __init__(self, folder: Path, *, create: bool = False, vocabulary: Vocabulary | None = None) -> None:
        self.folder = folder
        self.vocabulary = vocabulary or load_vocabulary()
        self.catalog = connect(folder, create=create)
        self._mend()

    def _mend(self) -> None:
        if self._agrees():
            return
        with writer_lock(self.folder):
            agree(self.catalog, self.engine, self.vocabulary)

    def _agrees(self) -> bool:
        if get_meta(self.catalog, "made_with") != made_with(self.vocabulary):
            return False
        given = {row for row, in_engine in acts.editions_in_engine(self.catalog).items() if in_engine}
        return not given or given <= self.engine.editions()

    @cached_property
    def engine(self) -> Engine:
        return open_engine(self.folder / ENGINE_FOLDER)

    @cached_property
    def matcher(self) -> Matcher:
        compiled = get_meta(self.catalog, "matcher")
        assert isinstance(compiled, bytes)
        return load_matcher(compiled)

    @cached_property
    def area_matcher(self) -> AreaMatcher:
        compiled = get_meta(self.catalog, "area_matcher")
        assert isinstance(compiled, bytes)
        return load_area_matcher(compiled)

    def terms_of_word(self, word: str) -> tuple[str, ...]:
        """A query word's dictionary words: those that the catalog has for it, else by analysis.

        A known word costs no dictionary to be loaded.
        """
        return known_terms(self.catalog, fold(word)) or analyzer.query_terms(word)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Change what is held. What was entered stays when the block ends with an error. Raises IndexBusy."""
        with writer_lock(self.folder):
            writing = Writing(self.catalog, self.engine, self.matcher)
            try:
                yield writing
            finally:
                writing.finish()

    def close(self) -> None:
        if "engine" in self.__dict__:
            self.engine.close()
        self.catalog.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
