"""Mutants whose outside is whole: a member of an archive or a stream of a PDF is spoilt and packed again."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from random import Random

from seed_office import zipped

_STREAM = re.compile(rb"/Length (\d+)([^>]*/FlateDecode[^>]*>>\s*)stream\r?\n", re.DOTALL)


def inside_archive(random: Random, data: bytes, spoil: Callable[[bytes], bytes]) -> bytes:
    """One member is spoilt, taken out or put in twice; check sums are right."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    chosen = random.choice(sorted(name for name in members if members[name]))
    if random.random() < 0.05:
        del members[chosen]
    elif random.random() < 0.05:
        other = random.choice(sorted(members))
        members[other] = members[chosen]
    else:
        members[chosen] = spoil(members[chosen])
    return zipped(members)


def inside_stream(random: Random, data: bytes, spoil: Callable[[bytes], bytes]) -> bytes:
    """One packed stream is unpacked, spoilt and packed again. The table of objects is mended with it."""
    places = list(_STREAM.finditer(data))
    random.shuffle(places)
    for place in places:
        length, start = int(place[1]), place.end()
        try:
            content = zlib.decompress(data[start : start + length])
        except zlib.error:
            continue
        packed = zlib.compress(spoil(content)) if content else b""
        head = b"/Length %d%sstream\n" % (len(packed), place[2])
        return _moved(data, place.start(), start + length, head + packed)
    return spoil(data)


def _moved(data: bytes, start: int, end: int, new: bytes) -> bytes:
    """The bytes with another stretch, and the places in the plain table of objects put right."""
    shift = len(new) - (end - start)

    def put_right(entry: re.Match[bytes]) -> bytes:
        place = int(entry[1])
        return b"%010d%s" % (place + shift if place > start else place, entry[2])

    tail = re.sub(rb"\b(\d{10})( \d{5} n)", put_right, data[end:])
    tail = re.sub(rb"startxref\s+(\d+)", lambda found: b"startxref\n%d" % (int(found[1]) + shift), tail)
    return data[:start] + new + tail
