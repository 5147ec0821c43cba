"""The words of a paragraph in an OpenDocument text."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from trafsearch.extraction.layout import raised
from trafsearch.extraction.office.docx_tree import attribute, local
from trafsearch.extraction.office.odt_style import Styles
from trafsearch.extraction.office.stretches import Stretches

_SPACES = re.compile(r"[ \t\r\n]+")
_SIGNS = {"tab": " ", "line-break": "\n", "soft-page-break": ""}
_PASSED_OVER_NAMES = """
    number note-citation ruby-text tracked-changes annotation-end sequence-decls variable-decls user-field-decls forms
    script title desc event-listeners page-number page-count bibliography-configuration
"""
_SIZE = re.compile(r"(\d+(?:\.\d+)?)(cm|mm|in|pt|pc|px)")
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}
_PAGE = (14.0, 18.0)  # width and height, in centimetres, from which a picture fills a page
_PASSED_OVER = frozenset(_PASSED_OVER_NAMES.split())
SHAPES = frozenset(("text-box", "custom-shape", "rect", "ellipse", "polygon", "path", "line", "connector", "caption"))


@dataclass(slots=True)
class Words:
    """What one paragraph says, and what hangs on it: its notes, its text boxes, the number that was written out."""

    text: str = ""
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    number: str = ""


class Look(NamedTuple):  # one is made for each element
    is_raised: bool = False
    is_struck: bool = False


@dataclass(slots=True)
class Runs:
    """`left_out` counts what a reader of the paper would not see, what is no text, and struck text, which is kept."""

    styles: Styles
    left_out: Counter[str] = field(default_factory=Counter)
    _stretches: Stretches = field(init=False)

    def __post_init__(self) -> None:
        self._stretches = Stretches(self.left_out)

    def words_of(self, paragraph: etree._Element) -> Words:
        words = Words()
        if self.styles.of(paragraph, "paragraph").is_hidden:
            self.left_out["hidden"] += 1
            return words
        words.text = raised.joined(self.texts(paragraph, words))
        self._stretches.end()
        return words

    def texts(self, paragraph: etree._Element, words: Words) -> Iterator[tuple[str, bool]]:
        """Pieces of text in order, each with whether it is raised; the rest is put into `words`."""
        usual = Look(is_struck=bool(self.styles.of(paragraph, "paragraph").is_struck))
        stack: list[tuple[etree._Element, Look, bool]] = [(paragraph, usual, False)]
        while stack:
            element, look, is_tail = stack.pop()
            if is_tail:
                yield self._text(element.tail, look), look.is_raised
                continue
            if element is not paragraph:
                stack.append((element, look, True))
            name = local(element)
            if name in _SIGNS or name == "s":
                yield _SIGNS.get(name, " "), look.is_raised
            elif name and not self._is_aside(element, name, words):
                inner = self._look_in(element, look) if name == "span" else look
                yield self._text(element.text, inner), inner.is_raised
                stack.extend((child, inner, False) for child in reversed(element))

    def _look_in(self, span: etree._Element, outer: Look) -> Look:
        style = self.styles.of(span, "text")
        is_struck = outer.is_struck if style.is_struck is None else style.is_struck
        return Look(outer.is_raised or style.is_raised, is_struck)

    def _text(self, text: str | None, look: Look) -> str:
        folded = _SPACES.sub(" ", text or "")
        self._stretches.add(folded, "struck" if look.is_struck else "")
        return folded

    def _is_aside(self, element: etree._Element, name: str, words: Words) -> bool:
        """Whether the element is not a part of the line."""
        if name == "number":
            words.number = " ".join("".join(map(str, element.itertext())).split())
        elif name == "note":
            words.notes.append(element)
        elif name in SHAPES:
            words.boxes.append(element)
        elif name == "annotation":
            self.left_out["comments"] += 1
        elif name == "image":
            self.left_out["scans" if _fills_page(element.getparent()) else "pictures"] += 1
        elif name in ("object", "object-ole"):
            self.left_out["objects"] += 1
        elif self._is_hidden(element, name):
            self._stretches.add("".join(map(str, element.itertext())), "hidden")
        else:
            return name in _PASSED_OVER
        return True

    def _is_hidden(self, element: etree._Element, name: str) -> bool:
        if name in ("hidden-text", "hidden-paragraph"):
            return attribute(element, "is-hidden") != "false"
        return name == "span" and self.styles.of(element, "text").is_hidden


def _fills_page(frame: etree._Element | None) -> bool:
    sizes = [_SIZE.fullmatch(attribute(frame, side)) for side in ("width", "height")]
    return all(
        size is not None and float(size[1]) * _CENTIMETRES[size[2]] >= least
        for size, least in zip(sizes, _PAGE, strict=True)
    )
