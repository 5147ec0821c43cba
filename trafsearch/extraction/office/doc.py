"""Reads Word 97 documents, by way of a program that is installed here."""

import re
from dataclasses import replace
from struct import unpack_from

from trafsearch.extraction.archive import NO_END
from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.office.converter import Converter, TookTooLong, as_docx, as_text, converters, version_of
from trafsearch.extraction.office.docx import read_docx
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_WORD = "WordDocument".encode("utf-16-le")  # the name of the stream that holds the text
_OTHER = "a Word 97 document or another old Office file: save it as DOCX or PDF"
_NO_CONVERTER = "a Word 97 document: install LibreOffice, or save it as DOCX"
_BROKEN = "the converter cannot open it: save it as DOCX"
_LESS = "read by antiword, which leaves out text boxes, headers and footers: install LibreOffice, or save it as DOCX"
_PASSWORD = "it asks for a password: save an unprotected copy"
_SECTOR = 512  # bytes: streams begin at such places
_NO_SECTOR, _FREE = 0xFFFFFFFA, 0xFFFFFFFF  # numbers from the first on mean something else; the last one: unused
_MARKS = (b"\xec\xa5", b"\xdc\xa5")  # of the text's first bytes: Word 97 and later, Word 6 and 95
_FLAGS, _ENCRYPTED = 11, 0x01  # where the switches stand behind the mark, and which of them says encrypted
_NOTE = re.compile(r"\[(?:\d+|[ivxl]+)\]\t")  # of antiword, at the end of the text
_PART = 0.8  # of the time for the file, for each program


def read_doc(task: Task) -> Contents:
    if _is_cut(task.data):
        raise Unreadable(Status.DAMAGED, NO_END)
    if _WORD not in task.data:
        raise Unreadable(Status.UNSUPPORTED, _OTHER)
    if _is_encrypted(task.data):
        raise Unreadable(Status.ENCRYPTED, _PASSWORD)
    found = converters()
    if not found:
        raise Unreadable(Status.UNSUPPORTED, _NO_CONVERTER)
    for converter in found:
        try:
            contents = _by_office(converter, task) if converter.is_office else _by_antiword(converter, task)
        except TookTooLong as error:
            seconds = f"{task.limits.seconds * _PART:g}"
            raise Unreadable(Status.TIMEOUT, f"converting took more than {seconds} s: save it as DOCX") from error
        if contents is not None:
            note = Note("converted", f"converted by {version_of(converter)}")
            return replace(contents, notes=(note, *contents.notes))
    raise Unreadable(Status.DAMAGED, _BROKEN)


def _is_cut(data: bytes) -> bool:
    """Whether the file's own lists name a sector that begins behind its end: its directory, a list, a part in use."""
    (shift,) = unpack_from("<H", data, 30) if len(data) >= _SECTOR else (0,)
    if shift not in (9, 12):  # sectors of 512 and of 4,096 bytes
        return False
    size, (directory,) = 1 << shift, unpack_from("<I", data, 48)
    lists = [sector for sector in unpack_from("<109I", data, 76) if sector < _NO_SECTOR]
    named = [*lists, *(_last_used(data, size, place, sector) for place, sector in enumerate(lists)), directory]
    return any((sector + 1) * size >= len(data) for sector in named if sector < _NO_SECTOR)


def _last_used(data: bytes, size: int, place: int, sector: int) -> int:
    """The last sector that a list says is in use; what it says of sectors stands four bytes each."""
    here = data[(sector + 1) * size : (sector + 2) * size]
    entries = unpack_from(f"<{len(here) // 4}I", here)
    return max((place * size // 4 + at for at, entry in enumerate(entries) if entry != _FREE), default=0)


def _is_encrypted(data: bytes) -> bool:
    """By the header of the text, which begins one of the sectors."""
    for at in range(_SECTOR, len(data) - _FLAGS, _SECTOR):
        if data.startswith(_MARKS, at):
            return bool(data[at + _FLAGS] & _ENCRYPTED)
    return False


def _by_office(converter: Converter, task: Task) -> Contents | None:
    data = as_docx(converter, task.data, task.limits.seconds * _PART)
    return read_docx(replace(task, data=data)) if data else None


def _by_antiword(converter: Converter, task: Task) -> Contents | None:
    text = as_text(converter, task.data, task.limits.seconds * _PART)
    if text is None:
        return None
    lines = (line.strip() for line in text.splitlines())
    return Contents(tuple(map(_block, filter(None, lines))), outcome=Outcome(Status.PARTIAL, _LESS))


def _block(line: str) -> Block:
    """A row of a table stands between bars, a note behind its number."""
    if line.startswith("|") and line.endswith("|"):
        return Block(" | ".join(cell.strip() for cell in line.strip("|").split("|")).strip(), BlockKind.TABLE_ROW)
    if note := _NOTE.match(line):
        return Block(" ".join(line[note.end() :].split()), BlockKind.FOOTNOTE)
    return Block(" ".join(line.split()))
