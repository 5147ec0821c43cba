"""The folder in which a worker and the programs that it starts put what they need for a moment."""

import os
import shutil
import tempfile
import time
from pathlib import Path

_NAMES = ("TMPDIR", "TEMP", "TMP")  # by which programs are told of it
_TRIES = 20
_PAUSE = 0.1  # seconds between two of them: programs that were killed may need a moment to end


def new_scratch() -> Path | None:
    """An empty folder that only this user can look into; None where there is no place for one."""
    try:
        return Path(tempfile.mkdtemp(prefix="trafsearch-"))
    except OSError:
        return None


def work_in(scratch: Path | None) -> None:
    """Let this process and those that it starts put there what they would put into the system's folder."""
    if scratch is not None:
        os.environ.update(dict.fromkeys(_NAMES, str(scratch)))
        tempfile.tempdir = str(scratch)


def remove_scratch(scratch: Path | None) -> None:
    """Remove it with all that was left there, by whoever had no time to do so."""
    for attempt in range(_TRIES):
        if scratch is None or not scratch.exists():
            return
        time.sleep(_PAUSE if attempt else 0)
        shutil.rmtree(scratch, ignore_errors=True)
