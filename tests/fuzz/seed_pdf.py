"""Small valid PDFs: named fonts only, old and new tables of objects, packed and plain streams."""

import zlib
from collections.abc import Sequence

from seed import Seed
from seed_words import ALL, EN, KK, RU

from trafsearch.extraction.outcome import Status

_PICTURE = b"/Type /XObject /Subtype /Image /Width 32 /Height 32 /ColorSpace /DeviceGray /BitsPerComponent 8"


def pdfs() -> list[Seed]:
    plain = _file([_latin(EN), _latin(EN[::-1])], packed=False)
    wide = _file([_wide(RU), _wide(KK), _wide(ALL)], packed=True)
    picture = _file([_wide(RU), b"q 500 0 0 700 40 40 cm /Im1 Do Q"], packed=True)
    return [
        Seed("plain.pdf", "pdf", _with_table(plain)),
        Seed("wide.pdf", "pdf", _with_table(wide)),
        Seed("object-stream.pdf", "pdf", _with_object_stream(wide)),
        Seed("picture.pdf", "pdf", _with_table(picture), Status.PARTIAL),
    ]


def _file(pages: Sequence[bytes], packed: bool) -> list[bytes]:
    """The objects in order, each as its bytes; the first is the catalog."""
    cmap = "\n".join(f"<{code:04x}> <{code:04x}>" for code in sorted({ord(char) for char in "".join(ALL)}))
    to_unicode = (
        "/CIDInit /ProcSet findresource begin begincmap /CMapName /Letters def /CMapType 2 def "
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{cmap.count(chr(10)) + 1} beginbfchar\n{cmap}\n"
        "endbfchar endcmap end"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [5 0 R] "
        b"/ToUnicode 6 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /DW 500 /W [32 [278] 33 1300 520] "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(to_unicode.encode(), packed),
        _stream(bytes(range(256)) * 4, packed, _PICTURE),
    ]
    kids = []
    for content in pages:
        objects.append(_stream(content, packed))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << "
            b"/Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im1 7 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return objects


def _latin(lines: Sequence[str]) -> bytes:
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    return f"BT /F1 11 Tf 14 TL 60 780 Td {shown} ET".encode()


def _wide(lines: Sequence[str]) -> bytes:
    shown = " ".join(f"<{line.encode('utf-16-be').hex()}> Tj T*" for line in lines)
    return f"BT /F2 10 Tf 13 TL 60 780 Td {shown} ET".encode()


def _stream(data: bytes, packed: bool, entries: bytes = b"") -> bytes:
    if packed:
        data, entries = zlib.compress(data), entries + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def _with_table(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, size = len(data), len(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


def _with_object_stream(objects: Sequence[bytes]) -> bytes:
    """PDF 1.5: objects without streams are packed into one, and the table is a stream too."""
    data, rows = b"%PDF-1.5\n", {0: (0, 0, 65535)}
    holder = len(objects) + 1
    head, body, at = b"", b"", 0
    for number, content in enumerate(objects, start=1):
        if b"stream" in content:
            rows[number] = (1, len(data), 0)
            data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        else:
            rows[number] = (2, holder, at)
            head, body, at = head + b"%d %d " % (number, len(body)), body + content + b" ", at + 1
    rows[holder] = (1, len(data), 0)
    packed = _stream(head + body, True, b"/Type /ObjStm /N %d /First %d" % (at, len(head)))
    data += b"%d 0 obj\n%s\nendobj\n" % (holder, packed)
    rows[holder + 1] = (1, len(data), 0)
    table = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(4, "big") + index.to_bytes(2, "big")
        for _, (kind, place, index) in sorted(rows.items())
    )
    start = len(data)
    stream = _stream(table, True, b"/Type /XRef /Size %d /W [1 4 2] /Root 1 0 R" % len(rows))
    return data + b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (holder + 1, stream, start)
