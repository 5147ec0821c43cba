"""Searches under names, kept in a file beside the index that people can read and edit."""

import os
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trafsearch.errors import BadSaved, SavedAlready, SavedUnknown
from trafsearch.store.lock import writer_lock

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

FILE = "searches.toml"
_HEAD = "# Saved searches, which can be edited here: [\"name\"], below it query = '…' and, if wanted, literal = true.\n"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query in the query language; where it is `literal`, its words ask for no concept and for no other spelling."""

    name: str
    query: str
    literal: bool = False


def saved_folder(index: Path) -> Path:
    """Where what is saved for an index is kept: beside it, so that it outlives the index. `index` → `index.saved`."""
    folder = index.absolute()
    if not folder.name or folder.name == "..":
        folder = folder.resolve()
    return folder.with_name(f"{folder.name}.saved")


def saved_searches(index: Path) -> dict[str, SavedSearch]:
    """All that are saved for the index, by name in the order of the file. Raises BadSaved."""
    file = saved_folder(index) / FILE
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSaved(path=file, reason=error) from error
    return {name: _search(file, name, table) for name, table in tables.items()}


def saved_search(index: Path, name: str) -> SavedSearch:
    """Raises SavedUnknown, BadSaved."""
    known = saved_searches(index)
    if name not in known:
        raise SavedUnknown(name=name, near=", ".join(known) or "—")
    return known[name]


def put_search(index: Path, search: SavedSearch, *, replace: bool = False) -> None:
    """Keep a search under its name. Raises SavedAlready where the name is taken, unless to `replace`; BadSaved."""
    known = saved_searches(index)
    if search.name in known and not replace:
        raise SavedAlready(name=search.name, query=known[search.name].query)
    with _edited(index) as document:
        document[search.name] = {"query": search.query, **({"literal": True} if search.literal else {})}


def remove_search(index: Path, name: str) -> None:
    """Raises SavedUnknown, BadSaved."""
    saved_search(index, name)
    with _edited(index) as document:
        del document[name]


def write_whole(file: Path, text: str) -> None:
    """All of the text takes the place of the file, or nothing of it."""
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(file)


@contextmanager
def changing(index: Path) -> Iterator[Path]:
    """The folder, which is made where it is missing; one program at a time changes it. Raises IndexBusy."""
    folder = saved_folder(index)
    folder.mkdir(parents=True, exist_ok=True)
    with writer_lock(folder):
        yield folder


@contextmanager
def _edited(index: Path) -> "Iterator[TOMLDocument]":
    """The file's document, which is written once the block has changed it; comments in it stay."""
    import tomlkit

    with changing(index) as folder:
        file = folder / FILE
        document = tomlkit.parse(file.read_text(encoding="utf-8-sig") if file.exists() else _HEAD)
        yield document
        write_whole(file, tomlkit.dumps(document))


def _search(file: Path, name: str, table: object) -> SavedSearch:
    if not isinstance(table, Mapping) or not isinstance(table.get("query"), str):
        raise BadSaved(path=file, reason=f"[{name}] query = '…'")
    literal = table.get("literal", False)
    unknown = [key for key in table if key not in ("query", "literal")]
    if unknown or not isinstance(literal, bool):
        raise BadSaved(path=file, reason=f"[{name}] {', '.join(unknown) or 'literal'}")
    return SavedSearch(name, table["query"], literal)
