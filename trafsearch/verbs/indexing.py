"""An index: made, opened, brought up to date."""

from pathlib import Path

from trafsearch.catalog.files import roots
from trafsearch.errors import NoRoots
from trafsearch.extraction.worker import check_start
from trafsearch.ingest import indexing
from trafsearch.ingest.asked import Asked
from trafsearch.ingest.summary import Progress, Summary
from trafsearch.store.store import Store
from trafsearch.verbs.arguments import Paths, paths_in


def build_index(
    paths: Paths,
    folder: str | Path = "index",
    *,
    vocabulary: str | Path | None = None,
    asked: Asked | None = None,
    progress: Progress = lambda *_: None,
    jobs: int = 0,
) -> Store:
    """Read all documents under the paths into an index in `folder`, which is made where it is missing, and open it.

    `paths` is a file or folder, or several; all formats that the command line reads are read. `vocabulary` is a folder
    of your own concepts, on top of the built-in ones. `asked` is how to read: OCR, an encoding, passwords, limits.
    `progress` is called with the number of files done, the number to read and the path of the last one; `jobs` is the
    number of processes that read, by default one for each core.

    A file that cannot be read stops nothing: `files` names it with its outcome. Close the store after use, or use it
    in a `with`. Raises PathNotFound, NothingToIndex, BadVocabulary, BadBibliography, BadPasswords, BadLimit,
    BadEncoding, IndexBusy, and ReadersDoNotStart where a script calls it outside `if __name__ == "__main__":`.

    >>> with trafsearch.build_index("documents", "index") as store:  # doctest: +SKIP
    ...     print(len(trafsearch.documents(store)))
    """
    check_start()
    store = Store(Path(folder), create=True, vocabulary=Path(vocabulary) if vocabulary else None)
    try:
        indexing.index(store, paths_in(paths), progress=progress, jobs=jobs, asked=asked)
        if vocabulary:
            store.remember_vocabulary()
    except BaseException:
        store.close()
        raise
    return store


def open_index(folder: str | Path = "index", *, vocabulary: str | Path | None = None) -> Store:
    """Open an index that was made before, by `build_index` or on the command line. Close it, or use it in a `with`.

    `vocabulary` is a folder of your own concepts; by default the one that the index was made with.
    Raises IndexMissing, NoRoots where nothing was indexed yet, IndexVersion, IndexDamaged, BadVocabulary,
    VocabularyMissing, IndexBusy.
    """
    store = Store(Path(folder), vocabulary=Path(vocabulary) if vocabulary else None)
    if not roots(store.catalog):
        store.close()
        raise NoRoots(path=folder)
    return store


def update_index(
    store: Store,
    paths: Paths = (),
    *,
    asked: Asked | None = None,
    progress: Progress = lambda *_: None,
    jobs: int = 0,
) -> Summary:
    """Bring an open index to what lies in its folders now, and in the new `paths`; only what changed is read.

    Gives how many files were read, unchanged and removed, how many there are of each outcome, and those that were not
    read whole. Arguments and errors are those of `build_index`; raises NoRoots where there is nothing to update.
    """
    check_start()
    return indexing.index(store, paths_in(paths), progress=progress, jobs=jobs, asked=asked)


def forget(store: Store, path: str | Path) -> None:
    """Remove a folder or file that was indexed, with all that was read under it. The files themselves stay.

    Raises UnknownRoot, IndexBusy.
    """
    indexing.forget(store, Path(path))
