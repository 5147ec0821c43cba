"""What a page holds and its text leaves out: counted, and weighed."""

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.layout import marker
from trafsearch.extraction.web import frame
from trafsearch.extraction.web.texts import FRAMES, LEFT_OUT, shown_texts, words_in

STRUCK = frozenset(("del", "s", "strike"))  # what the text no longer says
_BLOCKS = ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "dd", "dt", "tr")
_START = 60  # characters in which a provision's mark stands
_HEIGHT = 600  # pixels of a picture that may be a page
_WIDTH = 400  # pixels
_UPRIGHT = 1.2  # times as high as it is wide, at the least; a sheet of A4 is 1.41
_SPACES = re.compile(r"\s+")
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*", re.IGNORECASE)


@dataclass(slots=True)
class Unshown:
    """`counts` are the page's. Words that stand in several hidden elements, as those of buttons, count once."""

    counts: Counter[str]
    _seen: set[str] = field(default_factory=set)

    def leave_out(self, element: etree._Element, tag: str, *, is_hidden: bool) -> None:
        if tag in FRAMES:
            shows = frame.shows_document(element) and not is_hidden
            self.counts["documents"] += shows
            self.counts["frames"] += tag in ("frame", "iframe") and not shows and not is_hidden
        elif tag == "svg" and not is_hidden:
            words = sum(words_in(part) for part in element.iter("text"))
            self.counts["drawn"] += words > 0
            self.counts["drawn_words"] += words
        elif tag == "noscript" and not is_hidden:
            self.counts["unscripted"] += words_in(element) > 0
        elif is_hidden and tag not in LEFT_OUT:
            self._hide(element)
        elif tag in STRUCK:
            self.counts["struck"] += bool("".join(shown_texts(element)).strip())

    def _hide(self, element: etree._Element) -> None:
        text = " ".join(" ".join(shown_texts(element)).split())
        self.counts["hidden"] += bool(text)
        if not text or frame.is_menu(element):
            return
        self.counts["folded"] += 1
        self.counts["hidden_words"] += len(text.split()) if text not in self._seen else 0
        self.counts["hidden_provisions"] += holds_provision(element)
        self._seen.add(text)


def holds_provision(element: etree._Element) -> bool:
    """Whether a block inside begins as a provision or an item does, or a line: `2. …` after a `<br>`."""
    if any(marker.begins_heading(text) or marker.is_item(text) for text in map(_plain, shown_texts(element))):
        return True
    return any(marker.begins_provision(_start(block)) for block in (element, *element.iter(*_BLOCKS)))


def is_page_sized(image: etree._Element) -> bool:
    """Whether a picture, by the size that the page gives it, may be the scan of a sheet."""
    width, height = _pixels(image.get("width")), _pixels(image.get("height"))
    return width >= _WIDTH and height >= max(_HEIGHT, _UPRIGHT * width)


def _start(block: etree._Element) -> str:
    """Its first words: blocks hold blocks, and each would be read again and again."""
    start = ""
    for text in shown_texts(block):
        start = (start + _SPACES.sub(" ", text.lstrip()[:_START] if not start else text[:_START])).lstrip()
        if len(start) >= _START:
            break
    return start.strip()


def _plain(text: str) -> str:
    return " ".join(text.split())


def _pixels(text: str | None) -> int:
    match = _PIXELS.fullmatch(text or "")
    return int(match[1]) if match else 0
