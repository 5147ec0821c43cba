"""Frames: windows in a page that show other files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from lxml import etree

from trafsearch.extraction.web.texts import LEFT_OUT
from trafsearch.extraction.web.tree import tree_of

_SOURCES = ("src", "data")
_DOCUMENT = re.compile(r"\.(?:[xs]?html?|mht(?:ml)?|pdf|docx?|rtf|odt|txt|md|xml|php|aspx?|jsp)$", re.IGNORECASE)
_TYPES = re.compile(r"(?:application/(?:pdf|msword|rtf|xhtml|vnd\.)|text/)", re.IGNORECASE)
_MENUS = frozenset(("nav", "menu", "form", "dialog", "select"))
_MENU_ROLES = frozenset(("navigation", "menu", "dialog", "alertdialog", "search", "banner"))
_MOSTLY = 0.5  # of the words of a menu are links and buttons
_DEPTH = 4  # frames in frames that are opened
_FRAMES = 200  # that are opened in one page: each may hold the same frames again
_CHARACTERS = 20_000_000  # of all frames of a page


@dataclass(slots=True)
class Frames:
    """What a file itself holds for the frames of a page: `pages` by address, and how far they were put in place."""

    pages: Mapping[str, str] = field(default_factory=dict)
    base: str = ""  # the address of the page that they belong to
    shown: set[str] = field(default_factory=set)  # addresses of the pages that were
    left: int = 0  # frames that were not, since there are too many of them, or one in the other
    is_cut: bool = False  # the parser gave up inside one of them
    _opened: int = 0
    _characters: int = 0

    def inline(self, tree: etree._Element) -> None:
        """Puts in place of each frame its `srcdoc`, or the page saved with it."""
        waiting = [(frame, 1) for frame in tree.iter("iframe", "frame")]
        for frame, depth in waiting:
            source = (frame.get("src") or "").strip()
            if source not in self.pages:
                source = _joined(self.base, source)
            held = frame.get("srcdoc") or self.pages.get(source)
            if held is None:
                continue
            if not held.strip():
                self.shown.add(source)
                frame.set("src", "")
            elif depth > _DEPTH or self._opened >= _FRAMES or self._characters + len(held) > _CHARACTERS:
                self.left += 1
                frame.set("src", "")
            else:
                self._put(frame, held)
                self.shown.add(source)
                waiting.extend((inner, depth + 1) for inner in frame.iter("iframe", "frame"))

    def _put(self, frame: etree._Element, held: str) -> None:
        self._opened += 1
        self._characters += len(held)
        inside, is_cut = tree_of(held)
        self.is_cut = self.is_cut or is_cut
        tail, style = frame.tail, frame.get("style")
        frame.clear()
        frame.tag, frame.tail = "div", tail
        if style:
            frame.set("style", style)
        for part in list(inside):
            if part.tag == "head":  # its styles and its author are not the page's; a text without <body> stands there
                _clear_of(part, LEFT_OUT)
            if part.tag in ("head", "body"):
                part.tag = "div"
            frame.append(part)


def _joined(base: str, source: str) -> str:
    """The whole address of `act.html`, which stands beside the page."""
    try:
        return urljoin(base, source)
    except ValueError:
        return source


def _clear_of(head: etree._Element, names: frozenset[str]) -> None:
    for child in list(head):
        if child.tag in names and not (child.tail or "").strip():
            head.remove(child)


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
    if address.scheme == "cid" or _DOCUMENT.search(address.path):  # cid: a part that the file should hold
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
