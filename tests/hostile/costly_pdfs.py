"""PDFs that are small or sound, and cost much to read."""

import zlib

from case import Case, Hostile
from pdf_writing import Pdf, lines, page_text, wrapped
from sentences import RU

MB = 1 << 20
LIMIT = ("ok", "partial", "damaged", "timeout")


def flate_bomb(filler: bytes, megabytes: int, text: bytes) -> bytes:
    """A zlib stream of that many megabytes of filler, with the text behind them; one packed megabyte is repeated."""
    block = (filler * (MB // len(filler) + 1))[: MB - MB % len(filler)]
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    total = 1
    for _ in range(megabytes):
        total = zlib.adler32(block, total)
    end = zlib.compressobj(9, zlib.DEFLATED, -15)
    last = end.compress(text) + end.flush()
    return b"\x78\xda" + packed * megabytes + last + zlib.adler32(text, total).to_bytes(4, "big")


def bomb(filler: bytes) -> bytes:
    """One page: a gigabyte of filler, then its text."""
    pdf = Pdf()
    content = flate_bomb(filler, 1024, b" " + page_text(RU[:8]).encode())
    pdf.page_of(pdf.stream(content, "/Filter /FlateDecode", packed=False))
    return pdf.data()


def bomb_in_bombs() -> bytes:
    """The content is packed twice: the outer one unpacks to the inner one, which is a bomb."""
    pdf = Pdf()
    content = zlib.compress(flate_bomb(b" ", 1024, page_text(RU[:8]).encode()), 9)
    pdf.page_of(pdf.stream(content, "/Filter [/FlateDecode /FlateDecode]", packed=False))
    return pdf.data()


def endless() -> bytes:
    """The text, between 3,000,000 strokes."""
    strokes = b"1 0 0 RG 10 10 m 20 20 l S\n" * 1_500_000
    pdf = Pdf()
    pdf.page(strokes + page_text(RU[:8]).encode() + strokes)
    return pdf.data()


def shown_again_and_again() -> bytes:
    """A page that shows the same lines 20,000 times in one place."""
    pdf = Pdf()
    pdf.page(page_text(RU[:8]) + lines(wrapped(RU[8:10]), y=400) * 20_000)
    return pdf.data()


def deep_tree(levels: int) -> bytes:
    """One page under so many levels of trees."""
    pdf = Pdf()
    page = pdf.page(page_text(RU[:8]))
    first = max(pdf.objects) + 1
    for number in range(first, first + levels):
        parent, kid = (number - 1 if number > first else 2), number + 1
        pdf.objects[number] = f"<< /Type /Pages /Parent {parent} 0 R /Count 1 /Kids [{kid} 0 R] >>".encode()
    pdf.objects[first + levels - 1] = pdf.objects[first + levels - 1].replace(
        f"[{first + levels} 0 R]".encode(), f"[{page} 0 R]".encode()
    )
    pdf.objects[2] = f"<< /Type /Pages /Count 1 /Kids [{first} 0 R] >>".encode()
    return pdf.data()


def million_pages() -> bytes:
    """A hundred times a hundred times a hundred pages, which are all the same object."""
    pdf = Pdf()
    kid = pdf.page(page_text(RU[:8]))
    for count in (100, 10_000):
        kid = pdf.add(f"<< /Type /Pages /Parent 2 0 R /Count {count} /Kids [{f'{kid} 0 R ' * 100}] >>")
    pdf.objects[2] = f"<< /Type /Pages /Count 1000000 /Kids [{f'{kid} 0 R ' * 100}] >>".encode()
    return pdf.data()


def leaf(number: int) -> str:
    return f"Лист номер {number} передан в архив министерства."


def tiny_pages() -> bytes:
    pdf = Pdf()
    for number in range(1, 5001):
        pdf.page(lines([leaf(number)], 5, 20, 8), "/MediaBox [0 0 260 40]", packed=False)
    return pdf.data()


def boxed(box: str) -> bytes:
    pdf = Pdf()
    pdf.page(page_text(RU[:8]), f"/MediaBox [{box}]")
    return pdf.data()


def deep_arrays() -> bytes:
    """A page with an array of 200,000 levels beside its text."""
    pdf = Pdf()
    pdf.page(page_text(RU[:8]), "/Hostile " + "[" * 200_000 + "]" * 200_000)
    return pdf.data()


def long_states() -> bytes:
    """300,000 graphics states are saved and never restored, then comes the text."""
    pdf = Pdf()
    pdf.page("q " * 300_000 + page_text(RU[:8]))
    return pdf.data()


def _case(name: str, status: tuple[str, ...], make: object, why: str, hold: tuple[str, ...] = RU[:8]) -> Case:
    return Case(Hostile(name, status, why, hold), make)  # type: ignore[arg-type]


CASES = (
    _case("bomb_of_spaces.pdf", LIMIT, lambda: bomb(b" "), "Text behind a gigabyte of spaces is read, or it is said."),
    _case("bomb_of_states.pdf", LIMIT, lambda: bomb(b"q "), "Text behind a gigabyte of q is read, or it is said."),
    _case("bomb_in_bombs.pdf", LIMIT, bomb_in_bombs, "A bomb that is packed twice is no different."),
    _case("endless_strokes.pdf", LIMIT, endless, "Text between millions of strokes is read, or it is said."),
    _case("shown_again.pdf", LIMIT, shown_again_and_again, "A page shows 20,000 times the same.", RU[:10]),
    _case("deep_tree.pdf", LIMIT, lambda: deep_tree(10_000), "A page lies under 10,000 levels of trees."),
    _case(
        "million_pages.pdf",
        ("partial", "damaged", "timeout"),
        million_pages,
        "A million pages are more than can be read.",
    ),
    _case(
        "tiny_pages.pdf",
        LIMIT,
        tiny_pages,
        "5,000 pages with a line each are read to the last, or it is said.",
        (leaf(1), leaf(2500), leaf(4999), leaf(5000)),
    ),
    _case(
        "huge_box.pdf", ("ok", "partial"), lambda: boxed("0 0 1e9 1e9"), "The text of a page of 350 km is still there."
    ),
    _case("flat_box.pdf", ("ok", "partial"), lambda: boxed("0 0 0 0"), "A page without size has its text."),
    _case("box_of_words.pdf", ("ok", "partial", "damaged"), lambda: boxed("/a /b (c) null"), "The box is no box."),
    _case("deep_arrays.pdf", LIMIT, deep_arrays, "200,000 brackets stand beside the text."),
    _case("unbalanced_states.pdf", LIMIT, long_states, "States are saved 300,000 times before the text."),
)
