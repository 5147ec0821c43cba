"""From lines to passages: which provision each stretch of text is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from trafsearch.extraction.block import BlockKind
from trafsearch.language import Language
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.contents import Contents
from trafsearch.structure.headings import (
    RANKS,
    Rank,
    is_division,
    is_roman_heading,
    letter_of,
    numbered_heading,
    rank_of_named,
)
from trafsearch.structure.languages import passage_language
from trafsearch.structure.line import Line
from trafsearch.structure.markers import Marker
from trafsearch.structure.numbering import addresses
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.structure.place import Draft, Place
from trafsearch.structure.remark import is_bracketed, is_laws_note, is_note
from trafsearch.structure.signature import is_signature
from trafsearch.structure.titles import continues_title, is_annex_title, title_lines

_LONGEST_HEADING = 300
_RUN_IN_LEVEL = 6  # a heading of this level or deeper within an article does not end it
_ENACTS = re.compile(
    r"(?:приказываю|постановля\w+|реш(?:ил|ает)\w*|утвердить|қаулы\s+етеді|бұйырамын)\s*:\s*$", re.IGNORECASE
)
_FIXED_KINDS = {
    BlockKind.FURNITURE: PassageKind.FURNITURE,
    BlockKind.FOOTNOTE: PassageKind.FOOTNOTE,
    BlockKind.TABLE_ROW: PassageKind.TABLE,
    BlockKind.CONTENTS: PassageKind.CONTENTS,
}


def outline(
    lines: Sequence[Line],
    *,
    edition: str,
    language: Language,
    contents: Contents,
    languages: Sequence[Language],
    titles: Sequence[str] = (),
) -> tuple[Passage, ...]:
    """Every line becomes one passage, in order, with its address, kind, headings and lead.

    `language` is what short passages are in; `titles` are texts that are the act's own title; `languages` are
    those of the lines by their own words.
    """
    drafts = _walk(lines, contents, title_lines(lines, titles, contents))
    spoken = [passage_language(line.text, language, own) for line, own in zip(lines, languages, strict=True)]
    return tuple(_passages(drafts, addresses(drafts), edition, spoken))


def _walk(lines: Sequence[Line], contents: Contents, titles: frozenset[int]) -> Sequence[Draft]:
    place = Place(lines)
    for index, line in enumerate(lines):
        if contents.holds(index):
            place.add_at(line, PassageKind.CONTENTS, Address())
        elif line.block.kind in _FIXED_KINDS:
            place.add(line, _FIXED_KINDS[line.block.kind])
        elif index in titles and not place.under.steps:
            place.add_at(line, PassageKind.TITLE, Address())
        elif not _add_remark(line, place) and not _open_heading(line, place):
            _add_provision(line, place)
    return place.drafts


def _add_remark(line: Line, place: Place) -> bool:
    """Place an editors' note or the signature; False where the line is neither."""
    text = line.text
    place.in_brace = place.in_brace and not line.is_marked  # a brace that nothing closes must not swallow the law
    after_warning = place.after_warning and line.heading is None
    if is_note(text) or place.in_brace or after_warning:
        place.in_brace = "{" in text.rpartition("}")[2] or (place.in_brace and "}" not in text)
        place.after_warning = text.rstrip().endswith("!")  # Примечание РЦПИ!
        place.add_at(line, PassageKind.NOTE, place.under, place.own if is_bracketed(text) else ())
        return True
    place.after_warning = False
    if is_signature(text) and place.is_tail() and not is_roman_heading(line, place.section):
        place.under, place.own = Address(), ()
        place.close_headings(Rank.ANNEX)
        place.add_body(line)
        return True
    return False


def _open_heading(line: Line, place: Place) -> bool:
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
    elif line.is_heading_block and not line.point and not line.subpoint and not _is_laws_note(line, place):
        _open_plain(line, place)
    else:
        return False
    return True


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
        place.add_body(line)
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
    follows_title = place.drafts[-1].kind is PassageKind.TITLE
    return is_annex_title(line.text) or (follows_title and continues_title(line.text))


def _add_annex_title(line: Line, place: Place) -> None:
    """The first line of an annex's title stands above all of it; the next lines only belong to it."""
    if place.drafts[-1].kind is PassageKind.TITLE:
        place.add(line, PassageKind.TITLE)
    else:
        place.open_heading(line, Rank.ANNEX_TITLE, PassageKind.TITLE)


def _add_provision(line: Line, place: Place) -> None:
    if place.in_laws_note or _is_laws_note(line, place):
        place.in_laws_note, place.own = True, ()
        place.add_body(line)
    elif marker := line.point or _bare_point(line, place):
        _open_point(line, marker, place)
    elif line.subpoint:
        _open_subpoint(line, line.subpoint, place)
    else:
        _continue(line, place)


def _is_laws_note(line: Line, place: Place) -> bool:
    """«Примечания. 1. …» after an article: its points are not the article's."""
    return place.in_article and is_laws_note(line.text)


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
    place.add_body(line, opens=True)


def _list_under_point(marker: Marker, place: Place) -> tuple[Step, ...]:
    """The open point, where the number counts a list that it introduces: «95. … listed below:» above 1., 2., 3."""
    if not place.own or place.own[0].kind is not StepKind.POINT or "." in marker.step.number:
        return ()
    point, below = place.own[:1], place.own[1:2]
    if below:
        return point if place.in_point_list and _follows(marker, below) else ()
    is_first = marker.step.number == "1" and point[0].number != "1"
    return point if is_first and place.last_body and place.last_body.line.introduces else ()


def _open_subpoint(line: Line, marker: Marker, place: Place) -> None:
    """A subpoint goes under the open point, or under a subpoint of another style: 1) … а) …."""
    style = _style(marker.step)
    above = []
    for step in place.own:
        if step.kind is StepKind.SUBPOINT and _style(step) == style:
            break
        above.append(step)
    place.own = (*above, marker.step)
    place.add_body(line, opens=True)


def _style(step: Step) -> str:
    return "digit" if step.number[0].isdigit() else "letter"


def _continue(line: Line, place: Place) -> None:
    """A paragraph without a number belongs to the open provision; to the one above once that one's list has ended."""
    if place.own and place.own[-1].kind is StepKind.SUBPOINT and _list_has_ended(place):
        place.own = tuple(step for step in place.own if step.kind is not StepKind.SUBPOINT)
    elif place.own and not place.under.steps and _prose_list_has_ended(place):
        place.own = ()
    place.add_body(line)


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
    return _style(step) != _style(place.own[-1]) or step.number in ("1", "а", "a")


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


def _passages(
    drafts: Sequence[Draft], places: Sequence[Address], edition: str, languages: Sequence[Language]
) -> Iterator[Passage]:
    count: Counter[Address] = Counter()
    for ordinal, (draft, address, language) in enumerate(zip(drafts, places, languages, strict=True)):
        count[address] += 1
        yield Passage(
            edition=edition,
            ordinal=ordinal,
            address=address,
            nth=count[address],
            kind=draft.kind,
            text=draft.line.text,
            language=language,
            page=draft.line.block.page,
            heading_path=tuple(drafts[i].line.text for i in draft.headings),
            lead="\n".join(drafts[i].line.text for i in draft.leads),
            headings=draft.headings,
            leads=draft.leads,
        )
