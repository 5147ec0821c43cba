"""The life of a worker process: it reads the files that it is sent, one after another."""

import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from trafsearch.extraction.child import stand_apart
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.media_type import BINARY, media_type_by_name
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import BrokeOff, Outcome, Status
from trafsearch.extraction.reading import sha256_of
from trafsearch.extraction.scratch import work_in
from trafsearch.extraction.source import Source

ReadFile = Callable[..., Extraction]

_FILES = 200  # after so many a worker makes room for a new one: libraries leak
_GROWN = 0.25  # of the memory limit: a worker that ever took more makes room too


@dataclass(frozen=True, slots=True)
class Order:
    """A file to read, and how. `broke_off` is how an earlier attempt ended."""

    path: Path
    root: Path
    options: Options
    broke_off: BrokeOff | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it; `is_last` says that the worker ends with it."""

    extraction: Extraction
    is_last: bool = False


Message = Answer | int | None  # None says that the worker is ready, a number how many pages are done


def serve(pipe: Connection, read_file: ReadFile, scratch: Path | None = None) -> None:
    """Say None, then answer each order: first the number of pages that are done, as often as it grows; then Answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    stand_apart()
    work_in(scratch)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        pipe.send(None)
        for count in range(1, _FILES + 1):
            order: Order = pipe.recv()
            limits = order.options.limits
            _limit_memory(limits)
            extraction = _read(read_file, order, pipe.send)
            is_last = count == _FILES or _peak_mb() > _GROWN * limits.memory_mb
            pipe.send_bytes(_packed(Answer(extraction, is_last), order))
            if is_last:
                return


def lost(path: Path, root: Path, status: Status, detail: str) -> Extraction:
    """The outcome of a file whose reader did not live to tell."""
    name = path.relative_to(root).as_posix()
    source = Source(name, sha256_of(path), media_type_by_name(name) or BINARY)
    return Extraction(source, (), Outcome(status, detail))


def _read(read_file: ReadFile, order: Order, page_done: Callable[[int], None]) -> Extraction:
    path, root = order.path, order.root
    try:
        return read_file(path, root=root, options=order.options, broke_off=order.broke_off, page_done=page_done)
    except MemoryError:
        return _out_of_memory(order)
    except Exception as error:  # noqa: BLE001 - told as this file's outcome, so that the run goes on
        return lost(path, root, Status.DAMAGED, f"the reader failed: {type(error).__name__}: {error}")


def _packed(answer: Answer, order: Order) -> bytes:
    try:
        return pickle.dumps(answer)
    except MemoryError:
        return pickle.dumps(Answer(_out_of_memory(order), is_last=True))


def _out_of_memory(order: Order) -> Extraction:
    detail = f"the reader needed more than {order.options.limits.memory_mb} MB"
    return lost(order.path, order.root, Status.DAMAGED, detail)


def _limit_memory(limits: Limits) -> None:
    """The soft limit only, so that the next file may have another."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = limits.memory_mb * 1_000_000
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with suppress(ValueError, OSError):  # macOS refuses some limits
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _peak_mb() -> float:
    """The most memory that this process ever held.

    Linux hands the peak of a parent down to its children in what `getrusage` tells, but not in `/proc`.
    """
    with suppress(OSError, ValueError, StopIteration):
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM:")).split()[1]) / 1000
    try:
        import resource
    except ImportError:
        return 0.0
    units = 1 if sys.platform == "darwin" else 1000  # bytes there, kilobytes elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * units / 1_000_000
