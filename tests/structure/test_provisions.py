"""The table tests/expected/provisions.tsv against the code."""

import csv
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from reading import document_of

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind

TABLE = Path(__file__).resolve().parents[1] / "expected" / "provisions.tsv"
_NOT_IN_TEXT = "which act the points belong to is known from the missing pages alone"
KNOWN_FAILURES = {
    ("указ.txt", "1710"): _NOT_IN_TEXT,
    ("постановление.txt", "1959"): _NOT_IN_TEXT,
    ("prikaz_0.txt", "38561"): "the file has «6)» for «б)», so that а), в), … ж) look interrupted by a subpoint 6",
    (
        "rus.md",
        "12049",
    ): "«Примечание РЦПИ! Подпункт 15) …» stands before the subpoint and is addressed at the article, "
    "or it would take the subpoint's id",
}
LOOK_ALIKES = str.maketrans("aceiopxyh", "асеіорхуһ")
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}


def rows() -> Iterator[object]:
    with TABLE.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            name = (row["file"].rpartition("/")[2], row["start"])
            reason = KNOWN_FAILURES.get(name)
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(row, id="/".join((*row["file"].split("/")[-2:], row["start"])), marks=marks)


def address_of(key: str) -> Address:
    """`art105.pt2.sub:е-1` of the table as an address; `-` is the act itself."""
    if key == "-":
        return Address()
    keys = {"an": StepKind.ANNEX, "sec": StepKind.SECTION, "ch": StepKind.CHAPTER, "par": StepKind.PARAGRAPH,
            "art": StepKind.ARTICLE, "pt": StepKind.POINT, "sub": StepKind.SUBPOINT}  # fmt: skip
    steps = [re.fullmatch(r"([a-z]+):?(.*)", part) for part in re.split(r"\.(?=[a-z])", key)]
    return Address(tuple(Step(keys[step[1]], step[2]) for step in steps if step))


def address_in_table(address: Address) -> Address:
    """The address with the Roman numbers of its sections written in digits."""
    return Address(
        tuple(
            Step(step.kind, str(_ROMAN.get(step.number, step.number))) if step.kind is StepKind.SECTION else step
            for step in address.steps
        )
    )


def folded(text: str) -> str:
    """Its words, in which letters that look alike in both alphabets are one: the reader puts the wrong ones right."""
    return " ".join(re.findall(r"\w+", html.unescape(text).lower().translate(LOOK_ALIKES)))


@pytest.mark.parametrize("row", list(rows()))
def test_stretch_has_the_address_kind_and_lead_that_a_reader_gives_it(row: dict[str, str], shared: Path) -> None:
    root = shared / "documents"
    raw = (root / row["file"]).read_bytes().decode("utf-8")
    words = folded(raw[int(row["start"]) : int(row["end"])])
    passages = document_of(root, row["file"]).passages
    holding = [passage for passage in passages if words in folded(passage.text)]
    assert row["sha256"] == document_of(root, row["file"]).edition.source.sha256[:16]
    assert any(_agrees(row, passage, passages) for passage in holding), [
        (passage.address.key, passage.kind, [passages[i].address.key for i in passage.leads]) for passage in holding
    ]


def _agrees(row: dict[str, str], passage: Passage, passages: tuple[Passage, ...]) -> bool:
    if row["kind"] == PassageKind.CONTENTS:
        return passage.kind is PassageKind.CONTENTS
    leads = [address_in_table(passages[i].address) for i in passage.leads]
    return (
        address_in_table(passage.address) == address_of(row["address"])
        and row["kind"] in ("-", passage.kind)
        and (row["lead"] == "-" or address_of(row["lead"]) in leads)
    )
