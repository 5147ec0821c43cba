"""What kind of file it is, by its first bytes; its name is only a hint."""

import io
import re
import zipfile
from pathlib import PurePath

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
MARKDOWN = "text/markdown"
TEXT = "text/plain"
RTF = "application/rtf"
ODT = "application/vnd.oasis.opendocument.text"
DOC = "application/msword"
ZIP = "application/zip"
MHTML = "multipart/related"
XML = "application/xml"
BINARY = "application/octet-stream"

_MAGIC = (
    (b"{\\rtf", RTF),
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
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"\x7fELF", BINARY),
)
_OFFICE = (
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_EXTENSIONS = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".docm": DOCX,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".txt": TEXT,
    ".rtf": RTF,
    ".odt": ODT,
    ".doc": DOC,
    ".zip": ZIP,
    ".mht": MHTML,
    ".mhtml": MHTML,
}
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|table|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_MHTML_START = re.compile(r"(?:[A-Za-z-]+:.*\r?\n(?:\s.*\r?\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)


def media_type_of(data: bytes, name: str) -> str:
    """The media type of the content. `name` only tells Markdown from plain text."""
    head = data[:4096]
    if b"%PDF-" in data[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _of_zip(data)
    for magic, media_type in _MAGIC:
        if head.startswith(magic):
            return media_type
    return _of_text(head, name)


def media_type_by_name(name: str) -> str | None:
    """What the extension promises, if it is one that we know."""
    return _EXTENSIONS.get(PurePath(name).suffix.lower())


def _of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return archive.read("mimetype").decode("ascii", errors="replace").strip()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        # its directory at the end is torn off, the names inside still stand in the bytes
        return DOCX if b"word/document.xml" in data else ZIP
    return next((media_type for member, media_type in _OFFICE if member in names), ZIP)


def _of_text(head: bytes, name: str) -> str:
    if _is_binary(head):
        return BINARY
    text = _ascii_view(head)
    if _HTML_START.match(text):
        return HTML
    if _MHTML_START.match(text):
        return MHTML
    if text.lstrip().startswith("<?xml"):
        return HTML if "<html" in text.lower() else XML
    return MARKDOWN if media_type_by_name(name) == MARKDOWN else TEXT


def _ascii_view(head: bytes) -> str:
    """The markup of the first bytes, in whatever encoding: all of it is ASCII."""
    return head.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _is_binary(head: bytes) -> bool:
    """Whether the bytes hold control characters that no text has; UTF-16 and UTF-32 hold zeros at even distances."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return False
    controls = sum(byte < 9 or 14 <= byte < 27 or 28 <= byte < 32 for byte in head)
    if b"\0" not in head:
        return controls > len(head) / 50
    wide = max(sum(byte in (0, 4) for byte in head[offset::2]) for offset in (0, 1))
    return wide < 0.9 * (len(head) // 2)
