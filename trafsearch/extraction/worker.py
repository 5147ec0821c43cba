"""Reads many files in worker processes, so that no file can stop, slow or crash a run.

A worker reads one file after another and tells how many pages it has read. One that takes too long is killed, one
that dies is replaced; of the file that it was reading, another worker reads those pages, and no more.
"""

import multiprocessing
import os
import pickle
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType

from trafsearch.errors import ReadersDoNotStart
from trafsearch.extraction.child import kill_group
from trafsearch.extraction.errand import Errand
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import BrokeOff, Status
from trafsearch.extraction.reading import read
from trafsearch.extraction.scratch import new_scratch, remove_scratch
from trafsearch.extraction.serving import Answer, Message, Order, ReadFile, lost, serve

_AHEAD = 8  # files per worker that may wait, read, for a slow one before them
_PATIENCE = 60.0  # seconds for a new process to start
_ENVELOPE = 16_000_000  # bytes that an answer may take beside its text


@dataclass(slots=True)
class Worker:
    """A process, the pipe to it, its folder for passing things, how many files it was given, and the one that it reads.

    It was given the file at `began`; the file has to be done by `end`, and its next page by `deadline`; `pages` of it
    are done; `said` is what it last said of that, at `heard`.
    """

    process: BaseProcess
    pipe: Connection
    scratch: Path | None
    is_ready: bool = False
    files: int = 0
    errand: Errand | None = None
    began: float = 0.0
    deadline: float = 0.0
    end: float = 0.0
    pages: int = 0
    said: int = 0
    heard: float = 0.0


@dataclass(slots=True)
class Reader:
    """Reads files in `workers` processes, as many as there are cores by default. Use it in a `with`.

    `read_file` is what a worker runs for each file; it must be importable by name.
    """

    options: Options = field(default_factory=Options)
    workers: int = 0
    read_file: ReadFile = read
    _crew: list[Worker] = field(default_factory=list)
    _has_begun: bool = False  # a worker has said something

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

    def read_all(
        self, paths: Iterable[Path], root: Path, options_for: Callable[[Path], Options] | None = None
    ) -> Iterator[Extraction]:
        """One Extraction for each path, in the order of the paths. Processes start as they are needed.

        `options_for` a path are asked where files are to be read each in its own way. Raises ReadersDoNotStart.
        """
        choose = options_for or (lambda _path: self.options)
        todo = deque(Errand(place, Order(path, root, choose(path))) for place, path in enumerate(paths))
        done: dict[int, Extraction] = {}
        due, last = 0, len(todo)
        try:
            while due < last:
                self._assign(todo, due)
                for errand, extraction in self._finished():
                    if extraction is None:
                        todo.appendleft(errand)
                    else:
                        done[errand.place] = extraction
                while due in done:
                    yield done.pop(due)
                    due += 1
        finally:
            self._abandon()

    def _assign(self, todo: deque[Errand], due: int) -> None:
        """Hands out files, not too far ahead of the one that is due next."""
        size = self.workers or os.cpu_count() or 1
        while todo and todo[0].place < due + _AHEAD * size:
            worker = next((worker for worker in self._crew if worker.errand is None), None)
            if worker is None and len(self._crew) < size:
                worker = _start(self.read_file)
                self._crew.append(worker)
            if worker is None:
                return
            worker.errand, worker.pages, worker.said = todo.popleft(), 0, 0
            worker.began = time.monotonic()
            worker.deadline = worker.end = worker.began + _PATIENCE
            if worker.is_ready:
                _send(worker, worker.errand)

    def _finished(self) -> Iterator[tuple[Errand, Extraction | None]]:
        """Waits until something happens, and tells which files are done with; None for one to try again."""
        busy = [(worker, worker.errand) for worker in self._crew if worker.errand is not None]
        pause = max(0.0, min(worker.deadline for worker, _ in busy) - time.monotonic())
        ready = wait([worker.pipe for worker, _ in busy], timeout=pause)
        for worker, errand in busy:
            if worker.pipe in ready:
                try:
                    message = _received(worker, errand)
                except (EOFError, OSError, pickle.UnpicklingError):
                    if not self._has_begun:
                        raise ReadersDoNotStart from None
                    yield self._broken_off(worker, errand, Status.DAMAGED, "the reader crashed")
                    continue
                self._has_begun = True
                if isinstance(message, Answer):
                    yield self._answered(worker, errand, message)
                else:
                    _hear(worker, errand, message)
            elif time.monotonic() >= worker.deadline:
                yield self._broken_off(worker, errand, Status.TIMEOUT, _too_long(worker, errand))

    def _answered(self, worker: Worker, errand: Errand, answer: Answer) -> tuple[Errand, Extraction | None]:
        outcome = answer.extraction.outcome
        again = _next_attempt(worker, errand, BrokeOff(worker.pages, outcome.status, outcome.detail))
        worker.errand = None
        if answer.is_last or outcome.is_breakdown:
            self._dismiss(worker)
        if outcome.is_breakdown and again:
            return again, None
        return errand, answer.extraction

    def _broken_off(
        self, worker: Worker, errand: Errand, status: Status, detail: str
    ) -> tuple[Errand, Extraction | None]:
        self._dismiss(worker)
        again = _next_attempt(worker, errand, BrokeOff(worker.pages, status, detail))
        if again:
            return again, None
        return errand, lost(errand.order.path, errand.order.root, status, detail)

    def _dismiss(self, worker: Worker) -> None:
        self._crew.remove(worker)
        _end(worker)

    def _abandon(self) -> None:
        """Ends the workers that still read for a caller who no longer listens."""
        for worker in [worker for worker in self._crew if worker.errand is not None]:
            self._dismiss(worker)


def _next_attempt(worker: Worker, errand: Errand, fault: BrokeOff) -> Errand | None:
    spent, on_pages = time.monotonic() - worker.began, max(0.0, worker.heard - worker.began)
    return errand.after_a_fault(fault, worker.files, spent=spent, on_pages=on_pages)


def _send(worker: Worker, errand: Errand) -> None:
    worker.began = time.monotonic()
    worker.end = worker.began + errand.left
    worker.deadline = min(worker.began + errand.order.options.limits.seconds, worker.end)
    worker.files += 1
    with suppress(OSError):  # a worker that died is noticed by its silence
        worker.pipe.send(errand.order)


def _received(worker: Worker, errand: Errand) -> Message:
    """What a worker says; OSError where that is longer than any honest answer."""
    longest = _ENVELOPE + 2_000_000 * errand.order.options.limits.output_mb
    message: Message = pickle.loads(worker.pipe.recv_bytes(longest))
    return message


def _hear(worker: Worker, errand: Errand, message: int | None) -> None:
    """None says that a new worker stands ready; a number counts the pages that are done, and each gives more time."""
    if message is None:
        worker.is_ready = True
        _send(worker, errand)
    elif message != worker.said:  # it may begin again, to look at some pages by OCR
        worker.said, worker.pages, worker.heard = message, max(message, worker.pages), time.monotonic()
        turn = worker.began + errand.share
        worker.end = turn if worker.heard < turn else worker.end
        worker.deadline = min(worker.heard + errand.order.options.limits.seconds, worker.end)


def _too_long(worker: Worker, errand: Errand) -> str:
    limits = errand.order.options.limits
    if not worker.is_ready:
        return f"the reader did not start within {_PATIENCE:g} s"
    if worker.deadline >= worker.end and worker.pages:
        return f"{limits.file_seconds:g} s are not enough for all of it, raise the limit file-seconds"
    if worker.deadline >= worker.end:
        return f"reading took more than {limits.file_seconds:g} s"
    return f"{'the next page' if worker.pages else 'reading'} took more than {limits.seconds:g} s"


def check_start() -> None:
    """Raises ReadersDoNotStart in a process that is itself still starting: Python lets it start no other."""
    if getattr(multiprocessing.current_process(), "_inheriting", False):
        raise ReadersDoNotStart


def _start(read_file: ReadFile) -> Worker:
    spawning = multiprocessing.get_context("spawn")
    ours, theirs = spawning.Pipe()
    scratch = new_scratch()
    process = spawning.Process(target=serve, args=(theirs, read_file, scratch), daemon=True)
    with _deaf_to_interrupts():
        process.start()
    theirs.close()
    return Worker(process, ours, scratch)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process started here never hears of Ctrl-C; this one hears of it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end(worker: Worker) -> None:
    worker.pipe.close()
    if worker.process.pid is not None:
        kill_group(worker.process.pid)
    worker.process.kill()
    worker.process.join()
    worker.process.close()
    remove_scratch(worker.scratch)
