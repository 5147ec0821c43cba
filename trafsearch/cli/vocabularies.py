"""The vocabulary that a command reads, with the index where there is one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trafsearch.cli.settings import Settings
from trafsearch.errors import IndexDamaged, IndexMissing, IndexVersion

if TYPE_CHECKING:
    from trafsearch.store.store import Store
    from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Consulted:
    """`folder` is the user's, whose entries come on top; `store` is the index in which mentions are counted."""

    vocabulary: "Vocabulary"
    folder: Path | None
    store: "Store | None"

    def files(self) -> dict[str, Path]:
        """Where each concept stands."""
        from trafsearch.vocabulary.loading import files_of_concepts

        return {**files_of_concepts(), **(files_of_concepts(self.folder) if self.folder else {})}


@contextmanager
def consulted(settings: Settings, *, without_index: bool = False) -> Iterator[Consulted]:
    """The vocabulary of the settings, else the one that the index remembers, else the built-in one.

    There is no store where there is no index, or nothing in it, or none is wanted.
    """
    from trafsearch.catalog.files import roots
    from trafsearch.store.store import Store
    from trafsearch.vocabulary.loading import load_vocabulary

    if not without_index:
        try:
            store = Store(settings.index_folder, vocabulary=settings.vocabulary_folder)
        except IndexMissing:
            pass
        else:
            with store:
                yield Consulted(store.vocabulary, store.vocabulary_folder, store if roots(store.catalog) else None)
            return
    folder = folder_in_use(settings)
    yield Consulted(load_vocabulary(folder), folder, None)


def folder_in_use(settings: Settings) -> Path | None:
    """The user's folder, without the index being brought up to date; None for the built-in vocabulary alone.

    Raises VocabularyMissing.
    """
    from trafsearch.catalog.connection import connect
    from trafsearch.store.vocabulary_folder import chosen_folder
    from trafsearch.vocabulary.files import built_in

    asked = settings.vocabulary_folder
    if asked is not None:
        return None if asked == built_in() else asked
    try:
        catalog = connect(settings.index_folder)
    except (IndexMissing, IndexVersion, IndexDamaged):  # what cannot be read remembers nothing
        return None
    try:
        return chosen_folder(catalog, None)
    finally:
        catalog.close()
