"""What stands in an act and is no provision of it: editors' notes and the signature."""

from dataclasses import replace

from trafsearch.structure.address import Address
from trafsearch.structure.headings import Rank, is_roman_heading
from trafsearch.structure.line import Line
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.place import Place, Role
from trafsearch.structure.remark import is_about_article, is_bracketed, is_note, named_subpoint
from trafsearch.structure.signature import is_signature


def add_note(line: Line, place: Place) -> bool:
    """Place an editors' note at the provision that it is about; False where the line is none."""
    text = line.text
    place.in_brace = place.in_brace and not line.is_marked  # a brace that nothing closes must not swallow the law
    after_warning = place.after_warning and line.heading is None
    if not (is_note(text) or place.in_brace or after_warning):
        place.after_warning = False
        return False
    place.in_brace = "{" in text.rpartition("}")[2] or (place.in_brace and "}" not in text)
    place.after_warning = text.rstrip().endswith("!")  # Примечание РЦПИ!
    if not _add_before_subpoint(line, place):
        place.add_at(line, PassageKind.NOTE, place.under, place.own if _is_behind_own(text) else ())
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
    if not is_signature(line.text) or not place.is_tail() or is_roman_heading(line, place.section):
        return False
    place.under, place.own = Address(), ()
    place.close_headings(Rank.ANNEX)
    place.add_body(line, role=Role.APART)
    place.is_signed = True
    return True
