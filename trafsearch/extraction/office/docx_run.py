"""The words of a DOCX paragraph, run by run."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.layout import raised
from trafsearch.extraction.layout.raised import Baseline
from trafsearch.extraction.office.docx_field import Fields, fields_of, story_of
from trafsearch.extraction.office.docx_look import NOTHING, Look
from trafsearch.extraction.office.docx_style import Styles
from trafsearch.extraction.office.docx_tree import attribute, local
from trafsearch.extraction.office.stretches import Stretches
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
    that never end. `left_out` counts stretches of struck text as well, though they are kept.
    """

    styles: Styles
    left_out: Counter[str] = field(default_factory=Counter)
    torn: int = 0
    _look: Look = NOTHING  # of the run that is being read
    _pieces: list[tuple[str, bool]] = field(default_factory=list)  # of the paragraph, with whether they are raised
    _stretches: Stretches = field(init=False)
    _fields: dict[etree._Element, Fields] = field(default_factory=dict)  # by story

    def __post_init__(self) -> None:
        self._stretches = Stretches(self.left_out)

    def words_of(self, paragraph: etree._Element) -> Words:
        words = Words()
        fields, baseline = self._fields_of(story_of(paragraph)), Baseline()
        self._pieces.clear()
        self._stretches.end()
        for element in self._visible(paragraph):
            if local(element) == "fldChar":
                fields.turn(element)
            elif not fields.is_code:
                self._take(element, words, baseline)
        words.text = raised.joined(self._pieces)
        return words

    def _fields_of(self, story: etree._Element) -> Fields:
        if story not in self._fields:
            self._fields[story] = fields_of(story)
            self.torn += self._fields[story].torn
        return self._fields[story]

    def _take(self, element: etree._Element, words: Words, baseline: Baseline) -> None:
        name = local(element)
        if name == "t":
            self._write(element.text or "", baseline)
        elif name in _SIGNS:
            self._add(_SIGNS[name] if attribute(element, "type") not in ("page", "column") else " ")
        elif name in _REFERENCES:
            words.notes.append((name.removesuffix("Reference"), attribute(element, "id")))
        elif name == "txbxContent":
            words.boxes.append(element)
        elif name == "sym":
            self._take_symbol(element)
        elif name == "den":  # the lower half of a fraction
            self._add("/")
        elif name == "textpath":
            self._add(attribute(element, "string"))

    def _write(self, text: str, baseline: Baseline) -> None:
        look = self._look
        is_raised = bool(look.is_raised) or (bool(text.strip()) and baseline.raises(look.rise or 0, look.size or 0))
        self._add(text, is_raised=is_raised)

    def _add(self, text: str, *, is_raised: bool = False) -> None:
        self._stretches.add(text, "struck" if self._look.is_struck else "")
        self._pieces.append((text, is_raised))

    def _take_symbol(self, element: etree._Element) -> None:
        shown = symbol(attribute(element, "font"), attribute(element, "char"))
        self.left_out["symbols"] += not shown
        self._add(shown or " ")

    def _visible(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """The elements in order, not going into what is hidden; a text box is handed out whole."""
        usual = self.styles.of_paragraph(paragraph.find("{*}pPr")).look
        stack = list(reversed(paragraph))
        while stack:
            element = stack.pop()
            name = local(element)
            if name in _LEFT_OUT:
                self._leave_out(element, _LEFT_OUT[name])
                stack.extend(reversed(list(element.iter("{*}fldChar"))))
            elif name == "r" and self._begin_run(element, usual).is_hidden:
                self._leave_out(element, "hidden")
                stack.extend(reversed(list(element.iterchildren("{*}fldChar"))))
            elif name == "AlternateContent":
                stack.extend(reversed(list(_chosen(element))))
            elif name not in _PASSED_OVER:
                yield element
                if name != "txbxContent":
                    stack.extend(reversed(element))

    def _begin_run(self, run: etree._Element, usual: Look) -> Look:
        self._look = self.styles.look_of_run(run, usual)
        return self._look

    def _leave_out(self, element: etree._Element, kind: str) -> None:
        """A comment is one, whatever stands beside it."""
        if kind == "comments":
            self.left_out[kind] += 1
            return
        for text in element.iter("{*}t", "{*}delText"):
            self._stretches.add(text.text or "", kind)


def _chosen(alternatives: etree._Element) -> Iterator[etree._Element]:
    """What is inside the first of a choice and the fallback for older programs that says something."""
    versions = list(alternatives.iterchildren("{*}Choice", "{*}Fallback"))
    speaking = (one for one in versions if any((text.text or "").strip() for text in one.iter("{*}t")))
    chosen = next(speaking, next(iter(versions), None))
    return iter(chosen if chosen is not None else ())
