"""Draws PDF pages of any letters, each piece of text at its place, with rules."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH = 0.5  # of the size of the type: every letter
HOLE = "\u2423"  # nothing is drawn where it stands, as wide as a letter


@dataclass(frozen=True, slots=True)
class Piece:
    """`x` and `y` are where it begins, in points from the left and from the foot of the page."""

    x: float
    y: float
    text: str
    size: float = 10
    is_upwards: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """`rules` are from x, y to x, y; `turned` is how far the page is turned for the reader, in degrees."""

    pieces: Sequence[Piece]
    rules: Sequence[tuple[float, float, float, float]] = ()
    turned: int = 0


def column(x: float, top: float, lines: Iterable[str], *, size: float = 10, leading: float = 12) -> list[Piece]:
    return [Piece(x, top - number * leading, line, size) for number, line in enumerate(lines)]


def grid(left: float, top: float, widths: Sequence[float], heights: Sequence[float]) -> list[tuple[float, ...]]:
    """The rules of a table."""
    xs = [left + sum(widths[:count]) for count in range(len(widths) + 1)]
    ys = [top - sum(heights[:count]) for count in range(len(heights) + 1)]
    return [(xs[0], y, xs[-1], y) for y in ys] + [(x, ys[0], x, ys[-1]) for x in xs]


def drawn_pdf(*pages: Drawn) -> bytes:
    letters = sorted({char for page in pages for piece in page.pieces for char in piece.text})
    codes = "\n".join(f"<{ord(char):04X}> <{ord(char):04X}>" for char in letters)
    unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{codes}\nendbfchar endcmap end end"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Drawn /Encoding /Identity-H /DescendantFonts [4 0 R] "
        b"/ToUnicode 6 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Drawn /CIDSystemInfo << /Registry (Adobe) "
        b"/Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>",
        b"<< /Type /FontDescriptor /FontName /Drawn /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 "
        b"/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
        _stream(unicode.encode()),
    ]
    kids = []
    for page in pages:
        objects.append(_stream(_content(page).encode()))
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {page.turned} /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    return _assembled(objects)


def _content(page: Drawn) -> str:
    drawn = [f"{x1} {y1} m {x2} {y2} l S" for x1, y1, x2, y2 in page.rules]
    for piece in page.pieces:
        matrix = "0 1 -1 0" if piece.is_upwards else "1 0 0 1"
        codes = "".join("> -500 <" if char == HOLE else f"{ord(char):04X}" for char in piece.text)
        drawn.append(f"BT /F1 {piece.size} Tf {matrix} {piece.x} {piece.y} Tm [<{codes}>] TJ ET")
    return "\n".join(drawn)


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)


def _assembled(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end
