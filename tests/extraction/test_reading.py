"""Every file gets exactly one outcome."""

import hashlib
import os
import sys
from pathlib import Path

import pytest
from small_files import codes, read_bytes, read_str, zipped

from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.reading import read

FILES: list[tuple[str, str, str, bytes]] = [
    # expected outcome, media type, name, content
    ("ok", "text/plain", "a.txt", "Закон".encode()),
    ("ok", "text/markdown", "a.md", b"# Act"),
    ("ok", "text/html", "a.html", b"<p>Act</p>"),
    ("ok", "text/html", "a.txt", b"<!DOCTYPE html><html><body>Act</body></html>"),
    ("partial", "text/plain", "broken.docx", b"no archive at all"),
    ("no_text", "text/plain", "a.txt", b""),
    ("no_text", "text/plain", "a.txt", b" \n\n "),
    ("no_text", "text/html", "a.html", b"<html><body></body></html>"),
    ("damaged", "application/pdf", "a.pdf", b"%PDF-1.7\ngarbage"),
    ("ok", "application/rtf", "a.rtf", b"{\\rtf1 Act}"),
    ("unsupported", "application/msword", "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)),
    ("encrypted", "application/msword", "a.docx",
     b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
    ("unsupported", "image/png", "a.png", b"\x89PNG\r\n\x1a\n" + bytes(20)),
    ("unsupported", "application/zip", "a.zip", zipped({"a.txt": "Act"})),
    ("damaged", "application/vnd.oasis.opendocument.text", "a.doc",
     zipped({"mimetype": "application/vnd.oasis.opendocument.text"})),
    ("unsupported", "application/octet-stream", "a.bin", bytes(range(256)) * 8),
    ("no_text", "multipart/related", "a.mht",
     b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"),
    ("unsupported", "application/xml", "a.xml", b"<?xml version='1.0'?><act/>"),
    ("low_quality", "text/plain", "a.txt", rb"M]heh\guc dh^_dk Jhkkbckdhc N_^_jZpbb hl 13.06.1996 g h\ j_^ b" * 4),
]  # fmt: skip


@pytest.mark.parametrize(("status", "media_type", "name", "data"), FILES)
def test_outcome(tmp_path: Path, status: str, media_type: str, name: str, data: bytes) -> None:
    extraction = read_bytes(tmp_path, name, data)
    assert (extraction.outcome.status, extraction.source.media_type) == (status, media_type)
    assert (status == "ok") == (extraction.outcome.detail == "")
    assert extraction.source.sha256 == hashlib.sha256(data).hexdigest()


def test_source_path_is_relative(tmp_path: Path) -> None:
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "заң.txt").write_text("Заң", encoding="utf-8")
    assert read(tmp_path / "laws" / "заң.txt", root=tmp_path).source.path == "laws/заң.txt"


def test_a_name_that_differs_from_the_content_is_noted(tmp_path: Path) -> None:
    assert codes(read_str(tmp_path, "broken.docx", "text")) == ["type_differs"]
    assert codes(read_str(tmp_path, "fine.txt", "text")) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows may read everything")
def test_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Act")
    path.chmod(0)
    outcome = read(path, root=tmp_path).outcome
    assert (outcome.status, "Permission denied" in outcome.detail) == ("damaged", True)


def test_a_file_that_vanished(tmp_path: Path) -> None:
    extraction = read(tmp_path / "gone.pdf", root=tmp_path)
    assert (extraction.outcome.status, extraction.source.sha256) == ("damaged", "")
    assert "No such file" in extraction.outcome.detail


def test_a_file_over_the_limit_is_not_cut(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"a" * 1_100_000)
    extraction = read(tmp_path / "big.txt", root=tmp_path, options=Options(Limits(file_mb=1)))
    assert (extraction.outcome.status, extraction.blocks) == ("unsupported", ())


NOT_OK = {
    "formats/broken.docx": "partial",
    "formats/broken-font-map.pdf": "partial",
    "formats/english_doc_bad_text.pdf": "low_quality",
    "formats/mixed_pdf.pdf": "partial",
    "formats/password-hunter2.pdf": "encrypted",
    "formats/tz_scan_1page.pdf": "no_text",
}


def test_outcomes_of_the_real_documents(shared: Path) -> None:
    root = shared / "documents"
    found = {
        path.relative_to(root).as_posix(): read(path, root=root).outcome.status for path in sorted(root.rglob("*.*"))
    }
    assert {name: status.value for name, status in found.items() if status != "ok"} == NOT_OK


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("law.pdf", "Закон, сохранённый как текст.".encode(), Status.PARTIAL),
        ("law.docx", "<html><body><p>404. Страница не найдена.</p></body></html>".encode(), Status.PARTIAL),
        ("law.txt", "Закон, сохранённый как текст.".encode(), Status.OK),
        ("law.html", "<html><body><p>Текст закона дан полностью.</p></body></html>".encode(), Status.OK),
        ("law.html", "<html><body><p>Текст закона обрывается на".encode(), Status.PARTIAL),
        ("part.html", "<p>Часть страницы без рамок.</p>".encode(), Status.OK),
    ],
)
def test_a_stand_in_or_a_torn_page_is_kept_and_does_not_count_as_whole(
    name: str, data: bytes, status: Status, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    found = read(tmp_path / name, root=tmp_path)
    assert found.outcome.status is status
    assert found.blocks
