"""The tables of provisions in tests/expected against the code."""

import csv
import hashlib
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from reading import document_of

from trafsearch.structure.address import KEYS, Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind

EXPECTED = Path(__file__).resolve().parents[1] / "expected"
BY_OFFSETS = ("provisions.tsv", "provisions_more.tsv")
BY_HASH = "provisions_docx.tsv"
WITHOUT_PARTS = "provisions.tsv"  # written before parts were read
LOOK_ALIKES = str.maketrans("aceiopxyh", "асеіорхуһ")
_KINDS = {key: kind for kind, key in KEYS.items()}
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_IN_DIGITS = {roman: str(value) for value, roman in enumerate(_ROMANS, 1)}


def table(name: str) -> Iterator[dict[str, str]]:
    with (EXPECTED / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def rows(*names: str) -> Iterator[object]:
    faults = {(row["table"], row["file"], row["start"]): row["reason"] for row in table("provisions_faults.tsv")}
    for name in names:
        for row in table(name):
            start = row.get("start") or row["snippet_sha256"]
            reason = faults.get((name, row["file"], start))
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(name, row, id="/".join((name, *row["file"].split("/")[-2:], start)), marks=marks)


def address_of(key: str) -> Address:
    """`art105.pt2.sub:е-1` of the table as an address; `-` is the act itself."""
    parts = re.split(r"\.(?=[a-z])", key) if key != "-" else []
    steps = [re.fullmatch(r"([a-z]+):?(.*)", part) for part in parts]
    return Address(tuple(Step(_KINDS[step[1]], step[2]) for step in steps if step))


def address_in_table(address: Address, name: str) -> Address:
    """The address as the table writes it: the Roman numbers of sections in digits."""
    steps = (step for step in address.steps if name != WITHOUT_PARTS or step.kind is not StepKind.PART)
    return Address(
        tuple(
            Step(step.kind, _IN_DIGITS.get(step.number, step.number)) if step.kind is StepKind.SECTION else step
            for step in steps
        )
    )


def folded(text: str) -> str:
    """Its words, in which letters that look alike in both alphabets are one: the reader puts the wrong ones right."""
    return " ".join(re.findall(r"\w+", html.unescape(text).lower().translate(LOOK_ALIKES)))


def stretch(file: Path, row: dict[str, str]) -> str:
    """The words of a row; in Mac Roman, which is no UTF-8, the offsets count bytes."""
    raw, start, end = file.read_bytes(), int(row["start"]), int(row["end"])
    return raw[start:end].decode("mac_roman") if file.parent.name == "upr" else raw.decode("utf-8")[start:end]


def hash_of(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


@pytest.mark.parametrize(("name", "row"), list(rows(*BY_OFFSETS)))
def test_stretch_has_the_address_kind_and_lead_that_a_reader_gives_it(
    name: str, row: dict[str, str], shared: Path
) -> None:
    root = shared / "documents"
    words = folded(stretch(root / row["file"], row))
    passages = document_of(root, row["file"]).passages
    holding = [passage for passage in passages if words in folded(passage.text)]
    assert row["sha256"] == document_of(root, row["file"]).edition.source.sha256[:16]
    assert any(_agrees(row, passage, passages, name) for passage in holding), _shown(holding, passages)


@pytest.mark.parametrize(("name", "row"), list(rows(BY_HASH)))
def test_paragraph_of_a_docx_has_the_address_that_a_reader_gives_it(
    name: str, row: dict[str, str], shared: Path
) -> None:
    passages = document_of(shared / "documents", row["file"]).passages
    wanted = row["snippet_sha256"]
    holding = [each for each in passages if wanted in map(hash_of, (each.text, *each.text.split(" | ")))]
    assert any(_agrees(row, passage, passages, name) for passage in holding), _shown(holding, passages)


def _agrees(row: dict[str, str], passage: Passage, passages: tuple[Passage, ...], name: str) -> bool:
    if row["kind"] == PassageKind.CONTENTS:
        return passage.kind is PassageKind.CONTENTS
    leads = [address_in_table(passages[i].address, name) for i in passage.leads]
    return (
        address_in_table(passage.address, name) == address_of(row["address"])
        and row["kind"] in ("-", passage.kind)
        and (row["lead"] == "-" or address_of(row["lead"]) in leads)
    )


def _shown(holding: list[Passage], passages: tuple[Passage, ...]) -> list[object]:
    return [(each.address.key, each.kind, [passages[i].address.key for i in each.leads]) for each in holding]
