"""Quoted law: the new wording that an amending act gives to other acts. It belongs to the point that gives it."""

import re
from collections.abc import Sequence

from trafsearch.extraction.block import BlockKind
from trafsearch.structure.address import StepKind
from trafsearch.structure.amending import OwnNumbers, announcing_colon, ends_act, is_instruction
from trafsearch.structure.line import Line

_OPENS = re.compile(r"\s*(?:[«\"“„]|<<)")
_CLOSES = re.compile(r"(?:[»\"”“]|>>)\s*[;.,]?\s*$")
_OPENING_MARKS = re.compile(r"(?:^\s*|(?<=[\s(\[«„]))(?:[\"“]+(?=[^\s;.,)\"“]))|^\s*[\"“](?=\s+\w)")
_MARKS = re.compile(r"[\"“]")
_FARTHEST = 2000  # lines that one quotation may run over
_NO_TEXT = (BlockKind.FURNITURE, BlockKind.FOOTNOTE)  # what a page's end puts into a quotation
_NAMED_ABOVE = (StepKind.SECTION, StepKind.CHAPTER, StepKind.PARAGRAPH, StepKind.ARTICLE)


def mark_quoted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those of quoted law without their numbers and headings: what stands in quotes opens nothing."""
    found = list(lines)
    own = OwnNumbers()
    at = 0
    while at < len(found):
        own = own.after(found[at])
        at += 1
        if at < len(found) and (colon := announcing_colon(found[at - 1].text)):
            is_open = bool(colon["quote"]) and _depth(found[at - 1].text[colon.start("quote") :]) > 0
            is_closed = bool(colon["quote"]) and not is_open  # on the line that announces it
            end = _end_of_quotation(found, at, own, is_open=is_open, is_closed=is_closed)
            found[at:end] = [_without_marks(line) for line in found[at:end]]
            at = end
    return tuple(found)


def _without_marks(line: Line) -> Line:
    if line.block.kind in _NO_TEXT:
        return line
    return Line(line.block, None, None, None, None, None, is_quoted=True)


def _end_of_quotation(lines: Sequence[Line], start: int, own: OwnNumbers, *, is_open: bool, is_closed: bool) -> int:
    """The index past the last line that is quoted; `start` where nothing is."""
    if not is_open and not is_closed and _is_named_above(lines[start], lines[start - 1]):
        return _own_text_goes_on(lines, start, own) or start
    end, depth = start, int(is_open)
    while end < len(lines) and (depth or _OPENS.match(lines[end].text)):
        closed = _closing_line(lines, end, depth, own)
        end, depth = closed, 0
    return end


def _is_named_above(line: Line, announcing: Line) -> bool:
    """Whether a heading without quotation marks is the one that is announced: «статью 5 изложить в следующей
    редакции:», then «Статья 5. Права».
    """
    if line.heading is None or line.heading.step.kind not in _NAMED_ABOVE:
        return False
    numbers = re.findall(r"\d+(?:-\d+)?", announcing.text)
    return announcing.heading is None and line.heading.step.number in numbers


def _closing_line(lines: Sequence[Line], start: int, depth: int, own: OwnNumbers) -> int:
    """The index past the line that closes one quotation.

    Marks that close two levels are often written once: a line ending in one also closes where the act's own text goes
    on below it. A quotation that nothing closes ends before the act's own text.
    """
    for i in _text_from(lines, start):
        if i > start and own.go_on_with(lines[i]) and is_instruction(lines[i]):
            return i
        depth += _depth(lines[i].text)
        if not _CLOSES.search(lines[i].text):
            continue
        if depth <= 0:
            return _past_stray_marks(lines, i + 1, own)
        if _is_own_text(lines, i + 1, depth, own):
            return i + 1
    return _own_text_goes_on(lines, start, own) or start + 1


def _text_from(lines: Sequence[Line], start: int) -> list[int]:
    return [i for i in range(start, min(len(lines), start + _FARTHEST)) if lines[i].block.kind not in _NO_TEXT]


def _past_stray_marks(lines: Sequence[Line], start: int, own: OwnNumbers) -> int:
    """The index past a quotation that seemed closed, but whose last mark is still to come: it closes more than it
    opened.
    """
    depth = 0
    for i in _text_from(lines, start):
        if own.go_on_with(lines[i]) or is_instruction(lines[i]) or _OPENS.match(lines[i].text):
            break
        depth += _depth(lines[i].text)
        if depth < 0 and _CLOSES.search(lines[i].text):
            return i + 1
        if depth or announcing_colon(lines[i].text):
            break
    return start


def _is_own_text(lines: Sequence[Line], at: int, depth: int, own: OwnNumbers) -> bool:
    """Whether the amending act speaks itself, where `depth` quotations seem to be open."""
    if at >= len(lines) or is_instruction(lines[at]):
        return True
    if not own.go_on_with(lines[at]):
        return False
    return ends_act(lines[at]) or not _is_closed_below(lines, at, depth)


def _is_closed_below(lines: Sequence[Line], start: int, depth: int) -> bool:
    """Whether the marks that are still open are closed before the act announces or instructs again."""
    for i in _text_from(lines, start):
        if is_instruction(lines[i]) or announcing_colon(lines[i].text):
            return False
        depth += _depth(lines[i].text)
        if depth <= 0 and _CLOSES.search(lines[i].text):
            return True
    return False


def _own_text_goes_on(lines: Sequence[Line], start: int, own: OwnNumbers) -> int | None:
    """The first line below that bears the act's own next number, rather than the next one of what is quoted."""
    quoted = OwnNumbers().after(lines[start])
    doubtful = None
    for i in _text_from(lines, start + 1):
        if own.go_on_with(lines[i]):
            if is_instruction(lines[i]) or ends_act(lines[i]) or not quoted.go_on_with(lines[i]):
                return i
            doubtful = doubtful or i
        quoted = quoted.after(lines[i])
    return doubtful


def _depth(text: str) -> int:
    """How many quotations the text leaves open, below 0 for those that it closes."""
    angled = text.count("«") - text.count("»") + text.count("„") - text.count("”") + text.count("<<") - text.count(">>")
    return angled + _by_place(text)


def _by_place(text: str) -> int:
    """Straight marks, and those that open in English and close in German, open before a word and close behind one."""
    opening = sum(len(run[0].strip()) for run in _OPENING_MARKS.finditer(text))
    return opening - (len(_MARKS.findall(text)) - opening)
