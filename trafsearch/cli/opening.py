"""The index that a command reads."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trafsearch.cli.settings import Settings
from trafsearch.errors import NoRoots

if TYPE_CHECKING:
    from trafsearch.store.store import Store


@contextmanager
def opened(settings: Settings) -> "Iterator[Store]":
    """The index of the settings. Raises IndexMissing, and NoRoots where nothing has been indexed yet."""
    from trafsearch.catalog.files import roots
    from trafsearch.store.store import Store

    with Store(settings.index_folder, vocabulary=settings.vocabulary_folder) as store:
        if not roots(store.catalog):
            raise NoRoots(path=settings.index_folder)
        yield store
