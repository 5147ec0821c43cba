"""How many of the mentions that readers marked are found, and how many that are found they did not mark, by concept.

    python benchmarks/mentions_read.py INDEX DOCUMENTS [--show]

INDEX holds the documents of the folder DOCUMENTS. The rows are those of tests/expected/mentions_more.tsv, where whole
files were read; only the concepts that the readers looked for are compared. A row counts as found where a mention of
its concept overlaps it. The last two columns leave out the rows of tests/expected/mentions_disputed.tsv where the
vocabulary means something else than the readers; its rows that begin with "limit" are faults and stay.
"""

import argparse
import sys
from collections.abc import Collection
from pathlib import Path

from measuring import table

from trafsearch.store.store import Store

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from read_mentions import LOOKED_FOR, Comparison, Place, by_concept, compare, disputed


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
    meant = {place for place, reason in told.items() if not reason.startswith("limit")}
    heads = ["concept", "read", "recall", "found", "precision", "recall, undisputed", "precision, undisputed"]
    concepts = sorted(LOOKED_FOR, key=lambda concept: -by_concept(compared.marked).get(concept, 0))
    lines = [_line(concept, compared, meant, {concept}) for concept in concepts]
    print(table(heads, [*lines, _line("together", compared, meant, LOOKED_FOR)]))


def _line(name: str, compared: Comparison, meant: Collection[Place], concepts: Collection[str]) -> list[str]:
    marked, found, missed, more = (
        [each for each in places if each.concept in concepts]
        for places in (compared.marked, compared.found, compared.missed, compared.more)
    )
    kept_missed, kept_more = ([each for each in places if each not in meant] for places in (missed, more))
    undisputed = [
        _share(len(marked) - len(missed), len(marked) - len(missed) + len(kept_missed)),
        _share(len(found) - len(more), len(found) - len(more) + len(kept_more)),
    ]
    recall = _share(len(marked) - len(missed), len(marked))
    precision = _share(len(found) - len(more), len(found))
    return [name, str(len(marked)), recall, str(len(found)), precision, *undisputed]


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
