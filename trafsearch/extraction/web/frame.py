"""Frames: windows in a page that show other files."""

import re
from urllib.parse import urlsplit

from lxml import etree

TAGS = frozenset(("frame", "iframe", "object", "embed"))
_SOURCES = ("src", "data")
_DOCUMENT = re.compile(r"\.(?:[xs]?html?|mht(?:ml)?|pdf|docx?|rtf|odt|txt|md|xml|php|aspx?|jsp)$", re.IGNORECASE)
_TYPES = re.compile(r"(?:application/(?:pdf|msword|rtf|xhtml|vnd\.)|text/)", re.IGNORECASE)


def shows_document(element: etree._Element) -> bool:
    """Whether the act itself may be in there, and not a picture, a film or an advertisement.

    A frame of a frameset always, else by the type or the end of the address; an address on
    the page's own site that ends in no other way counts too: `<iframe src="/act?id=5">`.
    """
    source = next((value for name in _SOURCES if (value := (element.get(name) or "").strip())), "")
    if not source or source.startswith(("about:", "javascript:", "#")):
        return False
    if element.tag == "frame" or _TYPES.match(element.get("type") or ""):
        return True
    try:
        address = urlsplit(source)
    except ValueError:
        return True
    if _DOCUMENT.search(address.path):
        return True
    is_plain = "." not in address.path.rsplit("/", 1)[-1]
    return bool(element.tag == "iframe" and is_plain and not address.scheme and not address.netloc)
