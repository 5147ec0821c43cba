"""How many of the mentions that readers marked are found, and how many that are found they did not mark, by concept.

    python benchmarks/mentions_read.py INDEX DOCUMENTS [--show]

INDEX holds the documents of the folder DOCUMENTS. The rows are those of tests/expected/mentions_more.tsv, where whole
files were read; only the concepts that the readers looked for are compared. A row counts as found where a mention of
its concept overlaps it. Each difference was put before two judges who did not know what was found and what was marked
(tests/expected/mentions_judged.tsv): in the last two columns what both hold for a mention is one, what both hold for
none is none, and where they do not agree the readers are right.
"""

import argparse
import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from measuring import table

from trafsearch.store.store import Store

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from read_mentions import LOOKED_FOR, Comparison, Place, by_concept, compare, disputed, judged


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("index", type=Path, metavar="INDEX")
    arguments.add_argument("documents", type=Path, metavar="DOCUMENTS")
    arguments.add_argument("--show", action="store_true", help="each row that differs")
    args = arguments.parse_args()

    with Store(args.index) as store:
        compared = compare(store, args.documents)
    told = disputed()
    if args.show:
        _show(compared, args.documents, told)
    said = judged()
    heads = ["concept", "read", "recall", "found", "precision", "recall, judged", "precision, judged"]
    concepts = sorted(LOOKED_FOR, key=lambda concept: -by_concept(compared.marked).get(concept, 0))
    lines = [_line(concept, compared, said, {concept}) for concept in concepts]
    print(table(heads, [*lines, _line("together", compared, said, LOOKED_FOR)]))


def _line(name: str, compared: Comparison, said: Mapping[Place, bool | None], concepts: Collection[str]) -> list[str]:
    marked, found, missed, more = (
        len([each for each in places if each.concept in concepts])
        for places in (compared.marked, compared.found, compared.missed, compared.more)
    )
    right = sum(said.get(each) is True for each in compared.more if each.concept in concepts)
    no_miss = sum(said.get(each) is False for each in compared.missed if each.concept in concepts)
    recall, precision = _share(marked - missed, marked), _share(found - more, found)
    return [
        name,
        str(marked),
        recall,
        str(found),
        precision,
        _share(marked - missed + right, marked - no_miss + right),
        _share(found - more + right, found),
    ]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def _show(compared: Comparison, documents: Path, told: dict[Place, str]) -> None:
    for name, places in (("missed", compared.missed), ("more", compared.more)):
        for each in places:
            words = " ".join((documents / each.file).read_text(encoding="utf-8")[each.start : each.end].split())
            print(f"{name}\t{each.file}\t{each.start}\t{each.end}\t{each.concept}\t{told.get(each, '?')}\t{words}")
    gone = told.keys() - {*compared.missed, *compared.more}
    for each in sorted(gone):
        print(f"no longer\t{each.file}\t{each.start}\t{each.end}\t{each.concept}")


if __name__ == "__main__":
    main()
