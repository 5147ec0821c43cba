"""Frames: windows in a page that show other files."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

import lxml.html
from lxml import etree

_SOURCES = ("src", "data")
_DOCUMENT = re.compile(r"\.(?:[xs]?html?|mht(?:ml)?|pdf|docx?|rtf|odt|txt|md|xml|php|aspx?|jsp)$", re.IGNORECASE)
_TYPES = re.compile(r"(?:application/(?:pdf|msword|rtf|xhtml|vnd\.)|text/)", re.IGNORECASE)
_MENUS = frozenset(("nav", "menu", "form", "dialog", "select"))
_MENU_ROLES = frozenset(("navigation", "menu", "dialog", "alertdialog", "search", "banner"))
_MOSTLY = 0.5  # of the words of a menu are links and buttons
_DEPTH = 4  # frames in frames that are opened


def inline(tree: etree._Element, pages: Mapping[str, str], depth: int = _DEPTH) -> None:
    """Puts in place what the file itself holds for a frame: its `srcdoc`, or the page saved with it."""
    for frame in list(tree.iter("iframe", "frame")) if depth else ():
        source = (frame.get("src") or "").strip()
        held = frame.get("srcdoc") or pages.get(source) or ""
        if not held.strip():
            continue
        inside = lxml.html.document_fromstring(held.replace("\0", ""), parser=lxml.html.HTMLParser(recover=True))
        inline(inside, pages, depth - 1)
        tail, style = frame.tail, frame.get("style")
        frame.clear()
        frame.tag, frame.tail = "div", tail
        if style:
            frame.set("style", style)
        frame.extend(inside.findall("body"))
        for body in frame:
            body.tag = "div"


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


def is_menu(element: etree._Element) -> bool:
    """Whether a hidden element unfolds into links and fields, and not into a part of the text."""
    if element.tag in _MENUS or (element.get("role") or "").lower() in _MENU_ROLES:
        return True
    controls = element.iter("a", "button", "select", "label", "textarea")
    linked = sum(len("".join(map(str, one.itertext())).split()) for one in controls)
    return linked >= _MOSTLY * len("".join(map(str, element.itertext())).split())
