"""Pages as pictures: what a scanner makes of a document."""

import struct
import zlib
from pathlib import Path

import pypdfium2 as pdfium


def scanned(
    file: Path, page: int = 0, *, rotation: int = 0, dots: int = 200, part: float = 1.0
) -> tuple[int, int, bytes]:
    """Width, height and grey dots of a page of a PDF, or of its upper part."""
    document = pdfium.PdfDocument(file)
    bitmap = document[page].render(scale=dots / 72, grayscale=True, rotation=rotation)
    data, stride = bytes(bitmap.buffer), bitmap.stride
    size = bitmap.width, int(bitmap.height * part)
    rows = b"".join(data[row * stride : row * stride + bitmap.width] for row in range(size[1]))
    document.close()
    return (*size, rows)


def blank(width: int = 800, height: int = 1100) -> tuple[int, int, bytes]:
    return width, height, b"\xff" * width * height


def pdf_of(*pictures: tuple[int, int, bytes]) -> bytes:
    """A PDF that holds a picture on each page, and no text."""
    kids = " ".join(f"{3 + 3 * at} 0 R" for at in range(len(pictures)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pictures)} >>".encode(),
    ]
    for at, (width, height, dots) in enumerate(pictures):
        first = 3 + 3 * at
        box = f"/MediaBox [0 0 {width * 0.36:.0f} {height * 0.36:.0f}]"
        resources = f"/Resources << /XObject << /Im {first + 2} 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} {resources} /Contents {first + 1} 0 R >>".encode())
        drawn = f"q {width * 0.36:.0f} 0 0 {height * 0.36:.0f} 0 0 cm /Im Do Q".encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        packed = zlib.compress(dots)
        entries = f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray"
        head = f"<< {entries} /BitsPerComponent 8 /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode()
        objects.append(head + packed + b"\nendstream")
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = len(objects) + 1
    trailer = b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF" % (end, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % end + table + trailer


def png_of(picture: tuple[int, int, bytes]) -> bytes:
    width, height, dots = picture
    rows = b"".join(b"\0" + dots[row * width : (row + 1) * width] for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    parts = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def tiff_of(*pictures: tuple[int, int, bytes]) -> bytes:
    """A TIFF of several pages, not packed."""
    out, link = b"II*\0\0\0\0\0", 4
    for width, height, dots in pictures:
        place = len(out)
        directory = place + len(dots)
        out = out[:link] + struct.pack("<I", directory) + out[link + 4 :] + dots
        tags = ((256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, place), (277, 1), (278, height),
                (279, len(dots)))  # fmt: skip
        out += struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        link = len(out)
        out += b"\0\0\0\0"
    return out
