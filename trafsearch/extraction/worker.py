"""Reads many files in worker processes, so that no file can stop, slow or crash a run.

A worker reads one file after another. One that takes too long is killed, one that dies costs the file
that it was reading; either is replaced.
"""

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType

from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.media_type import BINARY, media_type_by_name
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.reading import read, sha256_of
from trafsearch.extraction.source import Source

ReadFile = Callable[..., Extraction]

_AHEAD = 8  # files per worker that may wait, read, for a slow one before them
_PATIENCE = 60.0  # seconds for a new process to start


@dataclass(slots=True)
class Worker:
    """A process, the pipe to it, and the file that it reads: its place in the order, and since when."""

    process: BaseProcess
    pipe: Connection
    is_ready: bool = False
    task: tuple[int, Path] | None = None
    deadline: float = 0.0


@dataclass(slots=True)
class Reader:
    """Reads files in `workers` processes, as many as there are cores by default. Use it in a `with`.

    `read_file` is what a worker runs for each file; it must be importable by name.
    """

    limits: Limits = field(default_factory=Limits)
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
        todo = deque(enumerate(paths))
        done: dict[int, Extraction] = {}
        due, last = 0, len(todo)
        try:
            while due < last:
                self._assign(todo, root, due)
                for place, extraction in self._finished(root):
                    done[place] = extraction
                while due in done:
                    yield done.pop(due)
                    due += 1
        finally:
            self._abandon()

    def _assign(self, todo: deque[tuple[int, Path]], root: Path, due: int) -> None:
        """Hands out files, not too far ahead of the one that is due next."""
        size = self.workers or os.cpu_count() or 1
        while todo and todo[0][0] < due + _AHEAD * size:
            worker = next((worker for worker in self._crew if worker.task is None), None)
            if worker is None and len(self._crew) < size:
                worker = _start(self.read_file, self.limits)
                self._crew.append(worker)
            if worker is None:
                return
            worker.task = todo.popleft()
            worker.deadline = time.monotonic() + _PATIENCE + self.limits.seconds
            if worker.is_ready:
                self._send(worker, root)

    def _send(self, worker: Worker, root: Path) -> None:
        if worker.task is None:
            return
        worker.deadline = time.monotonic() + self.limits.seconds
        with suppress(OSError):  # a worker that died is noticed by its silence
            worker.pipe.send((worker.task[1], root))

    def _finished(self, root: Path) -> Iterator[tuple[int, Extraction]]:
        """Waits until something happens, and tells which files are done with."""
        busy = [worker for worker in self._crew if worker.task is not None]
        pause = max(0.0, min(worker.deadline for worker in busy) - time.monotonic())
        ready = wait([worker.pipe for worker in busy], timeout=pause)
        for worker in busy:
            place, path = worker.task or (0, root)
            if worker.pipe in ready:
                if (extraction := self._received(worker, path, root)) is not None:
                    yield place, extraction
            elif time.monotonic() >= worker.deadline:
                self._dismiss(worker)
                detail = f"reading took more than {self.limits.seconds:g} s"
                yield place, _lost(path, root, Status.TIMEOUT, detail)

    def _received(self, worker: Worker, path: Path, root: Path) -> Extraction | None:
        try:
            message: Extraction | None = worker.pipe.recv()
        except (EOFError, OSError):
            self._dismiss(worker)
            return _lost(path, root, Status.DAMAGED, "the reader crashed")
        if message is None:
            worker.is_ready = True
            self._send(worker, root)
            return None
        worker.task = None
        return message

    def _dismiss(self, worker: Worker) -> None:
        self._crew.remove(worker)
        _end(worker)

    def _abandon(self) -> None:
        """Ends the workers that still read for a caller who no longer listens."""
        for worker in [worker for worker in self._crew if worker.task is not None]:
            self._dismiss(worker)


def _start(read_file: ReadFile, limits: Limits) -> Worker:
    spawning = multiprocessing.get_context("spawn")
    ours, theirs = spawning.Pipe()
    process = spawning.Process(target=_serve, args=(theirs, read_file, limits), daemon=True)
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


def _serve(pipe: Connection, read_file: ReadFile, limits: Limits) -> None:
    """The life of a worker: says None once it is ready, then answers each path with an Extraction."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    _limit_memory(limits)
    with suppress(EOFError, OSError, KeyboardInterrupt):
        pipe.send(None)
        while True:
            path, root = pipe.recv()
            pipe.send(_guarded(read_file, path, root, limits))


def _guarded(read_file: ReadFile, path: Path, root: Path, limits: Limits) -> Extraction:
    try:
        return read_file(path, root=root, limits=limits)
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
