"""The number that a browser shows before an item of an ordered list."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction import numerals

_FORMS: dict[str, Callable[[int], str]] = {
    "a": numerals.letters,
    "A": lambda count: numerals.letters(count).upper(),
    "i": numerals.roman,
    "I": lambda count: numerals.roman(count).upper(),
}


@dataclass(slots=True)
class Numbers:
    """Counts each list of a page once, when its first item is met."""

    _counts: dict[etree._Element, dict[etree._Element, int]] = field(default_factory=dict)  # of items, by list

    def of(self, item: etree._Element) -> str:
        """`1.`, `b.`, `IV.`; nothing for an item of another list."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol" or "list-style" in (parent.get("style") or ""):
            return ""
        if parent not in self._counts:
            self._counts[parent] = _counted(parent)
        count = self._counts[parent][item]
        form = _FORMS.get(item.get("type") or parent.get("type") or "", str)
        return (form(count) if count > 0 else str(count)) + "."


def _counted(parent: etree._Element) -> dict[etree._Element, int]:
    items = list(parent.iterchildren("li"))
    step = -1 if parent.get("reversed") is not None else 1
    count = _int(parent.get("start"), len(items) if step < 0 else 1) - step
    counts = {}
    for item in items:
        counts[item] = count = _int(item.get("value"), count + step)
    return counts


def _int(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default
