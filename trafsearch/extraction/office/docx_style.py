"""What the styles of a DOCX say about its paragraphs: headings, numbering and hidden text, with inheritance."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from trafsearch.extraction.office.docx_look import NOTHING, Look, look_in
from trafsearch.extraction.office.docx_tree import attribute

_HEADING = re.compile(r"(?:heading|заголовок|тақырып)\s*(\d)", re.IGNORECASE)
_TITLES = frozenset(("title", "название", "атауы"))
_BASE = Look(size=20, rise=0)  # where a document says nothing: Word's own
_BODY_LEVEL = 9  # an outline level that takes the paragraph out of the outline


@dataclass(frozen=True, slots=True)
class Numbered:
    """The list of a paragraph and how deep it stands in it; None where nothing is said.

    A list named "0" is Word's word for no list. `styles` may be linked to a level.
    """

    name: str | None = None
    depth: int | None = None
    styles: tuple[str, ...] = ()

    def over(self, other: "Numbered") -> "Numbered":
        """What is said here, the rest from the other."""
        name = other.name if self.name is None else self.name
        depth = other.depth if self.depth is None else self.depth
        return Numbered(name, depth, self.styles + other.styles)


@dataclass(frozen=True, slots=True)
class Style:
    """`level` is a heading's depth, else 0."""

    level: int = 0
    numbered: Numbered = Numbered()
    look: Look = NOTHING


@dataclass(frozen=True, slots=True)
class Styles:
    """By name; `default` is that of paragraphs that name none."""

    by_name: Mapping[str, Style]
    default: Style = Style()
    base: Look = _BASE

    def of_paragraph(self, properties: etree._Element | None) -> Style:
        name = attribute(properties.find("{*}pStyle"), "val") if properties is not None else ""
        return self.by_name.get(name, self.default)

    def look_of_run(self, run: etree._Element, paragraph: Look) -> Look:
        """Its own, over those of its style, of its paragraph's style and of the document."""
        properties = run.find("{*}rPr")
        if properties is None:
            return paragraph.over(self.base)
        style = self.by_name.get(attribute(properties.find("{*}rStyle"), "val"))
        inherited = paragraph if style is None else style.look.over(paragraph)
        return look_in(properties).over(inherited).over(self.base)


def styles_of(root: etree._Element | None) -> Styles:
    if root is None:
        return Styles({})
    elements = {attribute(style, "styleId"): style for style in root.iterfind("{*}style")}
    by_name = {name: _style(name, elements) for name in elements}
    usual = (name for name, style in elements.items() if attribute(style, "default") in ("1", "true", "on")
             and attribute(style, "type") == "paragraph")  # fmt: skip
    base = look_in(root.find("{*}docDefaults/{*}rPrDefault/{*}rPr")).over(_BASE)
    return Styles(by_name, by_name.get(next(usual, ""), Style()), base)


def _style(name: str, elements: dict[str, etree._Element]) -> Style:
    level: int | None = None
    look = NOTHING
    numbered = Numbered()
    for ancestor, element in _ancestry(name, elements):
        properties = element.find("{*}pPr")
        named = level_by_name(attribute(element.find("{*}name"), "val"))
        level = level or named or outline_level(properties)
        numbered = replace(numbered.over(numbered_in(properties)), styles=(*numbered.styles, ancestor))
        look = look.over(look_in(element.find("{*}rPr")))
    return Style(level or 0, numbered, look)


def _ancestry(name: str, elements: dict[str, etree._Element]) -> Iterator[tuple[str, etree._Element]]:
    """The style and those that it is based on; a ring of styles ends."""
    seen: set[str] = set()
    while name in elements and name not in seen:
        seen.add(name)
        yield name, elements[name]
        name = attribute(elements[name].find("{*}basedOn"), "val")


def level_by_name(name: str) -> int:
    """Of the headings that come with Word, in its languages; the title is one of level 1."""
    name = name.strip().lower()
    if match := _HEADING.match(name):
        return int(match[1])
    return 1 if name in _TITLES else 0


def outline_level(properties: etree._Element | None) -> int | None:
    """1 to 9, 0 for what is expressly body text, None where nothing is said."""
    found = attribute(properties.find("{*}outlineLvl"), "val") if properties is not None else ""
    if not found.isdigit():
        return None
    return int(found) + 1 if int(found) < _BODY_LEVEL else 0


def numbered_in(properties: etree._Element | None) -> Numbered:
    """What a paragraph or a style says itself."""
    numbering = properties.find("{*}numPr") if properties is not None else None
    if numbering is None:
        return Numbered()
    name, depth = attribute(numbering.find("{*}numId"), "val"), attribute(numbering.find("{*}ilvl"), "val")
    return Numbered(name or None, int(depth) if depth.isdigit() else None)
