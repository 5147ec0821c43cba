"""What the styles of a DOCX say about its paragraphs: headings and numbering, with inheritance."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_HEADING = re.compile(r"(?:heading|заголовок|тақырып)\s*(\d)", re.IGNORECASE)
_TITLES = frozenset(("title", "название", "атауы"))


@dataclass(frozen=True, slots=True)
class Style:
    """`level` is a heading's depth, else 0; `numbering` is (list, depth in it)."""

    level: int = 0
    numbering: tuple[str, int] | None = None


def attribute(element: etree._Element | None, name: str, default: str = "") -> str:
    """An attribute of Word's own, whichever of its namespaces the file uses."""
    if element is None:
        return default
    for key, value in element.attrib.items():
        if etree.QName(key).localname == name:
            return str(value)
    return default


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as `<w:vanish/>` stands there and is not turned off."""
    return element is not None and attribute(element, "val", "1") not in ("0", "false", "off")


def styles_of(root: etree._Element | None) -> dict[str, Style]:
    if root is None:
        return {}
    elements = {attribute(style, "styleId"): style for style in root.iterfind("{*}style")}
    return {name: _style(name, elements) for name in elements}


def _style(name: str, elements: dict[str, etree._Element]) -> Style:
    level, numbering = 0, None
    for element in _ancestry(name, elements):
        properties = element.find("{*}pPr")
        level = level or _level_by_name(element) or outline_level(properties)
        numbering = numbering or numbering_of(properties)
    return Style(level, numbering)


def _ancestry(name: str, elements: dict[str, etree._Element]) -> Iterator[etree._Element]:
    """The style and those that it is based on; a ring of styles ends."""
    seen: set[str] = set()
    while name in elements and name not in seen:
        seen.add(name)
        yield elements[name]
        name = attribute(elements[name].find("{*}basedOn"), "val")


def _level_by_name(style: etree._Element) -> int:
    name = attribute(style.find("{*}name"), "val").strip().lower()
    if match := _HEADING.match(name):
        return int(match[1])
    return 1 if name in _TITLES else 0


def outline_level(properties: etree._Element | None) -> int:
    """1 to 9, 0 for body text."""
    found = attribute(properties.find("{*}outlineLvl"), "val") if properties is not None else ""
    return int(found) + 1 if found.isdigit() and int(found) < 9 else 0


def numbering_of(properties: etree._Element | None) -> tuple[str, int] | None:
    """The list that a paragraph belongs to, and how deep; "0" is Word's word for no list."""
    numbering = properties.find("{*}numPr") if properties is not None else None
    if numbering is None:
        return None
    depth = attribute(numbering.find("{*}ilvl"), "val", "0")
    return attribute(numbering.find("{*}numId"), "val", "0"), int(depth) if depth.isdigit() else 0
