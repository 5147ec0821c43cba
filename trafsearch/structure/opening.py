"""Lines that open a level of the act: a section, an article, an annex, a heading without any number."""

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.headings import (
    RANKS,
    Rank,
    is_division,
    letter_of,
    numbered_heading,
    rank_of_named,
    stands_out,
)
from trafsearch.structure.line import Line
from trafsearch.structure.markers import Marker
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.place import Place, Role
from trafsearch.structure.signature import attaches, is_approval
from trafsearch.structure.titles import continues_title, is_annex_title

_LONGEST_HEADING = 300
_RUN_IN_LEVEL = 6  # a heading of this level or deeper within an article does not end it


def open_heading(line: Line, place: Place) -> bool:
    """Place a line that opens a level of the act; False where it does not."""
    marker = numbered_heading(line, place.ahead(), place.section)
    if marker:
        _open_numbered(line, marker, place)
    elif rank := rank_of_named(line.text):
        _open_unnumbered(line, rank, place.annex, place)
    elif not place.in_article and is_division(line):
        _open_unnumbered(line, Rank.DIVISION, place.under, place)
    elif not place.in_article and (letter := letter_of(line, place.letter)):
        _open_unnumbered(line, Rank.DIVISION, place.under, place)
        place.letter = letter
    elif place.opens_annex and _names_annex(line, place):
        _add_annex_title(line, place)
    elif line.is_heading_block and not line.point and not line.subpoint and not place.opens_laws_note(line):
        _open_plain(line, place)
    elif place.is_in_prose and stands_out(line, place.drafts[-1].line.text, place.ahead()):
        _open_unnumbered(line, Rank.PLAIN + 9, Address(), place)
    else:
        return False
    return True


def open_unnamed_annex(line: Line, place: Place) -> bool:
    """Let what follows the signature be the text that the act says to be attached, though no line calls it an annex.

    True where the line itself is placed: «Утверждены приказом …».
    """
    is_head = is_approval(line.text)
    if not place.is_signed or not (is_head or line.is_marked):
        return False
    place.is_signed = False
    is_named = line.heading is not None and line.heading.step.kind is StepKind.ANNEX
    if is_named or not any(attaches(draft.line.text) for draft in place.drafts):
        return False
    place.under, place.own, place.opens_annex = Address((Step(StepKind.ANNEX, ""),)), (), is_head
    if is_head:
        place.open_heading(line, Rank.ANNEX)
    return is_head


def _open_numbered(line: Line, marker: Marker, place: Place) -> None:
    """A section, chapter, article, … begins."""
    kind, number = marker.step.kind, marker.step.number
    annex = () if kind is StepKind.ANNEX else place.annex.steps
    rank = RANKS.get(kind, Rank.SECTION + number.count("."))
    place.under, place.own = Address((*annex, marker.step)), ()
    place.in_laws_note, place.letter = False, ""
    place.opens_annex = kind is StepKind.ANNEX
    place.section = number if kind is StepKind.SECTION else place.section if kind is StepKind.POINT else ""
    if kind is StepKind.ARTICLE and _is_run_in(line, marker):
        place.close_headings(rank)
        place.add_body(line, role=Role.BEGINS)
    else:
        place.open_heading(line, rank)


def _is_run_in(line: Line, marker: Marker) -> bool:
    """Whether an article's text begins on the line of its number: «Статья 5. Никто не должен подвергаться пыткам.»"""
    return not line.is_heading_block and (
        len(marker.rest) > _LONGEST_HEADING or (marker.rest.endswith((".", ":", ";")) and " " in marker.rest)
    )


def _open_unnumbered(line: Line, rank: int, under: Address, place: Place) -> None:
    place.under = under
    place.in_laws_note, place.letter = False, ""
    place.open_heading(line, rank)


def _open_plain(line: Line, place: Place) -> None:
    """A heading of the file; a bold line within an article does not end it, one above its level does."""
    if place.in_article and line.block.level >= _RUN_IN_LEVEL:
        place.add_at(line, PassageKind.HEADING, place.under)
    else:
        _open_unnumbered(line, Rank.PLAIN + min(line.block.level, 9), place.annex, place)


def _names_annex(line: Line, place: Place) -> bool:
    above = place.drafts[-1]
    follows_title = above.kind is PassageKind.TITLE
    return is_annex_title(line.text) or (follows_title and continues_title(line.text, above.line.text))


def _add_annex_title(line: Line, place: Place) -> None:
    """All lines of an annex's title stand above the annex."""
    if place.drafts[-1].kind is PassageKind.TITLE:
        place.continue_heading(line, PassageKind.TITLE)
    else:
        place.open_heading(line, Rank.ANNEX_TITLE, PassageKind.TITLE)
