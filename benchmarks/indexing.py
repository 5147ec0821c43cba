"""How fast a folder becomes an index, and how fast an index mends itself.

    python benchmarks/indexing.py FOLDER

Four runs over one folder: everything new; nothing changed; the engine thrown away and made again from the catalog;
the reading alone, which is the peer: what indexing adds to it is outlining, analysing, matching and storing.
"""

import argparse
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from measuring import Took, machine, table, timed

from trafsearch import ingest
from trafsearch.catalog import acts, passages
from trafsearch.extraction.worker import Reader
from trafsearch.store.store import ENGINE_FOLDER, Store


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    args = arguments.parse_args()

    root = args.folder.resolve()
    with tempfile.TemporaryDirectory(prefix="trafsearch-bench-") as work:
        index = Path(work, "index")
        summary, first = timed(lambda: _index(index, root))
        _, again = timed(lambda: _index(index, root))
        with Store(index) as store:
            held = passages.count(store.catalog, [act.id for act in acts.acts(store.catalog)])
        shutil.rmtree(index / ENGINE_FOLDER)
        _, mended = timed(lambda: Store(index).close())
        size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file())
    statuses, reading = timed(lambda: _read(root))
    files = sum(statuses.values())
    read = sum(file.stat().st_size for file in root.rglob("*") if file.is_file())

    def row(name: str, took: Took) -> list[str]:
        per_second = [f"{files / took.wall:,.1f}", f"{held / took.wall:,.0f}"]
        return [name, f"{took.wall:.2f} s", f"{took.cpu:.2f} s", *per_second, f"{took.cpu / reading.cpu:.2f}"]

    print(machine("trafsearch", "whoosh3", "pymorphy3", "simplemma", "pypdfium2", "lxml"))
    print(f"{files} files, {read / 1e6:.1f} MB; {held} passages; the index has {size / 1e6:.1f} MB")
    print("outcomes: " + ", ".join(f"{status} {number}" for status, number in summary.statuses.most_common()) + "\n")
    rows = [row("everything new", first), row("nothing changed", again), row("the engine made again", mended)]
    head = ["run", "wall", "cpu", "files/s", "passages/s", "cpu ÷ reading alone"]
    print(table(head, [*rows, row("reading alone", reading)]))


def _index(index: Path, root: Path) -> ingest.Summary:
    with Store(index, create=True) as store:
        return ingest.index(store, [root])


def _read(root: Path) -> Counter[str]:
    control = {"corpus.toml", "meta.yaml"}
    paths = [file for file in sorted(root.rglob("*")) if file.is_file() and file.name not in control]
    with Reader() as reader:
        return Counter(extraction.outcome.status for extraction in reader.read_all(paths, root))


if __name__ == "__main__":
    main()
