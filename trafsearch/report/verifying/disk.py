"""Whether the documents on the disk are those that the index was made from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trafsearch.catalog import files
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldFile
from trafsearch.extraction.reading import sha256_of

_NOT_THERE = "deleted"  # the note on a text that only the history of a clone holds


class DiskState(StrEnum):
    CHANGED = "changed"
    VANISHED = "vanished"
    UNREADABLE = "unreadable"
    NEW = "new"  # not indexed yet
    RESTATED = "restated"  # other policy areas are stated of it


@dataclass(frozen=True, slots=True)
class DiskChange:
    """`path` is relative to the root."""

    root: str
    path: str
    state: DiskState


def disk_changes(catalog: Catalog, present: Iterable[tuple[str, str]]) -> Iterator[DiskChange]:
    """By root and path. `present` are the roots and paths of all files that lie under the roots now."""
    held = files.files(catalog)
    known = {(each.root, each.path) for each in held}
    changed = [DiskChange(each.root, each.path, state) for each in held if (state := _state(each))]
    new = [DiskChange(root, path, DiskState.NEW) for root, path in present if (root, path) not in known]
    yield from sorted((*changed, *new), key=lambda each: (each.root, each.path))


def folder_of(root: str) -> Path:
    """The folder that paths are relative to."""
    place = Path(root)
    return place if place.is_dir() else place.parent


def is_gone_from_clone(held: HeldFile) -> bool:
    return any(code == _NOT_THERE for code, _, _ in held.notes)


def _state(held: HeldFile) -> DiskState | None:
    """None where the bytes are those that were read; a place that could not be looked into has none."""
    if not held.sha256 or is_gone_from_clone(held):
        return None
    file = folder_of(held.root) / held.path
    if not file.exists():
        return DiskState.VANISHED
    now = sha256_of(file)
    if not now:
        return DiskState.UNREADABLE
    return DiskState.CHANGED if now != held.sha256 else None
