"""The words of a DOCX paragraph, run by run."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.layout import raised
from trafsearch.extraction.office.docx_field import Fields, fields_of, story_of
from trafsearch.extraction.office.docx_style import Styles
from trafsearch.extraction.office.docx_tree import attribute, is_on, local
from trafsearch.extraction.office.symbols import symbol

_LEFT_OUT = {"del": "deletions", "moveFrom": "deletions", "commentReference": "comments"}
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_PASSED_OVER_NAMES = "pPr rPr instrText delText delInstrText softHyphen footnoteRef endnoteRef sectPr rt sdtPr ctrlPr"
_PASSED_OVER = frozenset(_PASSED_OVER_NAMES.split())
_REFERENCES = frozenset(("footnoteReference", "endnoteReference"))


@dataclass(slots=True)
class Words:
    """What one paragraph says, and what hangs on it: its notes by kind and id, its text boxes."""

    text: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)

    def add(self, other: "Words") -> None:
        self.text += other.text
        self.notes += other.notes
        self.boxes += other.boxes


@dataclass(slots=True)
class Runs:
    """Reads the runs of a document one after the other: fields begin in one paragraph and end in another.

    `left_out` counts what a reader of the paper would not see: deletions, comments, hidden text. `torn` counts fields
    that never end.
    """

    styles: Styles
    left_out: Counter[str] = field(default_factory=Counter)
    torn: int = 0
    _fields: dict[etree._Element, Fields] = field(default_factory=dict)  # by story

    def words_of(self, paragraph: etree._Element) -> Words:
        words = Words()
        style = attribute(paragraph.find("{*}pPr/{*}pStyle"), "val")
        fields = self._fields_of(story_of(paragraph))
        for element in self._visible(paragraph, is_hidden=self.styles.hides(style)):
            if local(element) == "fldChar":
                fields.turn(element)
            elif not fields.is_code:
                self._take(element, words)
        return words

    def _fields_of(self, story: etree._Element) -> Fields:
        if story not in self._fields:
            self._fields[story] = fields_of(story)
            self.torn += self._fields[story].torn
        return self._fields[story]

    def _take(self, element: etree._Element, words: Words) -> None:
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
            self._take_symbol(element, words)
        elif name == "den":  # the lower half of a fraction
            words.text += "/"
        elif name == "textpath":
            words.text += attribute(element, "string")

    def _take_symbol(self, element: etree._Element, words: Words) -> None:
        shown = symbol(attribute(element, "font"), attribute(element, "char"))
        self.left_out["symbols"] += not shown
        words.text += shown or " "

    def _visible(self, paragraph: etree._Element, *, is_hidden: bool) -> Iterator[etree._Element]:
        """The elements in order, not going into what is hidden; a text box is handed out whole."""
        stack = list(reversed(paragraph))
        while stack:
            element = stack.pop()
            name = local(element)
            if name in _LEFT_OUT:
                self.left_out[_LEFT_OUT[name]] += 1
                stack.extend(reversed(list(element.iter("{*}fldChar"))))
            elif name == "r" and self._hides(element, is_hidden=is_hidden):
                self.left_out["hidden"] += any((text.text or "").strip() for text in element.iter("{*}t"))
                stack.extend(reversed(list(element.iterchildren("{*}fldChar"))))
            elif name == "AlternateContent":
                stack.extend(reversed(list(_chosen(element))))
            elif name not in _PASSED_OVER:
                yield element
                if name != "txbxContent":
                    stack.extend(reversed(element))

    def _hides(self, run: etree._Element, *, is_hidden: bool) -> bool:
        properties = run.find("{*}rPr")
        if properties is None:
            return is_hidden
        own = properties.find("{*}vanish")
        style = attribute(properties.find("{*}rStyle"), "val")
        return is_on(own) if own is not None else is_hidden or self.styles.hides(style)


def _chosen(alternatives: etree._Element) -> Iterator[etree._Element]:
    """What is inside the first of a choice and the fallback for older programs that says something."""
    versions = list(alternatives.iterchildren("{*}Choice", "{*}Fallback"))
    speaking = (one for one in versions if any((text.text or "").strip() for text in one.iter("{*}t")))
    chosen = next(speaking, next(iter(versions), None))
    return iter(chosen if chosen is not None else ())


def _append(words: Words, element: etree._Element) -> None:
    text = element.text or ""
    run = element.getparent()
    align = run.find("{*}rPr/{*}vertAlign") if run is not None else None
    if attribute(align, "val") == "superscript":
        text = raised.written(text, words.text)
    words.text += text
