"""What a text says about itself: title, type, number, date, issuer, force. All is a guess, and says from what."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.act import ActStatus, ActType
from trafsearch.structure.act_number import number_after_sign
from trafsearch.structure.act_title import title_of
from trafsearch.structure.act_type import type_of
from trafsearch.structure.dates import find_date
from trafsearch.structure.force import force_of, is_repeal_note
from trafsearch.structure.issuer import issuer_of
from trafsearch.structure.markers import heading_marker, point_marker, roman_marker
from trafsearch.structure.own_title import own_title
from trafsearch.structure.publication_day import is_publication_line, publication_day_of
from trafsearch.structure.registration import without_registration
from trafsearch.structure.remark import is_note
from trafsearch.structure.signature import is_signature

FIELDS = ("title", "type", "number", "adopted", "issuer", "in_force_from", "in_force_until", "status")
_HEAD = 25  # blocks in which an act introduces itself
_LONGEST_DATED = 200
_UN_SYMBOL = re.compile(  # A/HRC/14/10, CEDAW/C/KAZ/CO/6; not that of a draft, A/HRC/WG.6/7/L.9
    r"\bA/(?:HRC/|RES/|CONF\.)\d+/\d+\b|\b(?:CEDAW|CRC|CAT|CCPR|CERD|CMW|CRPD|CED|E)/C(?:\.12)?/[A-Z]{3}/CO/\d+(?:-\d+)?\b"
)
_APPROVED_EN = re.compile(r"Approved [A-Z][a-z]+ \d{1,2}, \d{4}\.?\s*")  # which ends an Act of the United States
_BELOW_SIGNATURE = 5  # lines in which the place, the date and the number stand


@dataclass(frozen=True, slots=True)
class Guesses:
    """Each field with what it was read off, in `from_what`; None where the text says nothing.

    `force_unknown` are the words by which it enters into force on a day that the text does not give, `force_later`
    those by which single provisions do so on other days. `told` is all that the head and the signature say.
    """

    title: str | None = None
    type: ActType | None = None
    number: str | None = None
    adopted: date | None = None
    issuer: str | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None
    status: ActStatus | None = None
    from_what: dict[str, str] = field(default_factory=dict)
    force_unknown: str | None = None
    force_later: tuple[str, ...] = ()
    told: str = ""


def guess(blocks: Sequence[Block], properties: Mapping[str, str] | None = None) -> Guesses:
    """Read an act's head: its first blocks before the first provision; then the lines at its signature.

    `properties` are what the format itself keeps.
    """
    opening = _opening(blocks)
    head = _about_itself(each for each in opening if not _is_of_another_day(each.text))[:_HEAD]
    foot = _about_itself(_foot(blocks))
    lines = [block.text for block in head]
    kept = own_title(properties or {})
    title = title_of(head, kept, blocks)
    type_, type_from = type_of(title, lines)
    told = [each.text for each in (*opening, *foot)]
    dated = _dated(head) or _dated(foot)
    numbered = _numbered(head) or _numbered(foot)
    issued = issuer_of(lines, title)
    adopted = dated[0] if dated else None
    published = publication_day_of(told, adopted)
    force = force_of((each.text for each in blocks), [each.text for each in opening], title, type_, adopted, published)
    said = {
        "title": f"the title that the file keeps of itself: {title}" if title and title == kept else title,
        "type": type_from,
        "adopted": dated[1] if dated else None,
        "number": numbered[1] if numbered else None,
        "issuer": issued[1] if issued else None,
        **force.from_what,
    }
    return Guesses(
        title,
        type_,
        numbered[0] if numbered else None,
        adopted,
        issued[0] if issued else None,
        force.in_force_from,
        force.in_force_until,
        force.status,
        {name: text for name, text in said.items() if text},
        force.unknown,
        force.later,
        "\n".join(told),
    )


def _is_of_another_day(text: str) -> bool:
    """Whether the dates and numbers in the line are those of an amendment, a repeal or a newspaper."""
    return is_note(text) or is_repeal_note(text) or is_publication_line(text)


def _about_itself(blocks: Iterable[Block]) -> list[Block]:
    """The lines without what they say of the act's registration at a ministry and of what ended it."""
    lines = list(blocks)
    said = without_registration(block.text for block in lines)
    return [replace(block, text=text) for block, text in zip(lines, said, strict=True) if text]


def _opening(blocks: Sequence[Block]) -> list[Block]:
    """What stands before the first provision, editors' notes included."""
    opening: list[Block] = []
    lines = 0
    for block in blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.FOOTNOTE):
            continue
        if lines >= _HEAD or any(find(block.text) for find in (heading_marker, roman_marker, point_marker)):
            break
        lines += not is_note(block.text)
        opening.append(_tidy(block))
    return opening


def _foot(blocks: Sequence[Block]) -> list[Block]:
    """The first signature and the lines below it: «В.Путин», «14 июня 2012 года», «№ 851»."""
    ends = (i for i, block in enumerate(blocks) if is_signature(block.text) or _APPROVED_EN.fullmatch(block.text))
    signed = next(ends, len(blocks))
    return [_tidy(block) for block in blocks[signed : signed + 1 + _BELOW_SIGNATURE]]


def _tidy(block: Block) -> Block:
    """The block on one line, «П Р И К А З» as a word."""
    text = re.sub(r"\b(?:\w ){3,}\w\b", lambda match: match[0].replace(" ", ""), block.text)
    return replace(block, text=" ".join(text.split()))


def _dated(lines: Sequence[Block]) -> tuple[date, str] | None:
    """The date of the line that has a number too, else of the first short line with a date; and the line."""
    dated = [
        (found[0], b.text)
        for b in lines
        if len(b.text) < _LONGEST_DATED and not is_publication_line(b.text) and (found := find_date(b.text))
    ]
    return min(dated, key=lambda row: number_after_sign(row[1]) is None, default=None)


def _numbered(lines: Sequence[Block]) -> tuple[str, str] | None:
    """The number in the line that the date is read off, or alone on a line; a symbol of the United Nations."""
    dated = _dated(lines)
    for line in [dated[1] if dated else "", *(b.text for b in lines if b.text.startswith(("№", "N ")))]:
        if number := number_after_sign(line):
            return number, line
    return next(((found[0], b.text) for b in lines if (found := _UN_SYMBOL.search(b.text))), None)
