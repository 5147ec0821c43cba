"""What a DOCX shows that its paragraphs do not hold: other documents, diagrams, charts, scanned pages."""

import re
from collections.abc import Iterator

from lxml import etree

from trafsearch.extraction.extraction import Note
from trafsearch.extraction.office.docx_tree import attribute
from trafsearch.extraction.office.package import Package

_ADVICE = "open the file in Word and save it as PDF"
_SCANS = "pictures as large as a page were not read"
_DOCUMENTS = re.compile(r"(?:Word|Excel|PowerPoint|AcroExch|Acrobat|FoxitReader|Package|htmlfile)\b", re.IGNORECASE)
_PAGE = (5_000_000, 6_500_000)  # width and height, in EMU, from which a picture fills a page: 14 × 18 cm


def missing(package: Package, body: etree._Element) -> Iterator[str]:
    """What is not read, each with a count and the next step."""
    inserted = sum(1 for _ in body.iter("{*}altChunk", "{*}subDoc"))
    inserted += sum(bool(_DOCUMENTS.match(attribute(one, "ProgID"))) for one in body.iter("{*}OLEObject"))
    if inserted:
        yield f"inserted documents were left out ({inserted}): {_ADVICE}"
    if diagrams := sum(map(_has_text, _drawings(package, "diagrams/data"))):
        yield f"diagrams with text were left out ({diagrams}): {_ADVICE}"
    if charts := sum(map(_has_text, _drawings(package, "charts/chart"))):
        yield f"charts with text were left out ({charts}): {_ADVICE}"
    if scans := sum(map(_fills_page, _pictures(body))):
        yield f"{_SCANS} ({scans}): {_ADVICE}, then read it with OCR"


def remarks(body: etree._Element) -> Iterator[Note]:
    if pictures := sum(not _fills_page(picture) for picture in _pictures(body)):
        yield Note("pictures_left_out", f"{pictures} pictures were not read")


def _pictures(body: etree._Element) -> Iterator[etree._Element]:
    """The frames of pictures: of what newer and what older programs write."""
    for picture in body.iter("{*}inline", "{*}anchor"):
        if next(picture.iter("{*}blip"), None) is not None:
            yield picture
    for picture in body.iter("{*}imagedata"):
        if next(picture.iterancestors("{*}Fallback", "{*}object"), None) is None:
            yield picture


def _fills_page(picture: etree._Element) -> bool:
    extent = picture.find("{*}extent")
    sides = [attribute(extent, name) for name in ("cx", "cy")]
    return all(side.isdigit() and int(side) >= least for side, least in zip(sides, _PAGE, strict=True))


def _drawings(package: Package, stem: str) -> Iterator[etree._Element | None]:
    name = re.compile(rf"{re.escape(package.folder)}/{stem}\d*\.xml", re.IGNORECASE)
    return (package.parts.xml(member) for member in package.parts.names if name.fullmatch(member))


def _has_text(drawing: etree._Element | None) -> bool:
    """Words in its boxes, titles or categories; figures alone are no text."""
    if drawing is None:
        return False
    return any(any(map(str.isalpha, text.text or "")) for text in drawing.iter("{*}t", "{*}v"))
