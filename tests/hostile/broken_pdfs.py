"""PDFs that are cut, torn, or point in circles."""

import random
import zlib

from case import Case, Hostile, case
from pdf_writing import Pdf, lines, page_text, wrapped
from pdfs import plain
from sentences import EN, KK, PASSWORDS, RU

THREE = (RU[:8], KK, EN)
READ = ("ok", "partial", "damaged")  # circles and lies: read whole, or said; never silence


def cut_before(mark: bytes, last: bool = False, more: int = 0) -> bytes:
    """A PDF of three pages that ends there."""
    data = plain(*THREE)
    return data[: (data.rindex(mark) if last else data.index(mark)) + more]


def cut_in_page(number: int) -> bytes:
    """A PDF of three pages that ends in the middle of that page's content."""
    pdf = Pdf()
    for sentences in THREE:
        pdf.page(page_text(sentences))
    content = pdf.objects[pdf.kids[number - 1] - 1]
    data = pdf.data()
    return data[: data.index(content) + len(content) // 2]


def wrong_places() -> bytes:
    """The table says for each object that it lies 7 bytes further."""
    head, mark, table = plain(*THREE).partition(b"\nxref\n")
    rows = table.split(b"\n")
    moved = [b"%010d" % (int(row[:10]) + 7) + row[10:] if row.endswith(b" n ") else row for row in rows]
    return head + mark + b"\n".join(moved)


def tree_in_a_circle() -> bytes:
    pdf = Pdf()
    pdf.page(page_text(RU[:8]))
    pdf.kids.append(2)
    return pdf.data()


def two_trees_in_a_circle() -> bytes:
    pdf = Pdf()
    page = pdf.page(page_text(RU[:8]))
    first, second = pdf.add(""), pdf.add("")
    pdf.objects[first] = f"<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [{second} 0 R {page} 0 R] >>".encode()
    pdf.objects[second] = f"<< /Type /Pages /Parent {first} 0 R /Count 2 /Kids [{first} 0 R] >>".encode()
    pdf.objects[2] = f"<< /Type /Pages /Count 2 /Kids [{first} 0 R] >>".encode()
    return pdf.data()


def own_parent() -> bytes:
    """A page that is its own parent and leaves its box to it."""
    pdf = Pdf()
    number = pdf.page(page_text(RU[:8]))
    page = pdf.objects[number].replace(b"/Parent 2 0 R /MediaBox [0 0 595 842]", f"/Parent {number} 0 R".encode())
    pdf.objects[number] = page
    return pdf.data()


def forms_in_a_circle() -> bytes:
    pdf = Pdf()
    first, second = pdf.add(""), pdf.add("")
    for number, other in ((first, second), (second, first)):
        entries = f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Fm {other} 0 R >> >>"
        pdf.objects[number] = f"<< {entries} /Length 6 >>\nstream\n/Fm Do\nendstream".encode()
    pdf.resources = f"/XObject << /Fm {first} 0 R >>"
    pdf.page(page_text(RU[:8]) + "/Fm Do\n")
    return pdf.data()


def contents_in_a_circle() -> bytes:
    """The content of the page is an array that holds itself."""
    pdf = Pdf()
    number = pdf.add("")
    pdf.objects[number] = f"[{number} 0 R {number} 0 R]".encode()
    pdf.page_of(number)
    return pdf.data()


def torn_stream() -> bytes:
    """The packed content of page 1 is sound up to its middle; then comes a block of a kind that does not exist."""
    rows = wrapped(RU)
    packer = zlib.compressobj()
    sound = packer.compress(lines(rows[:12]).encode()) + packer.flush(zlib.Z_FULL_FLUSH)
    rest = packer.compress(lines(rows[12:], y=600).encode()) + packer.flush()
    torn = sound + b"\x07\xff\xff" + rest[3:]
    pdf = Pdf()
    pdf.page_of(pdf.stream(torn, "/Filter /FlateDecode", packed=False))
    pdf.page(page_text(EN))
    return pdf.data()


def wrong_checksum() -> bytes:
    """All of the content unpacks; only the sum at its end is wrong."""
    packed = zlib.compress(page_text(RU[:8]).encode())
    pdf = Pdf()
    pdf.page_of(pdf.stream(packed[:-4] + b"\0\0\0\0", "/Filter /FlateDecode", packed=False))
    return pdf.data()


def missing_page() -> bytes:
    """Of three pages the second is named and does not exist."""
    pdf = Pdf()
    for sentences in THREE:
        pdf.page(page_text(sentences))
    del pdf.objects[pdf.kids[1]]
    return pdf.data()


def missing_content() -> bytes:
    """Of three pages the second names a content that does not exist."""
    pdf = Pdf()
    for number, sentences in enumerate(THREE):
        pdf.page_of("9999 0 R") if number == 1 else pdf.page(page_text(sentences))
    return pdf.data()


def counted(count: int) -> bytes:
    pdf = Pdf()
    pdf.page(page_text(RU[:8]))
    pdf.count = count
    return pdf.data()


def wrong_length(length: bytes) -> bytes:
    """The content's /Length is a lie; endstream stands where it should."""
    pdf = Pdf()
    number = pdf.page(page_text(RU[:8]), packed=False) - 1
    head, _, rest = pdf.objects[number].partition(b"\n")
    assert head.startswith(b"<< /Length")
    pdf.objects[number] = b"<< /Length " + length + b" >>\n" + rest
    return pdf.data()


def stream_in_a_file() -> bytes:
    """Page 2 says that its content lies in a file of the computer."""
    pdf = Pdf()
    pdf.page(page_text(RU[:8]))
    pdf.page_of(pdf.stream(b"", "/F (/etc/passwd) /FFilter []", packed=False))
    return pdf.data()


def unknown_lock() -> bytes:
    return plain(RU[:8]).replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Acme.Locks /V 99 >>")


def garbage(head: bytes) -> bytes:
    return head + random.Random(21).randbytes(40_000)


def _read(name: str, make: object, why: str, hold: tuple[str, ...] = RU[:8], bar: tuple[str, ...] = ()) -> Case:
    return Case(Hostile(name, READ, why, hold, bar), make)  # type: ignore[arg-type]


ALL = RU[:8] + KK + EN
LOST = ("partial", "damaged")
CASES = (
    _read(
        "cut_before_the_table.pdf", lambda: cut_before(b"xref\n0"), "All objects are there, only the table is not.", ALL
    ),
    _read(
        "cut_in_the_table.pdf", lambda: cut_before(b"xref\n0", more=90), "Half of the table of objects is there.", ALL
    ),
    _read("cut_before_startxref.pdf", lambda: cut_before(b"startxref", last=True), "Its end is lost.", ALL),
    _read("wrong_places.pdf", wrong_places, "The table of objects points beside them.", ALL),
    case("cut_in_page_3.pdf", LOST, lambda: cut_in_page(3), "Page 3 is lost."),
    case("cut_in_page_2.pdf", LOST, lambda: cut_in_page(2), "Two pages are lost."),
    case("cut_in_page_1.pdf", LOST, lambda: cut_in_page(1), "Nearly all is lost."),
    case("cut_in_the_fonts.pdf", LOST, lambda: plain(*THREE)[:300], "Nothing that can be read is left."),
    case("head_only.pdf", "damaged", lambda: b"%PDF-1.7\n", "A PDF that ends after its first line cannot be opened."),
    case("head_and_garbage.pdf", "damaged", lambda: garbage(b"%PDF-1.7\n"), "After its first line it is garbage."),
    case("garbage.pdf", ("unsupported", "damaged"), lambda: garbage(b""), "Nothing in it says what it is."),
    case("zero_bytes.pdf", "no_text", lambda: b"", "An empty file holds no text."),
    _read("tree_in_a_circle.pdf", tree_in_a_circle, "The tree of pages names itself as a page."),
    _read("two_trees_in_a_circle.pdf", two_trees_in_a_circle, "Two trees of pages hold one another."),
    _read("own_parent.pdf", own_parent, "A page is its own parent."),
    _read("forms_in_a_circle.pdf", forms_in_a_circle, "Two forms draw one another."),
    case(
        "contents_in_a_circle.pdf",
        ("partial", "damaged", "no_text"),
        contents_in_a_circle,
        "A content that holds itself has no text to give.",
    ),
    case("torn_stream.pdf", "partial", torn_stream, "Half of page 1 is lost, and that is said.", RU[:4] + EN),
    Case(
        Hostile("wrong_checksum.pdf", ("ok", "partial"), "Nothing is lost.", RU[:8], held_under=("ok", "partial")),
        wrong_checksum,
    ),
    case("missing_page.pdf", "partial", missing_page, "One page of three does not exist.", RU[:8] + EN),
    case("missing_content.pdf", "partial", missing_content, "One page of three lost its content.", RU[:8] + EN),
    _read("million_pages_claimed.pdf", lambda: counted(1_000_000), "A million pages are claimed, one is there."),
    _read("negative_pages_claimed.pdf", lambda: counted(-5), "Minus five pages are claimed, one is there."),
    _read("zero_pages_claimed.pdf", lambda: counted(0), "No page is claimed, one is there."),
    _read("length_too_long.pdf", lambda: wrong_length(b"2147483647"), "A content claims two gigabytes."),
    _read("length_too_short.pdf", lambda: wrong_length(b"40"), "A content claims less than it has."),
    _read("length_negative.pdf", lambda: wrong_length(b"-1"), "A content claims a negative length."),
    _read("stream_in_a_file.pdf", stream_in_a_file, "No path in a file is ever followed.", bar=PASSWORDS),
    case("unknown_lock.pdf", ("encrypted", "damaged", "unsupported"), unknown_lock, "It is locked in an unknown way."),
)
