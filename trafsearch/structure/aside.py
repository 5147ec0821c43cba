"""What stands in an act and is no provision of it: editors' notes, footnotes and the signature."""

import re
from dataclasses import replace

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.headings import Rank, is_roman_heading, letter_of
from trafsearch.structure.line import Line
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.place import Draft, Place, Role
from trafsearch.structure.remark import (
    announces_note,
    is_about_article,
    is_bracketed,
    is_note,
    named_point,
    named_subpoint,
)
from trafsearch.structure.signature import begins_signature, closes_act, is_signature

_STARS = re.compile(r"\*{1,4}(?!\*)")
_FOOT_OF_PAGE = 30  # passages that may stand between a word with a star and its footnote


def add_footnote(line: Line, place: Place) -> None:
    """Place a footnote at the provision that bears its star, else at the one that it stands in."""
    bearing = _bearing_stars(line, place)
    if bearing is None:
        place.add(line, PassageKind.FOOTNOTE)
    else:
        place.add_at(line, PassageKind.FOOTNOTE, bearing.under, bearing.own)
        if bearing.kind is PassageKind.BODY:
            place.drafts[-1] = replace(place.drafts[-1], headings=bearing.headings)


def _bearing_stars(line: Line, place: Place) -> Draft | None:
    stars = _STARS.match(line.text)
    if stars is None:
        return None
    borne = re.compile(rf"[^\s*]\s?{re.escape(stars[0])}(?!\*)")
    for draft in reversed(place.drafts[-_FOOT_OF_PAGE:]):
        if draft.kind is PassageKind.FOOTNOTE:
            if (other := _STARS.match(draft.line.text)) and other[0] == stars[0]:
                return None  # what stands above bears the star of that one
        elif borne.search(draft.line.text):
            return draft
    return None


def add_note(line: Line, place: Place) -> bool:
    """Place an editors' note at the provision that it is about; False where the line is none."""
    text = line.text
    place.in_brace = place.in_brace and not line.is_marked  # a brace that nothing closes must not swallow the law
    is_announced = announces_note(place.text_above) and not line.is_marked
    after_warning = (place.after_warning or is_announced) and line.heading is None
    if not (is_note(text) or place.in_brace or after_warning):
        place.after_warning = False
        return False
    place.in_brace = "{" in text.rpartition("}")[2] or (place.in_brace and "}" not in text)
    place.after_warning = text.rstrip().endswith("!")  # Примечание РЦПИ!
    if not (_add_before_subpoint(line, place) or _add_before_point(line, place)):
        place.add_at(line, PassageKind.NOTE, place.under, place.own if _is_behind_own(text) else _point_of(text, place))
    return True


def _point_of(text: str, place: Place) -> tuple[Step, ...]:
    """The open point, where a note behind it names it: «Сноска. Пункт 2 в редакции …»."""
    number = named_point(text)
    return place.own[:1] if number and place.own[:1] == (Step(StepKind.POINT, number),) else ()


def _add_before_point(line: Line, place: Place) -> bool:
    """A warning stands above the point that it names: «Пункт 3 предусмотрен в редакции …», then 3."""
    number = named_point(line.text)
    following = next((each for each in place.ahead() if not is_note(each.text)), None)
    if number is None or following is None or following.point is None or following.point.step.number != number:
        return False
    place.add_at(line, PassageKind.NOTE, place.under, (following.point.step,))
    place.drafts[-1] = replace(place.drafts[-1], stands_above=True)
    return True


def _is_behind_own(text: str) -> bool:
    """Whether it is about the point that it stands behind: «(Дополнение частью …)», not «(Статья в редакции …)»."""
    return is_bracketed(text) and not is_about_article(text)


def _add_before_subpoint(line: Line, place: Place) -> bool:
    """A warning stands above the subpoint that it names: «Подпункт 12) предусмотрен в редакции …», then 12)."""
    number = named_subpoint(line.text)
    following = next((each for each in place.ahead() if each.is_marked and not is_note(each.text)), None)
    if number is None or following is None or following.subpoint is None or following.subpoint.step.number != number:
        return False
    above = tuple(place.above_subpoint(following.subpoint.step))
    place.add_at(line, PassageKind.NOTE, place.under, (*above, following.subpoint.step))
    place.drafts[-1] = replace(place.drafts[-1], stands_above=True)
    return True


def add_signature(line: Line, place: Place) -> bool:
    """Place a line of the signature, which ends what was open; False where the line is none."""
    below = next(place.ahead(), None)
    is_begun = below is not None and begins_signature(line.text, below.text)
    is_end = closes_act(line.text) or ((is_begun or is_signature(line.text)) and place.is_tail())
    if not is_end or is_roman_heading(line, place.section) or letter_of(line, place.letter):
        return False
    place.under, place.own = Address(), ()
    place.close_headings(Rank.ANNEX)
    place.add_body(line, role=Role.APART)
    place.is_signed = True
    return True
