"""The number that a browser shows before an item of an ordered list."""

from lxml import etree

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def number(item: etree._Element) -> str:
    """`1.`, `b.`, `IV.`; nothing for an item of another list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or "list-style" in (parent.get("style") or ""):
        return ""
    return spelled(_count(item, parent), parent.get("type") or "1") + "."


def _count(item: etree._Element, parent: etree._Element) -> int:
    count = _int(parent.get("start"), 1) - 1
    for sibling in parent.iterchildren("li"):
        count = _int(sibling.get("value"), count + 1)
        if sibling is item:
            break
    return count


def spelled(count: int, style: str) -> str:
    """The count in the style of `<ol type=…>`: 1, a, A, i, I."""
    if style in ("a", "A") and 1 <= count <= 26:
        letter = chr(ord("a") + count - 1)
        return letter if style == "a" else letter.upper()
    if style in ("i", "I") and 1 <= count < 40:
        roman = ""
        for value, letters in _ROMAN:
            while count >= value:
                roman, count = roman + letters, count - value
        return roman if style == "i" else roman.upper()
    return str(count)


def _int(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default
