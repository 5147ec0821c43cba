"""The content decides what a file is; its name is a hint."""

import gzip
from pathlib import Path

import pytest
from small_files import codes, docx, paragraph, pdf, read_bytes, zipped
from small_office import relations

from tests.hostile.ole_writing import compound
from trafsearch.extraction import media_type as types
from trafsearch.extraction.media_type import media_type_of

WORD_PAGE = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head></head><body>Закон</body></html>'
MAIL = "From: info@gov.kz\nSubject: Закон\nMIME-Version: 1.0\nContent-Type: text/plain\n\nТекст закона"
OPENED = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
FLAT = f'<?xml version="1.0"?><office:document {OPENED} office:mimetype="{types.ODT}"/>'
PAGE = "<!DOCTYPE html><html><body>Закон</body></html>"
KINDS = [
    # what it is, its name, its bytes
    (types.DOCX, "act.pdf", docx(paragraph("Закон"))),
    (types.PDF, "act.docx", pdf(["Act"])),
    (types.PDF, "act.pdf", b"junk\r\n\r\n" + pdf(["Act"])),
    (types.TEXT, "note.txt", "Файл начинается с %PDF-".encode()),
    (types.HTML, "page.html", b"<html><body>A file begins with %PDF-1.7</body></html>"),
    (types.HTML, "act.doc", WORD_PAGE.encode()),
    (types.HTML, "act.doc", b"\xef\xbb\xbf" + WORD_PAGE.encode()),
    (types.HTML, "act.htm", PAGE.encode("utf-16")),
    (types.HTML, "act.txt", b"\xfe\xff" + PAGE.encode("utf-16-be")),
    (types.HTML, "act.htm", PAGE.encode("utf-32")),
    (types.HTML, "act.doc", "<FONT face=Arial>Закон</FONT>".encode("cp1251")),
    (types.HTML, "part.html", "Закон <b>о</b> миграции".encode()),
    (types.TEXT, "part.txt", "Закон <b>о</b> миграции".encode()),
    (types.MARKDOWN, "act.md", "# Закон\n\n<b>о</b> миграции".encode()),
    (types.HTML, "act.xml", b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>'),
    (types.RTF, "act.doc", b"{\\rtf1 Act}"),
    (types.RTF, "act.rtf", b"\xef\xbb\xbf\r\n{\\rtf1 Act}"),
    (types.MHTML, "act.doc", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n"),
    (types.DOC, "act.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    (types.ODT, "act.doc", zipped({"mimetype": types.ODT, "content.xml": "<a/>"})),
    (types.ODT, "act.ott", zipped({"mimetype": f"{types.ODT}-template"})),
    (types.ODT, "act.odt", zipped({"content.xml": "<a/>", "META-INF/manifest.xml": "<a/>"})),
    (types.EPUB, "act.zip", zipped({"mimetype": types.EPUB, "META-INF/container.xml": "<a/>"})),
    (types.EPUB, "act.epub", zipped({"META-INF/container.xml": "<a/>"})),
    (types.DOCX, "act.docx", zipped({"[Content_Types].xml": "<a/>", "word/document2.xml": "<a/>"})),
    (types.DOCX, "act.docx", zipped({"word\\document.xml": "<a/>"})),
    (types.DOCX, "act.docm", docx(paragraph("Закон"))),
    (types.FLAT_DOCX, "act.xml", b'<?xml version="1.0"?><pkg:package xmlns:pkg="urn:p"/>'),
    (types.FLAT_ODT, "act.fodt", FLAT.encode()),
    (types.FB2, "act.fb2", b'<?xml version="1.0"?><FictionBook/>'),
    (types.XML, "act.xml", relations().encode().join([b"<?xml version='1.0'?>", b""])),
    (types.ZIP, "act.docx", zipped({"law.docx": docx(paragraph("Закон"))})),
    ("application/gzip", "act.html", gzip.compress(PAGE.encode(), mtime=0)),
    (types.BINARY, "act.doc", bytes(range(256)) * 20),
    (types.MAIL, "act.eml", MAIL.encode()),
    (types.MAIL, "act.txt", MAIL.encode("cp1251")),
    (types.MAIL, "inbox", b"From info@gov.kz Mon Nov 23\n" + MAIL.encode()),
    (types.MAIL, "act.eml", b"Received: from a\r\n by b;\r\n Mon\r\nFrom: a@gov.kz\r\nSubject: Act\r\n\r\nText"),
    (types.MAIL, "a.eml", b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n"),
    (types.TEXT, "letter.txt", "От: министра\nFrom: the Minister\nTo: the Akim\nSubject: Reform\n\nText".encode()),
    (types.TEXT, "act.txt", "Закон: о миграции\nMIME-Version: 1.0\nReceived: 2\nFrom: a".encode()),
    (types.TEXT, "act.txt", b"The mail begins so.\n" + MAIL.encode()),
    (types.OUTLOOK, "act.msg", compound({"__properties_version1.0": b"a"})),
    (types.DOC, "act.msg", compound({"WordDocument": b"a"})),
]


@pytest.mark.parametrize(("expected", "name", "data"), KINDS)
def test_content_decides(expected: str, name: str, data: bytes) -> None:
    assert media_type_of(data, name) == expected


ADVICE = [
    # the detail, the name, the bytes
    ("an archive: unpack it, and index what it holds", "a.zip", zipped({"law.docx": docx(paragraph("Закон"))})),
    ("a file of the type application/gzip: unpack it, and index what it holds", "a.gz", gzip.compress(b"Act", mtime=0)),
    ("an e-book in FB2: save it as DOCX or PDF", "a.fb2", b"<?xml version='1.0'?><FictionBook/>"),
    ("an e-mail: save its text and its attachments as files", "a.eml", MAIL.encode()),
    ("an e-mail: save its text and its attachments as files", "a.msg", compound({"__properties_version1.0": b"a"})),
    ("an XML file: save it as DOCX or PDF", "a.xml", b"<?xml version='1.0'?><act/>"),
]


@pytest.mark.parametrize(("detail", "name", "data"), ADVICE)
def test_what_is_not_read_comes_with_advice(tmp_path: Path, detail: str, name: str, data: bytes) -> None:
    outcome = read_bytes(tmp_path, name, data).outcome
    assert (outcome.status.value, outcome.detail) == ("unsupported", detail)


def test_a_name_that_promises_something_else_is_noted(tmp_path: Path) -> None:
    extraction = read_bytes(tmp_path, "act.doc", WORD_PAGE.encode())
    assert (codes(extraction), extraction.outcome.is_whole) == (["type_differs"], True)
