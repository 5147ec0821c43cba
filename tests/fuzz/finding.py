"""A mutant that something is wrong with."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

_ENOUGH = 3  # files kept of each signature
_FIGURES = re.compile(r"0x[0-9a-f]+|\d+")


@dataclass(frozen=True, slots=True)
class Finding:
    """`signature` is the same for the same fault; `is_failure` says that ours is to blame, not the file."""

    signature: str
    path: Path
    how: str
    is_failure: bool

    def keep(self, folder: Path) -> None:
        """Copies the file into a folder named after the signature, unless there are enough of it."""
        name = re.sub(r"[^\w.]+", "-", self.signature)[:100].strip("-")
        (folder / name).mkdir(parents=True, exist_ok=True)
        if len(list((folder / name).iterdir())) < _ENOUGH:
            shutil.copy(self.path, folder / name)


def signature_of(detail: str) -> str:
    """What a detail says without its figures and quotes: `the reader failed: KeyError: #`."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|«[^»]*»", "…", _FIGURES.sub("#", detail))[:160]
