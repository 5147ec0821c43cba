"""What a DOCX shows that its paragraphs do not hold: other documents, and diagrams."""

import re
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from trafsearch.extraction.archive import xml_member

_ADVICE = "open the file in Word and save it as PDF"


def missing(archive: ZipFile, body: etree._Element, folder: str) -> Iterator[str]:
    """What is not read, each with a count and the next step."""
    if inserted := sum(1 for _ in body.iter("{*}altChunk", "{*}subDoc")):
        yield f"inserted documents were left out ({inserted}): {_ADVICE}"
    if diagrams := sum(map(_has_text, _diagrams(archive, folder))):
        yield f"diagrams with text were left out ({diagrams}): {_ADVICE}"


def _diagrams(archive: ZipFile, folder: str) -> Iterator[etree._Element | None]:
    name = re.compile(rf"{re.escape(folder)}/diagrams/data\d*\.xml")
    return (xml_member(archive, member) for member in archive.namelist() if name.fullmatch(member))


def _has_text(diagram: etree._Element | None) -> bool:
    return diagram is not None and any((text.text or "").strip() for text in diagram.iter("{*}t"))
