"""The text of an RTF: bytes in the code pages of its fonts, and characters given by number."""

import codecs
from collections.abc import Iterable
from dataclasses import dataclass

from trafsearch.extraction.characters.encoding import decode
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.office.symbols import symbol

# What \fcharset means, by Microsoft's table; 0 and 1 are the page of the whole document.
_PAGES = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 89: "mac-cyrillic",
}  # fmt: skip
_SYMBOL = 2
SYMBOL_PAGE = "symbol of "  # and the name of the font
_OWN_PAGES = {10000: "mac-roman", 10007: "mac-cyrillic", 20866: "koi8-r", 65001: "utf-8"}
_ENOUGH = 20  # bytes beyond ASCII that show whether the document's page is what it says


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters, or bytes and their code page; "" is that of the document."""

    text: str = ""
    raw: bytes = b""
    page: str = ""
    is_raised: bool = False


@dataclass(frozen=True, slots=True)
class Letters:
    """How the bytes of one document become text."""

    page: str
    notes: tuple[Note, ...] = ()

    def text_of(self, pieces: Iterable[Piece]) -> str:
        """Neighbours in one page are decoded together: some letters take two bytes."""
        texts: list[str] = []
        raw, page = b"", ""
        for piece in pieces:
            if piece.raw and (not raw or piece.page == page):
                raw, page = raw + piece.raw, piece.page
                continue
            texts.append(self._decoded(raw, page))
            raw, page = piece.raw, piece.page
            texts.append(piece.text)
        texts.append(self._decoded(raw, page))
        return _joined("".join(texts))

    def _decoded(self, raw: bytes, page: str) -> str:
        if page.startswith(SYMBOL_PAGE):
            return "".join(symbol(page.removeprefix(SYMBOL_PAGE), f"{byte:x}") for byte in raw)
        return raw.decode(page or self.page, errors="replace")


def page_of_number(number: int | None) -> str:
    """Of \\ansicpg and \\cpg; "" where Python knows no such page."""
    name = _OWN_PAGES.get(number or 0, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""


def page_of_charset(charset: int | None) -> str:
    return SYMBOL_PAGE if charset == _SYMBOL else _PAGES.get(charset or 0, "")


def letters_of(pieces: Iterable[Piece], stated: str) -> Letters:
    """By the page that the document states, unless its letters say that it lies."""
    pool = b" ".join(piece.raw for piece in pieces if piece.raw and not piece.page)
    if sum(byte > 0x7F for byte in pool) < _ENOUGH:
        return Letters(stated)
    decoded = decode(pool, stated)
    is_single = decoded.encoding not in ("utf-16-le", "utf-16-be")
    return Letters(decoded.encoding, decoded.notes) if is_single else Letters(stated)


def _joined(text: str) -> str:
    """Halves of rare characters, given one by one, put together."""
    if text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", errors="replace")
