"""The mentions that a reader found in real documents are found, each at its place."""

import csv
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest

import trafsearch
from trafsearch.catalog import editions, files, mentions, passages
from trafsearch.store.store import Store

TABLE = Path(__file__).parent / "expected" / "mentions.tsv"
WORD = re.compile(r"\w+")
TORN = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=[а-яёәғқңөұүһіa-z])|\u00ad")

Word = tuple[str, int, int]  # in lower case, with its place in the file


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def words_of_file(text: str) -> list[Word]:
    """The words of a file, those torn at a line's end put together."""
    kept, places = [], []
    at = 0
    for tear in [*TORN.finditer(text), None]:
        end = tear.start() if tear else len(text)
        kept.append(text[at:end])
        places.extend(range(at, end))
        at = tear.end() if tear else end
    return [(m[0].lower(), places[m.start()], places[m.end() - 1] + 1) for m in WORD.finditer("".join(kept))]


def concepts_of_words(store: Store, path: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Every word of the file's passages, with the concepts that are mentioned at it."""
    held = {file.path: file for file in files.files(store.catalog)}[path]
    edition = next(each for each in editions.editions(store.catalog) if each.file == held.row)
    for passage in passages.passages_of(store.catalog, edition.row):
        found = mentions.mentions_in(store.catalog, [passage.content])[passage.content]
        for match in WORD.finditer(passage.passage.text):
            at = {
                mention.concept
                for mention in found
                if mention.span.start < match.end() > match.start() < mention.span.end
            }
            yield match[0].lower(), frozenset(at)


@pytest.fixture(scope="module")
def at_places(shared: Path, shared_index: Path) -> dict[str, dict[int, frozenset[str]]]:
    """For each file: the concepts found at the word that begins at a place of the file."""
    found: dict[str, dict[int, frozenset[str]]] = {}
    with Store(shared_index) as store:
        for path in {row["file"] for row in rows()}:
            raw = words_of_file((shared / "documents" / path).read_text(encoding="utf-8"))
            read = list(concepts_of_words(store, path))
            same = SequenceMatcher(None, [word for word, _, _ in raw], [word for word, _ in read], autojunk=False)
            found[path] = {
                raw[block.a + i][1]: read[block.b + i][1]
                for block in same.get_matching_blocks()
                for i in range(block.size)
            }
    return found


@pytest.mark.parametrize("path", sorted({row["file"] for row in rows()}))
def test_what_a_reader_found_is_found(path: str, shared: Path, at_places: dict[str, dict[int, frozenset[str]]]) -> None:
    text = (shared / "documents" / path).read_text(encoding="utf-8")
    missed = []
    for row in (row for row in rows() if row["file"] == path):
        span = range(int(row["start"]), int(row["end"]))
        concepts = {concept for place in span for concept in at_places[path].get(place, ())}
        if row["concept"] not in concepts:
            missed.append((row["concept"], row["start"], text[span.start : span.stop]))
    assert missed == []


def test_trafsearch_can_be_used_in_verbs(corpus: Path, tmp_path: Path) -> None:
    with trafsearch.build_index([corpus / "concept-legal-policy.md"], tmp_path / "index") as store:
        assert trafsearch.search(store, "правовая политика").total > 0
        answer = trafsearch.ask(store, "что говорится о коррупции в правовой политике?")
        assert (answer.understood.concepts, answer.understood.areas) == (("corruption",), ("legal",))
        assert answer.results is not None
        assert answer.results.total > 0
