"""Lines of law: points, subpoints, and the paragraphs without a number that go on with them."""

import re

from trafsearch.structure.address import Step, StepKind
from trafsearch.structure.counting import style
from trafsearch.structure.line import Line
from trafsearch.structure.markers import Marker, letter_marker
from trafsearch.structure.place import Place, Role
from trafsearch.structure.remark import is_laws_note

_ENACTS = re.compile(
    r"(?:приказываю|постановля\w+|реш(?:ил|ает)\w*|утвердить|қаулы\s+етеді|бұйырамын)\s*:\s*$", re.IGNORECASE
)
_ITEM = re.compile(r"[-–—−•·*…]")  # - обучение граждан;
_FIRST_LETTERS = ("a", "а")  # Latin and Cyrillic
_MOST_LOST = 3  # numbers of a list that a bad copy may lack
_FIGURES_FOR_LETTERS = {"6": "абв", "3": "жзи"}
_NOTE_COUNTED = re.compile(r"\w+\s*[.:]?\s*(\d{1,2})[.)]")  # Примечания: 1. Финансирование …
_ENDS_CLAUSE = re.compile(r"[.!?;:][\"»”)\]*\s]*$")
_ENDS_SENTENCE = re.compile(r"[.!?][\"»”)\]*\s]*$")


def add_provision(line: Line, place: Place) -> None:
    if place.in_laws_note or place.opens_laws_note(line):
        place.in_laws_note, place.own = True, ()
        place.add_body(line, role=Role.APART)
    elif _is_note_of_table(line, place):
        place.own = ()
        place.add_body(line, role=Role.APART)
    elif marker := line.point or _bare_point(line, place):
        _open_point(line, marker, place)
    elif (marker := line.subpoint or _next_letter(line, place)) and not _runs_on(line, marker, place):
        _open_subpoint(line, marker, place)
    else:
        _continue(line, place)


def _is_note_of_table(line: Line, place: Place) -> bool:
    """Whether it is one of the notes below a table whose rows are points: «Примечания: 1. …», then «2. …»."""
    if place.is_below_measures and is_laws_note(line.text):
        first = _NOTE_COUNTED.match(line.text)
        place.note_of_table = int(first[1]) if first else 0
        return True
    is_next = place.note_of_table is not None and line.point is not None
    if is_next and line.point and line.point.step.number == str((place.note_of_table or 0) + 1):
        place.note_of_table = int(line.point.step.number)
        return True
    place.note_of_table = None if line.is_marked else place.note_of_table
    return False


def _bare_point(line: Line, place: Place) -> Marker | None:
    """A number alone on its line, if it is the one that comes next."""
    before = place.own or (place.last_opening.own if place.last_opening else ())
    return line.bare if line.bare and _follows(line.bare, before) else None


def _follows(marker: Marker, own: tuple[Step, ...]) -> bool:
    """Whether the number is the next one of the point or the subpoint that is open."""
    *above, last = marker.step.number.split(".")
    return last.isdigit() and any(step.number == ".".join((*above, str(int(last) - 1))) for step in own)


def _open_point(line: Line, marker: Marker, place: Place) -> None:
    place.opens_annex = False
    nested = _list_under_point(marker, place)
    step = Step(StepKind.SUBPOINT, marker.step.number) if nested else marker.step
    place.own = (*nested, step)
    place.add_body(line, opens=True, role=Role.CONTINUES if nested else Role.BEGINS)


def _list_under_point(marker: Marker, place: Place) -> tuple[Step, ...]:
    """The open point, where the number counts a list that it introduces: «95. … listed below:» above 1., 2., 3."""
    if not place.own or place.own[0].kind is not StepKind.POINT or "." in marker.step.number:
        return ()
    point, below = place.own[:1], place.own[1:2]
    if below:
        return point if place.in_point_list and _counts_on(marker, below[0], point[0]) else ()
    is_first = marker.step.number == "1" and point[0].number != "1"
    return point if is_first and place.last_body and place.last_body.line.introduces else ()


def _counts_on(marker: Marker, item: Step, point: Step) -> bool:
    """Whether the number goes on with the list rather than with the points, even where a number or two is lost."""
    number = marker.step.number
    if not (number.isdigit() and item.number.isdigit() and point.number.isdigit()):
        return False
    ahead = int(number) - int(item.number)
    return ahead == 1 or (1 < ahead <= _MOST_LOST and int(number) != int(point.number) + 1)


def _open_subpoint(line: Line, marker: Marker, place: Place) -> None:
    step = _as_letter(marker.step, place)
    place.own = (*place.above_subpoint(step), step)
    place.add_body(line, opens=True)


def _next_letter(line: Line, place: Place) -> Marker | None:
    """A letter with a full stop that begins a list or follows on the one before it: «a. …», «b. …»."""
    marker = letter_marker(line.text)
    if marker is None or line.is_quoted:
        return None
    letter, before = marker.step.number, place.own[-1].number if place.own else ""
    follows = len(before) == 1 and before.isalpha() and ord(letter) == ord(before) + 1
    return marker if follows or (letter in _FIRST_LETTERS and bool(place.own or place.in_article)) else None


def _runs_on(line: Line, marker: Marker, place: Place) -> bool:
    """Whether the letter is one of those that count within a sentence: «… recommended (a) … (b) …», torn by a page's
    end, then «(c) … and (d) …».
    """
    letter, last = marker.step.number, place.last_body
    is_of_point = bool(place.own) and place.own[-1].kind is StepKind.POINT
    if last is None or not is_of_point or last.own != place.own or not (len(letter) == 1 and letter.isalpha()):
        return False
    before, after = (re.compile(rf"\s\({chr(ord(letter) + step)}\)\s") for step in (-1, 1))
    is_torn = _ENDS_CLAUSE.search(last.line.text) is None
    return is_torn and before.search(last.line.text) is not None and after.search(line.text) is not None


def _as_letter(step: Step, place: Place) -> Step:
    """The letter for which a scan has a figure: «6)» between «а)» and «в)»."""
    letters = _FIGURES_FOR_LETTERS.get(step.number)
    if letters is None or not place.own or place.own[-1].number != letters[0]:
        return step
    following = next((line.subpoint for line in place.ahead() if line.is_marked), None)
    return Step(step.kind, letters[1]) if following and following.step.number == letters[2] else step


def _continue(line: Line, place: Place) -> None:
    """A paragraph without a number belongs to the open provision; to the one above once that one's list has ended."""
    if place.own and place.own[-1].kind is StepKind.SUBPOINT and _list_has_ended(place):
        place.own = tuple(step for step in place.own if step.kind is not StepKind.SUBPOINT)
    elif place.own and not place.under.steps and _prose_list_has_ended(place):
        place.own = ()
    begins = not any(step.kind is StepKind.SUBPOINT for step in place.own) and not _goes_on(line, place)
    place.add_body(line, role=Role.BEGINS if begins else Role.CONTINUES)


def _goes_on(line: Line, place: Place) -> bool:
    """Whether it is the rest of the paragraph before it: an item of its list, a sanction after «…, –», a torn line."""
    if line.text[:1].islower() or _ITEM.match(line.text):
        return True
    last = place.last_body
    is_here = last is not None and last.under == place.under and last.own[: len(place.own)] == place.own
    return last is not None and is_here and _ENDS_SENTENCE.search(last.line.text) is None


def _list_has_ended(place: Place) -> bool:
    """Whether the open subpoint was the last of its list: it ends like a sentence, and none of its kind follows."""
    last = place.last_body
    if last is None or last.own != place.own or last.line.is_bare_mark or last.line.text.rstrip().endswith((";", ":")):
        return False
    following = next((line for line in place.ahead() if line.heading or line.point or line.subpoint), None)
    if following is None:
        return True
    if place.in_point_list:
        return following.point is None or not _follows(following.point, place.own)
    if following.subpoint is None:
        return True
    step = following.subpoint.step
    return style(step) != style(place.own[-1]) or step.number in ("1", "а", "a")


def _prose_list_has_ended(place: Place) -> bool:
    """Whether numbered items that a paragraph of prose introduced («…: 1. … 2. …») are over: no next number follows.

    The points of an order are such items only by their looks: what introduces them enacts them («ПРИКАЗЫВАЮ:»).
    """
    last = place.last_body
    if last is None or len(last.own) != 1 or not last.leads or not last.line.text.rstrip().endswith("."):
        return False
    introduction = place.drafts[last.leads[0]].line.text
    following = next((line.point for line in place.ahead() if line.point), None)
    return _ENACTS.search(introduction) is None and (following is None or not _follows(following, last.own))
