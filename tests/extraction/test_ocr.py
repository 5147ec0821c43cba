"""Pages that are pictures are read where that is asked for and can be done; else it is said what is missing."""

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pictures import blank, pdf_of, png_of, scanned, tiff_of
from small_files import codes, texts

from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.ocr import engine
from trafsearch.extraction.ocr.page import CLEAN, drawn_share
from trafsearch.extraction.ocr.problem import UNSURE, with_pages
from trafsearch.extraction.ocr.recognition import problem_of
from trafsearch.extraction.ocr.word import doubtful_share, mean_sureness, sure_letters, words_of
from trafsearch.extraction.options import Options
from trafsearch.extraction.pdf.page_text import PageText
from trafsearch.extraction.pdf.scan import with_own
from trafsearch.extraction.reading import read

has_engine = pytest.mark.skipif(
    engine.find_engine() is None or bool(engine.find_engine().missing),  # type: ignore[union-attr]
    reason="tesseract with the models rus, kaz and eng is not installed",
)
RUSSIAN = "concept-foreign-policy.pdf"
KAZAKH = "concept-cultural-policy.kk.pdf"
HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def read_with_ocr(folder: Path, name: str, data: bytes, limits: Limits | None = None) -> Extraction:
    (folder / name).write_bytes(data)
    return read(folder / name, options=Options(limits or Limits(), ocr=True))


def words_in(extraction: Extraction) -> set[str]:
    return {word.strip(".,;:()«»").lower() for text in texts(extraction) for word in text.split()}


def share_found(extraction: Extraction, corpus: Path, name: str) -> float:
    """Of the words of the first page of a document of the corpus."""
    first = [block for block in read(corpus / name).blocks if block.page == 1]
    wanted = {word.strip(".,;:()«»").lower() for block in first for word in block.text.split()}
    return len(wanted & words_in(extraction)) / len(wanted)


@pytest.fixture
def _no_engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("PATH", str(tmp_path))
    engine.find_engine.cache_clear()
    yield
    engine.find_engine.cache_clear()


# --- with the engine


@has_engine
@pytest.mark.parametrize("name", [RUSSIAN, KAZAKH])
def test_a_scan_is_read(name: str, corpus: Path, tmp_path: Path) -> None:
    extraction = read_with_ocr(tmp_path, "scan.pdf", pdf_of(scanned(corpus / name)))
    assert (extraction.outcome.status, extraction.outcome.pages_read) == ("ok", 1)
    assert share_found(extraction, corpus, name) > 0.9
    (note,) = (note for note in extraction.notes if note.code == "ocr")
    assert note.page == 1
    assert "tesseract" in note.text
    assert "rus+kaz+eng" in note.text
    assert 0.8 < extraction.quality[0].share < 1


@has_engine
@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_scan_is_read(rotation: int, corpus: Path, tmp_path: Path) -> None:
    extraction = read_with_ocr(tmp_path, "scan.pdf", pdf_of(scanned(corpus / RUSSIAN, rotation=rotation)))
    assert extraction.outcome.status == "ok"
    assert share_found(extraction, corpus, RUSSIAN) > 0.85
    longest = max(texts(extraction), key=len)
    assert len(longest.split()) > 15  # lines are put together as on an upright page


@has_engine
def test_only_pages_without_text_are_looked_at(shared: Path) -> None:
    file = shared / "documents" / "formats" / "mixed_pdf.pdf"
    assert read(file).outcome.status == "partial"
    extraction = read(file, options=Options(ocr=True))
    assert extraction.outcome.status == "ok"
    assert [note.page for note in extraction.notes if note.code == "ocr"] == [1]
    assert "THE GREAT ENGLISH DOCUMENT" in texts(extraction)
    assert "3) продолжаем список" in texts(extraction)


@has_engine
def test_a_page_whose_own_text_is_no_language_is_looked_at(shared: Path) -> None:
    file = shared / "documents" / "formats" / "english_doc_bad_text.pdf"
    assert read(file).outcome.status == "low_quality"
    extraction = read(file, options=Options(ocr=True))
    assert extraction.outcome.status == "ok"
    assert "THE GREAT ENGLISH DOCUMENT" in texts(extraction)
    assert "text_layer_doubted" in codes(extraction)


@has_engine
def test_a_blank_page_among_scans_is_read(corpus: Path, tmp_path: Path) -> None:
    extraction = read_with_ocr(tmp_path, "scan.pdf", pdf_of(blank(), scanned(corpus / RUSSIAN, part=0.3)))
    assert (extraction.outcome.status, extraction.outcome.pages_read) == ("ok", 2)


@has_engine
def test_what_is_hardly_legible_does_not_count_as_read(corpus: Path, tmp_path: Path) -> None:
    width, height, dots = scanned(corpus / RUSSIAN, dots=50)
    chance = random.Random(7)
    spoilt = bytes(max(0, min(255, dot + chance.randint(-120, 120))) for dot in dots)
    outcome = read_with_ocr(tmp_path, "scan.pdf", pdf_of((width, height, spoilt))).outcome
    assert outcome.status in ("low_quality", "no_text")
    assert outcome.pages_read == 0
    assert "OCR" in outcome.detail


@has_engine
def test_a_picture_is_read(corpus: Path, tmp_path: Path) -> None:
    data = png_of(scanned(corpus / RUSSIAN))
    (tmp_path / "scan.png").write_bytes(data)
    plain = read(tmp_path / "scan.png").outcome
    assert (plain.status, "--ocr" in plain.detail) == ("unsupported", True)
    extraction = read_with_ocr(tmp_path, "scan.png", data)
    assert extraction.outcome.status == "ok"
    assert share_found(extraction, corpus, RUSSIAN) > 0.9


@has_engine
def test_each_page_of_a_tiff_is_read(corpus: Path, tmp_path: Path) -> None:
    pages = scanned(corpus / RUSSIAN, part=0.3), scanned(corpus / KAZAKH, part=0.3)
    extraction = read_with_ocr(tmp_path, "scan.tiff", tiff_of(*pages))
    assert (extraction.outcome.status, extraction.outcome.pages) == ("ok", 2)
    assert [note.page for note in extraction.notes if note.code == "ocr"] == [1, 2]
    assert {block.page for block in extraction.blocks} == {1, 2}


@has_engine
def test_a_picture_that_is_broken_is_said_to_be(corpus: Path, tmp_path: Path) -> None:
    outcome = read_with_ocr(tmp_path, "scan.png", png_of(scanned(corpus / RUSSIAN))[:2000]).outcome
    assert outcome.status == "no_text"
    assert "OCR failed" in outcome.detail or "OCR found no words" in outcome.detail


@has_engine
def test_a_page_that_takes_too_long_is_given_up(corpus: Path, tmp_path: Path) -> None:
    data = pdf_of(scanned(corpus / RUSSIAN))
    outcome = read_with_ocr(tmp_path, "scan.pdf", data, Limits(seconds=0.3)).outcome
    assert outcome.status == "no_text"
    assert "OCR took more than 0.24 s" in outcome.detail


@has_engine
def test_a_missing_model_is_named_and_the_page_is_not_read_whole(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = next(Path(each) for each in ("/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata",
                "/opt/homebrew/share/tessdata", "/usr/local/share/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata")
                if (Path(each) / "rus.traineddata").exists())  # fmt: skip
    for name in ("rus", "eng", "osd"):
        shutil.copy(held / f"{name}.traineddata", tmp_path)
    if (held / "configs").is_dir():
        shutil.copytree(held / "configs", tmp_path / "configs")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    engine.find_engine.cache_clear()
    try:
        extraction = read_with_ocr(tmp_path, "scan.pdf", pdf_of(scanned(corpus / RUSSIAN)))
    finally:
        engine.find_engine.cache_clear()
    assert extraction.outcome.status == "low_quality"
    assert "install kaz" in extraction.outcome.detail
    assert share_found(extraction, corpus, RUSSIAN) > 0.9  # what it read is there all the same


# --- without it


@pytest.mark.usefixtures("_no_engine")
@pytest.mark.skipif(os.name == "nt", reason="programs are found otherwise")
def test_without_the_engine_it_is_said_what_to_install(corpus: Path, tmp_path: Path) -> None:
    page = scanned(corpus / RUSSIAN, dots=50)
    for name, data in (("scan.pdf", pdf_of(page)), ("scan.png", png_of(page))):
        outcome = read_with_ocr(tmp_path, name, data).outcome
        assert outcome.status == "no_text"
        assert "install tesseract-ocr with its models rus, kaz and eng" in outcome.detail


# --- the engine's table


def table(*rows: str) -> str:
    return HEAD + "\n".join(row.replace(" ", "\t") for row in rows)


def test_words_have_places_and_sureness() -> None:
    words = words_of(
        table("4 1 1 1 1 0 0 0 99 20 -1 ", "5 1 1 1 1 1 10 20 30 12 96.5 Статья", "5 1 1 1 1 2 50 20 9 12 40 7.")
    )
    assert [(word.text, word.sure, word.left, word.right) for word in words] == [
        ("Статья", 96.5, 10, 40),
        ("7.", 40, 50, 59),
    ]
    assert mean_sureness(words) == pytest.approx((96.5 * 6 + 40 * 1) / 7)


@pytest.mark.parametrize(
    ("doubtful", "is_read", "rows"),
    [
        (0, True, ("5 1 1 1 1 1 10 20 30 12 96 Статья", "5 1 1 1 1 2 50 20 9 12 50 седьмая")),
        (0.25, True, ("5 1 1 1 1 1 10 20 30 12 96 Статья", "5 1 1 1 1 2 50 20 9 12 30 12")),  # 2 of 8 letters
        (0.4, False, ("5 1 1 1 1 1 10 20 30 12 96 Статья", "5 1 1 1 1 2 50 20 9 12 30 1234")),
        (1, False, ("5 1 1 1 1 1 10 20 30 12 20 Статья",)),
        (0, False, ()),
    ],
)
def test_a_page_with_many_doubtful_words_is_not_read_however_sure_the_others_are(
    doubtful: float, is_read: bool, rows: tuple[str, ...]
) -> None:
    words = words_of(table(*rows))
    assert doubtful_share(words) == pytest.approx(doubtful)
    found = problem_of(engine.Engine("", "5", engine.MODELS, True), words)
    assert (found == "") == is_read
    assert found == UNSURE or is_read or not rows


def test_specks_are_no_words() -> None:
    assert [word.text for word in words_of(table("5 1 1 1 1 1 10 20 30 12 30 —~", "5 1 1 1 1 2 50 20 9 12 91 №"))] == [
        "№"
    ]


@pytest.mark.parametrize("row", ["", "5", "5 1 1 1 1 1 x 20 30 12 90 a", "5 1 1 1 1 1 10 20 30 12 90", "nonsense"])
def test_rows_that_are_no_words_are_passed_over(row: str) -> None:
    assert words_of(table(row)) == ()


@pytest.mark.parametrize(
    "rows",
    [
        ("5 1 1 1 1 1 10 20 30 12 90 a", "5 1 1 1 1 2 60 20 30 12 90 b", "5 1 1 1 2 1 10 50 30 12 90 c"),  # upright
        ("5 1 1 1 1 1 60 50 30 12 90 a", "5 1 1 1 1 2 10 50 30 12 90 b", "5 1 1 1 2 1 60 20 30 12 90 c"),  # on its head
        ("5 1 1 1 1 1 50 10 12 30 90 a", "5 1 1 1 1 2 50 60 12 30 90 b", "5 1 1 1 2 1 20 10 12 30 90 c"),  # downwards
        ("5 1 1 1 1 1 20 60 12 30 90 a", "5 1 1 1 1 2 20 10 12 30 90 b", "5 1 1 1 2 1 50 60 12 30 90 c"),  # upwards
    ],
)
def test_a_turned_page_is_set_upright(rows: tuple[str, ...]) -> None:
    first, second, below = words_of(table(*rows))
    assert first.right < second.left
    assert first.bottom == second.bottom < below.top
    assert below.left == first.left


def test_a_problem_is_said_once_with_its_pages() -> None:
    said = list(with_pages([(1, "{pages} without text"), (2, "{pages} unsure"), (4, "{pages} without text")]))
    assert said == ["pages 1, 4 without text", "page 2 unsure"]


# --- which reading of a picture is taken, and what is left of a page's own text


def test_a_long_reading_outweighs_one_sure_word() -> None:
    one = words_of(table("5 1 1 1 1 1 10 20 30 12 91 закон"))
    ten = words_of(table(*(f"5 1 1 1 1 {at} {40 * at} 20 30 12 57 закон" for at in range(1, 11))))
    assert max((one, ten), key=sure_letters) == ten


@pytest.mark.parametrize(("expected", "paper", "ink"), [(True, 255, 170), (True, 90, 200), (False, 250, 225)])
def test_ink_is_what_differs_from_the_paper(expected: bool, paper: int, ink: int) -> None:
    dots = bytes([paper]) * 99_000 + bytes([ink]) * 1_000
    assert (drawn_share(dots) > CLEAN) is expected


def test_what_was_filled_in_stays_beside_what_is_seen() -> None:
    seen = PageText(1, (Line("Заявление подаёт", page=1), Line("Асель Омарова.", page=1)))
    own = [Line("АСЕЛЬ ОМАРОВА", page=1), Line("Алматы, 12 марта", page=1)]
    kept = with_own(seen, own, ())
    assert [line.text for line in kept.lines] == ["Заявление подаёт", "Асель Омарова.", "Алматы, 12 марта"]
