"""The fields of a DOCX: each gives a code, then what it shows, and only the latter is printed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from trafsearch.extraction.office.docx_tree import attribute

_STORIES = ("{*}body", "{*}tc", "{*}txbxContent", "{*}footnote", "{*}endnote", "{*}hdr", "{*}ftr")


@dataclass(slots=True)
class Fields:
    """Those of one story: the body, a cell, a note. `torn` counts what begins and never ends: it hides nothing."""

    torn: int
    _sound: frozenset[etree._Element]
    _codes: list[bool] = field(default_factory=list)  # for each open field, whether its code is still being given

    @property
    def is_code(self) -> bool:
        return any(self._codes)

    def turn(self, sign: etree._Element) -> None:
        """Goes on past a field's beginning, middle or end."""
        kind = attribute(sign, "fldCharType")
        if sign not in self._sound:
            return
        if kind == "begin":
            self._codes.append(True)
        elif kind == "separate" and self._codes:
            self._codes[-1] = False
        elif kind == "end" and self._codes:
            self._codes.pop()


def story_of(element: etree._Element) -> etree._Element:
    """The smallest whole text in which a field must end that begins there."""
    return next(element.iterancestors(*_STORIES), element)


def fields_of(story: etree._Element) -> Fields:
    """A field that ends in another paragraph and has no middle is as torn as one without an end."""
    own = [sign for sign in story.iter("{*}fldChar") if story_of(sign) is story]
    pairs = list(_whole(own))
    sound = frozenset(sign for signs in pairs for sign in signs)
    begun = sum(attribute(sign, "fldCharType") == "begin" for sign in own)
    return Fields(begun - len(pairs), sound)


def _whole(signs: Iterable[etree._Element]) -> Iterator[list[etree._Element]]:
    """Beginning, middle and end of each field that has what it needs."""
    open_: list[list[etree._Element]] = []
    for sign in signs:
        kind = attribute(sign, "fldCharType")
        if kind == "begin":
            open_.append([sign])
        elif open_:
            open_[-1].append(sign)
            if kind == "end" and _holds_together(one := open_.pop()):
                yield one


def _holds_together(signs: list[etree._Element]) -> bool:
    return len(signs) > 2 or _paragraph(signs[0]) is _paragraph(signs[-1])


def _paragraph(sign: etree._Element) -> etree._Element | None:
    return next(sign.iterancestors("{*}p"), None)
