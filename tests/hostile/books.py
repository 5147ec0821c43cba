"""ODT and EPUB files: sound, locked, torn, and with the weapons of their XML."""

import random

from case import case
from sentences import EN, KK, PASSWORDS, RU
from zip_writing import Member, archive, member, stored

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
OPF = "http://www.idpf.org/2007/opf"
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile '
    'full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
FILE = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "хахаха ">{LAUGHS}]>'
DRM = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"
FONT_MASK = "http://www.idpf.org/2008/embedding"


def odt_text(sentences: tuple[str, ...], doctype: str = "", before: str = "") -> str:
    body = "".join(f"<text:p>{sentence}</text:p>" for sentence in sentences)
    names = f'xmlns:office="{OASIS}:office:1.0" xmlns:text="{OASIS}:text:1.0" xmlns:table="{OASIS}:table:1.0"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document-content {names} '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:text>{before}{body}'
        "</office:text></office:body></office:document-content>"
    )


def odt(content: str | bytes, lock: str = "") -> bytes:
    manifest = f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.2">'
    for path, kind in (("/", "application/vnd.oasis.opendocument.text"), ("content.xml", "text/xml")):
        inside = lock if path == "content.xml" else ""
        entry = f'manifest:full-path="{path}" manifest:media-type="{kind}"'
        manifest += f"<manifest:file-entry {entry}>{inside}</manifest:file-entry>"
    return archive(
        stored("mimetype", b"application/vnd.oasis.opendocument.text"),
        member("content.xml", content),
        member("META-INF/manifest.xml", f"{manifest}</manifest:manifest>"),
    )


def locked_odt() -> bytes:
    lock = (
        '<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="AAAA"><manifest:algorithm '
        'manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="AAAA"/>'
        '<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:iteration-count="100000" '
        'manifest:salt="AAAA"/></manifest:encryption-data>'
    )
    return odt(random.Random(51).randbytes(4_000), lock)


def tracked_odt() -> bytes:
    """A deleted paragraph is kept in a list of changes before the text."""
    deleted = "<text:deletion><text:p>Удаленная из акта фраза.</text:p></text:deletion>"
    region = f'<text:changed-region text:id="c1">{deleted}</text:changed-region>'
    return odt(odt_text(RU[:8], before=f"<text:tracked-changes>{region}</text:tracked-changes>"))


def chapter(sentences: tuple[str, ...], doctype: str = "", call: str = "") -> str:
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{doctype}<html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title></title></head><body>{call}{body}</body></html>"
    )


def epub(chapters: dict[str, str | bytes], order: tuple[str, ...], *more: Member) -> bytes:
    """A book; its members stand as in `chapters`, and it is to be read in that order."""
    items = "".join(f'<item id="i{n}" href="{p}" media-type="application/xhtml+xml"/>' for n, p in enumerate(order))
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(order)))
    names = f'xmlns="{OPF}" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0" unique-identifier="id"'
    about = '<dc:identifier id="id">urn:x</dc:identifier><dc:title>Правила</dc:title><dc:language>ru</dc:language>'
    book = f"<package {names}><metadata>{about}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    return archive(
        stored("mimetype", b"application/epub+zip"),
        member("META-INF/container.xml", CONTAINER),
        member("OEBPS/book.opf", book),
        *(member(f"OEBPS/{name}", text) for name, text in chapters.items()),
        *more,
    )


def encryption(path: str, algorithm: str) -> Member:
    method = f'<enc:EncryptionMethod Algorithm="{algorithm}"/>'
    where = f'<enc:CipherData><enc:CipherReference URI="{path}"/></enc:CipherData>'
    return member(
        "META-INF/encryption.xml",
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
        f"<enc:EncryptedData>{method}{where}</enc:EncryptedData></encryption>",
    )


def two_chapters(*more: Member) -> bytes:
    return epub({"a.xhtml": chapter(RU[8:16]), "b.xhtml": chapter(RU[:8])}, ("b.xhtml", "a.xhtml"), *more)


def locked_epub() -> bytes:
    noise = random.Random(52).randbytes(5_000)
    return epub(
        {"a.xhtml": noise}, ("a.xhtml",), encryption("OEBPS/a.xhtml", DRM), member("META-INF/rights.xml", "<r/>")
    )


def masked_font() -> bytes:
    """Only a font is masked, which publishers do as a rule; the chapters are open."""
    return two_chapters(encryption("OEBPS/fonts/a.otf", FONT_MASK), stored("OEBPS/fonts/a.otf", bytes(500)))


def missing_chapter() -> bytes:
    return epub({"a.xhtml": chapter(RU[:8])}, ("a.xhtml", "gone.xhtml"))


def outside_chapter() -> bytes:
    return epub({"a.xhtml": chapter(RU[:8])}, ("a.xhtml", "../../../../../../etc/passwd"))


def hostile_chapter(doctype: str, call: str) -> bytes:
    return epub({"a.xhtml": chapter(RU[:8]), "b.xhtml": chapter(KK, doctype, f"<p>{call}</p>")}, ("a.xhtml", "b.xhtml"))


LOST = ("partial", "damaged")
READ = ("ok", "partial", "damaged")
LAUGH = ("хахаха хахаха",)
SEAM = (f"{RU[7]} {RU[8]}",)  # the end of the first chapter and the beginning of the second
CASES = (
    case("plain_ru.odt", "ok", lambda: odt(odt_text(RU[:8])), "A sound ODT is read whole.", RU[:8]),
    case("plain_kk.odt", "ok", lambda: odt(odt_text(KK)), "A sound ODT in Kazakh is read whole.", KK),
    case("empty.odt", "no_text", lambda: odt(odt_text(())), "It opens and holds no text."),
    case("zero_bytes.odt", "no_text", lambda: b"", "An empty file holds no text."),
    case("tracked.odt", "ok", tracked_odt, "What was deleted is no text.", RU[:8], ("Удаленная",)),
    case("locked.odt", "encrypted", locked_odt, "Its content asks for a password."),
    case("cut.odt", LOST, lambda: odt(odt_text(RU))[:1_500], "The table of members is lost."),
    case("no_content.odt", "damaged", lambda: odt(""), "The content is empty and no XML."),
    case("bomb.odt", "damaged", lambda: odt(odt_text(("&l9;", *RU), BOMB)), "Entities are refused.", (), LAUGH),
    case("entity.odt", "damaged", lambda: odt(odt_text(("&file;", *RU), FILE)), "No file is read.", (), PASSWORDS),
    case("two_chapters.epub", "ok", two_chapters, "The spine says the order, not the archive.", RU + SEAM),
    case("plain_en.epub", "ok", lambda: epub({"a.xhtml": chapter(EN)}, ("a.xhtml",)), "A book in English.", EN),
    case("masked_font.epub", "ok", masked_font, "A masked font locks no text.", RU + SEAM),
    case("locked.epub", "encrypted", locked_epub, "Its chapters are locked by rights management."),
    case("zero_bytes.epub", "no_text", lambda: b"", "An empty file holds no text."),
    case("missing_chapter.epub", "partial", missing_chapter, "A chapter does not exist, and that is said.", RU[:8]),
    case("outside_chapter.epub", LOST, outside_chapter, "No path in a file is ever followed.", RU[:8], PASSWORDS),
    case("cut.epub", LOST, lambda: two_chapters()[:-300], "The table of members is lost."),
    case("no_chapters.epub", ("no_text", "damaged"), lambda: epub({}, ()), "A book without chapters has no text."),
    case("bomb.epub", READ, lambda: hostile_chapter(BOMB, "&l9;"), "Entities are refused.", RU[:8] + KK, LAUGH),
    case("entity.epub", READ, lambda: hostile_chapter(FILE, "&file;"), "No file is read.", RU[:8] + KK, PASSWORDS),
)
