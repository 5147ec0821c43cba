"""The little of a page's style that changes what its text says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_AT_RULE = re.compile(r"@(?P<name>[\w-]+)(?P<what>[^{};]*)\{")
_SCREEN = re.compile(r"^\s*(?:only\s+)?(?:all|screen)?\s*$", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"[a-z0-9]*([.#][\w-]+)", re.IGNORECASE)
_NAMES = re.compile(r"[.#][\w-]+")
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)", re.I)
_SHOWN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible)", re.IGNORECASE)
_SHRUNK = re.compile(
    r"(?:^|[;\s])(?:font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|text-indent\s*:\s*-\d{4,}|"
    r"clip\s*:\s*rect\(\s*(?:0|1px)[\s,])",
    re.IGNORECASE,
)
_PLACED = re.compile(r"position\s*:\s*(?:absolute|fixed)", re.IGNORECASE)
_FAR = re.compile(r"(?:^|[;\s])(?:left|top|right|bottom|margin-left)\s*:\s*-\d{3,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """Names of classes and ids, as `.W9` and `#menu`: of raised text, of hidden elements, of shown ones."""

    raised: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    def is_raised(self, element: etree._Element) -> bool:
        """In a Word export, the 1 of «Статья 127¹» is `<span class="W9">`."""
        if element.tag == "sup" or _RAISED.search(element.get("style") or ""):
            return True
        return bool(self.raised) and not self.raised.isdisjoint(_names(element))

    def is_hidden(self, element: etree._Element) -> bool:
        """Whether a browser would not show it: by an attribute, by its own style, by a rule of the page."""
        own = element.get("style") or ""
        if element.get("hidden") is not None or (element.tag == "dialog" and element.get("open") is None):
            return True
        if own and (_HIDDEN.search(own) or _SHRUNK.search(own) or (_PLACED.search(own) and _FAR.search(own))):
            return True
        if not self.hidden or _SHOWN.search(own):
            return False
        names = _names(element)
        return not self.hidden.isdisjoint(names) and self.shown.isdisjoint(names)


def style_of(tree: etree._Element) -> Style:
    """From the page's own `<style>`; files beside the page are not read."""
    raised, hidden, shown = set[str](), set[str](), set[str]()
    for selectors, body in _rules("\n".join(style.text or "" for style in tree.iter("style"))):
        for selector in selectors.split(","):
            simple = _SIMPLE.fullmatch(selector.strip())
            if simple and _RAISED.search(body):
                raised.add(simple[1])
            if simple and _HIDDEN.search(body):
                hidden.add(simple[1])
            elif _SHOWN.search(body):
                shown.update(_NAMES.findall(selector))
    return Style(frozenset(raised), frozenset(hidden), frozenset(shown))


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """What holds on a screen; rules for print and for narrow windows do not."""
    text = _COMMENT.sub("", text)
    while at_rule := _AT_RULE.search(text):
        end = _closing(text, at_rule.end())
        inside = text[at_rule.end() : end - 1]
        is_kept = at_rule["name"] == "media" and _SCREEN.match(at_rule["what"])
        text = text[: at_rule.start()] + (inside if is_kept else "") + text[end:]
    yield from _RULE.findall(text)


def _closing(text: str, start: int) -> int:
    """Where the block that is open at `start` ends."""
    depth = 1
    for mark in re.finditer(r"[{}]", text[start:]):
        depth += 1 if mark[0] == "{" else -1
        if not depth:
            return start + mark.end()
    return len(text)


def _names(element: etree._Element) -> set[str]:
    names = {f".{name}" for name in (element.get("class") or "").split()}
    if identity := element.get("id"):
        names.add(f"#{identity}")
    return names
