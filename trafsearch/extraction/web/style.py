"""The little of a page's style that changes what its text says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_SCREEN = re.compile(r"@media\b\s*(?:only\s+)?(?:all|screen)?", re.IGNORECASE)
_SIMPLE = re.compile(r"[a-z0-9]*[.#][\w-]+", re.IGNORECASE)
_NAMES = re.compile(r"[.#][\w-]+")
_LENGTH = (  # from a fifth of a line on: 3px, 0.2em
    r"(?:(?:[3-9]|[1-9]\d+)(?:\.\d+)?\s*p[xt]|(?:0?\.[2-9]\d*|1(?:\.\d+)?)\s*r?em)"
)
_RAISED = re.compile(
    rf"(?:vertical-align\s*:\s*(?:super|text-top|[2-9]\d(?:\.\d+)?\s*%|{_LENGTH})|mso-text-raise\s*:\s*{_LENGTH})", re.I
)
_RELATIVE = re.compile(r"position\s*:\s*relative", re.IGNORECASE)
_MOVED_UP = re.compile(rf"(?:^|[;\s])(?:top\s*:\s*-|bottom\s*:\s*){_LENGTH}", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,100}line-through", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)", re.I)
_SHOWN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible)", re.IGNORECASE)
_TINY = re.compile(r"(?:^|[;\s])font-size\s*:\s*0(?![.\d])", re.IGNORECASE)
_SIZED = re.compile(r"font-size\s*:\s*(?!0(?![.\d]))(?![\d.]+(?:em|%))[\w.]", re.IGNORECASE)  # 12px; 1em of 0 is 0
_SHRUNK = re.compile(
    r"(?:^|[;\s])(?:opacity\s*:\s*0(?![.\d])|text-indent\s*:\s*-\d{4,}|"
    r"clip\s*:\s*rect\(\s*(?:0|1px)[\s,])",
    re.IGNORECASE,
)
_PLACED = re.compile(r"position\s*:\s*(?:absolute|fixed)", re.IGNORECASE)
_FAR = re.compile(r"(?:^|[;\s])(?:left|top|right|bottom|margin-left)\s*:\s*-\d{3,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """Names of classes and ids, as `.W9`, `span.W9` and `#menu`: of raised text, of hidden elements, of shown ones,
    of text with a line through it.

    `sized` are names, and tags, of elements whose letters have a size of their own.
    """

    raised: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    sized: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()

    def is_struck(self, element: etree._Element) -> bool:
        """Whether the page draws a line through it."""
        if _STRUCK.search(element.get("style") or ""):
            return True
        return bool(self.struck) and not self.struck.isdisjoint(_names(element))

    def is_raised(self, element: etree._Element) -> bool:
        """In a Word export, the 1 of «Статья 127¹» is `<span class="W9">`."""
        if element.tag == "sup" or _raises(element.get("style") or ""):
            return True
        return bool(self.raised) and not self.raised.isdisjoint(_names(element))

    def is_hidden(self, element: etree._Element) -> bool:
        """Whether a browser would not show it: by an attribute, by its own style, by a rule of the page."""
        if not element.keys() and element.tag != "dialog":
            return False
        own = element.get("style") or ""
        if element.get("hidden") is not None or (element.tag == "dialog" and element.get("open") is None):
            return True
        if own and (_HIDDEN.search(own) or _SHRUNK.search(own) or (_PLACED.search(own) and _FAR.search(own))):
            return True
        if own and _TINY.search(own) and not any(map(self._is_sized, element.iterdescendants(etree.Element))):
            return True
        if not self.hidden or _SHOWN.search(own):
            return False
        names = _names(element)
        return not self.hidden.isdisjoint(names) and self.shown.isdisjoint(names)

    def _is_sized(self, element: etree._Element) -> bool:
        """Whether its letters are as large as it says, however small those around it are."""
        if _SIZED.search(element.get("style") or "") or (element.tag == "font" and element.get("size")):
            return True
        return bool(self.sized) and not self.sized.isdisjoint({*_names(element), str(element.tag)})


def style_of(tree: etree._Element) -> Style:
    """From the page's own `<style>`; files beside the page are not read."""
    raised, hidden, shown, sized, struck = set[str](), set[str](), set[str](), set[str](), set[str]()
    for selectors, body in _rules("\n".join(style.text or "" for style in tree.iter("style"))):
        raises, hides, shows = _raises(body), _HIDDEN.search(body), _SHOWN.search(body)
        sizes, strikes = _SIZED.search(body), _STRUCK.search(body)
        for selector in selectors.split(",") if raises or hides or shows or sizes or strikes else ():
            simple = _SIMPLE.fullmatch(selector.strip())
            name = _lowered(selector.strip())
            if simple and raises:
                raised.add(name)
            if simple and strikes:
                struck.add(name)
            if simple and hides:
                hidden.add(name)
            elif shows:
                shown.update(_NAMES.findall(selector))
            if sizes and name:
                last = name.split()[-1]
                sized.update(_NAMES.findall(last) or (last,))
    return Style(*map(frozenset, (raised, hidden, shown, sized, struck)))


def _raises(style: str) -> bool:
    return bool(_RAISED.search(style) or (_RELATIVE.search(style) and _MOVED_UP.search(style)))


def _lowered(selector: str) -> str:
    """`SPAN.Note` is `span.Note`: tags do not heed case, names of classes do."""
    tag = re.match(r"\w*", selector)
    return tag[0].lower() + selector[tag.end() :] if tag else selector


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """What holds on a screen; rules for print and for narrow windows do not."""
    text = _COMMENT.sub("", text)
    start = skipped = 0  # how many blocks are open that do not hold
    selectors: str | None = None
    for brace in _BRACE.finditer(text):
        before, start = text[start : brace.start()], brace.end()
        if skipped:
            skipped += 1 if brace[0] == "{" else -1
        elif brace[0] == "{":
            head = before.rpartition(";")[2].strip()  # @import and the like end so
            selectors = None if head.startswith("@") else head
            skipped = int(head.startswith("@") and _SCREEN.fullmatch(head) is None)
        elif selectors is not None:
            yield selectors, before
            selectors = None


def _names(element: etree._Element) -> set[str]:
    names = [f".{name}" for name in (element.get("class") or "").split()]
    if identity := element.get("id"):
        names.append(f"#{identity}")
    return {*names, *(f"{element.tag}{name}" for name in names)}
