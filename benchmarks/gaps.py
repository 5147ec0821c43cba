"""How long a gap report of 15 policy areas and 60 concepts takes, and how much memory, at so many passages.

    python benchmarks/gaps.py FOLDER [PASSAGES…]

FOLDER keeps the indexes that are made (generated_acts.py), one for each number of passages: 10,000 and 100,000 unless
others are given. A million take 1.3 GB and eight minutes to make. Each report is a process of its own, from its start
to the last line of Markdown; seconds are of the processor, megabytes the most that were held.
"""

import argparse
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from generated_acts import generate
from measuring import machine, table

from trafsearch.vocabulary.lens import Lens
from trafsearch.vocabulary.loading import load_vocabulary
from trafsearch.vocabulary.vocabulary import Vocabulary

_LENSES = ("threats", "causes", "measures")  # whose concepts are taken together
_ROWS, _COLUMNS = 60, 15
_PARTS = ("start", "counting", "Markdown", "whole")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, metavar="FOLDER")
    arguments.add_argument("passages", type=int, nargs="*", default=[10_000, 100_000], metavar="PASSAGES")
    arguments.add_argument("--one", action="store_true", help=argparse.SUPPRESS)  # one report in this process
    arguments.add_argument("--checked", action="store_true", help="the engine is asked for the same")
    args = arguments.parse_args()
    if args.one:
        print(*_measured(args.folder, is_checked=args.checked), sep="\t")
        return
    lines = []
    for size in args.passages:
        index = args.folder / str(size)
        if not index.exists():
            generate(index, _lens(load_vocabulary(None)), size)
        command = [sys.executable, __file__, str(index), "--one", *(["--checked"] if args.checked else [])]
        lines.append(min((_row(command) for _ in range(3)), key=lambda row: float(row[-2])))
    print(machine())
    print(table(["passages", "mentions", "empty cells", *(f"{part}, s" for part in _PARTS), "MB"], lines))


def _row(command: list[str]) -> list[str]:
    ended = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return ended.stdout.strip().split("\t")


def _measured(index: Path, *, is_checked: bool) -> list[str]:
    """The first report after the vocabulary or the analyzer has changed mends the index: it is no measure."""
    import resource
    import time

    from trafsearch.language import Language
    from trafsearch.report.cell import State
    from trafsearch.report.gaps import find_gaps
    from trafsearch.report.markdown import render_markdown
    from trafsearch.store.store import Store

    with Store(index) as store:
        lens = _lens(store.vocabulary)
        times = [time.process_time()]
        clock = datetime(2026, 1, 1, tzinfo=UTC)
        report = find_gaps(store, lens, clock=clock, language=Language.RU, cross_checked=is_checked)
        times.append(time.process_time())
        render_markdown(report, Language.RU)
        times.append(time.process_time())
    cells = report.cells.values()
    empty = sum(cell.state in (State.ABSENT, State.NOT_ASSESSABLE) for cell in cells)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))
    parts = [times[0], times[1] - times[0], times[2] - times[1], times[2]]
    counts = [f"{each:,}" for each in (report.coverage.passages, sum(cell.mentions for cell in cells), empty)]
    return [*counts, *(f"{part:.2f}" for part in parts), f"{memory:.0f}"]


def _lens(vocabulary: Vocabulary) -> Lens:
    rows = dict.fromkeys(row for id in _LENSES for row in vocabulary.lenses[id].rows)
    return Lens("scale", {}, tuple(rows)[:_ROWS], tuple(vocabulary.areas)[:_COLUMNS])


if __name__ == "__main__":
    main()
