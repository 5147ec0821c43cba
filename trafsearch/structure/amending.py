"""The words of an act that changes others: how it announces a new wording, and how it goes on behind one."""

import re
from dataclasses import dataclass

from trafsearch.structure.address import StepKind
from trafsearch.structure.counting import follows_on
from trafsearch.structure.line import Line
from trafsearch.structure.markers import Marker
from trafsearch.structure.signature import is_signature

_COLON = re.compile(r":\s*(?P<quote>[«\"“„]|<<|$)")
_ANNOUNCES = re.compile(
    r"""следующ(?:ей|его|их|ем|ими?)\s+(?:редакци|содержани)  # дополнить статьёй 5-1 следующего содержания
      | \bв\s+(?:новой\s+)?редакции | \b(?:дополнить|заменить|изложить)\b
      | (?:мынадай|келесі)\s+(?:редакция|мазмұн)             # мынадай редакцияда жазылсын
      | толықтырылсын|ауыстырылсын|жазылсын
      | \b(?:amended|added|inserted|substituted|replaced)\b
      | \bto\s+read | \breads?\s+as\s+follows""",  # shall be amended to read
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_ANNOUNCEMENT = 300
_NAMES_PROVISION = re.compile(
    r"(?:(?:в\s+)?(?:част|пункт|подпункт|стать|абзац|глав|раздел|наименовани|заголов|преамбул|приложени|слов|цифр)\w*"
    r"|после\s+слов|дополнить|исключить|изложить|признать|[\d-]+\)?\s*-?\s*(?:бап|тарма|тарау|бөлі|абзац|қосымша)"
    r"|(?:бірінші|екінші|үшінші|тақырып|кіріспе)\w*|(?:in\s+)?(?:the\s+)?(?:article|section|paragraph|words?)s?)\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"""\b(?:исключить|исключ[аи]\w+ся|дополнить|дополня\w+ся|изложить|излага\w+ся|заменить|заменя\w+ся|признать|считать)\b
      | алып\s+таст|толықтыр|ауыстыр|жазылсын|жойыл|танылсын|деген\s+(?:сөз|цифр)
      | \b(?:amended|repealed|deleted|inserted|substituted|omitted|replaced|added)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACE_ALONE = re.compile(r"(?:в|in)\s.{3,120}:\s*$|.{3,120}(?:бапта|тармақта|тарауда|бөлікте|абзацта)\s*:\s*$", re.I)
_ENDS_ACT = re.compile(  # 2. Настоящий приказ вступает в силу со дня его опубликования.
    r"""\b(?:вступа[ею]т|введен\w+\s+в\s+действие|вводится\s+в\s+действие|контроль\s+за|утратившим\w*\s+силу|внести\s+в
      |возложить|опубликова)|енгізіледі|енгізілсін|күшіне\s+енеді|бақылау|жүктелсін
      |\b(?:enters?|come?s?)\s+into\s+(?:force|operation)\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class OwnNumbers:
    """The numbers of a text that are open: those that come next are its own."""

    article: Marker | None = None
    point: Marker | None = None
    subpoints: tuple[Marker, ...] = ()

    def after(self, line: Line) -> "OwnNumbers":
        if line.heading:
            return OwnNumbers(line.heading if line.heading.step.kind is StepKind.ARTICLE else self.article)
        if line.point:
            return OwnNumbers(self.article, line.point)
        if line.subpoint:
            return OwnNumbers(self.article, self.point, (*self._above(line.subpoint), line.subpoint))
        return self

    def go_on_with(self, line: Line) -> bool:
        """Whether the line bears the next number of an article, point or subpoint, or ends the act."""
        if line.heading and line.heading.step.kind is not StepKind.ARTICLE:
            return line.heading.step.kind is StepKind.ANNEX
        pairs = [(self.article, line.heading), (self.point, line.point)]
        pairs += [(before, line.subpoint) for before in self.subpoints]
        return is_signature(line.text) or any(_is_next(before, after) for before, after in pairs)

    def _above(self, opened: Marker) -> tuple[Marker, ...]:
        """The open subpoints that one stands below: 1) above а), not above 2)."""
        for depth, before in enumerate(self.subpoints):
            if before.step.number[0].isdigit() is opened.step.number[0].isdigit():
                return self.subpoints[:depth]
        return self.subpoints


def announcing_colon(text: str) -> re.Match[str] | None:
    """The colon behind words that announce a new wording, with the quotation mark that may follow it."""
    for colon in _COLON.finditer(text):
        before = re.split(r"[:;«»]|\.\s", text[max(0, colon.start() - _LONGEST_ANNOUNCEMENT) : colon.start()])[-1]
        if _ANNOUNCES.search(before):
            return colon
    return None


def is_instruction(line: Line) -> bool:
    """Whether it tells what to change: «пункт 3 исключить;», «в статье 7:», «5-бап алып тасталсын»."""
    marker = line.point or line.subpoint
    text = marker.rest if marker else line.text
    names = _NAMES_PROVISION.match(text) is not None
    return names and (_CHANGES.search(text) is not None or _PLACE_ALONE.match(text) is not None)


def ends_act(line: Line) -> bool:
    """Whether it reads like the last points of an order: «2. Настоящий приказ вступает в силу …»."""
    return _ENDS_ACT.search(line.text) is not None


def _is_next(before: Marker | None, after: Marker | None) -> bool:
    if before is None or after is None:
        return False
    one, other = before.step.number, after.step.number
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and one.isalpha() and follows_on(other, one)
