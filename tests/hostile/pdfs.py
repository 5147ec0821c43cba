"""PDFs that are sound and must be read whole, however they are laid out; scans; passwords."""

import zlib

from case import Case, Hostile
from pdf_writing import Pdf, lines, page_text, shown, turned, wrapped
from sentences import EN, KK, RU

CELLS = (
    ("Наименование услуги", "Ответственный", "Срок"),
    ("Временное жилье", "Акимат области", "до 90 дней"),
    ("Юридическая помощь", "Коллегия адвокатов", "до 30 дней"),
    ("Перевод документов", "Служба миграции", "до 10 дней"),
    ("Лечение и уход", "Управление здоровья", "до 60 дней"),
)
NOTES = (
    "1 Под приютом понимается помещение, адрес которого известен только сотрудникам службы помощи.",
    "2 Срок может быть продлен один раз по письменной просьбе самого потерпевшего.",
)


def plain(*pages: tuple[str, ...], password: tuple[str, str] | None = None, entries: str = "") -> bytes:
    """A PDF with one paragraph on each page."""
    pdf = Pdf()
    for sentences in pages:
        pdf.page(page_text(sentences), entries)
    return pdf.data(password)


def with_scan(pdf: Pdf) -> str:
    """Adds the picture of a scanned page; returns the operators that draw it over the page."""
    rows = b"".join(bytes((60 if (x // 3 + y // 9) % 4 else 245) for x in range(200)) for y in range(280))
    entries = "/Type /XObject /Subtype /Image /Width 200 /Height 280 /ColorSpace /DeviceGray /BitsPerComponent 8"
    pdf.resources = f"/XObject << /Scan {pdf.stream(rows, entries)} 0 R >>"
    return "q 595 0 0 842 0 0 cm /Scan Do Q\n"


def scan() -> bytes:
    pdf = Pdf()
    picture = with_scan(pdf)
    for _ in range(3):
        pdf.page(picture)
    return pdf.data()


def scan_and_text() -> bytes:
    pdf = Pdf()
    pdf.page(with_scan(pdf))
    pdf.page(page_text(RU[:8]))
    return pdf.data()


def scan_with_letters_behind() -> bytes:
    pdf = Pdf()
    pdf.page(with_scan(pdf) + lines(wrapped(RU[:8]), before="3 Tr"))
    return pdf.data()


def no_pages() -> bytes:
    return Pdf().data()


def columns(texts: tuple[tuple[str, ...], ...], width: int, size: float, starts: tuple[int, ...]) -> bytes:
    """Columns whose lines are drawn row by row across the page."""
    rows = [wrapped(text, width) for text in texts]
    content = ""
    for number in range(max(map(len, rows))):
        for column, start in zip(rows, starts, strict=True):
            if number < len(column):
                content += lines([column[number]], start, 780 - number * size * 1.3, size)
    pdf = Pdf()
    pdf.page(content)
    return pdf.data()


def sideways(entries: str, matrix: str, x: float, y: float) -> bytes:
    pdf = Pdf()
    pdf.page(turned(wrapped(RU[:8]), x, y, matrix), entries)
    return pdf.data()


def table() -> bytes:
    content = lines(wrapped(RU[:3]))
    for row, cells in enumerate(CELLS):
        for column, cell in enumerate(cells):
            content += lines([cell], 66 + column * 160, 652 - row * 24)
    for row in range(len(CELLS) + 1):
        content += f"60 {668 - row * 24} m 540 {668 - row * 24} l S\n"
    for column in range(4):
        content += f"{60 + column * 160} 668 m {60 + column * 160} {668 - len(CELLS) * 24} l S\n"
    pdf = Pdf()
    pdf.page(content + lines(wrapped(RU[3:6]), y=500))
    return pdf.data()


def footnotes() -> bytes:
    content = lines(wrapped(RU[:8])) + "60 130 m 200 130 l S\n"
    for number, note in enumerate(NOTES):
        content += lines([note], 60, 115 - number * 12, 8)
    pdf = Pdf()
    pdf.page(content)
    return pdf.data()


def stage(number: int) -> str:
    return f"На этапе с порядковым номером {number} ответственное лицо готовит справку и передает ее в архив."


def running_heads() -> bytes:
    pdf = Pdf()
    for number in range(1, 9):
        body = lines(wrapped((stage(number), RU[number], RU[number + 7])), y=740)
        head = lines(["Правила оказания помощи потерпевшим"], 200, 810, 9)
        pdf.page(head + body + lines([f"Страница {number}"], 280, 30, 9))
    return pdf.data()


def attachment() -> bytes:
    pdf = Pdf()
    inner = pdf.stream("Приложенный файл лежит внутри документа и не является его страницей.".encode())
    spec = pdf.add(f"<< /Type /Filespec /F (note.txt) /EF << /F {inner} 0 R >> >>")
    pdf.root = f"/Names << /EmbeddedFiles << /Names [(note.txt) {spec} 0 R] >> >>"
    pdf.page(page_text(RU[:8]))
    return pdf.data()


def torn_contents() -> bytes:
    """The content of the page is an array of streams, torn between the operators of one text object."""
    pdf = Pdf()
    rows = wrapped(RU[:8])
    middle = len(rows) // 2
    first = pdf.stream(f"BT /F1 11 Tf 14.3 TL 60 780 Td {' T* '.join(map(shown, rows[:middle]))}".encode())
    second = pdf.stream(f"T* {' T* '.join(map(shown, rows[middle:]))} ET".encode())
    pdf.page_of(f"[{first} 0 R {second} 0 R]")
    return pdf.data()


def in_a_form() -> bytes:
    """All text stands in a form that the page draws."""
    pdf = Pdf()
    entries = (
        f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 {pdf.fonts['F1']} 0 R >> >>"
    )
    pdf.resources = f"/XObject << /Fm {pdf.stream(page_text(RU[:8]).encode(), entries)} 0 R >>"
    pdf.page("q /Fm Do Q")
    return pdf.data()


def object_streams() -> bytes:
    """A file of version 1.5: its objects lie in a stream, and so does the table that finds them."""
    pdf = Pdf()
    pdf.page(page_text(RU[:8]))
    pdf.data()
    kids = " ".join(f"{kid} 0 R" for kid in pdf.kids)
    pdf.objects |= {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pdf.kids)} /Kids [{kids}] >>".encode(),
    }
    loose = {number: content for number, content in pdf.objects.items() if b"\nstream\n" not in content}
    data, rows = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), {0: (0, 0, 255)}
    for number in sorted(set(pdf.objects) - set(loose)):
        rows[number] = (1, len(data), 0)
        data += f"{number} 0 obj\n".encode() + pdf.objects[number] + b"\nendobj\n"
    holder, table_number = max(pdf.objects) + 1, max(pdf.objects) + 2
    head, body = "", b""
    for place, (number, content) in enumerate(sorted(loose.items())):
        head, body = f"{head}{number} {len(body)} ", body + content + b"\n"
        rows[number] = (2, holder, place)
    rows[holder] = (1, len(data), 0)
    packed = zlib.compress(head.encode() + body)
    entries = f"/Type /ObjStm /N {len(loose)} /First {len(head)} /Filter /FlateDecode /Length {len(packed)}"
    data += f"{holder} 0 obj\n<< {entries} >>\nstream\n".encode() + packed + b"\nendstream\nendobj\n"
    rows[table_number] = (1, len(data), 0)
    start = len(data)
    cells = b"".join(bytes([kind]) + a.to_bytes(4, "big") + bytes([b]) for _, (kind, a, b) in sorted(rows.items()))
    entries = f"/Type /XRef /Size {table_number + 1} /W [1 4 1] /Root 1 0 R /Length {len(cells)}"
    data += f"{table_number} 0 obj\n<< {entries} >>\nstream\n".encode() + cells + b"\nendstream\nendobj\n"
    return bytes(data + f"startxref\n{start}\n%%EOF\n".encode())


def shipped(before: bytes, after: bytes) -> bytes:
    return before + plain(RU[:8]) + after


def _case(name: str, make: object, why: str, hold: tuple[str, ...] = RU[:8], status: str = "ok") -> Case:
    return Case(Hostile(name, status, why, hold), make)  # type: ignore[arg-type]


TWO = (RU[:8], RU[8:16])
THREE = (RU[:5], RU[5:10], RU[10:15])
CASES = (
    _case("plain_ru.pdf", lambda: plain(RU[:8]), "A sound page in Russian is read whole."),
    _case("plain_kk.pdf", lambda: plain(KK), "A sound page in Kazakh is read whole.", KK),
    _case("plain_en.pdf", lambda: plain(EN), "A sound page in English is read whole.", EN),
    _case("three_pages.pdf", lambda: plain(RU[:8], KK, EN), "Three sound pages are read whole.", RU[:8] + KK + EN),
    _case("object_streams.pdf", object_streams, "Objects inside a stream are a legal way to write a PDF."),
    _case("torn_contents.pdf", torn_contents, "A page's content may be torn into several streams."),
    _case("text_in_a_form.pdf", in_a_form, "Text that a page draws through a form is its text."),
    _case("junk_after_the_end.pdf", lambda: shipped(b"", b"\0" * 3000), "Padding after the end loses nothing."),
    _case("scan.pdf", scan, "Pictures of pages were opened and hold no text.", (), "no_text"),
    _case("scan_and_text.pdf", scan_and_text, "One page of two has no text, and that is said.", RU[:8], "partial"),
    _case("scan_with_letters.pdf", scan_with_letters_behind, "Invisible letters over a scan are its text."),
    _case("upside_down.pdf", lambda: sideways("/Rotate 180", "-1 0 0 -1", 535, 60), "The page is shown upright."),
    _case("rotated_and_upright.pdf", lambda: sideways("/Rotate 90", "0 1 -1 0", 60, 60), "Shown upright: landscape."),
    _case("rotated.pdf", lambda: plain(RU[:8], entries="/Rotate 90"), "A page shown sideways has the same text."),
    _case("sideways.pdf", lambda: sideways("", "0 1 -1 0", 60, 60), "Letters drawn sideways are the same letters."),
    _case("two_columns.pdf", lambda: columns(TWO, 36, 11, (60, 320)), "Each column is read down.", TWO[0] + TWO[1]),
    _case("three_columns.pdf", lambda: columns(THREE, 26, 9, (45, 222, 400)), "Each column is read down.", RU[:15]),
    _case("table.pdf", table, "No cell is lost.", RU[:6] + tuple(cell for row in CELLS for cell in row)),
    _case("footnotes.pdf", footnotes, "Text and footnotes are both held.", RU[:8] + NOTES),
    _case("running_heads.pdf", running_heads, "Heads do not swallow text.", tuple(map(stage, range(1, 9))) + RU[1:9]),
    _case(
        "two_boxes_reversed.pdf", lambda: plain(RU[:8], entries="/MediaBox [595 842 0 0]"), "Corners may be swapped."
    ),
    _case("user_password.pdf", lambda: plain(RU[:8], password=("key", "own")), "It asks for one.", (), "encrypted"),
    _case("owner_password.pdf", lambda: plain(RU[:8], password=("", "own")), "It opens without a password."),
    Case(
        Hostile(
            "junk_before_the_head.pdf",
            ("ok", "partial"),
            "A saved HTTP head before the file loses nothing.",
            RU[:8],
            held_under=("ok", "partial"),
        ),
        lambda: shipped(b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n", b""),
    ),
    Case(Hostile("no_pages.pdf", ("no_text", "damaged"), "It opens and has no page at all."), no_pages),
    Case(
        Hostile(
            "attachment.pdf",
            ("ok", "partial"),
            "The page is read; the attached file may be reported as left out.",
            RU[:8],
            held_under=("ok", "partial"),
        ),
        attachment,
    ),
)
