"""Lines that open a level of the act: a section, an article, an annex, a heading without any number."""

from trafsearch.extraction.block import BlockKind
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.headings import (
    RANKS,
    Rank,
    is_division,
    letter_of,
    names_part_of_report,
    numbered_heading,
    rank_of_named,
    stands_out,
)
from trafsearch.structure.line import Line
from trafsearch.structure.markers import Marker
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.place import Place, Role
from trafsearch.structure.signature import attaches, is_approval, is_stamp
from trafsearch.structure.titles import continues_title, is_annex_title
from trafsearch.structure.torn_heading import continues_heading, is_second_head

_LONGEST_HEADING = 300
_LONGEST_NAME = 200  # of an article or a chapter, below its number
_RUN_IN_LEVEL = 6  # a heading of this level or deeper within an article does not end it


def open_heading(line: Line, place: Place) -> bool:
    """Place a line that opens a level of the act; False where it does not."""
    marker = numbered_heading(line, place.ahead(), place.section)
    if _names_number_above(line, place) or continues_heading(line, place) or is_second_head(line, place):
        place.continue_heading(line, PassageKind.HEADING)
    elif marker:
        _open_numbered(line, marker, place)
    elif rank := _rank_of_words(line, place):
        _open_unnumbered(line, rank, place.annex, place)
    elif is_division(line) and (not place.in_article or line.text.lower().startswith("подраздел")):
        under = place.under.down_to(StepKind.SECTION) if place.in_article else place.under
        _open_unnumbered(line, Rank.DIVISION, under, place)
    elif not place.in_article and (letter := letter_of(line, place.letter)):
        _open_unnumbered(line, Rank.DIVISION, place.under, place)
        place.letter = letter
    elif place.opens_annex and _names_annex(line, place):
        _add_annex_title(line, place)
    elif line.is_heading_block and not line.point and not line.subpoint and not place.opens_laws_note(line):
        _open_plain(line, place)
    elif place.is_in_prose and stands_out(line, place.text_above, place.ahead()):
        _open_unnumbered(line, Rank.PLAIN + 9, Address(), place)
    else:
        return False
    return True


def _rank_of_words(line: Line, place: Place) -> int | None:
    """The rank of a heading that its words make one; that of its level where the file sets it as a heading."""
    rank = rank_of_named(line.text)
    if rank is None and not place.in_article and names_part_of_report(line.text):
        rank = Rank.SECTION
    is_set = rank is Rank.SECTION and line.is_heading_block and line.block.level
    return Rank.PLAIN + min(line.block.level, 9) if is_set else rank


def open_unnamed_annex(line: Line, place: Place) -> bool:
    """Let what follows the signature be the text that the act says to be attached, though no line calls it an annex.

    True where the line itself is placed: «Утверждены приказом …», «План мероприятий …» above a table.
    """
    if line.is_heading_block and is_stamp(line.text):
        place.under, place.own, place.opens_annex = Address((Step(StepKind.ANNEX, ""),)), (), True
        place.is_signed = False
        place.open_heading(line, Rank.ANNEX)
        return True
    is_head = is_approval(line.text)
    is_title = not is_head and _is_title_of_attached(line, place)
    if not (is_head or is_title or (place.is_signed and line.is_marked)):
        return False
    place.is_signed = False
    is_named = line.heading is not None and line.heading.step.kind is StepKind.ANNEX
    in_annex = bool(place.annex.steps) and not (is_head and _has_ended_annex(line, place))
    if is_named or in_annex or not _has_attachment(place):
        return False
    place.under, place.own, place.opens_annex = Address((Step(StepKind.ANNEX, ""),)), (), is_head or is_title
    if is_head:
        place.open_heading(line, Rank.ANNEX)
    elif is_title:
        place.close_headings(Rank.ANNEX)
        _add_annex_title(line, place)
    return is_head or is_title


def open_annex_of_table(place: Place) -> None:
    """Let a table that stands behind the last point of an act be the text that the act says to be attached."""
    last = place.last_body
    is_behind = last is not None and bool(last.own) and last.own == place.own and last.line.text.endswith(".")
    if is_behind and not place.under.steps and _has_attachment(place):
        place.under, place.own = Address((Step(StepKind.ANNEX, ""),)), ()
        place.close_headings(Rank.ANNEX)


def _has_ended_annex(line: Line, place: Place) -> bool:
    """Whether an approval stands below the text of an annex, so that it heads another text: «Утвердить прилагаемые
    Правила и Перечень».
    """
    is_below_text = not place.opens_annex or any(draft.kind is PassageKind.TABLE for draft in place.drafts[-3:])
    return is_below_text and not line.text.rstrip().endswith((";", ":", ","))


def _has_attachment(place: Place) -> bool:
    """Whether the act says that another text goes with it: «Утвердить прилагаемый План мероприятий»."""
    return any(attaches(draft.line.text) for draft in place.drafts)


def _is_title_of_attached(line: Line, place: Place) -> bool:
    """Whether a line names what is attached, behind the signature or right above a table."""
    if line.is_marked or place.under.steps or not (place.is_signed or place.own) or not is_annex_title(line.text):
        return False
    below = next(place.ahead(), None)
    is_above_table = below is not None and below.block.kind is BlockKind.TABLE_ROW
    return is_above_table or (place.is_signed and place.drafts[-1].kind is PassageKind.BODY)


def _open_numbered(line: Line, marker: Marker, place: Place) -> None:
    """A section, chapter, article, … begins."""
    kind, number = marker.step.kind, marker.step.number
    annex = () if kind is StepKind.ANNEX else place.annex.steps
    rank = RANKS.get(kind, place.rank_of_decimals(number))
    place.under, place.own = Address((*annex, marker.step)), ()
    place.in_laws_note, place.letter = False, ""
    place.opens_annex = kind is StepKind.ANNEX
    place.section = number if kind is StepKind.SECTION else place.section if kind is StepKind.POINT else ""
    if kind is StepKind.ARTICLE and _is_run_in(line, marker):
        place.close_headings(rank)
        place.add_body(line, role=Role.BEGINS)
    else:
        place.open_heading(line, rank)


def _names_number_above(line: Line, place: Place) -> bool:
    """Whether it is the name of the article or the chapter whose number stands alone on the line above: «Article 1»,
    then «Use of terms».
    """
    above = place.drafts[-1] if place.drafts else None
    opened = above.line.heading if above and above.kind is PassageKind.HEADING else None
    if above is None or opened is None or opened.rest or opened.step.kind is StepKind.ANNEX or line.is_marked:
        return False
    if line.is_heading_block and line.block.level >= above.line.block.level:
        return True
    text = line.text.strip()
    is_name = line.ends_like_title and len(text) <= _LONGEST_NAME and text[:1].isupper()
    below = next(place.ahead(), None)
    if not is_name or below is None or line.block.kind is not BlockKind.PARAGRAPH:
        return False
    if opened.step.kind is not StepKind.ARTICLE:
        return text.isupper() or below.heading is not None or below.point is not None
    return below.heading is None and (below.is_marked or not below.ends_like_title)


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
