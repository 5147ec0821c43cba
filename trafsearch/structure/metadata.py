"""What a text says about itself: title, type, number, date, issuer. All of it is a guess, and says from what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.act import ActType
from trafsearch.structure.bibliography import number_after_sign
from trafsearch.structure.dates import find_date
from trafsearch.structure.markers import heading_marker, is_note, point_marker

_HEAD = 25  # blocks in which an act introduces itself
_LONGEST_TITLE = 400
_TYPES: tuple[tuple[ActType, str], ...] = (
    (ActType.CONSTITUTIONAL_LAW, r"конституционный закон|конституциялық заң|constitutional law"),
    (ActType.CODE, r"кодекс\b|кодексі\b|code\b"),
    (ActType.CONCEPT, r"концепци[яи]\b|тұжырымдама\w*|concept\b"),
    (ActType.STRATEGIC_PLAN, r"стратегическ\w+ план|стратегия\b|стратегиялық жоспар\w*|strategic plan|strategy\b"),
    (ActType.ACTION_PLAN, r"(?:комплексный |общенациональный )?план(?: мероприятий)?\b|(?:кешенді |іс-шаралар )жоспар\w*|action plan"),
    (ActType.PROGRAMME, r"(?:государственная )?программа\b|бағдарлама\w*|programme\b"),
    (ActType.DECLARATION, r"(?:всеобщая )?декларация\b|декларация\w*|(?:universal )?declaration\b"),
    (ActType.TREATY, r"конвенция\b|протокол\b|convention\b|protocol\b|treaty\b"),
    (ActType.DECREE, r"указ\b|жарлы[қғ]\w*|decree\b"),
    (ActType.RESOLUTION, r"постановление\b|қаулы\w*|resolution\b"),
    (ActType.ORDER, r"приказ\b|инструкция\b|бұйры[қғ]\w*|order\b"),
    (ActType.ADDRESS, r"послание\b|жолдау\w*|address of\b"),
    (ActType.LAW, r"(?:федеральный )?закон\b|заң\w{0,4}\b|law\b|act\b"),
    (ActType.REPORT, r"доклад\b|баяндама\w*|report\b"),
)
_ISSUER = re.compile(
    r"(?:\w+\s+)?(?:министерств|правительств|президент|администраци|управлени|агентств|комитет|конституционн\w+ со|"
    r"департамент|парламент|министрліг|үкімет|general assembly|human rights council|government|ministry|president|commission)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:О|Об|ОБ|ОБО|Обо)\s+\S")


@dataclass(frozen=True, slots=True)
class Guesses:
    """Each field with what it was read off, in `from_what`; None where the text says nothing."""

    title: str | None = None
    type: ActType | None = None
    number: str | None = None
    adopted: date | None = None
    issuer: str | None = None
    from_what: dict[str, str] = field(default_factory=dict)


def guess(blocks: Sequence[Block], file_title: str | None = None) -> Guesses:
    """Read an act's head: its first blocks before the first provision. `file_title` is what the format itself keeps."""
    head = _head(blocks)
    title = _title(head, file_title)
    type_, type_from = _type(title, head)
    day, number, line = _date_and_number(head)
    issuer = next((b.text for b in head if len(b.text) < 160 and _ISSUER.match(b.text)), None)
    said = {
        "title": title,
        "type": type_from,
        "adopted": line if day else None,
        "number": line if number else None,
        "issuer": issuer,
    }
    return Guesses(title, type_, number, day, issuer, {name: text for name, text in said.items() if text})


def _head(blocks: Sequence[Block]) -> list[Block]:
    head: list[Block] = []
    for block in blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.FOOTNOTE) or is_note(block.text):
            continue
        if len(head) >= _HEAD or head and (point_marker(block.text) or heading_marker(block.text)):
            break
        head.append(Block(" ".join(_unspaced(block.text).split()), block.kind, block.page, block.level))
    return head


def _unspaced(text: str) -> str:
    """«П Р И К А З» as a word."""
    return re.sub(r"\b(?:\w ){3,}\w\b", lambda match: match[0].replace(" ", ""), text)


def _title(head: Sequence[Block], file_title: str | None) -> str | None:
    """The first main heading; else the line that begins with «О …»; else one that names a type and more; else what
    the file says of itself; else the first line."""
    main = next((b.text for b in head if b.kind is BlockKind.HEADING and b.level == 1), None)
    about = next((b.text for b in head if _ABOUT.match(b.text) and len(b.text) < _LONGEST_TITLE), None)
    named = next((b.text for b in head if len(b.text) < 160 and len(b.text.split()) > 2 and _type_in(b.text)), None)
    first = next((b.text for b in head if any(c.isalpha() for c in b.text)), None)
    found = main or about or named or file_title or first
    if found is None:
        return None
    return found if len(found) <= _LONGEST_TITLE else found[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _type(title: str | None, head: Sequence[Block]) -> tuple[ActType | None, str | None]:
    """The type that a short line of the head begins with; else one that the title names."""
    for line in (b.text for b in head if len(b.text) < 120):
        for type_, words in _TYPES:
            if re.match(words, line, re.IGNORECASE):
                return type_, line
    return (_type_in(title), title) if title and _type_in(title) else (None, None)


def _type_in(text: str) -> ActType | None:
    return next((type_ for type_, words in _TYPES if re.search(rf"\b(?:{words})", text, re.IGNORECASE)), None)


def _date_and_number(head: Sequence[Block]) -> tuple[date | None, str | None, str | None]:
    """The date and number of the line that has both, else of the first short line with a date."""
    dated = [(b.text, found) for b in head if len(b.text) < 200 and (found := find_date(b.text))]
    dated.sort(key=lambda row: number_after_sign(row[0]) is None)
    if not dated:
        return None, None, None
    text, found = dated[0]
    return found[0], number_after_sign(text), text
