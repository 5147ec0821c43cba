"""Which patterns of the readers take time that grows with the square of a line's length.

    python tests/fuzz/slow_patterns.py [--letters 4000]

Each pattern that a module of `extraction/` or `structure/` keeps is searched in runs of what it might like: letters,
dots, spaces, figures, tags, each alone and in pairs, with an end that fits nothing. Printed is what takes more than a
fiftieth of a second and at least three times as long as half of the run. A line without an end is no rare thing: a page
saved in one line, a picture in base64, leaders of dots.
"""

import argparse
import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from contextlib import suppress

_RUNS = (
    *("а", "А", "1", "I", ".", " ", "-", "\n", "<", "(", "[", "*", "_", "&", "|", "…", "#", "{", "/*", ":", "<!--"),
    *("а ", "а-", "а.", ". ", ".1", "1 ", "1.", "I.", "- ", "\n ", "а\n", "(а", "[а", "a=", "<a", "&a", "| ", "@a"),
)
_SLOW = 0.02  # seconds
_SQUARE = 3.0  # times as long for twice the length: a straight line takes twice as long
_ENOUGH = 2.0  # seconds: what takes longer is not waited for


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--letters", type=int, default=4000)
    args = arguments.parse_args()
    signal.signal(signal.SIGVTALRM, _stop)
    for place, pattern in _patterns():
        taken, run = max((_taken(pattern, run, args.letters), run) for run in _RUNS)
        if taken > _SLOW and taken > _SQUARE * _taken(pattern, run, args.letters // 2):
            print(f"{place}: {args.letters} of {run!r} take {taken:.2f} s: {pattern.pattern[:80]!r}", flush=True)


def _patterns() -> Iterator[tuple[str, "re.Pattern[str] | re.Pattern[bytes]"]]:
    for folder in ("extraction", "structure"):
        package = importlib.import_module(f"trafsearch.{folder}")
        for found in pkgutil.walk_packages(package.__path__, f"trafsearch.{folder}."):
            for name, value in vars(importlib.import_module(found.name)).items():
                for at, pattern in enumerate(_inside(value)):
                    yield f"{found.name}.{name}[{at}]", pattern


def _inside(value: object) -> Iterator["re.Pattern[str] | re.Pattern[bytes]"]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | dict):
        for part in value.items() if isinstance(value, dict) else value:
            yield from _inside(part)


def _taken(pattern: "re.Pattern[str] | re.Pattern[bytes]", run: str, letters: int) -> float:
    """Seconds of processor time; the better of two, for what seems slow."""
    text = run * (letters // len(run)) + "\x01"
    subject = text.encode() if isinstance(pattern.pattern, bytes) else text
    best = _ENOUGH
    for _ in range(2):
        started = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, _ENOUGH)
        with suppress(TimeoutError):
            pattern.search(subject)
            pattern.match(subject)
            best = min(best, time.process_time() - started)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if best < _SLOW:
            break
    return best


def _stop(_number: int, _frame: object) -> None:
    raise TimeoutError


if __name__ == "__main__":
    main()
