"""The files of passwords that an index was told of: none of them is ever read as a document, in no run."""

import json
from collections.abc import Iterator
from pathlib import Path

from trafsearch.catalog import files
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.contents import remove_unused_contents
from trafsearch.catalog.held import HeldFile
from trafsearch.catalog.meta import get_meta, put_meta
from trafsearch.catalog.words import remove_unused_forms
from trafsearch.extraction.passwords import is_passwords_file
from trafsearch.ingest.asked import asked_before
from trafsearch.store.store import Store

_META = "password_files"  # a list in JSON


def password_files(catalog: Catalog, given: Path | None) -> frozenset[Path]:
    """The one that is given now, and those of earlier runs, each as it was named and where that led then and leads now.

    Runs of before they were kept have left them in what was asked for the files that they opened.
    """
    kept = [Path(path) for path in json.loads(get_meta(catalog, _META) or "[]")]
    asked = [asked_before(file.notes).passwords for file in files.files(catalog)]
    named = {path.absolute() for path in (given, *kept, *asked) if path is not None}
    return frozenset(named | {path.resolve() for path in named})


def keep_in_mind(catalog: Catalog, known: frozenset[Path]) -> None:
    """Let all later runs know of them."""
    if known:
        put_meta(catalog, _META, json.dumps(sorted(map(str, known)), ensure_ascii=False))


def take_out(store: Store, known: frozenset[Path]) -> int:
    """Remove what is held of them, also under roots that are gone; returns how many there were. Raises IndexBusy.

    Neither their text nor their words stay in the catalog's file.
    """
    catalog = store.catalog
    held = [
        file for file in files.files(catalog) if _is_named_so(file) or (known and not known.isdisjoint(_places(file)))
    ]
    if not held:
        return 0
    roots = files.roots(catalog)
    with store.writing() as writing:
        catalog.execute("PRAGMA secure_delete = ON")
        for file in held:
            writing.remove(roots[file.root], file)
        remove_unused_contents(catalog)
        remove_unused_forms(catalog)
    return len(held)


def _is_named_so(file: HeldFile) -> bool:
    return is_passwords_file(file.path.rsplit("/", 1)[-1])


def _places(file: HeldFile) -> Iterator[Path]:
    """Where the file may lie: a root is a folder, or the file itself."""
    place = Path(file.root) if Path(file.root).name == file.path else Path(file.root, file.path)
    yield place
    yield Path(file.root, file.path)
    yield place.resolve()
