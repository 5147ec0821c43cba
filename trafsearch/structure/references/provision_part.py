"""A provision with its numbers, read off a text: «частями первой или второй», «5-баптың», “article 5(2)”."""

import re

from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.structure.address import StepKind
from trafsearch.structure.ordinals import KAZAKH
from trafsearch.structure.references.codes import first_words, short_forms
from trafsearch.structure.references.numbers import (
    KAZAKH_ITEM,
    SEPARATOR,
    numbers_after,
    numbers_before,
)
from trafsearch.structure.references.part import ProvisionPart
from trafsearch.structure.references.provision_words import ProvisionWord

_INDENT = 40  # code points of white space before a heading
_REACH = 200  # code points of a list of numbers before a Kazakh word
_BETWEEN = re.compile(r"\.?\s*")
_BEFORE_KAZAKH = re.compile(
    rf"(?<![\w.)-])(?P<list>(?:{KAZAKH_ITEM}{SEPARATOR})*(?:(?P<word>{KAZAKH})|{KAZAKH_ITEM}))\s?(?P<dash>-?)\s?$",
    re.IGNORECASE,
)
_ENDS_IN_NUMBER = re.compile(r"(?:[\d)»\"IVXLC]|ші|шы)\s?-?\s?$")
_WORD = re.compile(r"\s(?P<word>[^\W\d_]+)")
_ACTS = ("закона", "кодекса", "указа", "федеральн", "конституционн", "основного", "постановления", "приказа")
_BRACKETED = re.compile(r"(?:\s?\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))+")
_BEFORE_CELL = re.compile(r"(?:^|[|\t])[ \xa0]*$")
_AFTER_CELL = re.compile(r"[. \xa0]*(?:$|[|\t\n])|\.\s+[^|]*(?:\||$)")
_HEADING_GOES_ON = re.compile(r"\s*(?:$|[.:]\s*(?:$|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ«\"(])|\s[A-ZА-ЯЁ])")


def provision_part(text: str, word: ProvisionWord, span: Span, floor: int) -> ProvisionPart | None:
    """The provision whose word stands at `span`; None where no number belongs to it, or where it is a heading."""
    if word.kind is None:
        return _leading_word(text, word, span)
    if word.language is Language.KK:
        return _number_first(text, word, span, floor)
    return _word_first(text, word, span)


def _word_first(text: str, word: ProvisionWord, span: Span) -> ProvisionPart | None:
    at = _BETWEEN.match(text, span.end)
    start = at.end() if at else span.end
    if not word.short and start == span.end:
        return None
    bracketed = word.kind is StepKind.SUBPOINT
    numbers = numbers_after(text, start, several=word.several, bracketed=bracketed)
    if not numbers:
        is_annex = word.kind is StepKind.ANNEX and text[span.start].islower()
        return ProvisionPart(span, word.kind, word.language) if is_annex else None
    end = numbers[-1].span.end
    if _opens_heading(text, span.start, end) or _is_cell(text, word, span.start, end):
        return None
    deeper = _BRACKETED.match(text, end) if word.language is Language.EN else None
    inner = tuple(re.findall(r"\w+", deeper[0])) if deeper else ()
    end = deeper.end() if deeper else end
    return ProvisionPart(Span(span.start, end), word.kind, word.language, numbers, inner, short=word.short)


def _number_first(text: str, word: ProvisionWord, span: Span, floor: int) -> ProvisionPart | None:
    if not _ENDS_IN_NUMBER.search(text[max(0, span.start - 8) : span.start]):
        return None
    start = max(floor, span.start - _REACH)
    match = _BEFORE_KAZAKH.search(text[start : span.start])
    if match is None or not (match["dash"] or match["word"] or match["list"].endswith((")", "»", '"'))):
        return None
    begins = start + match.start()
    if _opens_heading(text, begins, span.end) or _is_cell(text, word, begins, span.end):
        return None
    numbers = numbers_before(text, begins, start + match.end("list"), several=word.several)
    return ProvisionPart(Span(begins, span.end), word.kind, word.language, numbers, short=bool(match["word"]))


def _leading_word(text: str, word: ProvisionWord, span: Span) -> ProvisionPart:
    """«абзаце втором» with its number, which adds nothing to an address."""
    at = _BETWEEN.match(text, span.end)
    numbers = numbers_after(text, at.end() if at else span.end, several=word.several, bracketed=False)
    return ProvisionPart(Span(span.start, numbers[-1].span.end if numbers else span.end), None, word.language)


def _opens_heading(text: str, start: int, end: int) -> bool:
    """«Статья 5. Сфера действия»: at the head of the text, or of one that is quoted."""
    opens = (
        (start < _INDENT and not text[:start].strip())
        or text[start - 1] in '«"“„'
        or text[max(0, start - 2) : start] == "\n\n"
    )
    if not opens or text[start].islower() or _HEADING_GOES_ON.match(text, end) is None:
        return False
    word = _WORD.match(text, end)
    return word is None or not _names_act(word["word"].lower())


def _is_cell(text: str, word: ProvisionWord, start: int, end: int) -> bool:
    """«Раздел 1 | Мероприятия | …»: the row of a table that opens a section of it."""
    if word.kind not in (StepKind.SECTION, StepKind.CHAPTER) or not _BEFORE_CELL.search(text[:start]):
        return False
    after = _AFTER_CELL.match(text, end)
    return after is not None and not (text[start].islower() or _names_act(text[end:].split("|")[0].strip().lower()))


def _names_act(word: str) -> bool:
    """Статья 135 УК, Статья 128 Уголовного кодекса, Статья 5 Закона are no headings."""
    return word[:4] in first_words() or word in short_forms() or word.startswith(_ACTS)
