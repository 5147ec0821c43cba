"""Reads one file again, alone, and says where it went wrong.

    python tests/fuzz/reproduce.py FILE [--seconds 10] [--memory-mb 1000]

Prints the outcome and, for an exception that a reader did not expect, its type and the innermost function of ours
on its way. A crash shows the stack of the process; of a reading that takes too long, the stack at the end.
"""

import argparse
import faulthandler
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Any

_OURS = "/trafsearch/"


class Watch:
    """Where each exception was first seen, and in which of our functions."""

    def __init__(self) -> None:
        self.seen: dict[str, str] = {}

    def __call__(self, frame: FrameType, event: str, argument: Any) -> "Watch":
        if event == "exception":
            kind, error, _ = argument
            name = f"{kind.__name__}: {error}"
            if _OURS in frame.f_code.co_filename and name not in self.seen:
                self.seen[name] = _place(frame)
        return self


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--seconds", type=float, default=10)
    arguments.add_argument("--memory-mb", type=int, default=1000)
    args = arguments.parse_args()
    faulthandler.enable()

    from whole import read_and_build

    _limit_memory(args.memory_mb)
    started = time.process_time()
    faulthandler.dump_traceback_later(args.seconds, exit=True)
    outcome = _read(read_and_build, args.file)
    faulthandler.cancel_dump_traceback_later()
    print(f"outcome: {outcome}, {time.process_time() - started:.1f} s of processor time")
    if "reader failed" in outcome or "needed more" in outcome:  # tracing is slow: only where there is something to find
        watch = Watch()
        sys.settrace(watch)
        _read(read_and_build, args.file)
        sys.settrace(None)
        print(f"place: {_innermost(watch.seen, outcome)}")


def _limit_memory(megabytes: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1_000_000, megabytes * 1_000_000))


def _read(read_and_build: Any, path: Path) -> str:
    try:
        outcome = read_and_build(path).outcome
    except Exception as error:  # noqa: BLE001 - told as the worker tells it
        return f"damaged, the reader failed: {type(error).__name__}: {error}"
    return f"{outcome.status}, {outcome.detail}"


def _innermost(seen: dict[str, str], outcome: str) -> str:
    named = [place for error, place in seen.items() if error and error in outcome]
    memory = [place for error, place in seen.items() if error.startswith("MemoryError")]
    return next(iter(named or memory), "unknown")


def _place(frame: FrameType) -> str:
    path = frame.f_code.co_filename.rsplit(_OURS, 1)[-1]
    return f"{path}:{frame.f_code.co_name}, line {frame.f_lineno}"


if __name__ == "__main__":
    main()
