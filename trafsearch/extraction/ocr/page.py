"""A page of a PDF as a picture, and what is read off it."""

from collections import Counter
from math import sqrt

import pypdfium2 as pdfium

from trafsearch.extraction.ocr.problem import NOTHING
from trafsearch.extraction.ocr.recognition import Recognised, recognised

_DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_DOTS = 20_000_000  # of a picture: more than A3 has
_PATIENCE = 0.8  # of the time that a page may take: the rest is for what is done beside
_SHADE = 50  # of 255: what is drawn differs more from the paper, light grey letters too
CLEAN = 0.00005  # share of such dots: a letter has more
_SPECKS = 0.0005  # share of such dots that an empty page may have
_SAMPLED = 101  # of that many dots one is asked for the colour of the paper


def read_page(page: pdfium.PdfPage, number: int, seconds: float) -> Recognised:
    """What stands on the page; a page that is blank to the eye is read, and holds nothing."""
    width, height, dots = _picture(page)
    drawn = drawn_share(dots)
    if drawn <= CLEAN:
        return Recognised(sure=100.0)
    picture = b"P5 %d %d 255\n" % (width, height) + dots
    found = recognised(picture, number, _PATIENCE * seconds, ("--dpi", str(_DOTS_PER_INCH)))
    return Recognised(sure=100.0) if drawn <= _SPECKS and found.problem == NOTHING else found


def drawn_share(dots: bytes) -> float:
    """The share of dots that are darker or lighter than the paper, which most dots show."""
    paper, _ = Counter(dots[::_SAMPLED]).most_common(1)[0]
    differing = bytes(abs(byte - paper) > _SHADE for byte in range(256))
    return dots.translate(differing).count(1) / len(dots)


def _picture(page: pdfium.PdfPage) -> tuple[int, int, bytes]:
    """Width, height, and a byte for each dot; what is drawn on the page is drawn, notes and stamps too."""
    width, height = page.get_size()
    scale = min(_DOTS_PER_INCH / _POINTS_PER_INCH, sqrt(_DOTS / max(1.0, width * height)))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        data, stride = bytes(bitmap.buffer), bitmap.stride
        rows = [data[row * stride : row * stride + bitmap.width] for row in range(bitmap.height)]
        return bitmap.width, bitmap.height, b"".join(rows)
    finally:
        bitmap.close()
