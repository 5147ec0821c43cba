"""What all benchmarks share: a stopwatch, the machine in one line, a table."""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Took:
    """Seconds by the clock, and seconds of processor time (user and system, ended children included)."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def stopwatch() -> Iterator[Took]:
    """Measures its block."""
    took = Took()
    wall, cpu = time.perf_counter(), _cpu()
    try:
        yield took
    finally:
        took.wall, took.cpu = time.perf_counter() - wall, _cpu() - cpu


def timed(step: Callable[[], T]) -> tuple[T, Took]:
    with stopwatch() as took:
        result = step()
    return result, took


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Took:
    """One process from start to end, its output thrown away. A command that fails stops the benchmark."""
    with stopwatch() as took:
        ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, env=environment)
    if ended.returncode > 1:  # 1 is an answer too: nothing found
        sys.exit(f"{' '.join(command)}: {ended.stderr.decode(errors='replace').strip()}")
    return took


def median(took: Iterable[Took]) -> Took:
    all_of_them = list(took)
    return Took(statistics.median(t.wall for t in all_of_them), statistics.median(t.cpu for t in all_of_them))


def machine(*packages: str) -> str:
    """`2026-11-22, 2 cores, load 0.1, Python 3.11.7, Linux x86_64; lxml 6.1.3`"""
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"
    here = (
        f"{os.cpu_count()} cores, {load}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    )
    return f"{datetime.now(UTC):%Y-%m-%d}, {here}; {', '.join(map(_versioned, packages))}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Markdown; the first column to the left, figures to the right."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    marks = "| --- |" + " ---: |" * (len(head) - 1)
    return "\n".join(["| " + " | ".join(head) + " |", marks, *lines])


def ms(seconds: float) -> str:
    return f"{seconds * 1000:,.0f} ms"


def _cpu() -> float:
    """Of this process to the nanosecond, of its children as finely as the system tells."""
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


def _versioned(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return f"{package} absent"
