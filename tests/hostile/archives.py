"""Word files whose archive or XML is a weapon, or broken."""

import zlib
from dataclasses import replace

from case import case
from sentences import PASSWORDS, RU
from word_files import OFFICE, WORD, document, docx, package, para, paras, plain
from zip_writing import ENCRYPTED, Member, archive, bomb, member, stored

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION = f'<!DOCTYPE w:document [<!ENTITY l0 "хахаха ">{LAUGHS}]>'
QUADRATIC = f'<!DOCTYPE w:document [<!ENTITY l9 "{"хахаха " * 20_000}">]>'
FILE = '<!DOCTYPE w:document [<!ENTITY file SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE w:document [<!ENTITY % file SYSTEM "file:///etc/passwd"> %file;]>'
REMOTE = '<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/never.dtd">'
# Where the members of `evil_paths.docx` would land if they were unpacked beside it.
EVIL_RELATIVE, EVIL_ABSOLUTE = "../../trafsearch_evil.txt", "/tmp/trafsearch_evil.txt"


def big_document() -> bytes:
    """The document unpacks to 300 MB, a thousand times its packed size."""
    head, tail = document(paras(RU[:8])).split("</w:body>")
    return archive(*package(), bomb("word/document.xml", head.encode(), b" ", 300, f"</w:body>{tail}".encode()))


def lying_size() -> bytes:
    """The same, and the tables say that it has 5,000 bytes."""
    head, tail = document(paras(RU[:8])).split("</w:body>")
    true = bomb("word/document.xml", head.encode(), b" ", 300, f"</w:body>{tail}".encode())
    return archive(*package(), Member(true.name, true.packed, 5_000, true.crc))


def big_picture() -> bytes:
    return docx(paras(RU[:8]), bomb("word/media/image1.bmp", b"BM", b"\0", 300, b""))


def big_in_sum() -> bytes:
    """Each member unpacks to 100 times its size, which may be; in sum they have 800 MB."""
    noise = b"".join(zlib.crc32(n.to_bytes(4, "big")).to_bytes(4, "big") for n in range(2_600))
    one = bomb("", noise, b"\0", 1, noise)
    return docx(paras(RU[:8]), *(replace(one, name=f"word/media/image{n}.bmp") for n in range(800)))


def bombs_in_bombs() -> bytes:
    """Ten archives in each archive, five levels deep; the last hold a bomb."""
    inner = archive(bomb("zeros", b"", b"\0", 200, b""))
    for _ in range(5):
        inner = archive(*(member(f"{n}.zip", inner) for n in range(10)))
    return inner


def many_members() -> bytes:
    return docx(paras(RU[:8]), *(stored(f"word/media/image{n}.png", b"x") for n in range(20_000)))


def evil_paths() -> bytes:
    return docx(paras(RU[:8]), member(EVIL_RELATIVE, "evil"), member(EVIL_ABSOLUTE, "evil"))


def two_documents() -> bytes:
    """Two members are called word/document.xml, and their texts differ."""
    texts = (document(paras(RU[:8])), document(paras(RU[8:16])))
    return archive(*package(), *(member("word/document.xml", text) for text in texts))


def locked() -> bytes:
    data = document(paras(RU[:8])).encode()
    one = member("word/document.xml", data, ENCRYPTED)
    return archive(*package(), Member(one.name, bytes(12) + one.packed[::-1], one.size, one.crc, ENCRYPTED))


def wrong_crc() -> bytes:
    one = member("word/document.xml", document(paras(RU[:8])))
    return archive(*package(), Member(one.name, one.packed, one.size, one.crc ^ 1))


def torn_member() -> bytes:
    """The packed document has a hole of zeros."""
    one = member("word/document.xml", document(paras(RU)))
    middle = len(one.packed) // 2
    return archive(
        *package(), Member(one.name, one.packed[:middle] + bytes(40) + one.packed[middle + 40 :], one.size, one.crc)
    )


def unknown_packing() -> bytes:
    one = member("word/document.xml", document(paras(RU[:8])))
    return archive(*package(), Member(one.name, one.packed, one.size, one.crc, method=99))


def hostile_xml(doctype: str, call: str) -> bytes:
    return docx(para(call) + paras(RU[:8]), doctype=doctype)


def hostile_notes() -> bytes:
    """The document is sound; its footnotes ask for a file."""
    text = f'{FILE.replace("w:document", "w:footnotes")}<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="2">'
    text += f"{para('&file;')}</w:footnote></w:footnotes>"
    mark = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    link = f'<Relationship Id="rN" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
    return docx(paras(RU[:8]) + mark, member("word/footnotes.xml", text), links=link)


def outside_part() -> bytes:
    """The list of parts says that the footnotes lie in a file of the computer."""
    links = "".join(
        f'<Relationship Id="x{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, kind in enumerate(("footnotes", "endnotes"))
        for target in ("../../../../../../etc/passwd", "file:///etc/passwd")
    )
    return docx(paras(RU[:8]), links=links)


READ = ("ok", "partial", "damaged")
LAUGH = ("хахаха хахаха",)
CASES = (
    case("bomb.docx", "damaged", big_document, "It unpacks to a thousand times its size."),
    case("bomb_that_lies.docx", ("damaged", "partial"), lying_size, "It unpacks to far more than it says."),
    case("bomb_beside.docx", READ, big_picture, "The bomb is refused or never unpacked.", RU[:8]),
    case("bomb_in_sum.docx", "damaged", big_in_sum, "Its members unpack to 800 MB in sum."),
    case("bombs_in_bombs.zip", ("unsupported", "damaged"), bombs_in_bombs, "An archive is no document."),
    case("bombs_in_bombs.docx", ("unsupported", "damaged"), bombs_in_bombs, "Nor with the name of one."),
    case(
        "bombs_inside.docx",
        READ,
        lambda: docx(paras(RU[:8]), member("word/embeddings/a.zip", bombs_in_bombs())),
        "An archive inside is left alone or refused.",
        RU[:8],
    ),
    case("many_members.docx", "damaged", many_members, "20,000 members are more than an archive may have."),
    case("evil_paths.docx", READ, evil_paths, "Nothing is ever written where a member says.", RU[:8]),
    case("two_documents.docx", ("partial", "damaged"), two_documents, "One of two texts is not read, and it is said."),
    case("locked_member.docx", ("encrypted", "damaged"), locked, "Its document is locked in the archive."),
    case("wrong_crc.docx", ("damaged", "partial"), wrong_crc, "The sum of the document is wrong."),
    case("torn_member.docx", ("damaged", "partial"), torn_member, "The document has a hole."),
    case("unknown_packing.docx", ("damaged", "unsupported"), unknown_packing, "It is packed in an unknown way."),
    case("cut.docx", ("damaged", "partial"), lambda: plain()[:-400], "The table of members is lost."),
    case("cut_early.docx", ("damaged", "partial"), lambda: plain()[:700], "The document itself is lost."),
    case("head_only.docx", "damaged", lambda: b"PK\x03\x04", "An archive that ends after four bytes cannot be opened."),
    case("zero_bytes.docx", "no_text", lambda: b"", "An empty file holds no text."),
    case("no_document.docx", ("damaged", "unsupported"), lambda: archive(*package()), "It lacks the document."),
    case("empty_archive.docx", ("damaged", "unsupported"), archive, "The archive is empty."),
    case(
        "not_xml.docx", "damaged", lambda: archive(*package(), member("word/document.xml", b"\0\1\2" * 99)), "No XML."
    ),
    case("billion_laughs.docx", "damaged", lambda: hostile_xml(BILLION, "&l9;"), "Entities are refused.", (), LAUGH),
    case("quadratic.docx", "damaged", lambda: hostile_xml(QUADRATIC, "&l9;" * 9_000), "So are long ones.", (), LAUGH),
    case("external_entity.docx", "damaged", lambda: hostile_xml(FILE, "&file;"), "No file is read.", (), PASSWORDS),
    case("parameter_entity.docx", "damaged", lambda: hostile_xml(PARAMETER, "x"), "No file is read.", (), PASSWORDS),
    case(
        "entity_in_notes.docx",
        ("damaged", "partial"),
        hostile_notes,
        "No file is read for notes either.",
        (),
        PASSWORDS,
    ),
    case("part_outside.docx", READ, outside_part, "No path in a file is ever followed.", RU[:8], PASSWORDS),
    case("doctype.docx", ("ok", "damaged"), lambda: hostile_xml("<!DOCTYPE w:document>", "x"), "It is idle.", RU[:8]),
    case("remote_doctype.docx", ("ok", "damaged"), lambda: hostile_xml(REMOTE, "x"), "Nothing is fetched.", RU[:8]),
)
