"""Text that runs up or down a page in a font whose letters have no height: PDFium drops it, and says nothing.

It drops what is narrower than 0.01 points. So such text is turned upright, and put below the page, before PDFium is
asked for the letters: it is read behind the rest. Spaces have neither width nor height, and stay.
"""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.pdf.unchecked import address_of, unchecked

_DROPPED = 0.01  # points: PDFium drops what is narrower
_SEEN = 1.0  # points: what is less high is a space
_NESTED = 4
_FAR = 3  # pages' sizes: how far below the page stands what runs downwards

_OBJECT = unchecked(raw.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_int)
_INSIDE = unchecked(raw.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_ulong)
_KIND = unchecked(raw.FPDFPageObj_GetType, ctypes.c_int)
_BOUNDS = unchecked(raw.FPDFPageObj_GetBounds, ctypes.c_int, *[ctypes.c_void_p] * 4)


def set_upright(page: pdfium.PdfPage) -> int:
    """Turns what PDFium would drop, and says how many stretches of text that were. The file is not changed."""
    count, place = raw.FPDFPage_CountObjects(page), address_of(page.raw)
    dropped = [text for text in _texts((_OBJECT(place, at) for at in range(count)), 0) if _is_dropped(text)]
    for text in dropped:
        _turn(ctypes.cast(text, raw.FPDF_PAGEOBJECT), _FAR * max(page.get_size()))
    return len(dropped)


def _texts(objects: Iterator[int], depth: int) -> Iterator[int]:
    """The addresses of the stretches of text."""
    for place in objects:
        kind = _KIND(place)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            yield place
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _NESTED:
            count = raw.FPDFFormObj_CountObjects(ctypes.cast(place, raw.FPDF_PAGEOBJECT))
            yield from _texts((_INSIDE(place, at) for at in range(count)), depth + 1)


def _is_dropped(text: int) -> bool:
    _BOUNDS(text, *_PLACES)
    left, bottom, right, top = _EDGES
    return right - left < _DROPPED and top - bottom >= _SEEN


def _turn(text: ctypes._Pointer, far: float) -> None:  # type: ignore[type-arg]  # of a C structure
    """Upwards becomes to the right: (x, y) goes to (y, -x). Downwards: (x, y) goes to (-y, x), and below the page."""
    matrix = raw.FS_MATRIX()
    runs_up = not raw.FPDFPageObj_GetMatrix(text, matrix) or matrix.b >= 0
    if runs_up:
        raw.FPDFPageObj_Transform(text, 0, -1, 1, 0, 0, 0)
    else:
        raw.FPDFPageObj_Transform(text, 0, 1, -1, 0, far, -far)


_EDGES = (ctypes.c_float * 4)()
_PLACES = [ctypes.addressof(_EDGES) + 4 * at for at in range(4)]
