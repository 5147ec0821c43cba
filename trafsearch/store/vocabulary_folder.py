"""The folder of a user's own vocabulary, as an index remembers it."""

from pathlib import Path

from trafsearch.catalog.connection import Catalog, transaction
from trafsearch.catalog.meta import get_meta, put_meta
from trafsearch.errors import VocabularyMissing
from trafsearch.vocabulary.files import built_in

_NAME = "vocabulary_folder"


def remembered_folder(catalog: Catalog) -> Path | None:
    """None where the built-in vocabulary is used alone."""
    path = get_meta(catalog, _NAME)
    return Path(str(path)) if path else None


def remember_folder(catalog: Catalog, folder: Path | None) -> None:
    with transaction(catalog):
        put_meta(catalog, _NAME, str(folder) if folder else "")


def chosen_folder(catalog: Catalog, asked: Path | None) -> Path | None:
    """The folder that is asked for, else the one remembered; None for the built-in one. Raises VocabularyMissing."""
    folder = asked.absolute() if asked else remembered_folder(catalog)
    if folder is None or folder == built_in():
        return None
    if not folder.is_dir():
        raise VocabularyMissing(path=folder)
    return folder
