"""The characters of a PDF page, and where each stands."""

import ctypes
import math
import re
import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.layout import letterspaced
from trafsearch.extraction.pdf.unchecked import address_of, unchecked

Box = tuple[float, float, float, float]  # left, bottom, right, top: points; bottom and top grow upwards

_STRETCH = re.compile("[^\r\n\ufffe]+\ufffe?")  # PDFium writes U+FFFE where it took a hyphen and a line's end away
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_UNSEEN = " \t\u00a0\ufffe"
_ASKED = 8  # lines that show how the page is turned
_SAMPLED = 80  # characters of a page that are asked for
_BETWEEN = {-1: " ", -2: "\n"}
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Letters:
    """`text` has one character for each that PDFium counts; `turns` is how many quarters the page's text is turned.

    `lines` are where its lines begin and end. `is_direct` says that PDFium counts the characters of a page as they
    stand in its text, `is_odd` that some are no characters, or letters stand apart. `order` says for each character
    of the text which one it is for PDFium, where it stands elsewhere in the text than there: -1 for what is none.
    """

    textpage: pdfium.PdfTextPage
    text: str
    lines: tuple[tuple[int, int], ...]
    turns: int
    is_direct: bool
    is_odd: bool
    handle: int
    order: tuple[int, ...] = ()

    def box(self, at: int) -> Box:
        """Of one character, as tall as its font, on the page turned so that its text stands upright."""
        if self.order or not self.is_direct:
            at = self.counted(at)
        _LOOSE_BOX(self.handle, at, _ADDRESS)
        left, top, right, bottom = _EDGES(_RECT_BYTES)
        if self.turns:
            return turned((left, bottom, right, top), self.turns)
        return left, bottom, right, top

    def quarter(self, at: int) -> int:
        """How many quarters a character is turned against the clock, compared with the page's text."""
        if self.order or not self.is_direct:
            at = self.counted(at)
        return (_quarter(_ANGLE(self.handle, at)) - self.turns) % 4

    def baseline(self, at: int) -> float:
        """How high one character stands, on the page turned so that its text stands upright."""
        if self.order or not self.is_direct:
            at = self.counted(at)
        _ORIGIN(self.handle, at, _ACROSS, _UP)
        if self.turns:
            x, y = _POINT
            return turned((x, y, x, y), self.turns)[1]
        return _UP_NUMBER.value

    def type_size(self, at: int) -> float:
        """In points: that of the font, whatever the letter; 0 where nobody knows it."""
        if self.order or not self.is_direct:
            at = self.counted(at)
        if not _MATRIX(self.handle, at, _MATRIX_ADDRESS):
            return 0.0
        size: float = _TYPE_SIZE(self.handle, at) * math.hypot(*_UPWARDS(_MATRIX_BYTES))
        return size

    def counted(self, at: int) -> int:
        """Which of PDFium's characters stands there in the text."""
        at = self.order[at] if self.order else at
        return at if self.is_direct else raw.FPDFText_GetCharIndexFromTextIndex(self.textpage, at)

    def ordered(self, order: Sequence[int]) -> "Letters":
        """The same with its text in another order: of each character its place as it is now, -1 for a blank between
        words, -2 for one between lines.
        """
        text = "".join([self.text[at] if at >= 0 else _BETWEEN[at] for at in order])
        places = tuple([self.order[at] if at >= 0 and self.order else at for at in order])
        is_odd = letterspaced.is_spaced(text) or _CONTROL.search(text) is not None
        return replace(self, text=text, lines=tuple(_lines(text)), is_odd=is_odd, order=places)

    def unmapped_share(self) -> float:
        """Of the characters that are shown, how many the fonts do not map to Unicode; some of them are asked."""
        count = self.textpage.count_chars()
        sampled = range(0, count, 1 + count // _SAMPLED)
        return len([at for at in sampled if _IS_UNMAPPED(self.handle, at) > 0]) / max(1, len(sampled))


def letters_of(textpage: pdfium.PdfTextPage, text: str | None = None) -> Letters:
    """`text` is what to take for the page's own where its fonts lie; it has a character for each that PDFium counts."""
    text = textpage.get_text_range() if text is None else text
    count = textpage.count_chars()
    if len(text) != count and _ASTRAL.search(text):
        text = _ASTRAL.sub("\ufffd\ufffd", text)  # two units of UTF-16, as PDFium counts
    is_odd = letterspaced.is_spaced(text) or _CONTROL.search(text) is not None
    letters = Letters(textpage, text, tuple(_lines(text)), 0, len(text) == count, is_odd, address_of(textpage.raw))
    turns = _turns(letters)
    return replace(letters, turns=turns) if turns else letters


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends, by its first and last characters that are seen; empty ones are left out.

    The mark of a hyphen ends a line and stands right behind it.
    """
    for match in _STRETCH.finditer(text):
        words, start = match[0], match.start()
        end = start + len(words.rstrip(_UNSEEN))
        if words[0].isspace():
            start += len(words) - len(words.lstrip())
        if start < end:
            yield start, end


def _turns(letters: Letters) -> int:
    """The quarter in which most of the text is turned, judged by the first characters of some lines."""
    lines = letters.lines
    votes: Counter[int] = Counter()
    for start, end in lines[:: 1 + len(lines) // _ASKED]:
        votes[letters.quarter(start)] += end - start
    return votes.most_common(1)[0][0] if votes else 0


def _quarter(angle: float) -> int:
    """PDFium counts angles with the clock."""
    return round(-angle / (math.pi / 2)) % 4


def turned(box: Box, turns: int) -> Box:
    if not turns:
        return box
    left, bottom, right, top = box
    if turns == 1:
        return bottom, -right, top, -left
    if turns == 2:
        return -right, -top, -left, -bottom
    return -top, left, -bottom, right


_LOOSE_BOX = unchecked(raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
_ANGLE = unchecked(raw.FPDFText_GetCharAngle, ctypes.c_float, ctypes.c_int)
_IS_UNMAPPED = unchecked(raw.FPDFText_HasUnicodeMapError, ctypes.c_int, ctypes.c_int)
_RECT = raw.FS_RECTF()
_ADDRESS = ctypes.addressof(_RECT)
_RECT_BYTES = memoryview(_RECT).cast("B")
_EDGES = struct.Struct("4f").unpack_from  # half the time of reading four fields

_ORIGIN = unchecked(raw.FPDFText_GetCharOrigin, ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_POINT = (ctypes.c_double * 2)()
_ACROSS, _UP = ctypes.addressof(_POINT), ctypes.addressof(_POINT) + ctypes.sizeof(ctypes.c_double)
_UP_NUMBER = ctypes.c_double.from_address(_UP)
_TYPE_SIZE = unchecked(raw.FPDFText_GetFontSize, ctypes.c_double, ctypes.c_int)
_MATRIX = unchecked(raw.FPDFText_GetMatrix, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
_PLACE = raw.FS_MATRIX()
_MATRIX_ADDRESS = ctypes.addressof(_PLACE)
_MATRIX_BYTES = memoryview(_PLACE).cast("B")
_UPWARDS = struct.Struct("8x2f").unpack_from  # its third and fourth numbers: where up is
