"""Whether the compressed parts of a PDF are whole. PDFium says nothing where one breaks off: it shows what came before.

Each of its streams is inflated to its end and its checksum compared, and each page must find its contents. Pictures are
passed over, and so is what is encrypted or not compressed: there is nothing to compare it with. Fonts are not: some
say which letters they show only in themselves.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2.raw as raw

from trafsearch.extraction.pdf.opening import tried
from trafsearch.extraction.pdf.page_tree import Leaf, leaves_of, lost_of
from trafsearch.extraction.pdf.parts import FLATE, Stream, parts_of

_WRONG_PASSWORD, _UNKNOWN_SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_NOT_ENCRYPTED = -1  # FPDF_GetSecurityHandlerRevision
_FILTERS = FLATE | {  # the names that there are: another one is a damaged name
    *(b"LZWDecode", b"LZW", b"ASCII85Decode", b"A85", b"ASCIIHexDecode", b"AHx", b"RunLengthDecode", b"RL"),
    *(b"CCITTFaxDecode", b"CCF", b"DCTDecode", b"DCT", b"JBIG2Decode", b"JPXDecode", b"Crypt"),
}
_PASSED_OVER = re.compile(rb"/Subtype\s*/(?:Image|XML)\b|/Type\s*/(?:Metadata|EmbeddedFile)\b")
_PROFILE = re.compile(rb"/N\s+[134]\b")  # of colours
_CHUNK = 1 << 20
_HEAD = 1_024  # bytes that show whether a stream is deflated
_LEAST = 8  # bytes: fewer show nothing
_DEFLATE = 8  # what the first byte of such a stream says
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


def damage_in(data: bytes, total: int | None = None) -> Damage | None:
    """What is damaged in a PDF; None if nothing is, or nobody can say. `total` is how many pages PDFium finds."""
    if is_locked(data):
        return None
    parts = parts_of(data)
    broken = frozenset(parts.torn.union(one.number for one in parts.streams if not _is_sound(data, one)))
    sound = (one for one in parts.streams if one.number not in broken)
    large = frozenset(one.number for one in sound if _layers(one) and _is_too_large(data, one))
    leaves = () if parts.is_closed else leaves_of(parts.objects, parts.root)
    lost = lost_of(leaves, parts.objects, frozenset(one.number for one in parts.streams if one.has_head))
    hidden = 0 if total is None else max(0, sum(leaf.is_there for leaf in leaves) - total)
    if not (broken or large or lost or hidden):
        return None
    pages = tuple(sorted({*_pages_with(leaves, broken), *lost}))
    is_told = total in (None, len(leaves))  # else their numbers are not those of the file
    return Damage(len(broken) + len(lost) + hidden, pages if is_told else (), _pages_with(leaves, large))


def _pages_with(leaves: Sequence[Leaf], objects: frozenset[int]) -> tuple[int, ...]:
    return tuple(number for number, leaf in enumerate(leaves, start=1) if not objects.isdisjoint(leaf.contents))


def is_locked(data: bytes) -> bool:
    """Whether its streams are encrypted, and cannot be looked at, even if no password is asked for.

    The word alone says nothing: it may stand in a comment, or in the text of a page.
    """
    if b"/Encrypt" not in data:
        return False
    document, code, _ = tried(data)
    if document is None:
        return code in (_WRONG_PASSWORD, _UNKNOWN_SECURITY)
    try:
        return bool(raw.FPDF_GetSecurityHandlerRevision(document) != _NOT_ENCRYPTED)
    finally:
        document.close()


def _is_sound(data: bytes, stream: Stream) -> bool:
    """Whether it is all there, or something else than text, objects and fonts."""
    if stream.end == len(data):  # where its end should be, the file breaks off
        return False
    if _PASSED_OVER.search(stream.dictionary) or stream.filters is None:
        return True
    if not stream.filters:
        return not _is_deflated(data, stream)
    if stream.filters[0] not in _FILTERS:
        return False
    return not _layers(stream) or _is_whole(data, stream)


def _layers(stream: Stream) -> int:
    """How many times over it is deflated, before any other filter comes; 0 for one that need not be looked into."""
    is_profile = _PROFILE.search(stream.dictionary) is not None and b"/First" not in stream.dictionary
    if is_profile or _PASSED_OVER.search(stream.dictionary):
        return 0
    names = stream.filters or ()
    return next((at for at, name in enumerate(names) if name not in FLATE), len(names))


def _is_deflated(data: bytes, stream: Stream) -> bool:
    """Whether it begins as a deflated one does, though it does not say so: the name of its filter is lost."""
    head = data[stream.start : min(stream.end, stream.start + _HEAD)]
    if len(head) < _LEAST or head[0] & 0x0F != _DEFLATE or int.from_bytes(head[:2], "big") % 31:
        return False
    try:
        return bool(zlib.decompressobj().decompress(head))
    except zlib.error:
        return False


def _is_whole(data: bytes, stream: Stream) -> bool:
    """Whether it inflates to its last block. A checksum that is cut away is no loss; a wrong one is."""
    inflating, place, written = zlib.decompressobj(), stream.start, 0
    try:
        while place < stream.end and not inflating.eof and written < _LARGEST:
            rest = inflating.decompress(data[place : min(stream.end, place + _CHUNK)], _CHUNK)
            written += len(rest)
            while inflating.unconsumed_tail and not inflating.eof and written < _LARGEST:
                written += len(inflating.decompress(inflating.unconsumed_tail, _CHUNK))
            place += _CHUNK
    except zlib.error:
        return False
    return inflating.eof or written >= _LARGEST or _ends_without_checksum(data[stream.start : stream.end])


def _is_too_large(data: bytes, stream: Stream) -> bool:
    """Whether it unpacks to more than any page says; each layer is unpacked piece by piece, and no further."""
    if stream.end - stream.start > _MOST << 20:
        return True
    layers = _layers(stream)
    if layers == 1 and (stream.end - stream.start) * _MOST_PACKED < _MOST << 20:
        return False
    pieces: Iterator[bytes] = iter((data[stream.start : stream.end],))
    for _ in range(min(layers, _MOST_LAYERS)):
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
