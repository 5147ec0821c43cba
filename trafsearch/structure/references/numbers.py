"""Numbers of provisions: lists and ranges of them, in figures, letters and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from trafsearch.span import Span
from trafsearch.structure.ordinals import ENGLISH, KAZAKH, RUSSIAN, in_figures

_FIGURES = r"\d{1,4}(?:\.\d{1,3})*(?:-\d{1,2}(?!\d))?(?!\.?\d)"
_ROMAN = r"(?-i:[IVXLC]{1,6})(?!\w)"
_LETTER = r"[«\"“][^\W\d_](?:[-.]?\d)?[»\"”]|[^\W\d_](?:-\d)?\)"  # «а», "е.1", б)
ITEM = rf"(?:№\s?)?(?>{_LETTER}|\(?{_FIGURES}\)?(?!\w)|{_ROMAN}|{RUSSIAN}(?:[-.]\d(?!\w))?|{ENGLISH})"
KAZAKH_ITEM = rf"(?>{_LETTER}|{_FIGURES}\)?|{_ROMAN}|{KAZAKH})"
_OR = r"и|или|либо|а\sтакже|және|немесе|and|or"
AND = rf"(?:\s*,\s*(?:(?:{_OR})\s+)?|\s+(?:{_OR}|мен|бен|пен)\s+)"
_DASH = r"\s*[-–—]\s*|\s+(?:по|to|through)\s+"
SEPARATOR = rf"(?:{AND}|{_DASH})"

_ITEM = re.compile(ITEM, re.IGNORECASE)
_NEXT = re.compile(rf"(?:(?P<dash>{_DASH})|{AND})(?P<item>{ITEM})", re.IGNORECASE)
_KAZAKH_NEXT = re.compile(rf"(?:(?P<dash>{_DASH})|{AND})?(?P<item>{KAZAKH_ITEM})", re.IGNORECASE)
_CLOSES = re.compile(r"(?:№\s?)?(?:\d[^(]*|[IVXLC]+)\)")  # the bracket of «(см. статьи 7, 9)»
_SUFFIX = re.compile(r"[–—](\d{1,2})(?!\d)")
_INNER_DASH = re.compile(r"(\d+)[-–](\d+)")
# 20 процентов, 3 месяцев, 10 дней: an amount, no provision
_AMOUNT = re.compile(
    r"\s*(?:%|(?:процент|тенге|рубл|месяц|час(?:а|ов)?\b|минут|мин\.|дн(?:ей|я|ях)\b|лет\b|год|раза?\b|тысяч|тыс\.|млн|млрд|"
    r"человек|теңге|пайыз|жыл|күн|айға|percent|years|days|months|января|феврал|марта\b|апрел|мая\b|июн|июл|август|сентябр|"
    r"октябр|ноябр|декабр))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """One number as the text has it; `until` is the last one of a range."""

    span: Span
    value: str
    until: str | None = None


def numbers_after(text: str, at: int, *, several: bool, bracketed: bool) -> tuple[Number, ...]:
    """The numbers that stand at `at`; a list of them only where the word before is in the plural.

    Unless they are `bracketed`, as those of subpoints, a bracket after them closes what was opened before.
    """
    match = _ITEM.match(text, at)
    if match is None or _AMOUNT.match(text, match.end()):
        return ()
    found = [_number(match.start(), match[0])]
    while several and (bracketed or not _CLOSES.fullmatch(found[-1].span.of(text))):
        following = _NEXT.match(text, found[-1].span.end)
        if not following or _AMOUNT.match(text, following.end()) or (found[-1].until and following["dash"]):
            break
        found = _added(found, following)
    if not several and (inserted := _inserted(text, found[0])):
        return (inserted,)
    last = found[-1].span
    if not bracketed and _CLOSES.fullmatch(text[last.start : last.end]):
        found[-1] = replace(found[-1], span=Span(last.start, last.end - 1))
    return _ranges(found) if several else tuple(found)


def numbers_before(text: str, start: int, end: int, *, several: bool) -> tuple[Number, ...]:
    """The numbers of which the stretch [start, end) consists, as Kazakh has them before the word."""
    found: list[Number] = []
    while found or start < end:
        match = _KAZAKH_NEXT.match(text, found[-1].span.end if found else start, end)
        if match is None:
            break
        found = _added(found, match) if found else [_number(match.start("item"), match["item"])]
    return _ranges(found) if several else tuple(found)


def plain(written: str) -> str:
    """`3)`, «а», «первой», «бірінші» as 3, а, 1."""
    word = written.strip('()«»"“”№ \n').lower()
    if figures := in_figures(" ".join(word.split())):
        return figures
    if not word.isalpha() or len(word) == 1:
        return _tidy(word)
    return word.upper() if re.fullmatch("[ivxlc]{1,6}", word) else word


def _tidy(word: str) -> str:
    ordinal = re.fullmatch(r"([^\W\d]+)[-.]?(\d)", word)  # первой-1, е.1
    if ordinal:
        return f"{plain(ordinal[1])}-{ordinal[2]}"
    return word.upper() if word in ("i", "v", "x", "l", "c") else word.replace("–", "-")


def _number(start: int, written: str) -> Number:
    return Number(Span(start, start + len(written)), plain(written))


def _added(found: list[Number], match: re.Match[str]) -> list[Number]:
    number = _number(match.start("item"), match["item"])
    if not match["dash"]:
        return [*found, number]
    first = found[-1]
    return [*found[:-1], Number(Span(first.span.start, number.span.end), first.value, number.value)]


def _ranges(found: list[Number]) -> tuple[Number, ...]:
    """«пункты 1-10» is a range, and so is «23-27» of «статьи 23-27, 30»; «статьи 4-1 и 4-2» are two numbers."""
    return tuple(_as_range(number, alone=len(found) == 1) for number in _checked(found))


def _inserted(text: str, number: Number) -> Number | None:
    """«статьей 4–1», with a dash for a hyphen."""
    match = _SUFFIX.match(text, number.span.end)
    if match is None or not number.value.isdecimal() or int(match[1]) >= int(number.value):
        return None
    return Number(Span(number.span.start, match.end()), f"{number.value}-{match[1]}")


def _checked(found: list[Number]) -> Iterator[Number]:
    for number in found:
        is_plain = number.until and (number.value + number.until).isdecimal()
        if is_plain and int(number.until or 0) <= int(number.value):  # пунктам 4–1 и 4–2
            yield Number(number.span, f"{number.value}-{number.until}")
            continue
        yield number


def _as_range(number: Number, *, alone: bool) -> Number:
    match = _INNER_DASH.fullmatch(number.value)
    if match is None or int(match[2]) <= int(match[1]) or (not alone and int(match[2]) < 10):
        return number
    return Number(number.span, match[1], match[2])
