"""The program that reads pictures: Tesseract, where it is installed."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

MODELS = ("rus", "kaz", "eng")
INSTALL = "install tesseract-ocr with its models rus, kaz and eng"
_ORIENTATION = "osd"
_VERSION = re.compile(r"tesseract\s+v?(\S+)")


@dataclass(frozen=True, slots=True)
class Engine:
    """`models` are those of MODELS that are installed; `finds_orientation` says whether turned pages are seen."""

    path: str
    version: str
    models: tuple[str, ...]
    finds_orientation: bool

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(model for model in MODELS if model not in self.models)

    @property
    def languages(self) -> str:
        return "+".join(self.models)

    @property
    def name(self) -> str:
        return f"tesseract {self.version} ({self.languages})"


@cache
def find_engine() -> Engine | None:
    """The engine; None where there is none, or where it has none of the models. Looked for once."""
    path = shutil.which("tesseract")
    if path is None:
        return None
    version = _VERSION.search(_said(path, "--version"))
    held = set(_said(path, "--list-langs").split())
    models = tuple(model for model in MODELS if model in held)
    if version is None or not models:
        return None
    return Engine(path, version[1], models, _ORIENTATION in held)


def _said(path: str, option: str) -> str:
    try:
        run = subprocess.run([path, option], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return (run.stdout + run.stderr).decode("utf-8", errors="replace")
