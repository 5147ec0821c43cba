"""Headings that stand on more than one line: the title of a chapter, one head of an annex above another."""

import re
from collections.abc import Iterator

from trafsearch.extraction.block import BlockKind
from trafsearch.structure.address import StepKind
from trafsearch.structure.line import Line
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.place import Draft, Place
from trafsearch.structure.titles import continues_title

_LONGEST = 300
_MOST_LINES = 4  # over which a heading is torn
_DIVISIONS = (StepKind.PART, StepKind.SECTION, StepKind.CHAPTER, StepKind.PARAGRAPH)
_NO_TEXT = (PassageKind.FOOTNOTE, PassageKind.FURNITURE)
_LONGEST_OF_HEAD = 120  # of one line of an annex's head
_TO_ACT = re.compile(  # Приложение 1 к приказу Министра; № 284 бұйрыққа
    r"\bк\s+(?:совместному\s+|нормативному\s+)?(?:приказу|постановлению|решению|указу|распоряжению|закону)\b"
    r"|\b(?:бұйры[қғ]|қаулы|шешім|жарлы[қғ]|өкім)\w*(?:[ғқ]а|[гк]е|на|не)\b",
    re.IGNORECASE,
)
_TO_TEXT = re.compile(  # Приложение 2 к Стандарту; Стандартқа 2-қосымша
    r"\bк\s+(?:[А-ЯЁ][а-яё]+(?:ой|ому|ым)\s+)?(?:Стандарт|Правил|Положени|Инструкц|Методик|Регламент|Перечн|Порядк|План|"
    r"Программ|Требовани|Устав)\w*"
    r"|\b(?:Стандарт|[Ққ]ағида|[Ее]реже|[Нн]ұсқаулы|[Әә]дістеме|[Рр]егламент|[Тт]ізбе|[Жж]оспар|[Бб]ағдарлама|[Жж]арғы)"
    r"\w*(?:[ғқ]а|[гк]е|на|не)\b"
)

_ALONE = re.compile(r"\w+(?:[ғқ]а|[гк]е|на|не)")  # Қағидаларға, above «4-қосымша»


def continues_heading(line: Line, place: Place) -> bool:
    """Whether a line is the rest of the title of the section or chapter right above it: «Глава 15. Конкуренция»,
    then «на рынках услуг».
    """
    above = next(_above(place), None)
    if above is None or above.kind is not PassageKind.HEADING or not _may_be_title(line) or not _is_division(place):
        return False
    title = above.line.heading.rest if above.line.heading else above.line.text
    return bool(title) and above.line.ends_like_title and continues_title(line.text, title)


def is_second_head(line: Line, place: Place) -> bool:
    """Whether the head of an annex says where it goes in another text, and stands below the head that it has in this
    act: «Приложение 1 к приказу …», then «Приложение 2 к Стандарту …».
    """
    if line.heading is None or line.heading.step.kind is not StepKind.ANNEX or not place.annex.steps:
        return False
    head: list[str] = []
    between: list[str] = []
    for draft in _above(place, lines=3 * _MOST_LINES):
        if head:
            head.append(draft.line.text)
            if len(head) > _MOST_LINES - 1:
                break
        elif draft.kind is PassageKind.HEADING and draft.line.heading is not None:
            if draft.line.heading.step.kind is not StepKind.ANNEX:
                return False
            head.append(draft.line.text)
        elif draft.line.is_marked or not _is_of_head(draft):
            return False
        else:
            between.append(draft.line.text)
    below = next(place.ahead(), None)
    second = " ".join([*between[:1], line.text, below.text if below else ""])
    first = " ".join([*reversed(head[:_MOST_LINES]), *reversed(between)])
    return bool(head) and _TO_TEXT.search(second) is not None and _TO_ACT.search(first) is not None


def _above(place: Place, lines: int = _MOST_LINES) -> Iterator[Draft]:
    """The passages above, the nearest first, without what a page's end puts between."""
    held = (draft for draft in reversed(place.drafts) if draft.kind not in _NO_TEXT)
    for _, draft in zip(range(lines), held, strict=False):
        yield draft


def _is_division(place: Place) -> bool:
    """Whether the heading that is open is a section's or a chapter's, and only lines of its title stand below it."""
    for draft in _above(place):
        if draft.kind is not PassageKind.HEADING:
            return False
        if draft.line.is_marked:
            return draft.line.heading is not None and draft.line.heading.step.kind in _DIVISIONS
    return False


def _may_be_title(line: Line) -> bool:
    is_text = line.block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and not line.is_quoted
    return is_text and not line.is_marked and line.ends_like_title and len(line.text) <= _LONGEST


def _is_of_head(draft: Draft) -> bool:
    """Whether a line below the head of an annex goes on with it: «Министра транспорта», «Қағидаларға»."""
    text = draft.line.text.rstrip()
    is_kind = draft.kind is PassageKind.BODY or (draft.kind is PassageKind.TITLE and _ALONE.fullmatch(text) is not None)
    return is_kind and len(text) <= _LONGEST_OF_HEAD and not text.endswith((".", ":", ";"))
