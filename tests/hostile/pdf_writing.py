"""Writes PDF by hand. The fonts are named and not embedded; a ToUnicode map says which letter a code stands for."""

import hashlib
import re
import textwrap
import zlib

PASSWORD_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
FILE_ID = hashlib.md5(b"hostile").digest()
BLOCKS = (0x00, 0x04, 0x20, 0x21)  # high bytes of the code points that the texts use
WIDE = "[32 [278] 33 126 500 1024 1279 560]"


class Pdf:
    """A PDF under construction: object 1 is the catalog, object 2 the root of the pages, F1 a font for all letters."""

    def __init__(self) -> None:
        self.objects: dict[int, bytes] = {1: b"", 2: b""}
        self.kids: list[int] = []
        self.fonts = {"F1": self.wide_font(straight_map())}
        self.resources = ""  # further entries, as "/XObject << … >>"
        self.root = ""  # further entries of the catalog
        self.count: int | None = None

    def add(self, content: str | bytes) -> int:
        number = max(self.objects) + 1
        self.objects[number] = content.encode() if isinstance(content, str) else content
        return number

    def stream(self, data: bytes, entries: str = "", packed: bool = True) -> int:
        """A stream of these data; what is not `packed` goes in as it stands."""
        if packed:
            data, entries = zlib.compress(data), f"{entries} /Filter /FlateDecode"
        return self.add(f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream")

    def wide_font(self, to_unicode: str) -> int:
        """A font with two-byte codes."""
        inner = self.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo << /Registry (Adobe) "
            f"/Ordering (Identity) /Supplement 0 >> /DW 500 /W {WIDE} /FontDescriptor {self._descriptor()} 0 R >>"
        )
        return self.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H "
            f"/DescendantFonts [{inner} 0 R] /ToUnicode {self.stream(to_unicode.encode())} 0 R >>"
        )

    def glyph_font(self, names: dict[int, str]) -> int:
        """A font with one-byte codes, names for its glyphs, and no map to letters."""
        differences = " ".join(f"{code} /{name}" for code, name in sorted(names.items()))
        widths = " ".join("278" if code == 3 else "560" for code in range(256))
        return self.add(
            "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Times /FirstChar 0 /LastChar 255 "
            f"/Widths [{widths}] /FontDescriptor {self._descriptor()} 0 R "
            f"/Encoding << /Type /Encoding /Differences [{differences}] >> >>"
        )

    def page(self, content: str | bytes, entries: str = "", packed: bool = True) -> int:
        data = content.encode() if isinstance(content, str) else content
        return self.page_of(self.stream(data, packed=packed), entries)

    def page_of(self, stream: int | str, entries: str = "") -> int:
        """A page with that content; its box is A4 unless the entries have their own."""
        box = "" if "/MediaBox" in entries else "/MediaBox [0 0 595 842]"
        contents = stream if isinstance(stream, str) else f"{stream} 0 R"
        fonts = " ".join(f"/{name} {number} 0 R" for name, number in self.fonts.items())
        number = self.add(
            f"<< /Type /Page /Parent 2 0 R {box} /Contents {contents} {entries} "
            f"/Resources << /Font << {fonts} >> {self.resources} >> >>"
        )
        self.kids.append(number)
        return number

    def data(self, password: tuple[str, str] | None = None) -> bytes:
        """The file; with (user, owner) it is encrypted under these passwords."""
        count = len(self.kids) if self.count is None else self.count
        kids = " ".join(f"{kid} 0 R" for kid in self.kids)
        objects = {
            **self.objects,
            1: f"<< /Type /Catalog /Pages 2 0 R {self.root} >>".encode(),
            2: self.objects[2] or f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode(),
        }
        trailer = ""
        if password is not None:
            key, entries = _lock(*password)
            objects = {number: _encrypted(content, number, key) for number, content in objects.items()}
            objects[max(objects) + 1] = entries.encode()
            trailer = f"/Encrypt {max(objects)} 0 R /ID [<{FILE_ID.hex()}> <{FILE_ID.hex()}>]"
        return assembled(objects, trailer)

    def _descriptor(self) -> int:
        return self.add(
            "<< /Type /FontDescriptor /FontName /Arial /Flags 32 /FontBBox [-200 -210 1000 900] /ItalicAngle 0 "
            "/Ascent 900 /Descent -210 /CapHeight 716 /StemV 80 >>"
        )


def assembled(objects: dict[int, bytes], trailer: str = "") -> bytes:
    data, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, content in sorted(objects.items()):
        places[number] = len(data)
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    size = max(objects) + 1
    table = (f"{places[n]:010} 00000 n \n" if n in places else "0000000000 65535 f \n" for n in range(size))
    start = len(data)
    data += f"xref\n0 {size}\n{''.join(table)}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n".encode()
    return bytes(data + f"startxref\n{start}\n%%EOF\n".encode())


def straight_map() -> str:
    """Each code is the code point itself."""
    ranges = "".join(f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>\n" for high in BLOCKS)
    return _cmap(f"{len(BLOCKS)} beginbfrange\n{ranges}endbfrange")


def letter_map(letters: dict[str, str]) -> str:
    """Each code is a code point, and `letters` says what the file pretends that it stands for."""
    pairs = [f"<{ord(code):04X}> <{ord(shown):04X}>\n" for code, shown in sorted(letters.items())]
    parts = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    return _cmap("\n".join(f"{len(part)} beginbfchar\n{''.join(part)}endbfchar" for part in parts))


def _cmap(body: str) -> str:
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Hostile def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\nendcmap\nend\nend\n"
    )


def shown(text: str) -> str:
    """The operator that shows a text in a font with two-byte codes."""
    return f"<{text.encode('utf-16-be').hex()}> Tj"


def lines(text: list[str], x: float = 60, y: float = 780, size: float = 11, before: str = "") -> str:
    """Lines one under the other from that point."""
    return f"BT /F1 {size} Tf {size * 1.3:.1f} TL {x} {y} Td {before} {' T* '.join(map(shown, text))} ET\n"


def turned(text: list[str], x: float, y: float, matrix: str) -> str:
    return f"BT /F1 11 Tf 14.3 TL {matrix} {x} {y} Tm {' T* '.join(map(shown, text))} ET\n"


def wrapped(sentences: tuple[str, ...], width: int = 70) -> list[str]:
    return textwrap.wrap(" ".join(sentences), width, break_on_hyphens=False)


def page_text(sentences: tuple[str, ...]) -> str:
    """The content of a page with one paragraph."""
    return lines(wrapped(sentences))


def rc4(key: bytes, data: bytes) -> bytes:
    box, j = list(range(256)), 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def _lock(user: str, owner: str) -> tuple[bytes, str]:
    """The key of the file and its /Encrypt dictionary: the standard handler, version 1, revision 2, 40 bits."""
    padded = [(password.encode() + PASSWORD_PADDING)[:32] for password in (user, owner)]
    stored = rc4(hashlib.md5(padded[1]).digest()[:5], padded[0])
    rights = -44
    key = hashlib.md5(padded[0] + stored + rights.to_bytes(4, "little", signed=True) + FILE_ID).digest()[:5]
    check = rc4(key, PASSWORD_PADDING)
    return key, f"<< /Filter /Standard /V 1 /R 2 /O <{stored.hex()}> /U <{check.hex()}> /P {rights} >>"


def _encrypted(content: bytes, number: int, key: bytes) -> bytes:
    own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
    head, begins, rest = content.partition(b"\nstream\n")
    head = re.sub(rb"\(([^()]*)\)", lambda found: b"<" + rc4(own, found[1]).hex().encode() + b">", head)
    if not begins:
        return head
    return head + begins + rc4(own, rest.removesuffix(b"\nendstream")) + b"\nendstream"
