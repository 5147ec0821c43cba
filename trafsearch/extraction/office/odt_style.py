"""What the styles of an OpenDocument text say about it: hidden and raised text, titles, lists."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from trafsearch.extraction.office.docx_style import level_by_name
from trafsearch.extraction.office.docx_tree import attribute

_TITLE = "title"


@dataclass(frozen=True, slots=True)
class Style:
    """`list_style` is the list that the style brings, "" for none at all, None where nothing is said."""

    is_hidden: bool = False
    is_raised: bool = False
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
    hidden = position = ""
    lists: str | None = None
    is_title = False
    for element in _ancestry(key, elements):
        text = element.find("{*}text-properties")
        hidden = hidden or attribute(text, "display")
        position = position or attribute(text, "text-position")
        lists = lists if lists is not None else element.get(_qualified(element, "list-style-name"))
        name = (attribute(element, "display-name") or attribute(element, "name")).strip().lower()
        is_title = is_title or name == _TITLE or (level_by_name(name) == 1 and not name[-1:].isdigit())
    return Style(hidden == "none", _is_raised(position), is_title, lists)


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
    """`super 58%` or `33% 58%`."""
    first = position.split()[0] if position.split() else ""
    return first == "super" or (first.endswith("%") and first[:-1].isdigit() and int(first[:-1]) > 0)
