"""The little of a page's style that changes what its text says."""

import re

from lxml import etree

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"(?:^|[\s,])\.([\w-]+)(?=\s*(?:,|$))")
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def raised_classes(tree: etree._Element) -> frozenset[str]:
    """Classes of raised text: in a Word export, the 1 of «Статья 127¹» is `<span class="W9">`."""
    styles = "".join(style.text or "" for style in tree.iter("style"))
    return frozenset(
        name for selector, body in _RULE.findall(styles) if _RAISED.search(body) for name in _CLASS.findall(selector)
    )


def is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def is_raised(element: etree._Element, classes: frozenset[str]) -> bool:
    if element.tag == "sup" or _RAISED.search(element.get("style") or ""):
        return True
    return not classes.isdisjoint((element.get("class") or "").split())
