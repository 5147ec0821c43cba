"""The words of a DOCX paragraph, run by run."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.layout import raised
from trafsearch.extraction.office.docx_style import attribute, is_on

_LEFT_OUT = {"del": "deletions", "moveFrom": "deletions", "commentReference": "comments"}
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_PASSED_OVER_NAMES = "pPr rPr instrText delText softHyphen Fallback footnoteRef endnoteRef sectPr"
_PASSED_OVER = frozenset(_PASSED_OVER_NAMES.split())
_REFERENCES = frozenset(("footnoteReference", "endnoteReference"))


@dataclass(slots=True)
class Words:
    """What one paragraph says, and what hangs on it: its notes by kind and id, its text boxes."""

    text: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def words_of(paragraph: etree._Element, left_out: Counter[str]) -> Words:
    """`left_out` counts what a reader of the paper would not see: deletions, comments, hidden text."""
    words = Words()
    for element in _visible(paragraph, left_out):
        name = local(element)
        if name == "t":
            _append(words, element)
        elif name in _SIGNS:
            words.text += _SIGNS[name] if attribute(element, "type") not in ("page", "column") else " "
        elif name in _REFERENCES:
            words.notes.append((name.removesuffix("Reference"), attribute(element, "id")))
        elif name == "txbxContent":
            words.boxes.append(element)
        elif name == "sym":
            left_out["symbols"] += 1
            words.text += " "
    return words


def _visible(paragraph: etree._Element, left_out: Counter[str]) -> Iterator[etree._Element]:
    """The elements in order, not going into what is hidden; a text box is handed out whole."""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        name = local(element)
        if name in _LEFT_OUT:
            left_out[_LEFT_OUT[name]] += 1
        elif name == "r" and is_on(element.find("{*}rPr/{*}vanish")):
            left_out["hidden"] += any((text.text or "").strip() for text in element.iter("{*}t"))
        elif name not in _PASSED_OVER:
            yield element
            if name != "txbxContent":
                stack.extend(reversed(element))


def _append(words: Words, element: etree._Element) -> None:
    text = element.text or ""
    run = element.getparent()
    align = run.find("{*}rPr/{*}vertAlign") if run is not None else None
    if attribute(align, "val") == "superscript":
        text = raised.written(text, words.text)
    words.text += text


def local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
