"""How well recommendations of the Universal Periodic Review that people filed under Trafficking are told by concepts.

    python benchmarks/upr.py TABLE [--show]

TABLE has the columns `labelled_trafficking` (1 or 0) and `text`, and may have `year`. A text counts as told where it
mentions the concept human-trafficking or a narrower one; in the second line also where it mentions an instrument
against trafficking. Beside it: the regular expression `traffick`. Whoever filed the recommendations had the reports
before them, and filed some that do not name trafficking, and did not file some that do.
"""

import argparse
import csv
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from measuring import table

from trafsearch.analysis.analyzer import analyze
from trafsearch.language import Language
from trafsearch.vocabulary.loading import load_vocabulary
from trafsearch.vocabulary.matcher import compile_matcher

INSTRUMENTS = ("palermo-protocol", "convention-1949", "council-of-europe-trafficking-convention", "op-sale-of-children")

_REGEX = re.compile("traffick", re.IGNORECASE)
_SHOWN = 160  # letters of a text

Row = Mapping[str, str]
Way = Callable[[str], bool]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("table", type=Path, metavar="TABLE")
    arguments.add_argument("--show", action="store_true", help="the beginning of each text that differs")
    args = arguments.parse_args()

    csv.field_size_limit(sys.maxsize)
    with args.table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    vocabulary = load_vocabulary()
    concepts = frozenset(vocabulary.narrower("human-trafficking"))
    matcher = compile_matcher(vocabulary)

    def mentioned(text: str) -> frozenset[str]:
        return frozenset(each.concept for each in matcher.find(analyze(text, Language.EN), text))

    held = {row["text"]: mentioned(row["text"]) for row in rows}
    ways: dict[str, Way] = {
        "concept": lambda text: not concepts.isdisjoint(held[text]),
        "concept or instrument": lambda text: not concepts.union(INSTRUMENTS).isdisjoint(held[text]),
        "traffick": lambda text: _REGEX.search(text) is not None,
    }
    if args.show:
        _show(rows, ways["concept"])
    years = sorted({row["year"] for row in rows if "year" in row})
    parts = {"all": rows, **{year: [row for row in rows if row["year"] == year] for year in years}}
    lines_of = [_line(part, name, some, way) for part, some in parts.items() for name, way in ways.items()]
    print(table(["texts", "way", "filed", "told", "precision", "recall", "F1"], lines_of))


def _line(part: str, name: str, rows: Sequence[Row], way: Way) -> list[str]:
    filed = [row for row in rows if row["labelled_trafficking"] == "1"]
    told = [row for row in rows if way(row["text"])]
    both = sum(row["labelled_trafficking"] == "1" for row in told)
    precision, recall = both / max(len(told), 1), both / max(len(filed), 1)
    f1 = 2 * precision * recall / (precision + recall) if both else 0.0
    figures = [f"{figure:.3f}" for figure in (precision, recall, f1)]
    return [part, name, str(len(filed)), str(len(told)), *figures]


def _show(rows: Sequence[Row], way: Way) -> None:
    for row in rows:
        is_filed = row["labelled_trafficking"] == "1"
        if way(row["text"]) is not is_filed:
            print("missed" if is_filed else "more", row["text"][:_SHOWN], sep="\t")


if __name__ == "__main__":
    main()
