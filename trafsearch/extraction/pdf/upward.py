"""Text that runs up or down a page in a font whose letters have no height: PDFium drops it, and says nothing.

It drops what is narrower than 0.01 points. So such text is turned upright, and put below the page, before PDFium is
asked for the letters: it is read behind the rest. Spaces have neither width nor height, and stay.

On the way it is seen whether text is drawn over the line before it, as letters are that another font lends.
"""

import ctypes
import struct
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.pdf.letters import Box
from trafsearch.extraction.pdf.objects import FORM, TEXT, Objects, objects_inside, objects_of
from trafsearch.extraction.pdf.unchecked import unchecked

_DROPPED = 0.01  # points: PDFium drops what is narrower
_SEEN = 1.0  # points: what is less high is a space
_NESTED = 4
_OVER = 0.25  # of its width or height: what begins so far inside the line before it stands over it
_LEVEL = 0.5  # of the height of the lower one: what stands so far beside another is on its line
_FAR = 3  # pages' sizes: how far below the page stands what runs downwards

_BOUNDS = unchecked(raw.FPDFPageObj_GetBounds, ctypes.c_int, *[ctypes.c_void_p] * 4)


@dataclass(slots=True)
class Drawn:
    """`turned` stretches of a page's text were set upright; `has_overlaps` says that some stand over others."""

    turned: int = 0
    has_overlaps: bool = False


def set_upright(page: pdfium.PdfPage) -> Drawn:
    """Turns what PDFium would drop. The file is not changed."""
    drawn = Drawn()
    dropped = list(_dropped(objects_of(page), drawn, 0))
    for text in dropped:
        _turn(ctypes.cast(text, raw.FPDF_PAGEOBJECT), _FAR * max(page.get_size()))
    drawn.turned = len(dropped)
    return drawn


def _dropped(objects: Objects, drawn: Drawn, depth: int) -> Iterator[int]:
    """The addresses of the stretches of text that PDFium would drop."""
    start = end = foot = head = 0.0  # of the line that is being drawn
    for place, kind in objects:
        if kind == TEXT:
            _BOUNDS(place, *_PLACES)
            left, bottom, right, top = _EDGES(_EDGE_BYTES)
            if right - left < _DROPPED and top - bottom >= _SEEN:
                yield place
            elif left >= end and bottom <= head and top >= foot:  # so it is with nearly all
                end = right
            elif bottom > head or top < foot:
                start, end, foot, head = left, right, bottom, top
            else:
                drawn.has_overlaps |= _is_over((left, bottom, right, top), (start, foot, end, head))
                start, end = min(start, left), max(end, right)
        elif kind == FORM and depth < _NESTED:
            yield from _dropped(objects_inside(place), drawn, depth + 1)


def _is_over(one: Box, other: Box) -> bool:
    """Whether it stands on the other's line, and inside."""
    width, height = one[2] - one[0], one[3] - one[1]
    across = min(one[2], other[2]) - max(one[0], other[0])
    upwards = min(one[3], other[3]) - max(one[1], other[1])
    return across > _OVER * min(width, height) and upwards >= _LEVEL * min(height, other[3] - other[1])


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
