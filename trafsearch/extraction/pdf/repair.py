"""Pages whose fonts do not say which letters they show: «Jhkkbckdhc» is «Российской».

The text of such a font is a substitution, the same on all its pages. Each font is solved once, from all that it shows,
and its characters are exchanged before lines are built.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.characters.quality import page_quality

SOLVED_FROM = 40  # pages: enough for any font, and not too many for the memory

_MISCODED = 0.05  # share of a page's characters that the fonts do not map to letters
_LEFT_UNREAD = 0.01  # share of a mended page's characters that may stay unknown: in a law its figures are as many
_MOST_UNREAD = 0.1  # with more, the page is no text
_SAMPLE = 600  # characters of a page that show whether it is language
_FONT_SAMPLE = 6_000
_LANGUAGE = 0.6  # of the words of a font or a page must look like language
_FEWEST = 4  # characters: less shows nothing about a font
_CONTROL = re.compile("[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f]")
_NAME = 256  # bytes of a font's name
_PART = re.compile(r"_\d\d$")  # Times_00 and Times_02: a producer gives each 256 letters of a font one of its own
_SMALL_A, _ASCII = 0x5A, 29  # where а stands in the usual order of a TrueType font's letters, and how far ASCII is off
_SPACE = 0x20  # PDFium shows it for what is a space anyway
_SPACES = " \n\r\t\u00a0"  # other controls that Python takes for spaces are letters and figures here
_ORDERED = 0.9  # of a font's letters stand in that order
_HYPHEN, _NOTHING = "\ufffe", "\ufffd"

Exchange = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Character:
    """As PDFium gives it. `font` is "" for the spaces and line ends that it adds."""

    text: str
    font: str
    is_unmapped: bool


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts that do not say what they show, and what those that were solved show for their characters."""

    doubtful: frozenset[str]
    solved: Mapping[str, Exchange]


@dataclass(frozen=True, slots=True)
class Mended:
    """The text of a page, a character for each that PDFium counts, and the share of those that stay unreadable.

    `unknown` are signs of solved fonts of which nobody knows what they show: U+FFFD stands for each.
    """

    text: str
    unread: float
    fonts: int
    unknown: int = 0

    @property
    def is_miscoded(self) -> bool:
        return self.unread > _MOST_UNREAD

    @property
    def has_gaps(self) -> bool:
        return _LEFT_UNREAD < self.unread <= _MOST_UNREAD


def is_suspicious(text: str, unmapped: float) -> bool:
    """Whether a page's fonts show something else than its text says, as far as a stretch of it tells."""
    controls = len(_CONTROL.findall(text))
    if max(unmapped, controls / max(1, len(text))) > _MISCODED:
        return True
    middle = max(0, (len(text) - _SAMPLE) // 2)
    return page_quality(text[middle : middle + _SAMPLE]) < _LANGUAGE


def characters_of(textpage: pdfium.PdfTextPage) -> list[Character]:
    """All of a page. It takes some microseconds for each: only for pages that need it."""
    name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
    found = []
    for at in range(textpage.count_chars()):
        size = raw.FPDFText_GetFontInfo(textpage, at, name, _NAME, flags)
        font = name.raw[: size - 1].decode("utf-8", "replace") if 0 < size <= _NAME else ""
        code = raw.FPDFText_GetUnicode(textpage, at)
        text = _HYPHEN if raw.FPDFText_IsHyphen(textpage, at) == 1 else chr(code) if code < 0x110000 else _NOTHING
        found.append(Character(text, font, raw.FPDFText_HasUnicodeMapError(textpage, at) == 1))
    return found


def fonts_of(pages: Sequence[Sequence[Character]]) -> Fonts:
    """What each doubtful font of the pages shows, where that can be found out."""
    from trafsearch.extraction.characters.substitution import solve  # most files never need it

    doubtful = _doubtful(pages)
    solved: dict[str, Exchange] = {}
    for font in doubtful:
        shown = [sample for page in pages if (sample := _shown_by(page, font)).strip()]
        if _is_figures(shown) and any(_is_sibling(font, other) and _is_ordered(solved[other]) for other in solved):
            solved[font] = {chr(code): chr(code + _ASCII) for code in range(3, 0x7F - _ASCII) if code != _SPACE}
        elif solution := solve(shown):
            solved[font] = solution.mapping
    return Fonts(frozenset(doubtful), solved)


def mended(page: Iterable[Character], fonts: Fonts) -> Mended:
    """The page with the characters of solved fonts exchanged."""
    text: list[str] = []
    used: set[str] = set()
    seen = unread = unknown = 0
    for character in page:
        mapping = fonts.solved.get(character.font)
        shown = character.text if mapping is None else _shown_for(character.text, mapping)
        shown = shown if len(shown) == 1 and shown != "\0" else _NOTHING
        text.append(shown)
        if character.font and not shown.isspace():
            seen += 1
            used.update([character.font] if mapping is not None else [])
            unknown += mapping is not None and shown == _NOTHING
            unread += character.font in fonts.doubtful if mapping is None else shown == _NOTHING
    return Mended("".join(text), unread / max(1, seen), len(used), unknown)


def _shown_for(sign: str, mapping: Exchange) -> str:
    """A sign that nobody solved stands for something else than itself: «2» for «О»."""
    return mapping.get(sign, sign if sign in _SPACES or sign == _HYPHEN else _NOTHING)


def _doubtful(pages: Sequence[Sequence[Character]]) -> list[str]:
    """Those that map too few characters, or whose text is no language; the one with the most text first."""
    counts: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    for page in pages:
        for character in page:
            counts[character.font] += 1
            bad[character.font] += character.is_unmapped or _CONTROL.match(character.text) is not None
    return [
        font
        for font, count in counts.most_common()
        if font and count >= _FEWEST and (bad[font] > _MISCODED * count or not _is_language(pages, font))
    ]


def _is_language(pages: Sequence[Sequence[Character]], font: str) -> bool:
    text = " ".join(_shown_by(page, font) for page in pages)
    return page_quality(text[:_FONT_SAMPLE]) >= _LANGUAGE


def _shown_by(page: Sequence[Character], font: str) -> str:
    """What the font shows on a page; a space stands for what others show."""
    return "".join(character.text if character.font == font or not character.font else " " for character in page)


def _is_figures(samples: Sequence[str]) -> bool:
    """Whether the font shows hardly anything but signs below the letters: its figures, marks and spaces."""
    signs = [sign for sample in samples for sign in sample if not sign.isspace()]
    return sum(ord(sign) < _SMALL_A for sign in signs) >= _ORDERED * len(signs)


def _is_sibling(font: str, other: str) -> bool:
    return font != other and _PART.sub("", font) == _PART.sub("", other) and bool(_PART.search(font))


def _is_ordered(mapping: Exchange) -> bool:
    """Whether the Cyrillic letters stand in the order of the usual TrueType fonts, where 3 is the space."""
    small = [(ord(code), ord(letter) - ord("а")) for code, letter in mapping.items() if "а" <= letter <= "я"]
    return len(small) > 10 and sum(code - place == _SMALL_A for code, place in small) >= _ORDERED * len(small)
