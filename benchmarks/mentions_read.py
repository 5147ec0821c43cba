"""How many of the mentions that readers marked are found, and how many that are found they did not mark, by concept.

    python benchmarks/mentions_read.py INDEX DOCUMENTS [--show]

INDEX holds the documents of the folder DOCUMENTS. The rows are those of tests/expected/mentions_more.tsv, where whole
files were read; only the concepts that the readers looked for are compared. A row counts as found where a mention of
its concept overlaps it.
"""

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from measuring import table

from trafsearch.catalog import editions, files, mentions, passages
from trafsearch.span import Span
from trafsearch.store.store import Store

TABLE = Path(__file__).parents[1] / "tests" / "expected" / "mentions_more.tsv"
_LOOKED_FOR = """
    human-trafficking child-trafficking trafficking-in-women corruption terrorism extremism drugs
    illegal-migration cybercrime darknet organized-crime forced-labour slavery sexual-exploitation
    labour-exploitation organ-removal forced-marriage forced-begging illegal-adoption armed-groups
    prostitution poverty inequality gender-inequality armed-conflict globalisation urbanisation
    latency victim-protection rehabilitation international-cooperation palermo-protocol
    child-rights-convention op-sale-of-children ilo-182 cedaw rome-statute human-rights-commission
    ombudsman un unicef iom ilo interpol
"""
LOOKED_FOR = frozenset(_LOOKED_FOR.split())

_TORN = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=[а-яёәғқңөұүһіa-z])|\u00ad")

Place = tuple[str, Span]  # of a concept, in a file


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("index", type=Path, metavar="INDEX")
    arguments.add_argument("documents", type=Path, metavar="DOCUMENTS")
    arguments.add_argument("--show", action="store_true", help="each row that differs")
    args = arguments.parse_args()

    read = defaultdict(list)
    with TABLE.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            read[row["file"]].append((row["concept"], Span(int(row["start"]), int(row["end"]))))
    hit, rows, right, found = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for path, expected in read.items():
        text = (args.documents / path).read_text(encoding="utf-8")
        with Store(args.index) as store:
            made = list(_found(store, path, text))
        for places, others, all_of, ok, name in (
            (expected, made, rows, hit, "missed"),
            (made, expected, found, right, "false"),
        ):
            for concept, span in places:
                all_of[concept] += 1
                is_met = any(other == concept and _overlap(span, at) for other, at in others)
                ok[concept] += is_met
                if args.show and not is_met:
                    print(f"{name}\t{path[-30:]}\t{concept}\t{span.start}\t{' '.join(span.of(text).split())}")
    lines = [
        [concept, str(rows[concept]), _share(hit, rows, concept), str(found[concept]), _share(right, found, concept)]
        for concept in sorted(LOOKED_FOR, key=lambda concept: -rows[concept])
    ]
    recall, precision = hit.total() / rows.total(), right.total() / found.total()
    lines.append(["together", str(rows.total()), f"{recall:.3f}", str(found.total()), f"{precision:.3f}"])
    print(table(["concept", "read", "recall", "found", "precision"], lines))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _share(part: Counter[str], whole: Counter[str], concept: str) -> str:
    return f"{part[concept] / whole[concept]:.3f}" if whole[concept] else "-"


def _found(store: Store, path: str, text: str) -> Iterator[Place]:
    """The mentions in the passages of a file, with their places in the file."""
    held = {file.path: file for file in files.files(store.catalog)}[path]
    edition = next(each for each in editions.editions(store.catalog) if each.file == held.row)
    held_passages = list(passages.passages_of(store.catalog, edition.row))
    joined = "\n".join(each.passage.text for each in held_passages)
    place_of = _places(joined, text)
    at = 0
    for each in held_passages:
        for mention in mentions.mentions_in(store.catalog, [each.content])[each.content]:
            if mention.concept in LOOKED_FOR:
                places = [place_of[i] for i in range(at + mention.span.start, at + mention.span.end) if i in place_of]
                if places:
                    yield mention.concept, Span(min(places), max(places) + 1)
        at += len(each.passage.text) + 1


def _places(joined: str, text: str) -> dict[int, int]:
    """Where each character of the passages stands in the file."""
    ours, theirs = _words(joined), _words(text)
    same = SequenceMatcher(None, [word for word, _ in ours], [word for word, _ in theirs], autojunk=False)
    found: dict[int, int] = {}
    for block in same.get_matching_blocks():
        for i in range(block.size):
            (word, start), (_, at) = ours[block.a + i], theirs[block.b + i]
            found.update({start + j: at + j for j in range(len(word))})
    return found


def _words(text: str) -> list[tuple[str, int]]:
    """The words of a text and where they begin; those torn at a line's end are put together."""
    torn = {found.start(): found.end() for found in _TORN.finditer(text)}
    words: list[tuple[str, int]] = []
    end = -1
    for found in re.finditer(r"\w+", text):
        if end >= 0 and torn.get(end) == found.start():
            words[-1] = (words[-1][0] + found[0], words[-1][1])
        else:
            words.append((found[0], found.start()))
        end = found.end()
    return words


if __name__ == "__main__":
    main()
