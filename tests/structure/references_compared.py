"""The table tests/expected/references.tsv beside what the code finds, row by row."""

import csv
import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from reading import document_of

from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.structure.references.countries import country_of
from trafsearch.structure.references.placing import Placed, placed
from trafsearch.structure.references.recognition import find_references

TABLE = Path(__file__).resolve().parents[1] / "expected" / "references.tsv"
_WORD = re.compile(r"\w+")
_MARKUP = re.compile(r"<[^>]*>|&\w+;")
_GRAM = 5
# Where a file was read in part only: the stretches in which a reference without a row is an error.
READ = {
    "articles/000_0023e396c3dd83b8.txt": range(12_000),
    "kazakhstan/03-laws/1999/0713-o-protivodeistvii-terrorizmu-3686/rus.md": range(4_600, 10**9),
    "kazakhstan/03-laws/1999/0713-o-protivodeistvii-terrorizmu-3686/kaz.md": range(4_400, 10**9),
    "russia/criminal-code.html": range(0),
    "upr/kazakhstan2010.txt": range(0),
}


@dataclass(frozen=True)
class Row:
    """A row of the table with the passage and the stretch of it that it stands in; None where no text was found."""

    file: str
    start: int
    written: str
    act: str
    address: str
    passage: int | None
    span: Span | None


@dataclass(frozen=True)
class Found:
    passage: int
    reference: Placed
    raw: int | None  # where it stands in the file

    @property
    def act(self) -> str:
        return self.reference.act.label

    @property
    def address(self) -> str:
        until = f"..{_key(self.reference.until)}" if self.reference.until else ""
        return (_key(self.reference.address) or "-") + until


def _key(address: object) -> str:
    key = address.key.replace("_", ".")  # type: ignore[attr-defined]
    key = re.sub(r"\bprt", "pt", key)
    return re.sub(r"sub(?=[^\W\d])", "sub:", key)


def raw_text(path: Path) -> str:
    text = path.read_bytes().decode("utf-8", "replace")
    return _MARKUP.sub(lambda m: " " * len(m[0]), text) if path.suffix == ".html" else text


@lru_cache(maxsize=32)
def compared(root: Path, file: str) -> tuple[tuple[Row, ...], tuple[Found, ...]]:
    """The rows of a file at their places, and all that is found in it."""
    passages = document_of(root, file).passages
    raw = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(raw_text(root / file))]
    read = [(m[0].lower(), i, m.start(), m.end()) for i, p in enumerate(passages) for m in _WORD.finditer(p.text)]
    same = _aligned([w[0] for w in raw], [w[0] for w in read])
    back = {there: here for here, there in same.items()}
    rows = tuple(_rows(root, file, raw, read, same))
    country = country_of_document(passages)
    found = []
    starts = {(i, start): at for at, (_, i, start, _) in enumerate(read)}
    for i, passage in enumerate(passages):
        if passage.kind in (PassageKind.FURNITURE,):
            continue
        for reference in find_references(passage.text):
            first = next((s for s in range(reference.span.start, reference.span.end) if (i, s) in starts), None)
            word = starts.get((i, first)) if first is not None else None
            at = raw[back[word]][1] if word in back else None
            found.append(Found(i, placed(reference, passage, country), at))
    return rows, tuple(found)


def country_of_document(passages: tuple[Passage, ...]) -> str | None:
    named = Counter(country_of(p.text) for p in passages)
    named.pop(None, None)
    return named.most_common(1)[0][0] if named else None


def table() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def _rows(root: Path, file: str, raw: list, read: list, same: dict[int, int]) -> Iterator[Row]:
    text = (root / file).read_bytes().decode("utf-8", "replace")
    for row in table():
        if row["file"] != file:
            continue
        start, end = int(row["start"]), int(row["end"])
        inside = [same[i] for i, w in enumerate(raw) if w[1] < end and w[2] > start and i in same]
        words = [read[i] for i in inside]
        passage = Counter(w[1] for w in words).most_common(1)[0][0] if words else None
        own = [w for w in words if w[1] == passage]
        span = Span(own[0][2], own[-1][3]) if own else None
        yield Row(file, start, html.unescape(text[start:end]), row["act"], row["address"], passage, span)


def _aligned(one: list[str], other: list[str]) -> dict[int, int]:
    """Places of one list of words in the other: by runs of words that stand once in each, and what follows on them."""
    ones, others = _grams(one), _grams(other)
    same: dict[int, int] = {}
    for gram, at in ones.items():
        if at >= 0 and others.get(gram, -1) >= 0:
            same.update((at + i, others[gram] + i) for i in range(_GRAM))
    for step in (1, -1):
        for at in sorted(same, reverse=step < 0):
            here, there = at + step, same[at] + step
            while 0 <= here < len(one) and 0 <= there < len(other) and here not in same and one[here] == other[there]:
                same[here] = there
                here, there = here + step, there + step
    for here, there in zip((anchors := sorted(same)), anchors[1:], strict=False):
        if 1 < there - here < 500 and 1 < same[there] - same[here] < 500:
            some, others_there = one[here + 1 : there], other[same[here] + 1 : same[there]]
            for block in SequenceMatcher(None, some, others_there, autojunk=False).get_matching_blocks():
                same.update((here + 1 + block.a + i, same[here] + 1 + block.b + i) for i in range(block.size))
    return same


def _grams(words: list[str]) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    for i in range(len(words) - _GRAM + 1):
        gram = tuple(words[i : i + _GRAM])
        found[gram] = -1 if gram in found else i
    return found


def answers(row: Row, found: Found) -> bool:
    return (
        found.passage == row.passage
        and row.span is not None
        and found.reference.span.overlaps(row.span)
        and _same_act(row.act, found.act)
        and row.address == found.address
    )


def _same_act(expected: str, found: str) -> bool:
    return _plain(expected) == _plain(found)


def _plain(label: str) -> str:
    return " ".join(re.sub(r"[«»\"]", " ", label.lower().replace("ё", "е").replace("—", "-").replace("–", "-")).split())


def language_of(row: Row) -> Language:
    if row.file.startswith("upr/"):
        return Language.EN
    return Language.KK if row.file.endswith("kaz.md") else Language.RU
