"""Files of other formats, files under the name of another format, and files with odd names."""

import gzip
import io
import random
import struct
import tarfile
import zlib

from books import odt, odt_text
from case import Case, Hostile
from ole_writing import compound
from pdfs import plain as pdf
from rtfs import paras as rtf_paras
from rtfs import rtf
from sentences import RU, paragraphs
from webpages import SHELL, body, html
from word_files import plain as docx
from zip_writing import archive, member

TEXT = paragraphs(RU[:8]).encode()
KINDS = "application/vnd.openxmlformats-officedocument"


def office(folder: str, kind: str, main: str, inside: str) -> bytes:
    """A workbook or a presentation, as far as anybody needs to tell what it is."""
    types = f'<Override PartName="/{folder}/{main}.xml" ContentType="{KINDS}.{kind}.main+xml"/>'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    package = "http://schemas.openxmlformats.org/package/2006"
    return archive(
        member("[Content_Types].xml", f'<Types xmlns="{package}/content-types">{types}</Types>'),
        member(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" Type="{relation}" '
            f'Target="{folder}/{main}.xml"/></Relationships>',
        ),
        member(f"{folder}/{main}.xml", inside),
    )


def xlsx() -> bytes:
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return office("xl", "spreadsheetml.sheet", "workbook", f'<workbook xmlns="{name}"><sheets/></workbook>')


def pptx() -> bytes:
    name = "http://schemas.openxmlformats.org/presentationml/2006/main"
    return office("ppt", "presentationml.presentation", "presentation", f'<p:presentation xmlns:p="{name}"/>')


def png() -> bytes:
    """A grey picture of 200 by 280 points."""
    rows = b"".join(b"\0" + bytes((60 if (x // 3 + y // 9) % 4 else 245) for x in range(200)) for y in range(280))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 200, 280, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def jpeg() -> bytes:
    head = (
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xdb\x00\x43\x00" + bytes([16]) * 64
    )
    return head + random.Random(71).randbytes(30_000).replace(b"\xff", b"\xfe") + b"\xff\xd9"


def tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as packed:
        entry = tarfile.TarInfo("rules.txt")
        entry.size = len(TEXT)
        packed.addfile(entry, io.BytesIO(TEXT))
    return buffer.getvalue()


def locked_docx() -> bytes:
    """What Word makes of a document with a password: no archive, but a container with the archive inside, locked."""
    noise = random.Random(72).randbytes(8_192)
    info = b"\x04\x00\x04\x00\x40\x00\x00\x00<?xml version='1.0'?><encryption/>"
    return compound({"EncryptionInfo": info, "EncryptedPackage": noise})


def old_word() -> bytes:
    return compound({"WordDocument": random.Random(73).randbytes(8_192), "1Table": bytes(4_096)})


def program() -> bytes:
    return b"\x7fELF\x02\x01\x01" + bytes(9) + random.Random(74).randbytes(20_000)


def _case(
    name: str,
    status: str | tuple[str, ...],
    make: object,
    why: str,
    hold: tuple[str, ...] = (),
    under: tuple[str, ...] = ("ok",),
) -> Case:
    return Case(Hostile(name, status, why, hold, held_under=under), make)  # type: ignore[arg-type]


def _read(name: str, make: object, why: str, status: str = "ok") -> Case:
    return _case(name, status, make, why, RU[:8])


def _named(name: str) -> Case:
    return _read(name, lambda: TEXT, "Its name is odd and its text is not.")


PICTURE = ("unsupported", "no_text")
OTHER = ("unsupported", "damaged")
CASES = (
    _read("docx_inside.pdf", docx, "A Word file under the name of a PDF is read as what it is."),
    _read("pdf_inside.docx", lambda: pdf(RU[:8]), "A PDF under the name of a Word file is read as what it is."),
    _read("pdf_inside.txt", lambda: pdf(RU[:8]), "A PDF under the name of a text is read as what it is."),
    _read("odt_inside.docx", lambda: odt(odt_text(RU[:8])), "An ODT is read as what it is."),
    _read("rtf_inside.doc", lambda: rtf(rtf_paras(RU[:8])), "Many a .doc is an RTF."),
    _read("docx_inside.doc", docx, "Many a .doc is a newer Word file."),
    _read("html_inside.txt", lambda: html(body(*RU[:8])), "A web page under the name of a text is read as a web page."),
    _case(
        "html_inside.doc",
        ("ok", "partial"),
        lambda: html(body(*RU[:8])),
        "A web page under the name of a Word file is read.",
        RU[:8],
        ("ok", "partial"),
    ),
    _read("html_inside.pdf", lambda: html(body(*RU[:8])), "It may be a failed download, and that is said.", "partial"),
    _read("html_inside.docx", lambda: html(body(*RU[:8])), "It may be a failed download, and that is said.", "partial"),
    _read("text_inside.pdf", lambda: TEXT, "It may be a failed download, and that is said.", "partial"),
    _read("text_inside.docx", lambda: TEXT, "It may be a failed download, and that is said.", "partial"),
    _case("shell_inside.pdf", "no_text", SHELL.encode, "The download gave a shell without text."),
    _case("png_inside.pdf", PICTURE, png, "A picture under the name of a PDF has no text."),
    _case("jpeg_inside.pdf", PICTURE, jpeg, "A picture under the name of a PDF has no text."),
    _case("png_inside.docx", PICTURE, png, "A picture under the name of a Word file has no text."),
    _case("png_inside.txt", PICTURE, png, "A picture under the name of a text has no text."),
    _case("book.xlsx", "unsupported", xlsx, "Workbooks are not read."),
    _case("slides.pptx", "unsupported", pptx, "Presentations are not read."),
    _case("xlsx_inside.docx", "unsupported", xlsx, "Nor is a workbook under the name of a Word file."),
    _case("texts.zip", OTHER, lambda: archive(member("rules.txt", TEXT)), "An archive is no document."),
    _case("texts.tar", OTHER, tar, "An archive is no document."),
    _case("text.gz", OTHER, lambda: gzip.compress(TEXT, mtime=0), "Nor is a packed text."),
    _case("gzip_inside.txt", OTHER, lambda: gzip.compress(TEXT, mtime=0), "Nor is one under the name of a text."),
    _case("program.txt", OTHER, program, "A program under the name of a text is none."),
    _case("locked.docx", "encrypted", locked_docx, "Word locks a file into another container."),
    _case("old_word.doc", OTHER, old_word, "It has the container of an old Word file, and noise inside."),
    _case("old_head.doc", OTHER, lambda: old_word()[:512], "Only the container's head is left."),
    Case(
        Hostile("too_large.txt", "unsupported", "It is larger than a file may be.", ()),
        lambda: TEXT,
        stretched_to=257 * (1 << 20) + 1,
    ),
    _named("Об утверждении правил оказания помощи.txt"),
    _named("Қағидаларды бекіту туралы.txt"),
    _named("я" * 125 + "a.txt"),
    _named(" two  spaces .txt"),
    _named('it\'s "quoted" $(and) `ticked`.txt'),
    _named("line\nbreak.txt"),
    _named("--help.txt"),
    _named("-rf.txt"),
    _named("📜 свиток 🇰🇿.txt"),
    _named("и\u0306_decomposed.txt"),
    _named("percent%20%00.txt"),
    _named("UPPER.TXT"),
    _named("no_extension"),
)
