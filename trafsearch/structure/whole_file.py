"""A file written at once: who reads it sees the old one or the new one, never a part."""

import os
import tempfile
from pathlib import Path


def put_file(file: Path, data: bytes) -> None:
    """Its mode stays; where the writing fails, all is as before, and the OSError names the file."""
    if file.exists() and not file.is_file():  # /dev/stdout has nothing to be put in the place of
        file.write_bytes(data)
        return
    try:
        _put(file, data)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error  # not by the name that it had until then


def _put(file: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(file.stat().st_mode if file.exists() else 0o644)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
