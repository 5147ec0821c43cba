"""Quoted law: the new wording that an amending act gives to other acts. It belongs to the point that gives it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trafsearch.extraction.block import BlockKind
from trafsearch.structure.address import StepKind
from trafsearch.structure.line import Line
from trafsearch.structure.markers import Marker
from trafsearch.structure.signature import is_signature

_COLON = re.compile(r":\s*(?P<quote>[«\"“„]|$)")
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
_OPENS = re.compile(r"\s*[«\"“„]")
_CLOSES = re.compile(r"[»\"”]\s*[;.,]?\s*$")
_INSTRUCTS = re.compile(  # what the amending act goes on with: «пункт 3 исключить;»
    r"(?:(?:в\s+)?(?:част|пункт|подпункт|стать|абзац|глав|раздел|наименовани|заголов|преамбул|приложени)\w*|дополнить"
    r"|[\d-]+\)?\s*-?\s*(?:бап|тарма|тарау|бөлі|абзац)|(?:in\s+)?(?:article|section|paragraph)s?)\b",
    re.IGNORECASE,
)
_FARTHEST = 2000  # lines that one quotation may run over


def mark_quoted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those of quoted law without their numbers and headings: what stands in quotes opens nothing."""
    found = list(lines)
    context = _Context()
    at = 0
    while at < len(found):
        context = context.after(found[at])
        at += 1
        if at < len(found) and (colon := _announcing_colon(found[at - 1].text)):
            end = _end_of_quotation(found, at, context, is_open=_leaves_open(found[at - 1].text, colon))
            found[at:end] = [_without_marks(line) for line in found[at:end]]
            at = end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Context:
    """The numbers of the amending act itself that are open: those that come next end an unbalanced quotation."""

    article: Marker | None = None
    point: Marker | None = None
    subpoint: Marker | None = None

    def after(self, line: Line) -> "_Context":
        if line.heading:
            return _Context(line.heading if line.heading.step.kind is StepKind.ARTICLE else self.article)
        if line.point:
            return _Context(self.article, line.point)
        return replace(self, subpoint=line.subpoint) if line.subpoint else self

    def goes_on_with(self, line: Line) -> bool:
        """Whether the line bears the next number of the act's own article, point or subpoint, or ends the act."""
        if line.heading and line.heading.step.kind is not StepKind.ARTICLE:
            return line.heading.step.kind is StepKind.ANNEX
        pairs = ((self.article, line.heading), (self.point, line.point), (self.subpoint, line.subpoint))
        return is_signature(line.text) or any(_is_next(before, after) for before, after in pairs)


def _is_next(before: Marker | None, after: Marker | None) -> bool:
    if before is None or after is None:
        return False
    one, other = before.step.number, after.step.number
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and ord(other) == ord(one) + 1


def _announcing_colon(text: str) -> re.Match[str] | None:
    """The colon behind words that announce a new wording, with the quotation mark that may follow it."""
    for colon in _COLON.finditer(text):
        before = re.split(r"[:;«»]|\.\s", text[max(0, colon.start() - _LONGEST_ANNOUNCEMENT) : colon.start()])[-1]
        if _ANNOUNCES.search(before):
            return colon
    return None


def _without_marks(line: Line) -> Line:
    if line.block.kind in (BlockKind.FURNITURE, BlockKind.FOOTNOTE):
        return line
    return Line(line.block, None, None, None, None, None, is_quoted=True)


def _leaves_open(text: str, colon: re.Match[str]) -> bool:
    """Whether the quotation begins on the line that announces it, and does not end there."""
    return bool(colon["quote"]) and _depth(text[colon.start("quote") :]) > 0


def _end_of_quotation(lines: Sequence[Line], start: int, context: _Context, *, is_open: bool) -> int:
    """The index past the last line that is quoted; `start` where nothing is."""
    end, depth = start, int(is_open)
    while end < len(lines) and (depth or _OPENS.match(lines[end].text)):
        closed = _closing_line(lines, end, depth, context)
        end, depth = closed, 0
    return end


def _closing_line(lines: Sequence[Line], start: int, depth: int, context: _Context) -> int:
    """The index past the line that closes one quotation. Marks that close two levels are often written once, so that
    a line ending in one also closes where the act's own text goes on below it; an unbalanced quotation ends before
    the next number of the act's own.
    """
    stop: int | None = None
    for i in range(start, min(len(lines), start + _FARTHEST)):
        if i > start and stop is None and context.goes_on_with(lines[i]):
            stop = i
        depth += _depth(lines[i].text)
        following = lines[i + 1] if i + 1 < len(lines) else None
        if _CLOSES.search(lines[i].text) and (depth <= 0 or _is_own_text(following, context)):
            return i + 1
    return stop if stop is not None else start + 1


def _is_own_text(line: Line | None, context: _Context) -> bool:
    return line is None or context.goes_on_with(line) or _INSTRUCTS.match(line.text) is not None


def _depth(text: str) -> int:
    """How many quotations the text leaves open, below 0 for those that it closes; straight marks by turns."""
    angled = text.count("«") - text.count("»") + text.count("“") + text.count("„") - text.count("”")
    return angled + _straight(text)


def _straight(text: str) -> int:
    """Straight marks open before a word and close behind one."""
    opening = len(re.findall(r"(?:(?<=[\s(«])|^)\"(?=[^\s;.,)])", text))
    return opening - (text.count('"') - opening)
