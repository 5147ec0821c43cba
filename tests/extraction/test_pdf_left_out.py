"""PDF: what a file carries beside its pages is named, and the file is not read whole."""

import zlib
from pathlib import Path

from small_files import codes, pdf, read_bytes, texts


def test_attached_files_are_not_read(tmp_path: Path) -> None:
    names = b"/Names << /EmbeddedFiles << /Names [(law.docx) << /Type /Filespec /F (law.docx) >>] >> >>"
    data = pdf(["See the attached law."]).replace(b"/Type /Catalog", b"/Type /Catalog " + names)
    extraction = read_bytes(tmp_path, "a.pdf", data)
    assert texts(extraction) == ["See the attached law."]
    assert extraction.outcome.status == "partial"
    assert extraction.outcome.detail == "attached files were not read (1): save them, and index them too"


def test_a_form_that_waits_for_another_program_is_not_read_whole(tmp_path: Path) -> None:
    form = b"/AcroForm << /Fields [] /XFA (<xdp:xdp/>) >> /NeedsRendering true"
    data = pdf(["Please wait..."]).replace(b"/Type /Catalog", b"/Type /Catalog " + form)
    extraction = read_bytes(tmp_path, "a.pdf", data)
    assert (extraction.outcome.status, "form_left_out" in codes(extraction)) == ("partial", True)


def test_a_word_in_a_comment_locks_nothing(tmp_path: Path) -> None:
    packed = bytearray(zlib.compress(b"BT (The law says more.) Tj ET" * 9))
    packed[len(packed) // 2] ^= 0x55
    stream = b"9 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(packed), packed)
    data = pdf(["Trafficking in persons is a crime."]) + b"%/Encrypt 5 0 R\n"
    assert read_bytes(tmp_path, "whole.pdf", data).outcome.status == "ok"
    extraction = read_bytes(tmp_path, "a.pdf", data.replace(b"%PDF-1.4\n", b"%PDF-1.4\n" + stream))
    assert extraction.outcome.status == "partial"
    assert "stream_check_left_out" not in codes(extraction)
