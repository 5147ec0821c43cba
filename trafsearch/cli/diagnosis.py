"""What the program finds around itself: versions, helpers, limits, the index."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from pathlib import Path

from trafsearch.cli.messages import say

LIBRARIES = (
    "pymorphy3", "pymorphy3-dicts-ru", "simplemma", "pypdfium2", "lxml", "PyYAML", "tomlkit", "filelock",
    "click", "rich",
)  # fmt: skip
HELPERS: Mapping[str, Sequence[str]] = {
    "LibreOffice": ("soffice", "libreoffice"),
    "antiword": ("antiword",),
    "Git": ("git",),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`state` is ok, missing, warning or absent (optional, and not there); `note` is for people."""

    name: str
    state: str
    found: str = ""
    note: str = ""


def diagnose(index: Path) -> Iterator[Finding]:
    yield Finding("Python", "ok", platform.python_version(), sys.executable)
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


def _library(name: str) -> Finding:
    try:
        return Finding(name, "ok", version(name))
    except PackageNotFoundError:
        return Finding(name, "missing", note=say("doctor.library_missing", name=name))


def _whoosh() -> Finding:
    """Several distributions install the same folder `whoosh`: the last one has overwritten the others."""
    names = sorted(set(packages_distributions().get("whoosh", ())))
    found = ", ".join(f"{name} {version(name)}" for name in names)
    if not names:
        return Finding("whoosh", "missing", note=say("doctor.library_missing", name="Whoosh"))
    if len(names) > 1:
        return Finding("whoosh", "warning", found, say("doctor.several_whoosh"))
    return Finding("whoosh", "ok", found)


def _sqlite() -> Finding:
    from trafsearch.catalog.connection import Catalog

    return Finding("SQLite", "ok", str(Catalog(":memory:").execute("SELECT sqlite_version()").fetchone()[0]))


def _helper(name: str, commands: Sequence[str]) -> Finding:
    note = say(f"doctor.gives_{name.lower()}")
    path = next((found for command in commands if (found := shutil.which(command))), None)
    return Finding(name, "ok" if path else "absent", path or "", note)


def _ocr() -> Finding:
    """Tesseract, and which of the models are there that documents in the three languages need."""
    from trafsearch.extraction.ocr.engine import MODELS, find_engine

    path, engine = shutil.which("tesseract"), find_engine()
    missing = engine.missing if engine else MODELS
    states = ", ".join(f"{model} {'-' if model in missing else '+'}" for model in MODELS)
    packages = ", ".join([*([] if path else ["tesseract-ocr"]), *(f"tesseract-ocr-{model}" for model in missing)])
    notes = [say("doctor.gives_tesseract"), say("doctor.ocr_languages", languages=states)]
    notes += [say("doctor.ocr_install", packages=packages)] if packages else []
    state = "absent" if path is None else "warning" if missing else "ok"
    return Finding("tesseract", state, f"{engine.version} {path}" if engine else path or "", " ".join(notes))


def _time_limit() -> Finding:
    from trafsearch.extraction.limits import Limits

    limits = Limits()
    found = f"{limits.seconds:g} s, {limits.file_seconds:g} s"
    return Finding(say("doctor.time_limit"), "ok", found, say("doctor.time_enforced"))


def _other_limits() -> Finding:
    from trafsearch.extraction.limits import limits_known

    return Finding(say("doctor.limits"), "ok", limits_known(), say("doctor.limits_changed"))


def _memory_limit() -> Finding:
    """RLIMIT_AS is kept by Linux; macOS accepts it and does not keep it; Windows has none."""
    from trafsearch.extraction.limits import Limits

    name, most = say("doctor.memory_limit"), f"{Limits().memory_mb} MB"
    if sys.platform.startswith("linux"):
        return Finding(name, "ok", most, say("doctor.memory_enforced"))
    return Finding(name, "warning", "", say("doctor.memory_not_enforced", system=platform.system()))


def _passwords(folder: Path) -> Iterator[Finding]:
    """The files of passwords in the roots, and who else can read them; Windows does not say."""
    from trafsearch.catalog import files
    from trafsearch.catalog.connection import FILE, connect
    from trafsearch.errors import TrafsearchError
    from trafsearch.extraction.passwords import FILE as PASSWORDS_FILE

    try:
        roots = [Path(root) for root in files.roots(connect(folder))] if (folder / FILE).exists() else []
    except TrafsearchError:
        return
    for file in (root / PASSWORDS_FILE for root in roots if (root / PASSWORDS_FILE).is_file()):
        is_open = os.name == "posix" and bool(file.stat().st_mode & 0o077)
        note = say("doctor.passwords_open", path=file) if is_open else say("doctor.passwords_closed")
        yield Finding(say("doctor.passwords"), "warning" if is_open else "ok", str(file), note)


def _index(folder: Path) -> Finding:
    from trafsearch.catalog import files
    from trafsearch.catalog.connection import FILE, connect
    from trafsearch.cli.failure import sentence_of
    from trafsearch.errors import TrafsearchError
    from trafsearch.store.covering import coverage

    name = say("doctor.index")
    if not (folder / FILE).exists():
        return Finding(name, "absent", str(folder), say("doctor.no_index"))
    try:
        catalog = connect(folder)
        covered, held = coverage(catalog), files.files(catalog)
    except TrafsearchError as error:
        return Finding(name, "warning", str(folder), sentence_of(error))
    note = say("doctor.index_holds", acts=covered.acts, passages=covered.passages, files=len(held))
    return Finding(name, "ok", str(folder), note)
