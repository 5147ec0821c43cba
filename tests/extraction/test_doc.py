"""Word 97 documents, by way of a converter that is installed."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from small_files import codes, kinds, paragraph, read_bytes, texts
from small_office import in_list, level, listed, run, whole_docx

from tests.hostile.ole_writing import compound
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.office import converter, doc, guard
from trafsearch.extraction.options import Options
from trafsearch.extraction.reading import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = "WordDocument".encode("utf-16-le")
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
needs_antiword = pytest.mark.skipif(not shutil.which("antiword"), reason="antiword is not installed")


@pytest.fixture(scope="module")
def old_word(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Word 97 document that LibreOffice wrote."""
    folder = tmp_path_factory.mktemp("old")
    cell = "<w:tc><w:tcPr><w:tcW w:w='2000' w:type='dxa'/></w:tcPr>{}</w:tc>"
    body = (
        paragraph("Цель закона", in_list(0))
        + paragraph("Задачи закона", in_list(0))
        + f"<w:tbl><w:tr>{cell.format(paragraph('Срок'))}{cell.format(paragraph('МВД'))}</w:tr></w:tbl>"
        + paragraph("Адам саудасына қарсы іс-қимыл")
        + f"<w:p>{run('Осталось')}<w:del w:id='1' w:author='a'><w:r><w:delText>удалено</w:delText></w:r></w:del></w:p>"
    )
    body += paragraph("Торговля людьми запрещена. ") * 40  # antiword refuses very short texts
    (folder / "act.docx").write_bytes(whole_docx(body, listed(level(0, "Статья %1."))))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "doc",
        "--outdir",
        str(folder),
        str(folder / "act.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / "act.doc"


@needs_office
def test_a_word_97_document_is_read_by_libreoffice(old_word: Path) -> None:
    extraction = read(old_word)
    assert extraction.source.media_type == "application/msword"
    assert kinds(extraction)[:5] == [
        ("paragraph", "Статья 1. Цель закона"),
        ("paragraph", "Статья 2. Задачи закона"),
        ("table_row", "Срок | МВД"),
        ("paragraph", "Адам саудасына қарсы іс-қимыл"),
        ("paragraph", "Осталось"),
    ]
    assert extraction.outcome.is_whole
    told = next(note.text for note in extraction.notes if note.code == "converted")
    assert told.startswith("converted by LibreOffice ")


@needs_office
@needs_antiword
def test_antiword_reads_less_and_says_so(old_word: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "converters", lambda: [one for one in converter.converters() if not one.is_office])
    extraction = read(old_word)
    assert "Адам саудасына қарсы іс-қимыл" in texts(extraction)
    assert extraction.outcome.status == "partial"
    assert extraction.outcome.detail.startswith("read by antiword, which leaves out text boxes")


@needs_office
def test_a_converter_that_takes_too_long_is_ended(old_word: Path) -> None:
    options = Options(Limits(seconds=0.1))
    outcome = read(old_word, options=options).outcome
    assert (outcome.status.value, outcome.detail) == ("timeout", "converting took more than 0.08 s: save it as DOCX")


@needs_office
def test_what_the_converter_cannot_open_is_damaged(tmp_path: Path) -> None:
    extraction = read_bytes(tmp_path, "act.doc", OLE + bytes(600) + WORD + bytes(6000))
    assert extraction.outcome.status in ("damaged", "no_text")


def test_without_a_converter_there_is_advice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "converters", list)
    outcome = read_bytes(tmp_path, "act.doc", OLE + bytes(600) + WORD + bytes(600)).outcome
    detail = "a Word 97 document: install LibreOffice, or save it as DOCX"
    assert (outcome.status.value, outcome.detail) == ("unsupported", detail)


def test_old_office_files_that_are_no_texts_are_not_converted(tmp_path: Path) -> None:
    outcome = read_bytes(tmp_path, "table.doc", OLE + bytes(600) + "Workbook".encode("utf-16-le")).outcome
    detail = "a Word 97 document or another old Office file: save it as DOCX or PDF"
    assert (outcome.status.value, outcome.detail) == ("unsupported", detail)


def test_a_password_is_noticed(tmp_path: Path) -> None:
    """The header of the text says it: a mark, a version, and a switch among its flags."""
    header = b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x13"
    sector = header.ljust(512, b"\0")
    data = OLE.ljust(512, b"\0") + sector + WORD.ljust(512, b"\0")
    assert read_bytes(tmp_path, "act.doc", data).outcome.status == "encrypted"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sleep on Windows")
def test_what_a_guarded_program_has_started_ends_with_its_caller(tmp_path: Path) -> None:
    """The caller dies: its end of the pipe closes."""
    mark = tmp_path / "lived"
    script = f"sleep 2; touch {mark} & sleep 30"
    guarded = subprocess.Popen(
        [sys.executable, "-I", guard.__file__, "sh", "-c", script], stdin=subprocess.PIPE, process_group=0
    )
    time.sleep(0.5)
    assert guarded.stdin is not None
    guarded.stdin.close()
    assert guarded.wait(timeout=20) != 0
    time.sleep(2.5)
    assert not mark.exists()


def test_codes_of_a_document_that_is_html_under_the_old_name(tmp_path: Path) -> None:
    extraction = read_bytes(tmp_path, "act.doc", "<html><body><p>Закон</p></body></html>".encode())
    assert (texts(extraction), codes(extraction)) == (["Закон"], ["type_differs"])


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_document_whose_end_is_missing_is_damaged(tmp_path: Path, kept: float) -> None:
    data = compound({"WordDocument": b"a" * 9000, "1Table": b"b" * 9000})
    cut = read_bytes(tmp_path, "act.doc", data[: int(len(data) * kept)]).outcome
    assert (cut.status.value, cut.detail) == ("damaged", "the end of the file is missing: get the document again")
