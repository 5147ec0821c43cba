"""Web pages saved in one file."""

import base64
import quopri
from pathlib import Path

import pytest
from small_files import codes, read_bytes, texts

TEXT = "Торговля людьми запрещена законом"
HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://law.example/act\r\nSubject: Act\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n\r\n'
)


def mhtml(*parts: tuple[str, bytes], end: bytes = b"------B--\r\n") -> bytes:
    """Parts are their headers, divided by "; " for the lines, and their packed bytes."""
    written = [
        b"------B\r\n" + "\r\n".join(head.split("; ")).encode() + b"\r\n\r\n" + body + b"\r\n" for head, body in parts
    ]
    return HEAD.encode() + b"".join(written) + end


def page(body: str, charset: str = "utf-8") -> bytes:
    return f"<html><body>{body}</body></html>".encode(charset)


QUOTED = ("Content-Type: text/html; Content-Transfer-Encoding: quoted-printable", quopri.encodestring(page(TEXT)))
CP1251 = 'Content-Type: text/html\tcharset="windows-1251"; Content-Transfer-Encoding: base64'.replace("\t", ";\r\n\t")


@pytest.mark.parametrize(
    "part", [QUOTED, (CP1251, base64.encodebytes(page(TEXT, "cp1251")))], ids=["quoted", "base64-cp1251"]
)
@pytest.mark.parametrize("name", ["act.mht", "act.mhtml", "act.doc", "act.txt"])
def test_the_page_inside_is_read(tmp_path: Path, name: str, part: tuple[str, bytes]) -> None:
    picture = ("Content-Type: image/png; Content-Transfer-Encoding: base64", b"iVBORw0KGgo=")
    extraction = read_bytes(tmp_path, name, mhtml(part, picture))
    assert (texts(extraction), extraction.outcome.is_whole) == ([TEXT], True)
    assert extraction.source.media_type == "multipart/related"


def test_a_frame_is_read_in_its_place(tmp_path: Path) -> None:
    outer = ("Content-Type: text/html", page("<p>До</p><iframe src='cid:frame-1@b'></iframe><p>После</p>"))
    inner = ("Content-Type: text/html; Content-ID: <frame-1@b>", page(f"<p>{TEXT}</p>"))
    extraction = read_bytes(tmp_path, "act.mht", mhtml(outer, inner))
    assert texts(extraction) == ["До", TEXT, "После"]
    assert extraction.outcome.is_whole


def test_a_shell_in_one_file_holds_no_text(tmp_path: Path) -> None:
    shell = ("Content-Type: text/html", page("<div id=root></div><script src=a.js></script>"))
    assert read_bytes(tmp_path, "act.mht", mhtml(shell)).outcome.status == "no_text"


def test_a_torn_file_is_partial(tmp_path: Path) -> None:
    outcome = read_bytes(tmp_path, "act.mht", mhtml(QUOTED, end=b"")).outcome
    assert outcome.status == "partial"
    assert "the last part of the file is missing: save the page again, whole" in outcome.detail


def test_a_file_without_a_page_holds_no_text(tmp_path: Path) -> None:
    extraction = read_bytes(tmp_path, "act.mht", mhtml(("Content-Type: image/png", b"x")))
    assert (extraction.outcome.status, codes(extraction)) == ("no_text", [])


def test_a_page_that_no_frame_names_is_read_after_the_others(tmp_path: Path) -> None:
    outer = ("Content-Type: text/html", page("<p>До</p>"))
    inner = ("Content-Type: text/html; Content-Location: https://law.example/2", page(f"<p>{TEXT}</p>"))
    extraction = read_bytes(tmp_path, "act.mht", mhtml(outer, inner))
    assert (texts(extraction), extraction.outcome.is_whole, codes(extraction)) == (["До", TEXT], True, ["pages_added"])


def test_a_frame_whose_part_is_not_there_is_told(tmp_path: Path) -> None:
    outer = ("Content-Type: text/html", page("<p>До</p><iframe src='cid:frame-1@b'></iframe>"))
    outcome = read_bytes(tmp_path, "act.mht", mhtml(outer)).outcome
    assert (outcome.status.value, "frames that show other documents" in outcome.detail) == ("partial", True)


def test_letters_lost_in_a_frame_are_told(tmp_path: Path) -> None:
    outer = ("Content-Type: text/html", page("<p>До</p><iframe src='cid:frame-1@b'></iframe>"))
    torn = page(f"<p>{TEXT}. " * 20).replace("Торг".encode(), b"\xd0\xff\xfe", 1)
    inner = ("Content-Type: text/html;charset=utf-8; Content-ID: <frame-1@b>", torn)
    assert read_bytes(tmp_path, "act.mht", mhtml(outer, inner)).outcome.status == "partial"


def test_a_frame_is_found_by_an_address_beside_the_page(tmp_path: Path) -> None:
    outer_head = "Content-Type: text/html; Content-Location: https://law.example/acts/1.html"
    outer = (outer_head, page("<p>До</p><iframe src='2.html'></iframe><p>После</p>"))
    inner = ("Content-Type: text/html; Content-Location: https://law.example/acts/2.html", page(f"<p>{TEXT}</p>"))
    extraction = read_bytes(tmp_path, "act.mht", mhtml(outer, inner))
    assert (texts(extraction), extraction.outcome.is_whole) == (["До", TEXT, "После"], True)
