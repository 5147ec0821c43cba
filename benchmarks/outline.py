"""Blocks of a folder's documents made into passages with addresses, beside a naive splitter, in one run.

    python benchmarks/outline.py FOLDER

The peer is one regular expression that cuts a text before each article, point and subpoint: it gives stretches, no
addresses, no kinds, no leads.
"""

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from measuring import machine, median, table, timed

from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.reading import read
from trafsearch.language import Language
from trafsearch.structure.contents import find_contents
from trafsearch.structure.languages import languages_of
from trafsearch.structure.line import lines_of
from trafsearch.structure.outline import outline
from trafsearch.structure.quoted import mark_quoted

NAIVE = re.compile(r"(?m)^(?=Статья \d|\d+-бап|Article \d|\d+(?:-\d+)?\. |\d+\) )")
RUNS = 3


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    root = arguments.parse_args().folder
    extractions = [read(file, root=root) for file in sorted(root.rglob("*")) if file.is_file()]
    languages = {each.source.path: languages_of(each.blocks) for each in extractions}
    print(machine("trafsearch"))
    steps: list[tuple[str, Callable[[Extraction], int]]] = [
        ("outline", lambda each: _outlined(each, languages[each.source.path])),
        ("naive splitter", lambda each: len(NAIVE.split("\n".join(block.text for block in each.blocks)))),
    ]
    rows = []
    for name, step in steps:
        found, took = zip(*(timed(lambda step=step: sum(map(step, extractions))) for _ in range(RUNS)), strict=True)
        seconds = median(took).cpu
        rows.append([name, f"{found[0]:,}", f"{seconds:.2f} s", f"{found[0] / seconds:,.0f}"])
    print(table(["", "stretches", "cpu", "per second"], rows))


def _outlined(extraction: Extraction, languages: tuple[Language, ...]) -> int:
    lines = mark_quoted(lines_of(extraction.blocks))
    contents = find_contents(lines)
    return len(outline(lines, edition="", language=Language.RU, contents=contents, languages=languages))


if __name__ == "__main__":
    main()
