"""How long a search takes as a whole process, and where the time goes.

    python benchmarks/search_cold.py INDEX [QUERY] [--runs 10]

The rows below the whole are measured inside a fresh process of their own for each run; what they leave over is the
start of the program and its end. The peer is `python -c pass`: no Python program starts sooner. Compiled modules are
kept between the runs, as they are where the package is installed, whatever PYTHONDONTWRITEBYTECODE says.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from measuring import Took, machine, median, ms, run, table

PHASES = """
import json, sys, time
at = []
def lap():
    at.append((time.perf_counter(), time.process_time()))
lap()
from pathlib import Path
import click, trafsearch.cli.program, trafsearch.cli.commands.search
from trafsearch.cli import answers, messages, output
from trafsearch.cli.options import Form
from trafsearch.language import Language
from trafsearch.store import asking
from trafsearch.store.store import Store
lap()
messages.use(Language.EN)
store = Store(Path(sys.argv[1]))
store.engine
lap()
results = asking.search(store, sys.argv[2], limit=20)
lap()
answers.write_results(results, Form.TABLE)
output.finish()
lap()
print(json.dumps([(b[0] - a[0], b[1] - a[1]) for a, b in zip(at, at[1:])]), file=sys.stderr)
"""
NAMES = ("imports", "opening", "query", "printing")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("index", type=Path)
    arguments.add_argument("query", nargs="?", default='"торговля людьми" area:migration')
    arguments.add_argument("--runs", type=int, default=10)
    args = arguments.parse_args()

    with tempfile.TemporaryDirectory(prefix="trafsearch-bench-") as compiled:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        _measure(str(args.index), args.query, args.runs, {**environment, "PYTHONPYCACHEPREFIX": compiled})


def _measure(index: str, query: str, runs: int, environment: Mapping[str, str]) -> None:
    whole = [sys.executable, "-m", "trafsearch.cli", "--lang", "en", "--index", index, "search", query]
    bare = [sys.executable, "-c", "pass"]
    run(whole, environment)  # compiles, and fills the system's cache of files: that is not what is measured
    _phases(index, query, environment)
    searches, starts, phases = [], [], []
    for _ in range(runs):  # by turns, so that all three suffer alike from whoever else uses the machine
        searches.append(run(whole, environment))
        starts.append(run(bare, environment))
        phases.append(_phases(index, query, environment))
    search, start = median(searches), median(starts)

    print(machine("trafsearch", "whoosh3", "click", "rich"))
    print(f"query: {query}; median of {runs} runs\n")
    rows = [
        ["whole process", ms(search.wall), ms(search.cpu), f"{search.wall / start.wall:.1f}"],
        ["python -c pass", ms(start.wall), ms(start.cpu), "1.0"],
    ]
    parts = map(median, zip(*phases, strict=True))
    rows += [
        [name, ms(took.wall), ms(took.cpu), f"{took.wall / start.wall:.1f}"]
        for name, took in zip(NAMES, parts, strict=True)
    ]
    print(table(["part", "wall", "cpu", "× python -c pass"], rows))
    print("\nthe slowest imports, by themselves (-X importtime, which slows them down):\n")
    print(table(["module", "ms"], _slowest_imports(whole, environment)))


def _phases(index: str, query: str, environment: Mapping[str, str]) -> list[Took]:
    command = [sys.executable, "-c", PHASES, index, query]
    ended = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True, env=environment
    )
    return [Took(wall, cpu) for wall, cpu in json.loads(ended.stderr.splitlines()[-1])]


def _slowest_imports(whole: list[str], environment: Mapping[str, str]) -> list[list[str]]:
    command = [whole[0], "-X", "importtime", *whole[1:]]
    ended = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False, env=environment
    )
    lines = re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", ended.stderr)
    slowest = sorted(((int(own), name) for own, name in lines), reverse=True)[:8]
    return [[name, f"{own / 1000:.1f}"] for own, name in slowest]


if __name__ == "__main__":
    main()
