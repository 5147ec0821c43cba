"""Elements of a page, made in one call each; what is written of them is escaped by the serializer."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

Content = Element | str | None

_INLINE = frozenset(("a", "b", "cite", "code", "mark", "small", "span", "rect", "path", "text", "g"))


def element(name: str, /, *contents: Content | Iterable[Content], **attributes: str | float | None) -> Element:
    """The element with what it holds; None is left out, of contents and of attributes. `data_row` stands for
    `data-row`, `class_` for `class`; True is an attribute without a value.
    """
    made = Element(name, {_attribute(key): _value(value) for key, value in attributes.items() if _is_given(value)})
    if name not in _INLINE:
        made.tail = "\n"  # so that two pages can be compared line by line
    for content in contents:
        for each in (content,) if content is None or isinstance(content, str | Element) else content:
            _append(made, each)
    return made


def written(root: Element) -> str:
    """The element as HTML."""
    return tostring(root, encoding="unicode", method="html")


def _append(parent: Element, content: Content) -> None:
    if isinstance(content, Element):
        parent.append(content)
    elif content and len(parent):
        parent[-1].tail = (parent[-1].tail or "") + content
    elif content:
        parent.text = (parent.text or "") + content


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _is_given(value: str | float | None) -> bool:
    return value is not None and value is not False


def _value(value: str | float | None) -> str:
    return "" if value is True else str(value)
