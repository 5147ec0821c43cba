"""What the program finds around itself: versions, helpers, limits, the index."""

import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from pathlib import Path

from trafsearch.cli.messages import say

LIBRARIES = (
    "pymorphy3", "pymorphy3-dicts-ru", "simplemma", "pypdfium2", "lxml", "PyYAML", "filelock", "click", "rich",
)  # fmt: skip
HELPERS: Mapping[str, Sequence[str]] = {
    "tesseract": ("tesseract",),
    "LibreOffice": ("soffice", "libreoffice"),
    "antiword": ("antiword",),
}
_OCR_LANGUAGES = ("rus", "kaz", "eng")


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
    yield from (_helper(name, commands) for name, commands in HELPERS.items())
    yield _time_limit()
    yield _memory_limit()
    yield _index(index)


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
    if path is None:
        return Finding(name, "absent", note=note)
    languages = _ocr_languages(path) if name == "tesseract" else ""
    return Finding(name, "ok", path, f"{note} {languages}".strip())


def _ocr_languages(path: str) -> str:
    try:
        listed = subprocess.run([path, "--list-langs"], capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    held = set(listed.stdout.split())
    states = ", ".join(f"{language} {'+' if language in held else '-'}" for language in _OCR_LANGUAGES)
    return say("doctor.ocr_languages", languages=states)


def _time_limit() -> Finding:
    from trafsearch.extraction.limits import Limits

    return Finding(say("doctor.time_limit"), "ok", f"{Limits().seconds:g} s", say("doctor.time_enforced"))


def _memory_limit() -> Finding:
    """RLIMIT_AS is kept by Linux; macOS accepts it and does not keep it; Windows has none."""
    from trafsearch.extraction.limits import Limits

    name, most = say("doctor.memory_limit"), f"{Limits().memory_mb} MB"
    if sys.platform.startswith("linux"):
        return Finding(name, "ok", most, say("doctor.memory_enforced"))
    return Finding(name, "warning", "", say("doctor.memory_not_enforced", system=platform.system()))


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
