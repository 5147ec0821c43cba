"""What the styles of an OpenDocument text say about it: hidden and raised text, titles, lists."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from trafsearch.extraction.layout.raised import Baseline
from trafsearch.extraction.office.docx_style import level_by_name
from trafsearch.extraction.office.docx_tree import attribute

_POSITION = re.compile(r"(-?\d+(?:\.\d+)?)%(?:\s+(\d+(?:\.\d+)?)%)?")
_TITLE = "title"


@dataclass(frozen=True, slots=True)
class Style:
    """`list_style` is the list that the style brings, "" for none at all, None where nothing is said."""

    is_hidden: bool = False
    is_raised: bool = False
    is_struck: bool | None = None
    is_title: bool = False
    list_style: str | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """By family and name."""

    by_name: Mapping[tuple[str, str], Style]

    def of(self, element: etree._Element, family: str) -> Style:
        return self.by_name.get((family, attribute(element, "style-name")), Style())


def styles_of(roots: Iterable[etree._Element]) -> Styles:
    elements = {
        (attribute(one, "family"), attribute(one, "name")): one for root in roots for one in root.iter("{*}style")
    }
    return Styles({key: _style(key, elements) for key in elements})


def _style(key: tuple[str, str], elements: Mapping[tuple[str, str], etree._Element]) -> Style:
    hidden = position = struck = ""
    lists: str | None = None
    is_title = False
    for element in _ancestry(key, elements):
        text = element.find("{*}text-properties")
        hidden = hidden or attribute(text, "display")
        position = position or attribute(text, "text-position")
        struck = struck or attribute(text, "text-line-through-style") or attribute(text, "text-line-through-type")
        lists = lists if lists is not None else element.get(_qualified(element, "list-style-name"))
        name = (attribute(element, "display-name") or attribute(element, "name")).strip().lower()
        is_title = is_title or name == _TITLE or (level_by_name(name) == 1 and not name[-1:].isdigit())
    is_struck = struck != "none" if struck else None
    return Style(hidden == "none", _is_raised(position), is_struck, is_title, lists)


def _ancestry(key: tuple[str, str], elements: Mapping[tuple[str, str], etree._Element]) -> Iterator[etree._Element]:
    """The style and those that it is based on; a ring of styles ends."""
    seen: set[tuple[str, str]] = set()
    while key in elements and key not in seen:
        seen.add(key)
        yield elements[key]
        key = (key[0], attribute(elements[key], "parent-style-name"))


def _qualified(element: etree._Element, name: str) -> str:
    return next((str(key) for key in element.attrib if str(key).rpartition("}")[2] == name), name)


def _is_raised(position: str) -> bool:
    """`super 58%` or `33% 58%`: how high, and how large beside the letters around."""
    match = _POSITION.fullmatch(position.strip())
    if match is None:
        return position.strip().startswith("super")
    beside = Baseline()
    beside.raises(0, 100)
    return beside.raises(float(match[1]), float(match[2] or 100))
