"""Headings that bear a number but no name of a level, and headings without any number."""

import re
from collections.abc import Iterable
from enum import IntEnum

from trafsearch.extraction.block import BlockKind
from trafsearch.structure.address import Step, StepKind
from trafsearch.structure.line import Line
from trafsearch.structure.markers import Marker
from trafsearch.structure.signature import is_signature


class Rank(IntEnum):
    """How high a heading stands: it closes those of its own rank and below."""

    ANNEX = 0
    ANNEX_TITLE = 1
    BOOK = 5  # ОСОБЕННАЯ ЧАСТЬ
    SECTION = 10  # 4. Основные направления; 4.1. below it has 11
    DIVISION = 18  # Реформа 2. Технологии; B. The legal framework
    CHAPTER = 20
    PARAGRAPH = 30
    PLAIN = 40  # a heading of the file without a number has this plus its level
    ARTICLE = 50


RANKS = {
    StepKind.ANNEX: Rank.ANNEX,
    StepKind.PART: Rank.BOOK,
    StepKind.SECTION: Rank.SECTION,
    StepKind.CHAPTER: Rank.CHAPTER,
    StepKind.PARAGRAPH: Rank.PARAGRAPH,
    StepKind.ARTICLE: Rank.ARTICLE,
}
_LONGEST = 300
_LONGEST_NEXT = 600  # of a section that counts on from the one before it
_WORDS_ALONE = re.compile(r"[^\W\d_]+ [^\d]*[^\W\d_][»\")]?")
_LONGEST_WORDS = 90  # of a heading that only its looks make one
_SHORTEST_BELOW = 100  # of the paragraph below it
_ENDS_SENTENCE = re.compile(r"[.!?…][\"»”)\]]*\s*$")
_OPENS_PARAGRAPH = re.compile(  # Каждый …; 2019 год показал …; «Горячая линия» …; – меры
    r"[^\W\d_a-zа-яёәғқңөұүһі]|[«\"“„(]|[-–—•]\s|\d[\d\s,]*(?:[-–—]\s?\w+)?\s+[^\W\d_]{2,}.{25}"
)
_STEM = 6  # letters of a word without its ending
_LONGEST_BELOW = 160  # of a line that only its surroundings make a heading

_TO_TEN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_ROMANS = tuple(tens + ones for tens in ("", "X", "XX") for ones in _TO_TEN)

_BOOKS = re.compile(
    r"(?:общая|особенная) часть|(?:жалпы|ерекше) бөлік|(?:general|special) part"
    r"|(?-i:TITLE)\s+(?-i:[IVXL]{1,6})\s?[—–-]\s?\S.{2,150}",  # TITLE I—PREVENTION
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"введение|заключение|методы и материалы|материалы и методы|результаты(?: и их обсуждение)?"
    r"|кіріспе|қорытынды|материалдар мен әдістер|нәтижелер(?: мен талқылау)?"
    r"|introduction|conclusions?|methods and materials|results(?: and discussion)?",
    re.IGNORECASE,
)
_NAMED_IN_REPORTS = re.compile(  # in a law such a line may be one of a list
    r"обсуждение(?: результатов)?|выводы|рекомендации|выводы и рекомендации|методология|благодарности|библиография"
    r"|(?:использованная )?литература|список (?:использованной |использованных )?(?:литературы|источников|сокращений)"
    r"(?: и литературы)?|библиографический список|источники и литература"
    r"|талқылау|тұжырымдар|ұсыныстар|ұсынымдар|(?:пайдаланылған )?әдебиеттер(?: тізімі)?|қысқартулар тізімі"
    r"|discussion|findings|recommendations|conclusions and recommendations|methodology|acknowledge?ments"
    r"|references|bibliography|works cited|executive summary|(?:list of )?abbreviations|background",
    re.IGNORECASE,
)
_PREAMBLE = re.compile(r"преамбула|preamble", re.IGNORECASE)
_DIVISION = re.compile(  # Реформа 1. Человеческий капитал
    r"(?:Реформа|Направление|Задача|Цель|Приоритет|Этап|Блок|Часть|Бағыт|Міндет|Мақсат|Кезең|"
    r"Reform|Priority|Goal|Objective|Pillar|Direction|Stage|Task|Part)\s+\d{1,2}[.:]\s+\S.{2,150}$"
    r"|(?:Подраздел|ПОДРАЗДЕЛ)\s+\d{1,2}[.:]\s+\S.{2,150}$"  # Подраздел 1. Основные положения
    r"|\d{1,2}\s*-\s*(?:реформа|бағыт|міндет|мақсат|кезең|басымдық)[.:]\s+\S.{2,150}$"
)
_LETTERED = re.compile(r"([A-H])\.\s+(?=[A-Z])(.{3,150})$")  # B. The legal framework


def rank_of_named(text: str) -> Rank | None:
    """The rank of a heading known by its words alone: «Введение», «ОСОБЕННАЯ ЧАСТЬ»; None of any other line."""
    text = text.strip().rstrip(".:")
    if _BOOKS.fullmatch(text):
        return Rank.BOOK
    if _PREAMBLE.fullmatch(text):
        return Rank.ARTICLE  # which the first article ends
    return Rank.SECTION if _NAMED.fullmatch(text) else None


def names_part_of_report(text: str) -> bool:
    """Whether a line is what parts of reports and articles are called: «Обсуждение», «Список литературы»."""
    return _NAMED_IN_REPORTS.fullmatch(text.strip().rstrip(".")) is not None


def is_division(line: Line) -> bool:
    """Whether it parts a section without taking part in the address: «Реформа 1. Человеческий капитал»."""
    return line.ends_like_title and _DIVISION.match(line.text) is not None


def stands_out(line: Line, before: str, ahead: Iterable[Line]) -> bool:
    """Whether a few words without a full stop stand between a whole paragraph and a long one, as in a report:
    «Криминологическая теория». With one they do where the text below begins with them, or where other headings name
    the same thing: «Теория социального контроля.», «Гендерная теория».
    """
    text = line.text.rstrip()
    words = text.removesuffix(".")
    if line.is_marked or len(text) > _LONGEST_WORDS or _WORDS_ALONE.fullmatch(words) is None:
        return False
    following = list(ahead)
    below = following[0] if following else None
    is_above_text = below is not None and len(below.text) >= _SHORTEST_BELOW and below.text[:1].isupper()
    if below is None or not is_above_text or not text[0].isupper() or _ENDS_SENTENCE.search(before) is None:
        return False
    return words == text or below.text.startswith(f"{words} ") or any(_is_sibling(words, each) for each in following)


def _is_sibling(words: str, other: Line) -> bool:
    """Whether another line looks like a heading of this kind, by its first or last word: «… теориясы»."""
    text = other.text.rstrip()
    is_alike = not other.is_marked and len(text) <= _LONGEST_WORDS and text[:1].isupper() and text[-1:].isalpha()
    return is_alike and " " in text and not _heads(text).isdisjoint(_heads(words))


def _heads(text: str) -> set[str]:
    """The stems of the words of which one is what a heading is about."""
    words = text.lower().split()
    return {words[0][:_STEM], words[-1][:_STEM]}


def letter_of(line: Line, previous: str) -> str | None:
    """The letter of a heading such as «B. The legal framework», which must follow on the letter before it.

    One word behind the first letter is a heading where it is known as one, «A. Introduction», else a name.
    """
    match = _LETTERED.match(line.text)
    if match is None or not line.ends_like_title:
        return None
    is_first = match[1] == "A" and (" " in match[2].strip() or _NAMED.fullmatch(match[2].strip()) is not None)
    return match[1] if is_first or (previous and ord(match[1]) == ord(previous) + 1) else None


def in_arabic(number: str) -> str:
    """A Roman number in figures: «IV» as 4; any other as it is."""
    return str(_ROMANS.index(number) + 1) if number in _ROMANS else number


def numbered_heading(line: Line, ahead: Iterable[Line], previous: str) -> Marker | None:
    """The section, chapter, article, … that a line opens; a POINT for a heading such as «2.1. Состояние отрасли».

    `previous` is the number of the section that is open, `ahead` are the lines below.
    """
    if line.heading:
        return line.heading
    if is_roman_heading(line, previous):
        return line.roman
    if line.point and line.ends_like_title and _is_heading(line, line.point, ahead, previous):
        number = line.point.step.number
        return Marker(Step(StepKind.POINT if "." in number else StepKind.SECTION, number), line.point.rest)
    return None


def is_roman_heading(line: Line, previous: str) -> bool:
    """Whether a Roman number opens a section. One that could be a name («Х. Абишев») must be the next one."""
    if line.roman is None or len(line.text) >= _LONGEST_NEXT or line.text.rstrip().endswith((";", ":")):
        return False
    number = line.roman.step.number
    is_next = number in _ROMANS and _ROMANS.index(number) == (_ROMANS.index(previous) + 1 if previous in _ROMANS else 0)
    return is_next or (len(line.text) < _LONGEST and not is_signature(line.text))


def _is_heading(line: Line, marker: Marker, ahead: Iterable[Line], previous: str) -> bool:
    """Whether a numbered line without a full stop is a heading: the file sets it so, it is in capitals, the number
    below continues its own («1. Общие положения» above 1.1), or it follows on the section before it.
    """
    if line.is_heading_block:
        return True
    if len(marker.rest) > _LONGEST_BELOW:
        return False
    number = marker.step.number
    below = list(ahead)
    following = next((found.point for found in below if found.point), None)
    if following is not None and following.step.number.startswith(f"{number}."):
        return True
    if "." in number:
        return bool(below) and _is_paragraph(below[0])
    return marker.rest.isupper() or (previous.isdigit() and number == str(int(previous) + 1))


def _is_paragraph(line: Line) -> bool:
    """Whether it is a whole paragraph without a number, not the torn half of the line above."""
    opens = _OPENS_PARAGRAPH.match(line.text) is not None
    return not line.is_marked and opens and not line.ends_like_title and line.block.kind is not BlockKind.TABLE_ROW
