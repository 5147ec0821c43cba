"""Books, chapter by chapter."""

import io
import zipfile
from pathlib import Path

import pytest
from small_files import kinds, read_bytes, texts, zipped

PAGE = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
    '<html xmlns="http://www.w3.org/1999/xhtml"{more}><body>{body}</body></html>'
)
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def page(body: str, more: str = "") -> str:
    return PAGE.format(body=body, more=more)


def book(spine: list[str], pages: dict[str, str], **members: str) -> bytes:
    """`spine` gives the order of reading; `nav` is the table of contents."""
    items = "".join(
        f'<item id="{name}" href="text/{name}%20.xhtml" media-type="application/xhtml+xml" '
        f'properties="{name if name == "nav" else ""}"/>'
        for name in pages
    )
    order = "".join(f'<itemref idref="{name}"/>' for name in spine)
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>Комментарий</dc:title></metadata><manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    files = {f"OEBPS/text/{name} .xhtml": text for name, text in pages.items()}
    others = {name.replace("__", "/") + ".xml": text for name, text in members.items()}
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OEBPS/book.opf": opf,
            **files,
            **others,
        }
    )


def test_chapters_come_in_the_order_of_the_book(tmp_path: Path) -> None:
    pages = {
        "b": page("<h1>Глава 2</h1><p>Второе</p>"),
        "nav": page("<nav><ol><li><a href='a.xhtml'>Глава 1</a></li></ol></nav>"),
        "a": page("<h1>Глава 1</h1><p>Первое</p>"),
        "notes": page("<p>Примечания</p>"),
    }
    extraction = read_bytes(tmp_path, "book.epub", book(["nav", "a", "b"], pages))
    assert kinds(extraction) == [
        ("furniture", "1. Глава 1"), ("heading", "Глава 1"), ("paragraph", "Первое"), ("heading", "Глава 2"),
        ("paragraph", "Второе"), ("paragraph", "Примечания"),
    ]  # fmt: skip
    assert extraction.outcome.is_whole
    assert extraction.properties == (("title", "Комментарий"),)


def test_footnotes_are_known(tmp_path: Path) -> None:
    sign = "<a epub:type='noteref' href='#n1'><sup>1</sup></a>"
    body = f"<p>Слово{sign}</p><aside epub:type='footnote' id='n1'>Пояснение</aside>"
    more = ' xmlns:epub="http://www.idpf.org/2007/ops"'
    extraction = read_bytes(tmp_path, "book.epub", book(["a"], {"a": page(body, more)}))
    assert kinds(extraction) == [("paragraph", "Слово¹"), ("footnote", "Пояснение")]


def lock(method: str, address: str) -> str:
    return (
        '<encryption xmlns="urn:c" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        f'<enc:EncryptionMethod Algorithm="{method}"/><enc:CipherData><enc:CipherReference URI="{address}"/>'
        "</enc:CipherData></enc:EncryptedData></encryption>"
    )


def test_a_locked_book_is_told_and_scrambled_fonts_are_no_lock(tmp_path: Path) -> None:
    pages = {"a": page("<p>Закон</p>")}
    locked = lock("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "OEBPS/text/a%20.xhtml")
    outcome = read_bytes(tmp_path, "a.epub", book(["a"], pages, **{"META-INF__encryption": locked})).outcome
    assert (outcome.status.value, "DRM" in outcome.detail) == ("encrypted", True)
    fonts = lock("http://www.idpf.org/2008/embedding", "OEBPS/fonts/a.otf")
    extraction = read_bytes(tmp_path, "a.epub", book(["a"], pages, **{"META-INF__encryption": fonts}))
    assert (texts(extraction), extraction.outcome.is_whole) == (["Закон"], True)


def test_a_chapter_that_is_missing_is_told(tmp_path: Path) -> None:
    data = book(["a", "b"], {"a": page("<p>Закон</p>"), "b": page("<p>Право</p>")})
    data = data.replace(b"OEBPS/text/b .xhtml", b"OEBPS/text/c .xhtml")
    extraction = read_bytes(tmp_path, "a.epub", data)
    assert (texts(extraction), extraction.outcome.status.value) == (["Закон"], "partial")
    assert extraction.outcome.detail == "OEBPS/text/b .xhtml is missing from the book: get it again"


def test_chapters_that_lead_outside_are_not_followed(tmp_path: Path) -> None:
    outside = '<item id="x" href="../../../etc/passwd" media-type="application/xhtml+xml"/>'
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
        f'{outside}</manifest><spine><itemref idref="x"/></spine></package>'
    )
    data = zipped({"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": opf, "../etc/passwd": page("<p>root</p>")})
    extraction = read_bytes(tmp_path, "a.epub", data)
    assert (extraction.outcome.status.value, texts(extraction)) == ("no_text", [])


def of_kind(kind: str, data: bytes) -> bytes:
    """The book again, its first page called by another kind."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    opf = members["OEBPS/book.opf"]
    assert isinstance(opf, bytes)
    return zipped({**members, "OEBPS/book.opf": opf.replace(b"application/xhtml+xml", kind.encode(), 1)})


def test_chapters_of_another_kind_are_read_or_told(tmp_path: Path) -> None:
    data = book(["a", "b"], {"a": page("<p>Закон</p>"), "b": page("<p>Право</p>")})
    extraction = read_bytes(tmp_path, "a.epub", of_kind("text/xml", data))
    assert (texts(extraction), extraction.outcome.is_whole) == (["Закон", "Право"], True)
    extraction = read_bytes(tmp_path, "b.epub", of_kind("image/jpeg", data))
    assert (texts(extraction), extraction.outcome.status.value) == (["Право"], "partial")
    assert extraction.outcome.detail.startswith("OEBPS/text/a .xhtml in the book is no text")


def test_a_chapter_that_the_book_does_not_list_is_told(tmp_path: Path) -> None:
    extraction = read_bytes(tmp_path, "a.epub", book(["a", "chapter9"], {"a": page("<p>Закон</p>")}))
    assert (texts(extraction), extraction.outcome.status.value) == (["Закон"], "partial")
    assert extraction.outcome.detail == "chapter9 is missing from the book: get it again"


@pytest.mark.parametrize("lost", ["<p hidden='hidden'>2. Меры</p>", "<div>" * 3000 + "Глубоко" + "</div>" * 3000])
def test_a_chapter_that_was_not_read_whole_is_named(tmp_path: Path, lost: str) -> None:
    data = book(["a", "b"], {"a": page("<p>Закон</p>"), "b": page(f"<p>Право</p>{lost}")})
    extraction = read_bytes(tmp_path, "a.epub", data)
    assert (texts(extraction), extraction.outcome.status.value) == (["Закон", "Право"], "partial")
    assert extraction.outcome.detail.startswith("chapters that were not read whole: OEBPS/text/b .xhtml; ")
