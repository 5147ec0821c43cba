"""Text that runs up or down a page in a font whose letters have no height: PDFium drops it, and says nothing.

It drops what is narrower than 0.01 points. So such text is turned upright, and put below the page, before PDFium is
asked for the letters: it is read behind the rest. Spaces have neither width nor height, and stay.
"""

import ctypes
import struct
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.pdf.objects import FORM, TEXT, Objects, objects_inside, objects_of
from trafsearch.extraction.pdf.unchecked import unchecked

_DROPPED = 0.01  # points: PDFium drops what is narrower
_SEEN = 1.0  # points: what is less high is a space
_NESTED = 4
_FAR = 3  # pages' sizes: how far below the page stands what runs downwards

_BOUNDS = unchecked(raw.FPDFPageObj_GetBounds, ctypes.c_int, *[ctypes.c_void_p] * 4)


def set_upright(page: pdfium.PdfPage) -> int:
    """Turns what PDFium would drop, and says how many stretches of text that were. The file is not changed."""
    dropped = list(_dropped(objects_of(page), 0))
    for text in dropped:
        _turn(ctypes.cast(text, raw.FPDF_PAGEOBJECT), _FAR * max(page.get_size()))
    return len(dropped)


def _dropped(objects: Objects, depth: int) -> Iterator[int]:
    """The addresses of the stretches of text that PDFium would drop."""
    for place, kind in objects:
        if kind == TEXT:
            _BOUNDS(place, *_PLACES)
            left, bottom, right, top = _EDGES(_EDGE_BYTES)
            if right - left < _DROPPED and top - bottom >= _SEEN:
                yield place
        elif kind == FORM and depth < _NESTED:
            yield from _dropped(objects_inside(place), depth + 1)


def _turn(text: ctypes._Pointer, far: float) -> None:  # type: ignore[type-arg]  # of a C structure
    """Upwards becomes to the right: (x, y) goes to (y, -x). Downwards: (x, y) goes to (-y, x), and below the page."""
    matrix = raw.FS_MATRIX()
    runs_up = not raw.FPDFPageObj_GetMatrix(text, matrix) or matrix.b >= 0
    if runs_up:
        raw.FPDFPageObj_Transform(text, 0, -1, 1, 0, 0, 0)
    else:
        raw.FPDFPageObj_Transform(text, 0, 1, -1, 0, far, -far)


_BOX = (ctypes.c_float * 4)()
_PLACES = [ctypes.addressof(_BOX) + 4 * at for at in range(4)]
_EDGE_BYTES = memoryview(_BOX).cast("B")
_EDGES = struct.Struct("4f").unpack_from
