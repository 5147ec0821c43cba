"""What a reader saw on the pages of real documents stands in what is read from them."""

import csv
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.options import Options
from trafsearch.extraction.reading import read

TABLE = Path(__file__).parents[1] / "expected" / "extraction.tsv"
FAULTS = TABLE.with_name("extraction_faults.tsv")  # rows that are not met yet, each with its reason

RAISED = re.compile("(?<=[0-9])[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

Row = dict[str, str]


@cache
def extraction_of(root: Path, name: str, ocr: bool = False) -> Extraction:
    return read(root / name, root=root, options=Options(ocr=ocr))


def cases() -> Iterator[object]:
    faults = {(row["file"], row["what"], row["expected"]): row["reason"] for row in table(FAULTS)}
    for row in table(TABLE):
        reason = faults.pop((row["file"], row["what"], row["expected"]), "")
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        yield pytest.param(
            row, marks=marks, id=f"{row['file'].rsplit('/', 1)[-1]}-{row['what']}-{row['expected'][:40]}"
        )
    assert not faults, f"{FAULTS.name} excuses rows that are not in {TABLE.name}: {list(faults)}"


def table(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def folded(text: str) -> str:
    """One spelling for what print does not tell apart; a raised number after a number is 127-1, as it is cited."""
    plain = text.translate({0xA0: " ", 0x2011: "-", 0x2010: "-", 0xAD: None})
    cited = RAISED.sub(lambda match: "-" + match[0].translate(FIGURES), plain)
    return " ".join(cited.split())


def on_page(extraction: Extraction, row: Row) -> list[Block]:
    page = row["page"]
    return [block for block in extraction.blocks if page == "-" or block.page in (int(page), None)]


def joined(blocks: Sequence[Block]) -> str:
    return "\n".join(folded(block.text) for block in blocks)


def holds(blocks: Sequence[Block], kind: BlockKind, text: str) -> bool:
    return any(text in folded(block.text) for block in blocks if block.kind is kind)


def is_whole(extraction: Extraction, row: Row) -> bool:
    """Wherever it begins: a sentence over a page's end belongs to the page on which it begins."""
    return any(folded(row["expected"]) in folded(block.text) for block in extraction.blocks)


def comes_before(extraction: Extraction, row: Row) -> bool:
    first, second = row["expected"].split(" ⇒ ")
    text = joined(extraction.blocks)
    return -1 < text.find(first) < text.find(second)


def is_furniture(extraction: Extraction, row: Row) -> bool:
    page = on_page(extraction, row)
    aside = [block for block in page if block.kind is BlockKind.FURNITURE]
    body = [folded(block.text) for block in page if block.kind is not BlockKind.FURNITURE]
    return any(row["expected"] in folded(block.text) for block in aside) and row["expected"] not in body


def is_nowhere(extraction: Extraction, row: Row) -> bool:
    return not any(
        row["expected"] in folded(block.text) for block in extraction.blocks if block.kind is not BlockKind.FURNITURE
    )


def is_row(extraction: Extraction, row: Row) -> bool:
    return any(
        folded(block.text) == folded(row["expected"])
        for block in extraction.blocks
        if block.kind is BlockKind.TABLE_ROW
    )


CHECKS: dict[str, Callable[[Extraction, Row], bool]] = {
    "whole": is_whole,
    "repaired": is_whole,
    "ocr": lambda extraction, row: row["expected"].lower() in joined(on_page(extraction, row)).lower(),
    "before": comes_before,
    "furniture": is_furniture,
    "footnote": lambda extraction, row: holds(on_page(extraction, row), BlockKind.FOOTNOTE, row["expected"]),
    "row": is_row,
    "not": is_nowhere,
    "outcome": lambda extraction, row: extraction.outcome.status.value == row["expected"],
    "outcome-with-converter": lambda extraction, row: extraction.outcome.status.value == row["expected"],
}


@pytest.mark.parametrize("row", list(cases()))
def test_the_page_is_read_as_it_was_seen(row: Row, shared: Path) -> None:
    is_ocr = row["what"] == "ocr"
    if is_ocr and shutil.which("tesseract") is None:
        pytest.skip("tesseract is not installed")
    if row["file"].endswith(".doc") and not (shutil.which("soffice") or shutil.which("antiword")):
        pytest.skip("neither LibreOffice nor antiword is installed")
    extraction = extraction_of(shared / "documents", row["file"], is_ocr)
    assert CHECKS[row["what"]](extraction, row), joined(on_page(extraction, row))[:3000]
