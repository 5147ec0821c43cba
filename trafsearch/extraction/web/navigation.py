"""What on a page leads elsewhere: menus, breadcrumbs, notices about cookies. It is set aside, never the text.

A law may stand in any element, so an element's name is no proof: it must be short beside the page, or consist of
links, and hold no provision.
"""

import re
from dataclasses import dataclass

from lxml import etree

from trafsearch.extraction.web.style import Style
from trafsearch.extraction.web.texts import FRAMES, LEFT_OUT, text_of
from trafsearch.extraction.web.unshown import holds_provision

_TAGS = frozenset(("nav", "header", "footer", "aside", "button", "select"))
_ROLE_NAMES = "navigation banner contentinfo search menu menubar toolbar complementary dialog alertdialog button"
_ROLES = frozenset(_ROLE_NAMES.split())
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|topnav|menu|submenu|topmenu|breadcrumbs?|sidebar|cookies?|footer|header|"
    r"share|sharing|social|pagination|pager|toolbar|login|banner|languages?|lang|langs|search|subscribe|copyright|"
    r"download|actions|tools)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LIST_NAMES = "ul ol dl div table tbody tr td section p center span form"
_LISTS = frozenset(_LIST_NAMES.split())
_CONTENT = frozenset(("article", "main"))
_CONTROLS = ("a", "button", "input", "select")
_UNSEEN = LEFT_OUT | FRAMES
_HEADINGS = ("h1", "h2")
_PART = 0.25  # of the page's words: a longer element is no menu, unless it consists of links
_MOSTLY = 0.5  # of an element's words lead elsewhere
_DENSE = 0.8
_LINKS = 4  # that make a menu
_LABEL = 5  # words of a menu's link; the title of an act has more
_LABELS = 60  # words of an element whose class alone says what it is


@dataclass(slots=True)
class Weight:
    """Words of an element, those in links that leave the page, and how many such links."""

    words: int = 0
    linked: int = 0
    links: int = 0

    def add(self, inner: "Weight") -> None:
        self.words += inner.words
        self.linked += inner.linked
        self.links += inner.links

    @property
    def density(self) -> float:
        return self.linked / self.words if self.words else 0.0


def navigation_in(tree: etree._Element, style: Style) -> frozenset[etree._Element]:
    """The outermost elements of navigation; none where nothing else would be left."""
    weights = _weighed(tree, style)
    whole = weights[tree].words
    found: list[etree._Element] = []
    stack = [tree]
    while stack:
        element = stack.pop()
        weight = weights.get(element)
        if weight is None or not weight.words:
            continue
        if _leads_away(element, weight, whole):
            found.append(element)
        else:
            stack.extend(reversed(element))
    aside = sum(weights[element].words for element in found)
    dense = [element for element in found if weights[element].density >= _MOSTLY]
    if whole - aside < aside:
        found = dense
    return frozenset(found) if whole > sum(weights[element].words for element in found) else frozenset()


def _weighed(tree: etree._Element, style: Style) -> dict[etree._Element, Weight]:
    """The weight of each element that shows something."""
    weights: dict[etree._Element, Weight] = {}
    stack = [(tree, False)]
    while stack:
        element, is_linked = stack.pop()
        if not isinstance(element.tag, str) or element.tag in _UNSEEN or style.is_hidden(element):
            continue
        leaves = element.tag == "a" and _leaves(element)
        is_linked = is_linked or leaves
        children = list(element)
        words = len(element.text.split()) if element.text else 0
        words += sum(len(child.tail.split()) for child in children if child.tail)
        weights[element] = Weight(words, words if is_linked else 0, int(leaves))
        stack.extend((child, is_linked) for child in children)
    for element, own in reversed(weights.items()):  # what is inside stands behind what it is in
        if (parent := element.getparent()) is not None and parent in weights:
            weights[parent].add(own)
    return weights


def _leaves(link: etree._Element) -> bool:
    """Whether it leads to another page; `#z5` and `/rus/docs/K1400000226#z5` are contents of this one."""
    address = link.get("href")
    return address is not None and "#" not in address.rstrip("#")


def _leads_away(element: etree._Element, weight: Weight, whole: int) -> bool:
    tag = str(element.tag)
    is_short = weight.words <= _PART * whole or weight.density >= _MOSTLY
    if tag in _TAGS or (element.get("role") or "").lower() in _ROLES:
        return is_short and not _belongs_to_text(element, tag) and not _holds_text(element, weight)
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if (weight.links < _LINKS and name == " ") or _is_within_content(element):
        return False
    is_menu = weight.links >= _LINKS and weight.density >= _DENSE and weight.linked <= _LABEL * weight.links
    if is_menu and tag in _LISTS:
        return not _holds_text(element, weight)
    is_named = is_short and weight.words <= _LABELS and _NAMED.search(name) is not None
    has_control = next(element.iter(*_CONTROLS), None) is not None
    return is_named and tag in _LISTS and has_control and not _holds_text(element, weight)


def _belongs_to_text(element: etree._Element, tag: str) -> bool:
    """Whether it is a part of an article: its own header and footer, or the button that unfolds a section."""
    if tag in ("header", "footer"):
        return _is_within_content(element) or next(element.iterancestors("section", "blockquote"), None) is not None
    is_inside_heading = next(element.iterancestors("h1", "h2", "h3", "h4", "h5", "h6", "summary"), None) is not None
    return is_inside_heading or element.get("aria-expanded") is not None


def _is_within_content(element: etree._Element) -> bool:
    return next(element.iterancestors(*_CONTENT), None) is not None


def _holds_text(element: etree._Element, weight: Weight) -> bool:
    """Whether a part of the act may be in there: its title, or a provision that is no link."""
    if element.tag not in ("nav", "aside", "footer") and next(element.iter(*_HEADINGS, *_CONTENT), None) is not None:
        return True
    if _is_enumeration(element):
        return True
    if weight.density >= _MOSTLY:
        return False
    return holds_provision(element)


def _is_enumeration(element: etree._Element) -> bool:
    """Whether it is, or holds, a list as sentences have one: after a colon, or with items that end in `;`."""
    items = (text_of(item).rstrip() for item in element.iter("li", "p", "dd", "td"))
    if any(item.endswith(";") for item in items):
        return True
    return any(_before(part).endswith(":") for part in (element, *element.iter("ul", "ol", "dl")))


def _before(element: etree._Element) -> str:
    """The words right before an element."""
    inner: etree._Element | None = element
    while inner is not None:
        sibling = inner.getprevious()
        while sibling is not None:
            is_shown = isinstance(sibling.tag, str) and sibling.tag not in LEFT_OUT
            words = (sibling.tail or "").strip() or (text_of(sibling).strip() if is_shown else "")
            if words:
                return words
            sibling = sibling.getprevious()
        inner = inner.getparent()
        if inner is not None and (words := (inner.text or "").strip()):
            return words
    return ""
