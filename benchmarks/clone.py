"""A clone of many acts with many editions, indexed with its history: the time, and what the catalog holds.

    python benchmarks/clone.py [--acts 200] [--editions 20] [--articles 30]

A repository in the layout of the kazakhstan-law clones is made by Git, each act in Russian and in Kazakh; every commit
changes one article of each act. The peer is the same catalog with every edition held whole: its rows are counted from
the editions, not made.
"""

import argparse
import sqlite3
import subprocess
import tempfile
from datetime import date, timedelta
from pathlib import Path

from measuring import machine, table, timed

import trafsearch
from trafsearch.ingest import Asked

WORDS = {
    "rus": ("О деле {act}", "Статья {n}. О предмете {n}", "{p}. Орган ведёт учёт дела {act}-{n}-{p} в год {year}."),
    "kaz": ("Іс {act} туралы", "{n}-бап. Зат {n} туралы", "{p}. Орган {act}-{n}-{p} ісін {year} жылы есепке алады."),
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--acts", type=int, default=200)
    arguments.add_argument("--editions", type=int, default=20)
    arguments.add_argument("--articles", type=int, default=30)
    args = arguments.parse_args()
    print(machine("trafsearch"))
    with tempfile.TemporaryDirectory() as name:
        clone, index = Path(name, "clone"), Path(name, "index")
        _make(clone, args)
        _, took = timed(lambda: trafsearch.build_index([clone], index, asked=Asked(history=True)).close())
        size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file()) / 1e6
        catalog = sqlite3.connect(index / "catalog.sqlite")
        rows, contents, editions = (
            catalog.execute(f"SELECT count(*) FROM {each}").fetchone()[0] for each in ("passage", "content", "edition")
        )
        whole = catalog.execute(
            "SELECT count(*) FROM edition JOIN passage ON passage.text = edition.text"
            " AND first <= edition.id AND last >= edition.id"
        ).fetchone()[0]
        catalog.close()
    held = ["rows of passages", "if each were held whole", "texts", "MB"]
    head = ["acts", "editions", "wall", "cpu", "editions/s", *held]
    row = [args.acts, editions, f"{took.wall:.1f} s", f"{took.cpu:.1f} s", f"{editions / took.wall:.0f}", f"{rows:,}"]
    print(table(head, [[*map(str, row), f"{whole:,}", f"{contents:,}", f"{size:.0f}"]]))


def _make(folder: Path, args: argparse.Namespace) -> None:
    folder.mkdir()
    _git(folder, "init", "--quiet")
    for edition in range(args.editions):
        day = date(1995, 1, 1) + timedelta(days=200 * edition)
        for act in range(args.acts):
            _write(folder / "03-laws" / "1995" / f"0101-o-dele-{700000 + act}", act, edition, day, args.articles)
        _git(folder, "add", "--all")
        _git(folder, "commit", "--quiet", "--date", f"{day}T12:00:00", "--message", "edition")


def _write(folder: Path, act: int, edition: int, day: date, articles: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for language, (title, head, point) in WORDS.items():
        parts = [f"# {title.format(act=act)}"]
        for n in range(1, articles + 1):
            year = 1995 + max((each for each in range(edition + 1) if each % articles == n - 1), default=0)
            parts += [f'<a id="st{n}"></a>', f"**{head.format(n=n)}**"]
            parts += [point.format(act=act, n=n, p=p, year=year) for p in (1, 2, 3)]
        (folder / f"{language}.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    meta = f"act_code: '{700000 + act}'\napproved_on: 1995-01-01\nversion_date:\n  rus: {day}\n  kaz: {day}\n"
    (folder / "meta.yaml").write_text(meta, encoding="utf-8")


def _git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=benchmark", "-c", "user.email=benchmark@example.org", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    main()
