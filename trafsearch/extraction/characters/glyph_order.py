"""The numbers that fonts give their glyphs: what a font without a map of its letters still tells.

A program that reads such a font takes the low byte of a glyph's number for a character: А comes out as ":".
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trafsearch.language import Language

# As in the fonts of Windows, Liberation and DejaVu: space is glyph 3, "!" is 4, A is 36.
ASCII_FROM_GLYPH = 29
FIGURES = frozenset(map(str, range(10)))

# The order of Times New Roman, Arial and Courier New: Ё stands before the block of А to я and ё behind it.
_WINDOWS = "ЁЂЃЄЅІЇЈЉЊЋЌЎЏ" + "".join(map(chr, range(0x410, 0x450))) + "ёђѓєѕіїјљњћќўџҐґ"
_UNICODE = "".join(map(chr, range(0x400, 0x500)))  # DejaVu, Liberation and others
_ALPHABET = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_LAYOUTS = {"Windows": _WINDOWS, "Unicode": _UNICODE, "alphabet": _ALPHABET}

# Marks of Times New Roman and Arial beyond ASCII. Source: Apple's standard glyph order, from which these fonts leave
# out the no-break space; № as documents of theirs show it.
_TIMES_A = 0x23A
_COMMON = (("Windows", _TIMES_A), ("Unicode", 0x1AC), ("Unicode", 0x3A5))  # Times New Roman, Liberation, DejaVu Sans
COMMON = len(_COMMON)  # orders that come first
_TIMES_MARKS = {
    0x83: "°", 0x86: "§", 0x87: "•", 0xA9: "«", 0xAA: "»", 0xAB: "…", 0xB1: "–", 0xB2: "—", 0xB3: "“", 0xB4: "”",
    0xB5: "‘", 0xB6: "’", 0xE3: "№",
}  # fmt: skip
_BYTES = 0x100
_MOST = 0.6
_BLOCK = 66  # letters from А to я, Ё and ё among them or not
_FEWEST_OF_BLOCK = 0.3  # of a Russian text's signs they are more than half, of a Kazakh one's less


@dataclass(frozen=True, slots=True)
class GlyphOrder:
    """A guess at the order of a font's glyphs: which character each code stands for."""

    name: str
    mapping: dict[str, str]
    language: Language = Language.RU  # or Kazakh: the alphabet that it is about


def orders(codes: frozenset[int]) -> list[GlyphOrder]:
    """All guesses that give most of `codes` a character, the commonest first. None of them is proved by that."""
    signs = frozenset(map(chr, codes))
    return [order for order in _all_orders(codes) if len(signs & order.mapping.keys()) >= _MOST * len(signs)]


def _all_orders(codes: frozenset[int]) -> Iterator[GlyphOrder]:
    is_narrow = max(codes, default=0) < _BYTES
    for layout, glyph in _COMMON:
        yield _cyrillic(layout, glyph % _BYTES if is_narrow else glyph, codes, ASCII_FROM_GLYPH)
    for places in (ASCII_FROM_GLYPH, *(places for places in range(-95, 96) if places not in (0, ASCII_FROM_GLYPH))):
        yield GlyphOrder(f"ASCII moved by {places}", _ascii(places), Language.EN)
    for layout in _LAYOUTS:
        for code in _places_of_a(codes):
            for places in (ASCII_FROM_GLYPH, 0):
                yield _cyrillic(layout, code, codes, places)


def _places_of_a(codes: frozenset[int]) -> list[int]:
    """Where А may lie: anywhere in a byte, or near the codes, where they are whole glyph numbers; a good part of the
    codes must then be А to я.
    """
    wide = [code for code in codes if code >= _BYTES]
    places = range(max(0, min(wide) - _BLOCK), max(wide)) if wide else range(_BYTES)
    turned = sorted([*codes, *(() if wide else (code + _BYTES for code in codes))])
    fewest = _FEWEST_OF_BLOCK * len(codes)
    return [at for at in places if bisect_left(turned, at + _BLOCK) - bisect_left(turned, at) >= fewest]


def _cyrillic(layout: str, code_of_a: int, codes: frozenset[int], places: int) -> GlyphOrder:
    """А at `code_of_a`, the other letters of the layout around it, ASCII below.

    Where both claim a code, А to я come before ASCII, and ASCII before the others: the I of a number before Ё. An order
    that takes a figure for a letter is none.
    """
    is_narrow = max(codes, default=0) < _BYTES
    letters = _LAYOUTS[layout]
    start = code_of_a - letters.index("А")
    mapping = dict(_ascii(places))
    figures = {code for code, char in mapping.items() if char in FIGURES}
    block = range(letters.index("А"), letters.index("я") + 1)
    for place in _around(block, range(len(letters))):
        code = chr((start + place) % _BYTES if is_narrow else max(0, start + place))
        if place in block or code not in mapping:
            mapping[code] = letters[place]
    if layout == "Windows" and code_of_a == (_TIMES_A % _BYTES if is_narrow else _TIMES_A):
        mapping |= {chr(code): mark for code, mark in _TIMES_MARKS.items()}
    is_blurred = any(mapping[code] not in FIGURES for code in figures)
    return GlyphOrder(f"glyphs in the order of {layout}, А at {code_of_a:#x}", {} if is_blurred else mapping)


@cache
def _around(block: range, places: range) -> list[int]:
    """The far places first, so that the near ones have the last word where both come to one byte."""
    return sorted(places, key=lambda place: -abs(2 * place - block.start - block.stop))


@cache
def _ascii(places: int) -> dict[str, str]:
    return {chr(code - places): chr(code) for code in range(0x20, 0x7F) if code >= places + 3}
