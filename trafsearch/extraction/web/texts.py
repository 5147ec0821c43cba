"""What an element shows, as plain text."""

from collections.abc import Iterator

from lxml import etree

_NAMES = "script style template title meta link base noscript svg object embed audio video canvas map datalist rp"
LEFT_OUT = frozenset(_NAMES.split())
FRAMES = frozenset(("frame", "iframe", "object", "embed"))


def text_of(element: etree._Element) -> str:
    """All of it, scripts and styles included, as it stands."""
    return "".join(map(str, element.itertext()))


def shown_texts(element: etree._Element) -> Iterator[str]:
    """The texts inside that a page could show, piece by piece; of the element itself, whatever it is."""
    stack = [(element, False)]
    while stack:
        inner, is_tail = stack.pop()
        if is_tail:
            if inner.tail:
                yield inner.tail
            continue
        if inner is not element:
            stack.append((inner, True))
        if inner is element or (isinstance(inner.tag, str) and inner.tag not in LEFT_OUT):
            if inner.text:
                yield inner.text
            stack.extend((child, False) for child in reversed(inner))


def words_in(element: etree._Element) -> int:
    return sum(len(text.split()) for text in shown_texts(element))
