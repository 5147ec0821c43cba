"""Programs that turn a Word 97 document into something that we read, if they are installed."""

import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from trafsearch.extraction.office import guard

_OFFICE = ("soffice", "libreoffice")
_OFFICE_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_VERSION = re.compile(r"\d+(?:\.\d+)+")
_PATIENCE = 20.0  # seconds to tell a version


@dataclass(frozen=True, slots=True)
class Converter:
    """A program, found at run time."""

    name: str
    path: str

    @property
    def is_office(self) -> bool:
        return self.name == "LibreOffice"


class TookTooLong(Exception):
    """The program was still running when its time was over."""


def converters() -> list[Converter]:
    """Those that are installed, the one that loses least first."""
    found = []
    office = next(filter(None, map(shutil.which, (*_OFFICE, *_OFFICE_PLACES))), None)
    if office:
        found.append(Converter("LibreOffice", office))
    if antiword := shutil.which("antiword"):
        found.append(Converter("antiword", antiword))
    return found


def as_docx(converter: Converter, data: bytes, seconds: float) -> bytes | None:
    """By LibreOffice, with a profile of its own, so that one that is open does not matter. None where it cannot.

    Raises TookTooLong.
    """
    with tempfile.TemporaryDirectory(prefix="trafsearch-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "document.doc").write_bytes(data)
        profile = (folder / "profile").as_uri()
        _run(
            [converter.path, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck",
             "--infilter=MS Word 97", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"),
             str(folder / "document.doc")],
            seconds,
        )  # fmt: skip
        with suppress(OSError):
            return (folder / "out" / "document.docx").read_bytes()
    return None


def as_text(converter: Converter, data: bytes, seconds: float) -> str | None:
    """By antiword, a paragraph on each line. None where it cannot. Raises TookTooLong."""
    with tempfile.TemporaryDirectory(prefix="trafsearch-", ignore_cleanup_errors=True) as name:
        path = Path(name) / "document.doc"
        path.write_bytes(data)
        try:
            found = subprocess.run(
                [converter.path, "-m", "UTF-8.txt", "-w", "0", str(path)],
                capture_output=True, stdin=subprocess.DEVNULL, timeout=seconds, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise TookTooLong from error
        except OSError:
            return None
    return found.stdout.decode("utf-8", errors="replace") if found.returncode == 0 else None


@cache
def version_of(converter: Converter) -> str:
    """`LibreOffice 24.8.4.2`; the name alone where it does not say."""
    command = [converter.path, "--version"] if converter.is_office else [converter.path, "-h"]
    try:
        told = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return converter.name
    number = _VERSION.search((told.stdout + told.stderr).decode("utf-8", errors="replace"))
    return f"{converter.name} {number[0]}" if number else converter.name


def _run(command: list[str], seconds: float) -> None:
    """Under guard: the program starts others, and all of them end with this process or when the time is over."""
    process = subprocess.Popen(
        [sys.executable, "-I", guard.__file__, *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        process_group=None if sys.platform == "win32" else 0,
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise TookTooLong from error
    finally:
        if process.stdin is not None:
            process.stdin.close()
        process.wait()
