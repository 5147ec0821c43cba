"""What a PDF page is made of: stretches of text, lines, pictures, and forms that hold more of them.

A page has one object for each stretch of its text, often a thousand. So they are walked by their addresses, by loops
that run in C.
"""

import ctypes
from collections.abc import Iterable
from itertools import repeat

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.pdf.unchecked import address_of, unchecked

TEXT, PATH, FORM = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM

Objects = Iterable[tuple[int, int]]  # the address and the kind of each

_OBJECT = unchecked(raw.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_int)
_INSIDE = unchecked(raw.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_ulong)
_KIND = unchecked(raw.FPDFPageObj_GetType, ctypes.c_int)


def objects_of(page: pdfium.PdfPage) -> Objects:
    count = raw.FPDFPage_CountObjects(page)
    return _with_kinds(map(_OBJECT, repeat(address_of(page.raw)), range(count)))


def objects_inside(form: int) -> Objects:
    count = raw.FPDFFormObj_CountObjects(ctypes.cast(form, raw.FPDF_PAGEOBJECT))
    return _with_kinds(map(_INSIDE, repeat(form), range(count)))


def _with_kinds(addresses: Iterable[int]) -> Objects:
    places = list(addresses)
    return zip(places, map(_KIND, places), strict=True)
