"""Pages of a PDF that are pictures: scans, some of which carry a line of text, as a stamp or a signature does."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.pdf.page_text import PageText

_STAMP = 20  # letters, and lines: a page with fewer is nearly empty
_SHORT = 300  # letters: what a scanned page may carry in stamps and signatures
_DRAWING = 20  # objects: a page without text and with fewer is blank, but for a frame or a rule
_LARGE, _MOST = 0.3, 0.5  # shares of the page that pictures cover
_NESTED = 4
_UNSEEN = 3  # the way of drawing letters in which programs lay the text of a scan over its picture


def is_scan(page: pdfium.PdfPage, lines: Sequence[Line]) -> bool:
    """Whether pictures or outlines stand where the text should.

    A nearly empty page is one with a large picture, or a drawing of many strokes. A page with a short text is one if
    pictures cover most of it, and the text is not what a program read off them before.
    """
    letters = _letters_in(lines)
    if letters >= _SHORT:
        return False
    covered, others, is_unseen = _drawn(page)
    if len(lines) <= _STAMP and letters < _STAMP:
        return covered > _LARGE or others >= _DRAWING
    return covered > _MOST and not is_unseen


def _letters_in(lines: Sequence[Line]) -> int:
    """Counted until they are many."""
    letters = 0
    for line in lines:
        letters += sum(map(str.isalpha, line.text))
        if letters >= _SHORT:
            break
    return letters


def with_own(read: PageText, own: Iterable[Line], notes: Sequence[Note]) -> PageText:
    """What was read off the picture, and behind it those of the page's own lines that were not seen there."""
    seen = _letters_of(line.text for line in read.lines)
    kept = [line for line in own if (letters := _letters_of([line.text])) and letters not in seen]
    return replace(read, lines=(*read.lines, *kept), notes=(*notes, *read.notes))


def _drawn(page: pdfium.PdfPage) -> tuple[float, int, bool]:
    """The share of the page under pictures, how many objects are no text, and whether most of the text is unseen.

    Pictures are counted together: some scanners cut a page into stripes.
    """
    width, height = page.get_size()
    covered, others, texts, unseen = 0.0, 0, 0, 0
    for drawn in page.get_objects(max_depth=_NESTED):
        if drawn.type == raw.FPDF_PAGEOBJ_TEXT:
            texts += 1
            unseen += raw.FPDFTextObj_GetTextRenderMode(drawn.raw) == _UNSEEN
            continue
        others += 1
        if drawn.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = drawn.get_bounds()
            covered += max(0.0, right - left) * max(0.0, top - bottom)
    return covered / max(1.0, width * height), others, 2 * unseen > texts


def _letters_of(texts: Iterable[str]) -> str:
    return "".join(char for text in texts for char in text.casefold() if char.isalnum())
