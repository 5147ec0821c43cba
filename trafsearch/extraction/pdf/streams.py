"""Whether the compressed parts of a PDF are whole. PDFium says nothing where one breaks off: it shows what came before.

The file is searched for its streams, each is inflated to its end and its checksum compared. Pictures are
passed over, and so is what is encrypted or not compressed: there is nothing to compare it with. Fonts are not: some
say which letters they show only in themselves.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.pdf.page_tree import contents_missing, pages_of

_WRONG_PASSWORD, _UNKNOWN_SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_NOT_ENCRYPTED = -1  # FPDF_GetSecurityHandlerRevision
_STREAM = re.compile(rb"stream\r?\n")
_OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")
_FILTER = re.compile(rb"/Filter\s*\[?\s*/([^\s/\[\]<>()]*)")
_ALL_FILTERS = re.compile(rb"/Filter\s*(\[[^\]]*\]|/[^\s/\[\]<>()]*)")
_NAME = re.compile(rb"/([^\s/\[\]<>()]*)")
_FLATE = {b"FlateDecode", b"Fl"}
_FILTERS = _FLATE | {  # the names that there are: another one is a damaged name
    *(b"LZWDecode", b"LZW", b"ASCII85Decode", b"A85", b"ASCIIHexDecode", b"AHx", b"RunLengthDecode", b"RL"),
    *(b"CCITTFaxDecode", b"CCF", b"DCTDecode", b"DCT", b"JBIG2Decode", b"JPXDecode", b"Crypt"),
}
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)\b")
_PASSED_OVER = re.compile(rb"/Subtype\s*/(?:Image|XML)\b|/Type\s*/(?:Metadata|EmbeddedFile)\b")
_PROFILE = re.compile(rb"/N\s+[134]\b")  # of colours
_DICTIONARY = 4_096  # bytes before a stream in which its dictionary begins
_HEAD = 40  # bytes in which the numbers of an object stand
_CHUNK = 1 << 20
_MOST_PACKED = 1_100  # times: deflate cannot make anything smaller
_MOST_LAYERS = 8
_LARGEST = 64 << 20  # bytes, inflated: the rest of a larger one is not compared
_MOST = 256  # MB, inflated: more is no page
TOO_LARGE = f"its contents unpack to more than {_MOST} MB"


@dataclass(frozen=True, slots=True)
class Damage:
    """Streams that are not whole, or not there. `pages` are those that they belong to, as far as the file tells.

    `too_large` are pages whose contents unpack to more than any page says: PDFium would need gigabytes for them.
    """

    count: int = 0
    pages: tuple[int, ...] = ()
    too_large: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Stream:
    """The number of its object, and where its bytes begin and end.

    `is_known` says whether its filter is one, `layers` how many times over it is deflated: 0 for one that is no
    text and no font, or not compressed.
    """

    number: int
    start: int
    end: int
    is_known: bool
    layers: int


def damage_in(data: bytes) -> Damage | None:
    """What is damaged in a PDF; None if nothing is, or nobody can say."""
    if is_locked(data):
        return None
    present: set[int] = set()
    broken: set[int] = set()
    large: set[int] = set()
    for found in _streams(data):
        present.add(found.number)
        if not found.is_known or (found.layers and not _is_whole(data, found)):
            broken.add(found.number)
        elif found.layers and _is_too_large(data, found):
            large.add(found.number)
    missing = contents_missing(data, present)
    missed = pages_of(data, missing) if missing else ()
    if not (broken or large or missed):
        return None
    pages = pages_of(data, frozenset(broken)) if broken else ()
    too_large = pages_of(data, frozenset(large)) if large else ()
    damage = Damage(len(broken) + len(missed), tuple(sorted({*pages, *missed})), too_large)
    return damage if damage.count or too_large else None


def is_locked(data: bytes) -> bool:
    """Whether its streams are encrypted, and cannot be looked at, even if no password is asked for.

    The word alone says nothing: it may stand in a comment, or in the text of a page.
    """
    if b"/Encrypt" not in data:
        return False
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return getattr(error, "err_code", None) in (_WRONG_PASSWORD, _UNKNOWN_SECURITY)
    try:
        return bool(raw.FPDF_GetSecurityHandlerRevision(document) != _NOT_ENCRYPTED)
    finally:
        document.close()


def _streams(data: bytes) -> Iterator[Stream]:
    """All of them. Those that may hold what a page says, or objects, and can be inflated have layers."""
    at = 0
    while match := _STREAM.search(data, at):
        at = match.end()
        if data[match.start() - 3 : match.start()] == b"end":
            continue
        before = data[max(0, match.start() - _DICTIONARY) : match.start()]
        begins = _object_before(before)
        if begins is None:
            continue
        dictionary = before[begins.end() :]
        end = _end(data, match.end(), dictionary)
        at = end
        name = _FILTER.search(dictionary)
        if name is not None and not _PASSED_OVER.search(dictionary):
            is_known = name[1] in _FILTERS
            is_profile = _PROFILE.search(dictionary) is not None and b"/First" not in dictionary
            layers = 0 if is_profile else _layers(dictionary)
            yield Stream(int(begins[1]), match.end(), end, is_known, layers)
        else:
            yield Stream(int(begins[1]), match.end(), end, is_known=True, layers=0)


def _layers(dictionary: bytes) -> int:
    """How many times over a stream is deflated, before any other filter comes."""
    filters = _ALL_FILTERS.search(dictionary)
    names = _NAME.findall(filters[1]) if filters else []
    return next((at for at, name in enumerate(names) if name not in _FLATE), len(names))


def _object_before(before: bytes) -> re.Match[bytes] | None:
    """The head of the last object that begins there."""
    at = before.rfind(b"obj")
    while at >= 0:
        for match in _OBJECT.finditer(before, max(0, at - _HEAD), at + 4):
            if match.end() == at + 3:
                return match
        at = before.rfind(b"obj", 0, at)
    return None


def _end(data: bytes, start: int, dictionary: bytes) -> int:
    """Where the stream ends: by its stated length if that is right, else by the next mark."""
    length = _LENGTH.search(dictionary)
    if length:
        end = start + int(length[1])
        if data[end : end + 12].lstrip(b"\r\n ").startswith(b"endstream"):
            return end
    found = data.find(b"endstream", start)
    return found if found >= 0 else len(data)


def _is_whole(data: bytes, stream: Stream) -> bool:
    """Whether it inflates to its last block. A checksum that is cut away is no loss; a wrong one is."""
    inflating, place, written = zlib.decompressobj(), stream.start, 0
    try:
        while place < stream.end and not inflating.eof and written < _LARGEST:
            rest = inflating.decompress(data[place : min(stream.end, place + _CHUNK)], _CHUNK)
            written += len(rest)
            while inflating.unconsumed_tail and written < _LARGEST:
                written += len(inflating.decompress(inflating.unconsumed_tail, _CHUNK))
            place += _CHUNK
    except zlib.error:
        return False
    return inflating.eof or written >= _LARGEST or _ends_without_checksum(data[stream.start : stream.end])


def _is_too_large(data: bytes, stream: Stream) -> bool:
    """Whether it unpacks to more than any page says; each layer is unpacked piece by piece, and no further."""
    if stream.end - stream.start > _MOST << 20:
        return True
    if stream.layers == 1 and (stream.end - stream.start) * _MOST_PACKED < _MOST << 20:
        return False
    pieces: Iterator[bytes] = iter((data[stream.start : stream.end],))
    for _ in range(min(stream.layers, _MOST_LAYERS)):
        pieces = _inflated(pieces)
    written = 0
    try:
        for piece in pieces:
            written += len(piece)
            if written > _MOST << 20:
                return True
    except zlib.error:
        pass
    return False


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    inflating = zlib.decompressobj()
    for piece in pieces:
        while piece and not inflating.eof:
            yield inflating.decompress(piece, _CHUNK)
            piece = inflating.unconsumed_tail


def _ends_without_checksum(data: bytes) -> bool:
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        inflating.decompress(data[2:])
    except zlib.error:
        return False
    return inflating.eof and not inflating.unused_data
