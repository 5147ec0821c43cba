"""What lies under a root."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from pathlib import Path

from trafsearch.catalog.connection import FILE as CATALOG_FILE
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.passwords import is_passwords_file
from trafsearch.extraction.reading import NO_FILE
from trafsearch.structure.bibliography import CONTROL_FILES

_NOT_FOLLOWED = (
    "a symbolic link, which is not followed. Copy what it points to into the folder, or index with --follow-links."
)
_LEADS_OUTWARDS = "a symbolic link to a folder that holds this one, which is not followed: take it out of the folder"
_NO_NAME = "its name is not written in UTF-8, so it cannot be kept in the index: rename the file or its folder"
_LEADS_NOWHERE = "a symbolic link that leads nowhere: mend it, or take it out of the folder"


@dataclass(frozen=True, slots=True)
class Found:
    """A file under a root, or a place that could not be looked into, with the reason.

    `modified` is when its bytes or its place last changed, in nanoseconds since 1970: a copy or an archive may bring
    an old time of its bytes along. `is_linked` says that a symbolic link leads to it.
    """

    path: str
    size: int = 0
    modified: int = 0
    refused: Outcome | None = None
    is_linked: bool = False


@dataclass(slots=True)
class Walk:
    """All files under a root, in the order of their paths; `hidden` files and folders were not looked at."""

    found: list[Found] = field(default_factory=list)
    hidden: int = 0


@dataclass(slots=True)
class _Step:
    """What was met on the way: `links` wait until all real files are known, `seen` are those and the real folders."""

    root: Path
    follows: bool
    without: frozenset[Path]
    walk: Walk = field(default_factory=Walk)
    links: list[Path] = field(default_factory=list)
    seen: set[Path] = field(default_factory=set)


def walk(root: Path, *, follows_links: bool = False, without: frozenset[Path] = frozenset()) -> Walk:
    """All files under the root but hidden ones, control files and those `without` which it is asked for.

    Each real file is found once: by its own name where it lies under the root, else by the first link to it.
    """
    if not root.is_dir():
        is_wanted = root.is_file() and not _is_control(root.name) and root not in without
        return Walk([_with_name(_looked_at(root, root.name))] if is_wanted else [])
    step = _Step(root, follows_links, without)
    _enter(root, "", step)
    while step.links:
        _follow(heappop(step.links), step)
    step.walk.found[:] = sorted(map(_with_name, step.walk.found), key=lambda each: each.path)
    return step.walk


def _with_name(found: Found) -> Found:
    """Refused where its name is no text: the bytes of an older encoding, on Linux."""
    shown = found.path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return found if shown == found.path else Found(shown, refused=Outcome(Status.DAMAGED, _NO_NAME))


def _enter(folder: Path, name: str, step: _Step) -> None:
    """Look at all that is really in the folder, which is called `name` under the root."""

    def refuse(error: OSError) -> None:
        path = _path(Path(str(error.filename)), folder, name)
        if path not in ("", "."):
            reason = f"the folder cannot be opened: {error.strerror}. Change its permissions, then index again."
            step.walk.found.append(Found(path, refused=Outcome(Status.DAMAGED, reason)))

    for inner, folders, names in os.walk(folder, onerror=refuse):
        step.seen.add(Path(inner).resolve())
        step.walk.hidden += sum(_is_hidden(each) for each in (*names, *folders))
        shown = [Path(inner, each) for each in folders if not _is_hidden(each)]
        for link in (each for each in shown if each.is_symlink()):
            heappush(step.links, step.root / _path(link, folder, name))
        folders[:] = sorted(each.name for each in shown if not each.is_symlink() and not _is_index(each))
        for file in _documents(Path(inner), names, step):
            path = _path(file, folder, name)
            if file.is_symlink():
                heappush(step.links, step.root / path)
            elif not name or (real := file.resolve()) not in step.seen:
                step.walk.found.append(replace(_looked_at(file, path), is_linked=bool(name)))
                step.seen.add(file if not name else real)


def _documents(folder: Path, names: list[str], step: _Step) -> Iterator[Path]:
    for name in sorted(names):
        if not _is_hidden(name) and not _is_control(name) and folder / name not in step.without:
            yield folder / name


def _follow(link: Path, step: _Step) -> None:
    """Take in what a link leads to, unless it is there already; without `follows` say that it is not taken in."""
    path = link.relative_to(step.root).as_posix()
    try:
        real = link.resolve(strict=True)
    except (OSError, RuntimeError):  # a link to itself
        step.walk.found.append(Found(path, refused=Outcome(Status.DAMAGED, _LEADS_NOWHERE)))
        return
    if real in step.seen or real in step.without or _is_control(real.name):
        return
    if not step.follows:
        step.walk.found.append(Found(path, refused=Outcome(Status.UNSUPPORTED, _NOT_FOLLOWED)))
    elif not real.is_dir():
        step.seen.add(real)
        step.walk.found.append(replace(_looked_at(real, path), is_linked=True))
    elif real in step.root.parents:
        step.walk.found.append(Found(path, refused=Outcome(Status.UNSUPPORTED, _LEADS_OUTWARDS)))
    elif not _is_index(real):
        _enter(real, path, step)


def _path(file: Path, folder: Path, name: str) -> str:
    """Of a file in a folder that is called `name` under the root."""
    inner = file.relative_to(folder).as_posix()
    return f"{name}/{inner}" if name and inner != "." else name or inner


def _looked_at(file: Path, path: str) -> Found:
    try:
        state = file.stat()
    except OSError as error:
        return Found(path, refused=Outcome(Status.DAMAGED, f"the file cannot be opened: {error.strerror}"))
    if not stat.S_ISREG(state.st_mode):
        return Found(path, refused=Outcome(Status.UNSUPPORTED, NO_FILE))
    return Found(path, state.st_size, max(state.st_mtime_ns, state.st_ctime_ns))


def _is_control(name: str) -> bool:
    return name in CONTROL_FILES or is_passwords_file(name)


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name in ("Thumbs.db", "desktop.ini")


def _is_index(folder: Path) -> bool:
    """Whether the folder is an index of this program; one that cannot be looked into is met by the walk."""
    try:
        return (folder / CATALOG_FILE).is_file()
    except OSError:
        return False
