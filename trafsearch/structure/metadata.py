"""What a text says about itself: title, type, number, date, issuer. All of it is a guess, and says from what."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.act import ActType
from trafsearch.structure.bibliography import number_after_sign
from trafsearch.structure.dates import find_date
from trafsearch.structure.headings import rank_of_named
from trafsearch.structure.markers import heading_marker, point_marker, roman_marker
from trafsearch.structure.remark import is_note
from trafsearch.structure.signature import is_signature

_HEAD = 25  # blocks in which an act introduces itself
_LONGEST_TITLE = 400
_LONGEST_NAME = 160  # of a line that is no sentence
_LONGEST_ISSUER = 160
_LONGEST_DATED = 200
_MOST_TITLE_LINES = 4
_TYPES: tuple[tuple[ActType, str], ...] = (
    (ActType.CONSTITUTIONAL_LAW, r"конституционный закон|конституциялық заң|constitutional law"),
    (ActType.CODE, r"кодекс\b|кодексі\b|code\b"),
    (ActType.CONCEPT, r"концепци[яи]\b|тұжырымдама\w*|concept\b"),
    (ActType.STRATEGIC_PLAN, r"стратегическ\w+ план|стратегия\b|стратегиялық жоспар\w*|strategic plan|strategy\b"),
    (
        ActType.ACTION_PLAN,
        r"(?:комплексный |общенациональный )?план(?: мероприятий)?\b|(?:кешенді |іс-шаралар )жоспар\w*|action plan",
    ),
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
_OWN_NAMES: tuple[tuple[ActType, str], ...] = (  # «Настоящий Закон определяет …»
    (ActType.CONSTITUTIONAL_LAW, r"настоящий конституционный закон|осы конституциялық заң"),
    (ActType.CODE, r"настоящий кодекс|осы кодекс"),
    (ActType.LAW, r"настоящий (?:федеральный )?закон|осы заң"),
)
_ISSUER = re.compile(
    r"(?:the\s+|\w+\s+)?(?:министерств|правительств|президент|администраци|управлени|агентств|комитет|"
    r"конституционн\w+ со|департамент|парламент|генеральная ассамблея|министрліг|үкімет|бас ассамблея|"
    r"general assembly|human rights council|government|ministry|president|commission)",
    re.IGNORECASE,
)
_AFTER_ISSUER = re.compile(
    r"\s+(?:от\s+\d|приказ\b|постановление\b|указ\b|distr\b|(?:\w+\s+)?session\b|agenda\b).*", re.IGNORECASE
)
_BEFORE_ISSUER = re.compile(r"(?:the|указом|постановлением|приказом|распоряжением)\s+", re.IGNORECASE)
_ABOUT = re.compile(r"\W*(?=(?:О|Об|ОБ|ОБО|Обо)\s+\S)")
_ABOUT_ANOTHER_ACT = re.compile(r"Утратил|№|\bN\s*\d|(?:қаулы|жарлы|бұйры)\w*мен\b", re.IGNORECASE)  # № 9008 Жарлығымен
_UN_SYMBOL = re.compile(r"\bA/(?:HRC/|RES/|CONF\.)\d+/\d+\b")  # A/HRC/14/10; not that of a draft, A/HRC/WG.6/7/L.9
_FOOTNOTE_SIGN = re.compile(r"\s*\*+\s*$")
_BELOW_SIGNATURE = 5  # lines in which the place, the date and the number stand


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
    """Read an act's head: its first blocks before the first provision; then the lines at its signature.

    `file_title` is what the format itself keeps.
    """
    head = _head(blocks)
    title = _title(head, file_title)
    type_, type_from = _type(title, head)
    dated = _dated(head) or _dated(_foot(blocks))
    numbered = _numbered(head) or _numbered(_foot(blocks))
    issuer = next((b.text for b in head if len(b.text) < _LONGEST_ISSUER and _ISSUER.match(b.text)), None)
    said = {
        "title": title,
        "type": type_from,
        "adopted": dated[1] if dated else None,
        "number": numbered[1] if numbered else None,
        "issuer": issuer,
    }
    return Guesses(
        title,
        type_,
        numbered[0] if numbered else None,
        dated[0] if dated else None,
        _issuer_alone(issuer) if issuer else None,
        {name: text for name, text in said.items() if text},
    )


def _issuer_alone(line: str) -> str:
    """The body's name without the words of the line around it, in the case in which it stands."""
    begins = _BEFORE_ISSUER.match(line)
    return _AFTER_ISSUER.sub("", line[begins.end() :] if begins else line).rstrip(" ,")


def _head(blocks: Sequence[Block]) -> list[Block]:
    head: list[Block] = []
    for block in blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.FOOTNOTE) or is_note(block.text):
            continue
        if len(head) >= _HEAD or any(find(block.text) for find in (heading_marker, roman_marker, point_marker)):
            break
        head.append(_tidy(block))
    return head


def _foot(blocks: Sequence[Block]) -> list[Block]:
    """The first signature and the lines below it: «В.Путин», «14 июня 2012 года», «№ 851»."""
    signed = next((i for i, block in enumerate(blocks) if is_signature(block.text)), len(blocks))
    return [_tidy(block) for block in blocks[signed : signed + 1 + _BELOW_SIGNATURE]]


def _tidy(block: Block) -> Block:
    """The block on one line, «П Р И К А З» as a word."""
    text = re.sub(r"\b(?:\w ){3,}\w\b", lambda match: match[0].replace(" ", ""), block.text)
    return replace(block, text=" ".join(text.split()))


def _title(head: Sequence[Block], file_title: str | None) -> str | None:
    """The first main heading; else the line that begins with «О …»; else one that begins with a type and says more;
    else one that names a type; else what the file says of itself; else the first line.
    """
    lines = [block.text for block in head]
    main = next((i for i, b in enumerate(head) if b.kind is BlockKind.HEADING and b.level == 1), None)
    about = next((i for i, line in enumerate(lines) if _ABOUT.match(line) and len(line) < _LONGEST_TITLE), None)
    typed = _first(lines, re.match, _LONGEST_TITLE)
    named = _first(lines, re.search, _LONGEST_NAME)
    first = next((i for i, line in enumerate(lines) if any(c.isalpha() for c in line)), None)
    chosen = next((i for i in (main, about, typed, named) if i is not None), None if file_title else first)
    found = file_title if chosen is None else _joined(lines[chosen:])
    if found is None:
        return None
    found = _FOOTNOTE_SIGN.sub("", _ABOUT.sub("", found, count=1) if _ABOUT.match(found) else found)
    return found if len(found) <= _LONGEST_TITLE else found[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _first(lines: Sequence[str], find: Callable[..., object], longest: int) -> int | None:
    """The first line of three words or more in which a type is found, and which cites no other act."""
    return next(
        (
            i
            for i, line in enumerate(lines)
            if len(line) < longest
            and len(line.split()) > 2
            and not _ABOUT_ANOTHER_ACT.search(line)
            and _type_in(line, find)
        ),
        None,
    )


def _joined(lines: Sequence[str]) -> str:
    """The title with the lines that it runs on to: after a colon, or in capitals below capitals."""
    title = lines[0]
    for line in lines[1:_MOST_TITLE_LINES]:
        in_capitals = title.isupper() and line.isupper() and not find_date(line) and not rank_of_named(line)
        if not (title.endswith(":") or in_capitals):
            break
        title = f"{title} {line}"
    return title


def _type(title: str | None, head: Sequence[Block]) -> tuple[ActType | None, str | None]:
    """The type that a short line of the head begins with; else one that the title names; else what the act calls
    itself in its preamble.
    """
    for line in (b.text for b in head if len(b.text) < _LONGEST_NAME):
        if type_ := _type_in(line, re.match):
            return type_, line
    if title and (type_ := _type_in(title, re.search)):
        return type_, title
    for type_, words in _OWN_NAMES:
        for block in head:
            if re.match(words, block.text, re.IGNORECASE):
                return type_, block.text
    return None, None


def _type_in(text: str, find: Callable[..., object]) -> ActType | None:
    return next((type_ for type_, words in _TYPES if find(rf"\b(?:{words})", text, re.IGNORECASE)), None)


def _dated(lines: Sequence[Block]) -> tuple[date, str] | None:
    """The date of the line that has a number too, else of the first short line with a date; and the line."""
    dated = [(found[0], b.text) for b in lines if len(b.text) < _LONGEST_DATED and (found := find_date(b.text))]
    return min(dated, key=lambda row: number_after_sign(row[1]) is None, default=None)


def _numbered(lines: Sequence[Block]) -> tuple[str, str] | None:
    """The number in the line that the date is read off, or alone on a line; a symbol of the United Nations."""
    dated = _dated(lines)
    for line in [dated[1] if dated else "", *(b.text for b in lines if b.text.startswith(("№", "N ")))]:
        if number := number_after_sign(line):
            return number, line
    return next(((found[0], b.text) for b in lines if (found := _UN_SYMBOL.search(b.text))), None)
