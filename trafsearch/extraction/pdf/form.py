"""What somebody wrote on a page of a PDF: fields of a form that were filled in, and boxes of text laid over it."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_STRING = raw.FPDF_OBJECT_STRING
_KEYS = {raw.FPDF_ANNOT_FREETEXT: b"Contents", raw.FPDF_ANNOT_WIDGET: b"V"}


@dataclass(frozen=True, slots=True)
class Written:
    """The texts, and how many fields keep what they hold where it cannot be read."""

    texts: tuple[str, ...] = ()
    hidden: int = 0


def written_on(page: pdfium.PdfPage) -> Written:
    texts: list[str] = []
    hidden = 0
    for annotation, kind in _annotations(page):
        key = _KEYS[kind]
        if raw.FPDFAnnot_GetValueType(annotation, key) == _STRING:
            texts += filter(None, [" ".join(_string(annotation, key).split())])
        elif kind == raw.FPDF_ANNOT_WIDGET and raw.FPDFAnnot_HasKey(annotation, b"Parent"):
            hidden += 1
    return Written(tuple(texts), hidden)


def _annotations(page: pdfium.PdfPage) -> Iterator[tuple[object, int]]:
    for at in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, at)
        if not annotation:
            continue
        try:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            if kind in _KEYS:
                yield annotation, kind
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _string(annotation: object, key: bytes) -> str:
    size = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
