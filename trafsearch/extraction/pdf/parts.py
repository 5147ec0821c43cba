"""The objects and streams of a PDF, wherever they stand: in the file as they are, or packed in streams of objects."""

import re
import zlib
from dataclasses import dataclass, field
from itertools import islice, pairwise

_STREAM = re.compile(rb"stream[ \t]*(?:\r\n?|\n)")
_OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")
_ROOT = re.compile(rb"/Root\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)\b")
_PACK = re.compile(rb"/Type\s*/ObjStm\b")
_COUNT = re.compile(rb"/N\s+(\d{1,7})\b")
_FIRST = re.compile(rb"/First\s+(\d{1,9})\b")
_ENTRY = re.compile(rb"(\d{1,10})\s+(\d{1,10})")
_FILTERS = re.compile(rb"/Filter(?![A-Za-z])\s*(\[[^\]]*\]|/[^\s/\[\]<>()]*|\d|)")
_NAME = re.compile(rb"/([^\s/\[\]<>()]*)")
FLATE = frozenset((b"FlateDecode", b"Fl"))
_SPACES = 16  # bytes that may part a dictionary from its stream
_MOST = 1_000_000  # objects in one stream
_LARGEST = 64 << 20  # bytes of unpacked objects in one file: no tree of pages is as large


@dataclass(frozen=True, slots=True)
class Stream:
    """The number of its object, what that says before its bytes, and where these begin and end."""

    number: int
    dictionary: bytes
    start: int
    end: int

    @property
    def has_head(self) -> bool:
        """Whether what stands before it is a dictionary: else it is no stream to any reader."""
        return self.dictionary.lstrip().startswith((b"<<", b"%"))

    @property
    def is_pack(self) -> bool:
        """Whether it holds objects."""
        return _PACK.search(self.dictionary) is not None

    @property
    def filters(self) -> tuple[bytes, ...] | None:
        """Their names, the outermost first; None where they stand in another object."""
        found = _FILTERS.search(self.dictionary)
        if found is not None and found[1].isdigit():
            return None
        return tuple(_NAME.findall(found[1])) if found else ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an object stands: in the file, or in what a stream was unpacked to."""

    held_in: bytes
    start: int
    end: int

    @property
    def content(self) -> bytes:
        return self.held_in[self.start : self.end]


@dataclass(slots=True)
class Parts:
    """`objects` are all that are no streams, by number: the last of each counts, as in a file that was saved anew.

    `torn` are streams of objects that do not hold what they state; `is_closed` says that some cannot be looked into.
    """

    streams: list[Stream] = field(default_factory=list)
    objects: dict[int, Place] = field(default_factory=dict)
    torn: set[int] = field(default_factory=set)
    root: int | None = None  # the object that the whole begins with
    is_closed: bool = False
    _unpacked: int = 0  # bytes

    def unpack(self, data: bytes, stream: Stream) -> None:
        """Takes in the objects that a stream holds."""
        text = self._text(data, stream)
        count, first = _COUNT.search(stream.dictionary), _FIRST.search(stream.dictionary)
        start = int(first[1]) if first else 0
        stated = int(count[1]) if count and first else 0
        heads = islice(_ENTRY.finditer(text, 0, start), min(stated, _MOST))
        entries = [(int(match[1]), place) for match in heads if (place := start + int(match[2])) < len(text)]
        is_whole = 0 < stated == len(entries)
        if text and not is_whole:
            self.torn.add(stream.number)
        ends = sorted({place for _, place in entries} | {len(text)})
        next_of = dict(pairwise(ends))
        self.objects.update((number, Place(text, place, next_of.get(place, place))) for number, place in entries)

    def _text(self, data: bytes, stream: Stream) -> bytes:
        """What it was packed from; nothing where that cannot be told, or is more than any file needs."""
        packed, filters = data[stream.start : stream.end], stream.filters
        room = _LARGEST - self._unpacked
        is_plain = filters is not None and len(filters) <= 1 and FLATE.issuperset(filters)
        if not is_plain or b"/DecodeParms" in stream.dictionary or room <= 0:
            self.is_closed = True
            return b""
        try:
            text = zlib.decompressobj().decompress(packed, room) if filters else packed[:room]
        except zlib.error:
            return b""
        self._unpacked += len(text)
        self.is_closed = self.is_closed or len(text) == room
        return text


def parts_of(data: bytes) -> Parts:
    """All parts, in the order of the file."""
    parts = Parts()
    for root in _ROOT.finditer(data):
        parts.root = int(root[1])
    end = 0
    for match in _STREAM.finditer(data):
        if match.start() < end or not _is_after_dictionary(data, match.start()):
            continue
        number = _enter_objects(parts, data, end, match.start())
        end = match.start()
        if number is None:
            continue
        dictionary = parts.objects.pop(number).content
        found = Stream(number, dictionary, match.end(), _end(data, match.end(), dictionary))
        parts.streams.append(found)
        end = found.end
        if found.is_pack:
            parts.unpack(data, found)
    _enter_objects(parts, data, end, len(data))
    return parts


def _is_after_dictionary(data: bytes, place: int) -> bool:
    """The word alone says nothing: it may stand in a text, and at the end of `endstream`."""
    return data[max(0, place - _SPACES) : place].rstrip().endswith(b">>")


def _enter_objects(parts: Parts, data: bytes, start: int, end: int) -> int | None:
    """Takes in the objects between two streams; the number of the last one, None where there is none."""
    number = None
    heads = list(_OBJECT.finditer(data, start, end))
    for at, head in enumerate(heads):
        number = int(head[1])
        until = heads[at + 1].start() if at + 1 < len(heads) else end
        closed = data.find(b"endobj", head.end(), until)
        parts.objects[number] = Place(data, head.end(), until if closed < 0 else closed)
    return number


def _end(data: bytes, start: int, dictionary: bytes) -> int:
    """Where the stream ends: by its stated length if that is right, else by the next mark."""
    length = _LENGTH.search(dictionary)
    if length:
        end = start + int(length[1])
        if data[end : end + 12].lstrip(b"\r\n ").startswith(b"endstream"):
            return end
    found = data.find(b"endstream", start)
    return found if found >= 0 else len(data)
