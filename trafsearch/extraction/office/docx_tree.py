"""Finds its way in Word's XML, whichever of its namespaces a file uses."""

from collections.abc import Iterator

from lxml import etree

_WRAPPERS = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


def local(element: etree._Element) -> str:
    """Its name; "" for comments and the like."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: etree._Element | None, name: str, default: str = "") -> str:
    if element is None:
        return default
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return default


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as `<w:vanish/>` stands there and is not turned off."""
    return element is not None and attribute(element, "val", "1") not in ("0", "false", "off")


def inside(parent: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The children of those names, also inside content controls and tracked insertions."""
    for child in parent:
        found = local(child)
        if found in names:
            yield child
        elif found in _WRAPPERS:
            yield from inside(child, *names)
        elif found == "AlternateContent":
            yield from _chosen(child, names)


def _chosen(alternatives: etree._Element, names: tuple[str, ...]) -> list[etree._Element]:
    """Of a choice and the fallback for older programs, the first that holds such elements."""
    found = (list(inside(version, *names)) for version in alternatives.iterchildren("{*}Choice", "{*}Fallback"))
    return next(filter(None, found), [])
