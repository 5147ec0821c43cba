"""One writer at a time: a lock that the system lets go of when its holder dies."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trafsearch.errors import IndexBusy, IndexReadOnly

_LOCK, _HOLDER = "writer.lock", "writer.pid"


@contextmanager
def writer_lock(folder: Path) -> Iterator[None]:
    """Hold the folder's lock. Raises IndexBusy at once, with the holder's process id, where it is held."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise IndexBusy(path=folder, pid=_holder(folder)) from error
    except PermissionError as error:
        raise IndexReadOnly(path=folder) from error
    try:
        (folder / _HOLDER).write_text(str(os.getpid()), encoding="ascii")
        yield
    finally:
        (folder / _HOLDER).unlink(missing_ok=True)
        lock.release()


def _holder(folder: Path) -> str:
    try:
        return (folder / _HOLDER).read_text(encoding="ascii")
    except OSError:
        return "?"
