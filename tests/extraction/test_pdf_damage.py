"""PDF: what is locked, damaged or miscoded says so."""

from pathlib import Path

import pytest
from drawn_pdf import Drawn, Piece, column, drawn_pdf
from small_files import codes, pdf, read_bytes, texts

from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.pdf.streams import damage_in
from trafsearch.extraction.pdf.verdict import named
from trafsearch.extraction.reading import read

LINES = ["Торговля людьми наказывается", "по закону, а потерпевшие", "получают помощь."]


def test_a_page_whose_data_break_off_is_not_read_whole(tmp_path: Path) -> None:
    pages = [Drawn(column(50, 700, [f"{line} {number}" for line in LINES * 9])) for number in range(3)]
    data = bytearray(drawn_pdf(*pages))
    streams = [at for at in range(len(data)) if data.startswith(b"stream\n", at) and data[at - 3 : at] != b"end"]
    data[streams[2] + 80] ^= 0x55  # the first is the font's map
    extraction = read_bytes(tmp_path, "a.pdf", bytes(data))
    assert (extraction.outcome.status, extraction.outcome.pages, extraction.outcome.pages_read) == ("partial", 3, 2)
    assert extraction.outcome.detail == "page 2 damaged: text is lost there"


def test_whole_files_are_not_doubted(shared: Path) -> None:
    for path in sorted((shared / "documents").rglob("*.pdf")):
        assert damage_in(path.read_bytes()) is None, path


@pytest.mark.parametrize("seed", range(8))
def test_a_spoilt_report_is_never_whole(shared: Path, tmp_path: Path, seed: int) -> None:
    data = bytearray((shared / "documents/upr/kazakhstan2010.pdf").read_bytes())
    for count in range(5):
        data[(seed * 7919 + count * 24_593 + 20_000) % len(data)] ^= 0x5A
    assert not read_bytes(tmp_path, "a.pdf", bytes(data)).outcome.is_whole


@pytest.mark.parametrize(
    ("expected", "password"), [("ok", "hunter2"), ("encrypted", "hunter3")], ids=["right password", "wrong password"]
)
def test_passwords(shared: Path, expected: str, password: str) -> None:
    root = shared / "documents"
    options = Options(passwords=(("*.docx", "hunter1"), ("*.pdf", "hunter0"), ("*.pdf", password)))
    extraction = read(root / "formats/password-hunter2.pdf", root=root, options=options)
    assert extraction.outcome.status == expected
    assert ("password_used" in codes(extraction)) == (expected == "ok")
    assert not any("hunter" in note.text for note in extraction.notes)


def test_a_broken_font_map_is_mended(shared: Path) -> None:
    root = shared / "documents"
    extraction = read(root / "formats/broken-font-map.pdf", root=root)
    text = " ".join(texts(extraction))
    assert "в соответствии с Федеральным законом от 27 июля 2006 г. N 149-ФЗ" in text
    assert "font_map_repaired" in codes(extraction)


def test_fields_that_were_filled_in_are_read(tmp_path: Path) -> None:
    data = drawn_pdf(Drawn([Piece(50, 700, "Заявитель подаёт жалобу в суд.")]))
    field = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Asel Omarova) /Rect [50 600 200 620] >>"
    data = data.replace(b"/Type /Page /Parent", b"/Annots [" + field + b"] /Type /Page /Parent")
    assert texts(read_bytes(tmp_path, "a.pdf", data)) == ["Заявитель подаёт жалобу в суд.", "Asel Omarova"]


@pytest.mark.parametrize(
    ("expected", "pages"),
    [
        ("page 7", [7]),
        ("pages 7, 8", [7, 8]),
        ("pages 2–400", range(2, 401)),
        ("pages 1, 3–5, 9", [1, 3, 4, 5, 9]),
        ("11 pages (1, 3, 5, 7, 9, 11, 13, 15, 17, 19, …)", range(1, 22, 2)),
    ],
)
def test_pages_are_named_in_stretches(expected: str, pages: list[int]) -> None:
    assert named(pages) == expected


def test_pages_beyond_the_limit_are_not_read_and_said_to_be_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(drawn_pdf(*[Drawn(column(50, 700, LINES)) for _ in range(4)]))
    extraction = read(path, options=Options(limits=Limits(pages=3)))
    assert {block.page for block in extraction.blocks} == {1, 2, 3}
    assert (extraction.outcome.status, extraction.outcome.pages, extraction.outcome.pages_read) == ("partial", 4, 3)
    assert extraction.outcome.detail == "the file has 4 pages, the limit is 3: split it, or raise the limit"


def test_a_page_whose_contents_are_not_in_the_file_is_not_read_whole(tmp_path: Path) -> None:
    data = drawn_pdf(*[Drawn(column(50, 700, LINES)) for _ in range(3)])
    at = data.index(b"/Contents ", data.index(b"/Contents ") + 1) + len("/Contents ")
    spoilt = data[:at] + b"999" + data[data.index(b" 0 R", at) :]
    extraction = read_bytes(tmp_path, "a.pdf", spoilt)
    assert extraction.outcome.detail == "page 2 damaged: text is lost there"


def test_streams_that_are_encrypted_are_said_not_to_be_compared(shared: Path) -> None:
    root = shared / "documents"
    options = Options(passwords=(("*.pdf", "hunter2"),))
    assert "stream_check_left_out" in codes(read(root / "formats/password-hunter2.pdf", root=root, options=options))


def test_a_file_whose_end_is_missing_is_to_be_had_again(tmp_path: Path) -> None:
    whole = pdf(["Trafficking in persons is prohibited."] * 20)
    outcome = read_bytes(tmp_path, "act.pdf", whole[: len(whole) // 4]).outcome
    assert outcome.status == "damaged"
    assert "get the document again" in outcome.detail
