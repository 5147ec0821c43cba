"""An index folder, opened: its catalog, its engine, and the vocabulary that its mentions were found with."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from trafsearch.analysis import analyzer
from trafsearch.analysis.folding import fold
from trafsearch.catalog import editions
from trafsearch.catalog.connection import connect, transaction
from trafsearch.catalog.meta import JUDGED, get_meta
from trafsearch.catalog.words import known_terms
from trafsearch.engine.on_whoosh.index import open_engine
from trafsearch.engine.protocol import Engine
from trafsearch.errors import IndexBusy, IndexReadOnly
from trafsearch.store.compiled import Compiled, compile_into, made_with, only_vocabulary_differs
from trafsearch.store.lock import writer_lock
from trafsearch.store.vocabulary_folder import chosen_folder, remember_folder
from trafsearch.vocabulary.matcher import Matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

if TYPE_CHECKING:
    from trafsearch.query.frames import Frames
    from trafsearch.store.writing import Writing
    from trafsearch.vocabulary.area_matcher import AreaMatcher
    from trafsearch.vocabulary.label_words import LabelWords
    from trafsearch.vocabulary.names import NamesOf

ENGINE_FOLDER = "engine"


class Store:
    """Reading never blocks and sees a consistent state; `writing()` lets in one writer at a time.

    `vocabulary` is a folder whose entries come on top of the built-in ones; None is the one that the index remembers,
    or none. Where the catalog was made with another analyzer or vocabulary, or the engine lacks what the catalog
    holds, the opening mends it from the catalog: no document is read again. Raises IndexMissing, IndexVersion,
    IndexDamaged, BadVocabulary, VocabularyMissing, and IndexBusy where there is something to mend while another
    program writes.
    """

    def __init__(self, folder: Path, *, create: bool = False, vocabulary: Path | None = None) -> None:
        self.folder = folder
        self.catalog = connect(folder, create=create)
        self._compiled = Compiled(self.catalog)
        self.vocabulary_folder = chosen_folder(self.catalog, vocabulary)
        self._mend(self.vocabulary_folder)

    @cached_property
    def engine(self) -> Engine:
        return open_engine(self.folder / ENGINE_FOLDER)

    @property
    def vocabulary(self) -> Vocabulary:
        return self._compiled.vocabulary

    @property
    def matcher(self) -> Matcher:
        return self._compiled.matcher

    @property
    def area_matcher(self) -> "AreaMatcher":
        return self._compiled.area_matcher

    @property
    def frames(self) -> "Frames":
        return self._compiled.frames

    @property
    def label_words(self) -> "LabelWords":
        """The words of all concepts' labels."""
        return self._compiled.label_words

    @property
    def names_of(self) -> "NamesOf":
        """The names of a concept as texts are searched for them, by the concept's id."""
        return self._compiled.names_of

    @property
    def question_words(self) -> "LabelWords":
        """The words of all labels, of concepts, of areas and of question frames."""
        return self._compiled.question_words

    def terms_of_word(self, word: str) -> tuple[str, ...]:
        """A query word's dictionary words: those that the catalog has for it, else by analysis.

        A known word costs no dictionary to be loaded.
        """
        return known_terms(self.catalog, fold(word)) or analyzer.query_terms(word)

    @contextmanager
    def writing(self) -> Iterator["Writing"]:
        """Change what is held. What was entered stays when the block ends with an error. Raises IndexBusy."""
        from trafsearch.store.writing import Writing

        with writer_lock(self.folder):
            writing = Writing(self.catalog, self.engine, self._compiled)
            try:
                yield writing
            except BaseException:
                with suppress(IndexBusy):  # the engine was stopped in the middle of a write: the next opening mends it
                    writing.judge()
                    writing.finish()
                raise
            writing.relate()
            writing.judge()
            writing.finish()

    def remember_vocabulary(self) -> None:
        """From now on the index is opened with the vocabulary that it is open with. Raises IndexBusy."""
        with writer_lock(self.folder):
            remember_folder(self.catalog, self.vocabulary_folder)

    def close(self) -> None:
        if "engine" in self.__dict__:
            self.engine.close()
        self.catalog.close()

    def __repr__(self) -> str:
        return f"<Store {self.folder}>"

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _mend(self, vocabulary: Path | None) -> None:
        before, now = get_meta(self.catalog, "made_with"), made_with(vocabulary)
        is_current = before == now
        if is_current and self._is_judged() and self._engine_agrees():
            return
        from trafsearch.store.rescanning import scan_again
        from trafsearch.store.ruling import judge_again, take_back_all
        from trafsearch.store.writing import analyse_again, give_engine

        try:
            with writer_lock(self.folder):
                if not is_current:
                    with transaction(self.catalog):
                        judged = take_back_all(self.catalog)
                        old = self._compiled.vocabulary if only_vocabulary_differs(before, now) else None
                        self._compiled = compile_into(self.catalog, vocabulary)
                        if old is None:
                            analyse_again(self.catalog, self._compiled)
                        else:
                            scan_again(self.catalog, old, self._compiled)
                        judge_again(self.catalog, self._compiled.vocabulary, judged)
                elif not self._is_judged():
                    with transaction(self.catalog):
                        judge_again(self.catalog, self.vocabulary, take_back_all(self.catalog))
                give_engine(self.catalog, self.engine)
        except (IndexBusy, IndexReadOnly):
            if not is_current:
                raise  # words would not be what the catalog's passages were read as; what else lags is no harm

    def _is_judged(self) -> bool:
        """False where whoever wrote was stopped before all verdicts were carried out."""
        return get_meta(self.catalog, JUDGED) is not None

    def _engine_agrees(self) -> bool:
        """Whether the engine was given all that is held, and still has it."""
        held = editions.texts_in_engine(self.catalog)
        return all(held.values()) and (not held or held.keys() <= self.engine.texts())
