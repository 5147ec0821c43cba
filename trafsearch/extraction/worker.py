"""Reads many files in worker processes, so that no file can stop, slow or crash a run.

A worker reads one file after another and tells how many pages it has read. One that takes too long is killed, one
that dies is replaced; of the file that it was reading, another worker reads those pages, and no more.
"""

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType

from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.media_type import BINARY, media_type_by_name
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import BrokeOff, Outcome, Status
from trafsearch.extraction.reading import read, sha256_of
from trafsearch.extraction.source import Source

ReadFile = Callable[..., Extraction]

_AHEAD = 8  # files per worker that may wait, read, for a slow one before them
_PATIENCE = 60.0  # seconds for a new process to start


@dataclass(frozen=True, slots=True)
class Errand:
    """A file to read, and its place in the order. `broke_off` is how an earlier attempt ended."""

    place: int
    path: Path
    broke_off: BrokeOff | None = None


@dataclass(slots=True)
class Worker:
    """A process, the pipe to it, the file that it reads, until when, and how many pages of it are done."""

    process: BaseProcess
    pipe: Connection
    is_ready: bool = False
    errand: Errand | None = None
    deadline: float = 0.0
    pages: int = 0


@dataclass(slots=True)
class Reader:
    """Reads files in `workers` processes, as many as there are cores by default. Use it in a `with`.

    `read_file` is what a worker runs for each file; it must be importable by name.
    """

    options: Options = field(default_factory=Options)
    workers: int = 0
    read_file: ReadFile = read
    _crew: list[Worker] = field(default_factory=list)

    def __enter__(self) -> "Reader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the workers, whatever they are doing."""
        for worker in self._crew:
            _end(worker)
        self._crew.clear()

    def read_all(self, paths: Iterable[Path], root: Path) -> Iterator[Extraction]:
        """One Extraction for each path, in the order of the paths. Processes start as they are needed."""
        todo = deque(Errand(place, path) for place, path in enumerate(paths))
        done: dict[int, Extraction] = {}
        due, last = 0, len(todo)
        try:
            while due < last:
                self._assign(todo, root, due)
                for errand, extraction in self._finished(root):
                    if extraction is None:
                        todo.appendleft(errand)
                    else:
                        done[errand.place] = extraction
                while due in done:
                    yield done.pop(due)
                    due += 1
        finally:
            self._abandon()

    def _assign(self, todo: deque[Errand], root: Path, due: int) -> None:
        """Hands out files, not too far ahead of the one that is due next."""
        size = self.workers or os.cpu_count() or 1
        while todo and todo[0].place < due + _AHEAD * size:
            worker = next((worker for worker in self._crew if worker.errand is None), None)
            if worker is None and len(self._crew) < size:
                worker = _start(self.read_file, self.options)
                self._crew.append(worker)
            if worker is None:
                return
            worker.errand, worker.pages = todo.popleft(), 0
            worker.deadline = time.monotonic() + _PATIENCE + self.options.seconds
            if worker.is_ready:
                self._send(worker, root)

    def _send(self, worker: Worker, root: Path) -> None:
        if worker.errand is None:
            return
        worker.deadline = time.monotonic() + self.options.seconds
        with suppress(OSError):  # a worker that died is noticed by its silence
            worker.pipe.send((worker.errand.path, root, worker.errand.broke_off))

    def _finished(self, root: Path) -> Iterator[tuple[Errand, Extraction | None]]:
        """Waits until something happens, and tells which files are done with; None for one to try again."""
        busy = [worker for worker in self._crew if worker.errand is not None]
        pause = max(0.0, min(worker.deadline for worker in busy) - time.monotonic())
        ready = wait([worker.pipe for worker in busy], timeout=pause)
        for worker in busy:
            errand = worker.errand
            if errand is None:
                continue
            if worker.pipe in ready:
                try:
                    message = worker.pipe.recv()
                except (EOFError, OSError):
                    yield self._broken_off(worker, errand, root, Status.DAMAGED, "the reader crashed")
                    continue
                if (extraction := self._heard(worker, message, root)) is not None:
                    yield errand, extraction
            elif time.monotonic() >= worker.deadline:
                detail = f"reading took more than {self.options.seconds:g} s"
                yield self._broken_off(worker, errand, root, Status.TIMEOUT, detail)

    def _heard(self, worker: Worker, message: Extraction | int | None, root: Path) -> Extraction | None:
        """An extraction ends an errand, a number counts its pages, None says that a new worker stands ready."""
        if message is None:
            worker.is_ready = True
            self._send(worker, root)
        elif isinstance(message, int):
            worker.pages = message
        else:
            worker.errand = None
            return message
        return None

    def _broken_off(
        self, worker: Worker, errand: Errand, root: Path, status: Status, detail: str
    ) -> tuple[Errand, Extraction | None]:
        """The errand once more, for the pages that were read; the file is lost if there are none, or no fewer."""
        self._dismiss(worker)
        before = errand.broke_off
        if worker.pages and (before is None or worker.pages < before.pages):
            first = before or BrokeOff(worker.pages, status, detail)
            return replace(errand, broke_off=replace(first, pages=worker.pages)), None
        return errand, _lost(errand.path, root, status, detail)

    def _dismiss(self, worker: Worker) -> None:
        self._crew.remove(worker)
        _end(worker)

    def _abandon(self) -> None:
        """Ends the workers that still read for a caller who no longer listens."""
        for worker in [worker for worker in self._crew if worker.errand is not None]:
            self._dismiss(worker)


def _start(read_file: ReadFile, options: Options) -> Worker:
    spawning = multiprocessing.get_context("spawn")
    ours, theirs = spawning.Pipe()
    process = spawning.Process(target=_serve, args=(theirs, read_file, options), daemon=True)
    process.start()
    theirs.close()
    return Worker(process, ours)


def _end(worker: Worker) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.join()
    worker.process.close()


def _lost(path: Path, root: Path, status: Status, detail: str) -> Extraction:
    """The outcome of a file whose reader did not live to tell."""
    name = path.relative_to(root).as_posix()
    source = Source(name, sha256_of(path), media_type_by_name(name) or BINARY)
    return Extraction(source, (), Outcome(status, detail))


def _serve(pipe: Connection, read_file: ReadFile, options: Options) -> None:
    """The life of a worker: says None once it is ready, then answers each path with an Extraction."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    _limit_memory(options.limits)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        pipe.send(None)
        while True:
            path, root, broke_off = pipe.recv()
            read_one = partial(read_file, path, root=root, options=options, broke_off=broke_off, page_done=pipe.send)
            pipe.send(_guarded(read_one, path, root, options.limits))


def _guarded(read_one: Callable[[], Extraction], path: Path, root: Path, limits: Limits) -> Extraction:
    try:
        return read_one()
    except MemoryError:
        return _lost(path, root, Status.DAMAGED, f"the reader needed more than {limits.memory_mb} MB")
    except Exception as error:  # noqa: BLE001 - told as this file's outcome, so that the run goes on
        return _lost(path, root, Status.DAMAGED, f"the reader failed: {type(error).__name__}: {error}")


def _limit_memory(limits: Limits) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    most = limits.memory_mb * 1_000_000
    with suppress(ValueError, OSError):  # macOS refuses some limits
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
