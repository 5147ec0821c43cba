"""The straight lines that are drawn on a PDF page: under heads, around cells, above footnotes."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.pdf.letters import turned
from trafsearch.extraction.pdf.objects import FORM, PATH, Objects, objects_inside, objects_of

_THIN = 3.0  # points: a filled box that is thinner is a rule
_SHORT = 8.0  # points: what is shorter is a dash, or part of a drawing
_MANY = 4_000  # rules: a page with more is a map, and no table
_NESTED = 2

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
_UPRIGHT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Rule:
    """From `start` to `end`, at height `at` where it lies, at that distance from the left where it stands; points."""

    is_flat: bool
    at: float
    start: float
    end: float


def rules_of(page: pdfium.PdfPage, turns: int) -> list[Rule]:
    """Those of the page, as it stands when its text is upright; none where there are too many to be a table's."""
    rules: list[Rule] = []
    for rule in _drawn(objects_of(page), _UPRIGHT, turns, 0):
        rules.append(rule)
        if len(rules) > _MANY:
            return []
    return rules


def _drawn(objects: Objects, outer: Matrix, turns: int, depth: int) -> Iterator[Rule]:
    for place, kind in objects:
        if kind == PATH:
            drawn = ctypes.cast(place, raw.FPDF_PAGEOBJECT)
            yield from _path(drawn, _product(_matrix(drawn), outer), turns)
        elif kind == FORM and depth < _NESTED:
            drawn = ctypes.cast(place, raw.FPDF_PAGEOBJECT)
            yield from _drawn(objects_inside(place), _product(_matrix(drawn), outer), turns, depth + 1)


def _path(drawn: ctypes._Pointer, matrix: Matrix, turns: int) -> Iterator[Rule]:  # type: ignore[type-arg]  # of a C structure
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(drawn, fill, stroke)
    if not fill.value and not stroke.value:
        return
    for points in _outlines(drawn, matrix):
        upright = [turned((x, y, x, y), turns)[:2] for x, y in points]
        yield from _rules_of_outline(upright)


def _outlines(drawn: ctypes._Pointer, matrix: Matrix) -> Iterator[list[Point]]:  # type: ignore[type-arg]  # of a C structure
    """The corners of each part of the path; curves make no rules."""
    points: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(min(_MANY, raw.FPDFPath_CountSegments(drawn))):
        segment = raw.FPDFPath_GetPathSegment(drawn, at)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        place = _moved((x.value, y.value), matrix)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = [place]
            continue
        points.append(place)
        if raw.FPDFPathSegment_GetClose(segment) and len(points) > 2:
            points.append(points[0])
    if len(points) > 1:
        yield points


def _rules_of_outline(points: list[Point]) -> Iterator[Rule]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if height <= _THIN < _SHORT <= width:
        yield Rule(True, (max(ys) + min(ys)) / 2, min(xs), max(xs))
    elif width <= _THIN < _SHORT <= height:
        yield Rule(False, (max(xs) + min(xs)) / 2, min(ys), max(ys))
    elif width > _THIN and height > _THIN:
        for (x1, y1), (x2, y2) in pairwise(points):
            if abs(y1 - y2) <= 1 and abs(x1 - x2) >= _SHORT:
                yield Rule(True, (y1 + y2) / 2, min(x1, x2), max(x1, x2))
            elif abs(x1 - x2) <= 1 and abs(y1 - y2) >= _SHORT:
                yield Rule(False, (x1 + x2) / 2, min(y1, y2), max(y1, y2))


def _matrix(drawn: ctypes._Pointer) -> Matrix:  # type: ignore[type-arg]  # of a C structure
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(drawn, found):
        return _UPRIGHT
    return found.a, found.b, found.c, found.d, found.e, found.f


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )


def _moved(point: Point, matrix: Matrix) -> Point:
    (x, y), (a, b, c, d, e, f) = point, matrix
    return x * a + y * c + e, x * b + y * d + f
