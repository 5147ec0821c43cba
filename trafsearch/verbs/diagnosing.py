"""What the program finds around itself: versions, helpers, limits, the index."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from pathlib import Path

from trafsearch.errors import TrafsearchError

LIBRARIES = (
    "pymorphy3", "pymorphy3-dicts-ru", "simplemma", "pypdfium2", "lxml", "PyYAML", "tomlkit", "filelock",
    "click", "rich",
)  # fmt: skip
HELPERS: Mapping[str, Sequence[str]] = {
    "LibreOffice": ("soffice", "libreoffice"),
    "antiword": ("antiword",),
    "Git": ("git",),
}
# what is not called by a name of its own, in English
NAMES: Mapping[str, str] = {
    "time_limit": "time for a page, and for a whole file",
    "memory_limit": "memory for a file",
    "limits": "limits for a file",
    "index": "index",
    "passwords": "passwords",
}
NOTES: Mapping[str, str] = {
    "library_missing": "Needed. Install it: pip install {name}",
    "several_whoosh": "Several distributions install the same folder: remove all but one, then reinstall trafsearch.",
    "gives_tesseract": "Optional: with it --ocr reads scans.",
    "gives_libreoffice": "Optional: with it old DOC files are read.",
    "gives_antiword": "Optional: with it old DOC files are read.",
    "gives_git": "Optional: with it index --history reads the earlier editions of a clone.",
    "ocr_languages": "Languages: {languages}.",
    "ocr_install": "Install what is missing: {packages}.",
    "time_enforced": "Enforced: a reader that takes longer is ended; the pages before are kept.",
    "memory_enforced": "Enforced by the operating system.",
    "memory_not_enforced": "Not enforced on {system}: a hostile file could use much memory.",
    "limits_changed": "To change: --limit NAME=NUMBER",
    "passwords_open": "Others can read this file: chmod 600 {path}",
    "passwords_closed": "Only its owner can read it.",
    "no_index": "None here yet. Make one: trafsearch index FOLDER",
    "index_holds": "acts {acts}, passages {passages}, files {files}",
}


class State(StrEnum):
    OK = "ok"
    MISSING = "missing"  # nothing goes without it
    WARNING = "warning"
    ABSENT = "absent"  # optional, and not there


@dataclass(frozen=True, slots=True)
class Note:
    """`key` names a sentence, `facts` fill its gaps; as text it is English."""

    key: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return NOTES[self.key].format(**self.facts)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: `name` is that of a library or a program, or a key of NAMES; `found` its version,
    path or size. `notes` say what it is for and what to do; `error` is what an index was refused with.
    """

    name: str
    state: State
    found: str = ""
    notes: tuple[Note, ...] = ()
    error: TrafsearchError | None = None

    @property
    def note(self) -> str:
        """In English."""
        return " ".join(map(str, [*self.notes, *([self.error] if self.error else [])]))


def doctor(folder: str | Path = "index") -> tuple[Check, ...]:
    """Whether all is there that is needed: the libraries, programs that help, limits, and the index in `folder`.

    Each check has a `state`: ok, missing (nothing goes without it), absent (optional) or warning; and a `note`.
    """
    return tuple(_checks(Path(folder)))


def _checks(index: Path) -> Iterator[Check]:
    yield Check("Python", State.OK, f"{platform.python_version()} {sys.executable}")
    yield _library("trafsearch")
    yield _whoosh()
    yield from map(_library, LIBRARIES)
    yield _sqlite()
    yield _ocr()
    yield from (_helper(name, commands) for name, commands in HELPERS.items())
    yield _time_limit()
    yield _memory_limit()
    yield _other_limits()
    yield _index(index)
    yield from _passwords(index)


def _library(name: str) -> Check:
    try:
        return Check(name, State.OK, version(name))
    except PackageNotFoundError:
        return Check(name, State.MISSING, notes=(Note("library_missing", {"name": name}),))


def _whoosh() -> Check:
    """Several distributions install the same folder `whoosh`: the last one has overwritten the others."""
    names = sorted(set(packages_distributions().get("whoosh", ())))
    found = ", ".join(f"{name} {version(name)}" for name in names)
    if not names:
        return Check("whoosh", State.MISSING, notes=(Note("library_missing", {"name": "Whoosh"}),))
    if len(names) > 1:
        return Check("whoosh", State.WARNING, found, (Note("several_whoosh"),))
    return Check("whoosh", State.OK, found)


def _sqlite() -> Check:
    from trafsearch.catalog.connection import Catalog

    return Check("SQLite", State.OK, str(Catalog(":memory:").execute("SELECT sqlite_version()").fetchone()[0]))


def _helper(name: str, commands: Sequence[str]) -> Check:
    path = next((found for command in commands if (found := shutil.which(command))), None)
    return Check(name, State.OK if path else State.ABSENT, path or "", (Note(f"gives_{name.lower()}"),))


def _ocr() -> Check:
    """Tesseract, and which of the models are there that documents in the three languages need."""
    from trafsearch.extraction.ocr.engine import MODELS, find_engine

    path, engine = shutil.which("tesseract"), find_engine()
    missing = engine.missing if engine else MODELS
    states = ", ".join(f"{model} {'-' if model in missing else '+'}" for model in MODELS)
    packages = ", ".join([*([] if path else ["tesseract-ocr"]), *(f"tesseract-ocr-{model}" for model in missing)])
    notes = [Note("gives_tesseract"), Note("ocr_languages", {"languages": states})]
    notes += [Note("ocr_install", {"packages": packages})] if packages else []
    state = State.ABSENT if path is None else State.WARNING if missing else State.OK
    return Check("tesseract", state, f"{engine.version} {path}" if engine else path or "", tuple(notes))


def _time_limit() -> Check:
    from trafsearch.extraction.limits import Limits

    limits = Limits()
    return Check("time_limit", State.OK, f"{limits.seconds:g} s, {limits.file_seconds:g} s", (Note("time_enforced"),))


def _memory_limit() -> Check:
    """RLIMIT_AS is kept by Linux; macOS accepts it and does not keep it; Windows has none."""
    from trafsearch.extraction.limits import Limits

    if sys.platform.startswith("linux"):
        return Check("memory_limit", State.OK, f"{Limits().memory_mb} MB", (Note("memory_enforced"),))
    return Check("memory_limit", State.WARNING, notes=(Note("memory_not_enforced", {"system": platform.system()}),))


def _other_limits() -> Check:
    from trafsearch.extraction.limits import limits_known

    return Check("limits", State.OK, limits_known(), (Note("limits_changed"),))


def _index(folder: Path) -> Check:
    from trafsearch.catalog import files
    from trafsearch.catalog.connection import FILE, connect
    from trafsearch.store.covering import coverage

    if not (folder / FILE).exists():
        return Check("index", State.ABSENT, str(folder), (Note("no_index"),))
    try:
        catalog = connect(folder)
        covered, held = coverage(catalog), files.files(catalog)
    except TrafsearchError as error:
        return Check("index", State.WARNING, str(folder), error=error)
    counts = {"acts": covered.acts, "passages": covered.passages, "files": len(held)}
    return Check("index", State.OK, str(folder), (Note("index_holds", counts),))


def _passwords(folder: Path) -> Iterator[Check]:
    """The files of passwords in the roots, and who else can read them; Windows does not say."""
    from trafsearch.catalog import files
    from trafsearch.catalog.connection import FILE, connect
    from trafsearch.extraction.passwords import FILE as PASSWORDS_FILE

    try:
        roots = [Path(root) for root in files.roots(connect(folder))] if (folder / FILE).exists() else []
    except TrafsearchError:
        return
    for file in (root / PASSWORDS_FILE for root in roots if (root / PASSWORDS_FILE).is_file()):
        is_open = os.name == "posix" and bool(file.stat().st_mode & 0o077)
        note = Note("passwords_open", {"path": file}) if is_open else Note("passwords_closed")
        yield Check("passwords", State.WARNING if is_open else State.OK, str(file), (note,))
