"""Whether the compressed parts of a PDF are whole. PDFium says nothing where one breaks off: it shows what came before.

The file is searched for its streams, each is inflated to its end and its checksum compared. Pictures are
passed over, and so is what is encrypted or not compressed: there is nothing to compare it with. Fonts are not: some
say which letters they show only in themselves.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_STREAM = re.compile(rb"stream\r?\n")
_OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")
_REFERENCE = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+R\b")
_CONTENTS = re.compile(rb"/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_PAGES = re.compile(rb"/Type\s*/Pages\b")
_ROOT = re.compile(rb"/Pages\s+(\d{1,10})\s+\d{1,5}\s+R")
_FILTER = re.compile(rb"/Filter\s*\[?\s*/([^\s/\[\]<>()]*)")
_FLATE = {b"FlateDecode", b"Fl"}
_FILTERS = _FLATE | {  # the names that there are: another one is a damaged name
    *(b"LZWDecode", b"LZW", b"ASCII85Decode", b"A85", b"ASCIIHexDecode", b"AHx", b"RunLengthDecode", b"RL"),
    *(b"CCITTFaxDecode", b"CCF", b"DCTDecode", b"DCT", b"JBIG2Decode", b"JPXDecode", b"Crypt"),
}
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)\b")
_PASSED_OVER = re.compile(rb"/Subtype\s*/(?:Image|XML)\b|/Type\s*/(?:Metadata|EmbeddedFile)\b")
_PROFILE = re.compile(rb"/N\s+[134]\b")  # of colours
_DICTIONARY = 4_096  # bytes before a stream in which its dictionary begins
_CHUNK = 1 << 20
_LARGEST = 64 << 20  # bytes, inflated: more is no page's text


@dataclass(frozen=True, slots=True)
class Damage:
    """Streams that are not whole. `pages` are those that they belong to, as far as the file tells."""

    count: int
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Stream:
    """The number of its object, and where its bytes begin and end. `is_known` says whether its filter is one."""

    number: int
    start: int
    end: int
    is_known: bool


def damage_in(data: bytes) -> Damage | None:
    """What is damaged in a PDF; None if nothing is, or nobody can say."""
    if b"/Encrypt" in data:
        return None
    broken = [found.number for found in _streams(data) if not found.is_known or not _is_whole(data, found)]
    return Damage(len(broken), _pages_of(data, frozenset(broken))) if broken else None


def _streams(data: bytes) -> Iterator[Stream]:
    """Those that may hold what a page says, or objects, and can be inflated; and those that nobody can."""
    at = 0
    while match := _STREAM.search(data, at):
        at = match.end()
        if data[match.start() - 3 : match.start()] == b"end":
            continue
        before = data[max(0, match.start() - _DICTIONARY) : match.start()]
        begins = list(_OBJECT.finditer(before))
        if not begins:
            continue
        dictionary = before[begins[-1].end() :]
        end = _end(data, match.end(), dictionary)
        at = end
        name = _FILTER.search(dictionary)
        if name is not None and not _PASSED_OVER.search(dictionary):
            is_known = name[1] in _FILTERS
            is_profile = _PROFILE.search(dictionary) is not None and b"/First" not in dictionary
            if not is_known or (name[1] in _FLATE and not is_profile):
                yield Stream(int(begins[-1][1]), match.end(), end, is_known)


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


def _ends_without_checksum(data: bytes) -> bool:
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        inflating.decompress(data[2:])
    except zlib.error:
        return False
    return inflating.eof and not inflating.unused_data


def _pages_of(data: bytes, broken: frozenset[int]) -> tuple[int, ...]:
    """The pages whose contents are among the objects, in order; none where the tree of pages cannot be followed."""
    objects = _objects(data)
    root = _ROOT.search(data)
    if root is None:
        return ()
    pages: list[int] = []
    for count, leaf in enumerate(_leaves(objects, int(root[1]), set()), start=1):
        contents = _CONTENTS.search(objects.get(leaf, b""))
        if contents and broken.intersection(int(found) for found in _REFERENCE.findall(contents[1])):
            pages.append(count)
    return tuple(pages)


def _objects(data: bytes) -> dict[int, bytes]:
    """The dictionaries of the objects that stand in the file as they are; the last of each number counts."""
    objects: dict[int, bytes] = {}
    for match in _OBJECT.finditer(data):
        objects[int(match[1])] = data[match.end() : match.end() + _DICTIONARY].split(b"endobj", 1)[0]
    return objects


def _leaves(objects: dict[int, bytes], number: int, seen: set[int]) -> Iterator[int]:
    content = objects.get(number, b"")
    if number in seen:
        return
    seen.add(number)
    kids = _KIDS.search(content)
    if kids is None or not _PAGES.search(content):
        yield number
        return
    for kid in _REFERENCE.findall(kids[1]):
        yield from _leaves(objects, int(kid), seen)
