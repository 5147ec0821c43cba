"""What kind of file it is, by its first bytes; its name is only a hint."""

import re
from pathlib import PurePath

from trafsearch.extraction.zip_type import (
    DOCX,
    EPUB,
    ODT,
    ZIP,
    is_zip,
    of_zip,
)

__all__ = ["DOCX", "EPUB", "ODT", "ZIP"]

PDF = "application/pdf"
HTML = "text/html"
MARKDOWN = "text/markdown"
TEXT = "text/plain"
RTF = "application/rtf"
DOC = "application/msword"
MHTML = "multipart/related"
XML = "application/xml"
FLAT_DOCX = "application/vnd.openxmlformats-package.flat+xml"
FLAT_ODT = "application/vnd.oasis.opendocument.text-flat-xml"
MAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
FB2 = "application/x-fictionbook+xml"
BINARY = "application/octet-stream"
PICTURES = frozenset(("image/png", "image/jpeg", "image/tiff"))

_SHORTEST = 64  # bytes that show a text before zeros
_PACKAGES = frozenset((DOCX, ODT, EPUB))
MAILS = frozenset((MAIL, OUTLOOK))
PACKED = frozenset((ZIP, "application/x-7z-compressed", "application/vnd.rar", "application/gzip", "application/x-xz"))

_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"AT&TFORM", "image/vnd.djvu"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"\x7fELF", BINARY),
)
_EXTENSIONS = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".docm": DOCX,
    ".dotx": DOCX,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".txt": TEXT,
    ".rtf": RTF,
    ".odt": ODT,
    ".fodt": FLAT_ODT,
    ".epub": EPUB,
    ".doc": DOC,
    ".zip": ZIP,
    ".mht": MHTML,
    ".mhtml": MHTML,
    ".eml": MAIL,
    ".msg": OUTLOOK,
}
_HTML_TAGS = """
    html head body title meta link base style script div p table h[1-6] center font span b i strong em a br hr pre
    article section main header nav ul ol frameset
"""
_HTML_START = re.compile(
    rf"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|{'|'.join(_HTML_TAGS.split())})\b[^<]*>",
    re.IGNORECASE | re.DOTALL,
)
_HTML_DOCUMENT = re.compile(
    r"\s*(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body)\b[^<]*>", re.IGNORECASE | re.DOTALL
)  # Markdown may begin with any other tag: <a id="st1"></a>
_HTML_INSIDE = re.compile(r"<!doctype\s+html\b|<html[\s>]", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?>", re.IGNORECASE)
_MHTML_START = re.compile(
    r"\s*+(?:[a-z-]++:[^\r\n]*+\r?\n(?:[ \t][^\r\n]*+\r?\n)*+)*?content-type:\s*multipart/(?:related|alternative)\b",
    re.IGNORECASE,
)
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}")
_MACHINE_HEADERS = frozenset(("mime-version", "received", "message-id", "return-path", "content-transfer-encoding"))
_FEWEST_HEADERS = 3
_OUTLOOK_MARK = "__properties_version1.0".encode("utf-16-le")  # a stream that each message of Outlook has
_FLAT_ODT_ROOT = r"<office:document\s[^>]*office:mimetype=[\"']application/vnd\.oasis\.opendocument\.text[\"']"
_XML_ROOTS = (
    (re.compile(r"<pkg:package\b"), FLAT_DOCX),
    (re.compile(_FLAT_ODT_ROOT), FLAT_ODT),
    (re.compile(r"<FictionBook\b"), FB2),
    (re.compile(r"<(?:[a-z]+:)?html\b", re.IGNORECASE), HTML),
)  # fmt: skip


def media_type_of(data: bytes, name: str) -> str:
    """The media type of the content. `name` only tells Markdown from plain text, and marked-up text from prose."""
    head = data[:4096]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        found = of_zip(data)
        promised = media_type_by_name(name)
        return promised if found == ZIP and promised in _PACKAGES and not is_zip(data) else found
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return OUTLOOK if media_type == DOC and _OUTLOOK_MARK in data else media_type
    if _is_pdf(head[:1024]):
        return PDF
    if head.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"{\\rtf"):
        return RTF
    return _of_text(head, name)


def media_type_by_name(name: str) -> str | None:
    """What the extension promises, if it is one that we know."""
    return _EXTENSIONS.get(PurePath(name).suffix.lower())


def _is_pdf(head: bytes) -> bool:
    """Whether the header stands there, also after junk; a web page may name it in its text."""
    before, mark, after = head.partition(b"%PDF-")
    return bool(mark) and after[:1].isdigit() and not _HTML_START.match(_ascii_view(before))


def _of_text(head: bytes, name: str) -> str:
    if _is_binary(head):
        return BINARY
    text, promised = _ascii_view(head), media_type_by_name(name)
    if text.lstrip().startswith("<?xml") or "<pkg:package" in text or "<office:document" in text:
        found = next((media_type for root, media_type in _XML_ROOTS if root.search(text)), XML)
        return HTML if found == XML and _HTML_START.match(text) else found
    if (_HTML_DOCUMENT if promised == MARKDOWN else _HTML_START).match(text):
        return HTML
    if _MHTML_START.match(text):
        return MHTML
    if _is_mail(text):
        return MAIL
    if promised == MARKDOWN:
        return MARKDOWN
    is_page = _HTML_INSIDE.search(text) or (promised == HTML and _TAG.search(text))
    return HTML if is_page else TEXT


def _is_mail(text: str) -> bool:
    """Whether it begins with headers, among them one that only programs write; people write «From: …» as well."""
    names: set[str] = set()
    for line in text.lstrip().splitlines():
        name, colon, _ = line.partition(":")
        if colon and _HEADER.fullmatch(name):
            names.add(name.lower())
        elif not line[:1].isspace() and not (line.startswith("From ") and not names):  # mailboxes begin so
            break
    return len(names) >= _FEWEST_HEADERS and not _MACHINE_HEADERS.isdisjoint(names)


def _ascii_view(head: bytes) -> str:
    """The markup of the first bytes, in whatever encoding: all of it is ASCII."""
    bare = head.replace(b"\0", b"")
    for mark in (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"):
        bare = bare.removeprefix(mark)
    return bare.decode("latin-1")


def _is_binary(head: bytes) -> bool:
    """Whether the bytes hold control characters that no text has; UTF-16 and UTF-32 hold zeros at even distances."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return False
    controls = sum(byte < 9 or 14 <= byte < 27 or 28 <= byte < 32 for byte in head)
    bare = head.rstrip(b"\0")  # a failed copy is zeros from some place on
    is_text = controls - head.count(0) <= len(bare) / 50 and 50 * bare.count(0) <= len(bare)
    if b"\0" not in head or (is_text and (not bare or len(bare) > _SHORTEST)):
        return not is_text
    wide = max(sum(byte in (0, 4) for byte in head[offset::2]) for offset in (0, 1))
    return wide < 0.9 * (len(head) // 2)
