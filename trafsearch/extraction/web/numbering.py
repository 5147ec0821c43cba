"""The number that a browser shows before an item of an ordered list."""

from collections.abc import Callable

from lxml import etree

from trafsearch.extraction import numerals

_FORMS: dict[str, Callable[[int], str]] = {
    "a": numerals.letters,
    "A": lambda count: numerals.letters(count).upper(),
    "i": numerals.roman,
    "I": lambda count: numerals.roman(count).upper(),
}


def number(item: etree._Element) -> str:
    """`1.`, `b.`, `IV.`; nothing for an item of another list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or "list-style" in (parent.get("style") or ""):
        return ""
    count = _count(item, parent)
    form = _FORMS.get(item.get("type") or parent.get("type") or "", str)
    return (form(count) if count > 0 else str(count)) + "."


def _count(item: etree._Element, parent: etree._Element) -> int:
    items = list(parent.iterchildren("li"))
    step = -1 if parent.get("reversed") is not None else 1
    count = _int(parent.get("start"), len(items) if step < 0 else 1) - step
    for sibling in items:
        count = _int(sibling.get("value"), count + step)
        if sibling is item:
            break
    return count


def _int(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default
