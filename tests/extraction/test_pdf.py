"""PDF: pages, furniture, and what could not be read."""

from pathlib import Path

import pytest
from small_files import kinds, pdf, read_bytes, texts

from trafsearch.extraction.reading import read


def test_pages_and_paragraphs(tmp_path: Path) -> None:
    first = [
        "Annual report",
        "1. Trafficking in persons is a crime that",
        "violates human rights; and the state must protect its",
        "1",
    ]
    second = ["Annual report", "victims everywhere.", "2. Poverty is a cause.", "2"]
    third = ["Annual report", "3. The Government forms the policy.", "3"]
    extraction = read_bytes(tmp_path, "report.pdf", pdf(first, second, third))
    assert (extraction.outcome.status, extraction.outcome.pages, extraction.outcome.pages_read) == ("ok", 3, 3)
    assert [text for kind, text in kinds(extraction) if kind == "paragraph"] == [
        "1. Trafficking in persons is a crime that violates human rights; and the state must protect its "
        "victims everywhere.",
        "2. Poverty is a cause.",
        "3. The Government forms the policy.",
    ]
    furniture = [text for kind, text in kinds(extraction) if kind == "furniture"]
    assert furniture == ["Annual report", "1", "Annual report", "2", "Annual report", "3"]


def test_blank_pages_are_read(tmp_path: Path) -> None:
    outcome = read_bytes(tmp_path, "report.pdf", pdf(["Trafficking in persons"], [])).outcome
    assert (outcome.status, outcome.pages, outcome.pages_read) == ("ok", 2, 2)


def test_damage(tmp_path: Path) -> None:
    whole = pdf(["Trafficking in persons"])
    for name, data in {"cut": whole[:300], "head": b"%PDF-1.4\n"}.items():
        extraction = read_bytes(tmp_path, f"{name}.pdf", data)
        assert extraction.outcome.status in ("damaged", "no_text"), name
        assert not extraction.blocks


REAL = [
    ("formats/tz_scan_1page.pdf", "no_text", 1, 0),
    ("formats/mixed_pdf.pdf", "partial", 2, 1),
    ("formats/password-hunter2.pdf", "encrypted", None, None),
    ("formats/broken-font-map.pdf", "partial", 2, 1),
    ("formats/english_doc_bad_text.pdf", "low_quality", 1, 1),
    ("formats/cp1251.pdf", "ok", 1, 1),
    ("formats/with_header_footer_2.pdf", "ok", 5, 5),
    ("formats/two_column_document.pdf", "ok", 2, 2),
    ("russia/14_dev_direct.pdf", "ok", 1, 1),
    ("upr/kazakhstan2010.pdf", "ok", 24, 24),
]


@pytest.mark.parametrize(("name", "status", "pages", "read_pages"), REAL)
def test_real_outcomes(shared: Path, name: str, status: str, pages: int | None, read_pages: int | None) -> None:
    outcome = read(shared / "documents" / name, root=shared / "documents").outcome
    assert (outcome.status, outcome.pages, outcome.pages_read) == (status, pages, read_pages)


def test_a_text_and_its_pdf_agree(shared: Path) -> None:
    root = shared / "documents"
    spoken = {name: " ".join(texts(read(root / f"formats/cp1251.{name}", root=root))) for name in ("txt", "pdf")}
    assert set(spoken["txt"].split()) <= set(spoken["pdf"].split())


def test_furniture_of_a_report(shared: Path) -> None:
    root = shared / "documents"
    report = read(root / "upr/kazakhstan2010.pdf", root=root)
    furniture = [block.text for block in report.blocks if block.kind == "furniture"]
    assert furniture.count("A/HRC/14/10") == 23
    assert "the well-being of citizens" in " ".join(texts(report))
