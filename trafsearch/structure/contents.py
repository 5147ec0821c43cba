"""The table of contents at the head of an act: which lines are it, and which provisions it promises."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from trafsearch.structure.address import Step, StepKind
from trafsearch.structure.line import Line

_NAMES = {"оглавление", "содержание", "мазмұны", "contents", "table of contents"}
_FEWEST_ENTRIES = 4
_LONGEST_ENTRY = 400
_WIDEST_GAP = 4  # lines without dots in the middle of contents that have them
_LEADERS = re.compile(r"(?:\.\s?){4,}[\s\d–-]*\d\s*$|…{2,}\s*\d{1,4}\s*$")  # Introduction ........ 1–4 3
_REPEALED = re.compile(r"(?:исключен|утратил|алып таста|күші жойылды|repealed)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contents:
    """The lines [start, end) that are the contents, lines with dot leaders elsewhere, and the articles promised."""

    start: int = 0
    end: int = 0
    leaders: frozenset[int] = frozenset()
    promised: tuple[Step, ...] = ()

    def holds(self, index: int) -> bool:
        return self.start <= index < self.end or index in self.leaders


def find_contents(lines: Sequence[Line]) -> Contents:
    """Contents are known by entries that recur later with a body, or by a run of entries without any body.

    They may be untitled, with lines torn in two and lines that look like headings.
    """
    leaders = _with_gaps(frozenset(i for i, line in enumerate(lines) if _LEADERS.search(line.text)), lines)
    marks = {i: line.heading.step for i, line in enumerate(lines) if line.heading and i not in leaders}
    first = min(marks, default=None)
    if first is None:
        return Contents(leaders=leaders)
    entries = _entries_from(first, lines, marks)
    if len(entries) < _FEWEST_ENTRIES or not _recur_or_lack_body(entries, marks):
        return Contents(leaders=leaders)
    promised = tuple(
        marks[i] for i in entries if marks[i].kind is StepKind.ARTICLE and not _REPEALED.search(lines[i].text)
    )
    start = first - 1 if first and lines[first - 1].text.strip().lower() in _NAMES else first
    return Contents(start, _end_of(entries[-1], lines), leaders, promised)


def _with_gaps(leaders: frozenset[int], lines: Sequence[Line]) -> frozenset[int]:
    """The lines with dot leaders, the lines between them that lost their dots, and the word «Contents» above."""
    filled = set(leaders)
    for before, after in pairwise(sorted(leaders)):
        if after - before <= _WIDEST_GAP:
            filled.update(range(before, after))
    for first in sorted(filled):
        above = range(max(0, first - _WIDEST_GAP + 1), first)
        filled.update(j for i in above if lines[i].text.strip().lower() in _NAMES for j in range(i, first))
    return frozenset(filled)


def _entries_from(first: int, lines: Sequence[Line], marks: dict[int, Step]) -> list[int]:
    """The markers from the first one on, up to where one of them comes a second time or a body follows."""
    entries: list[int] = []
    seen: set[Step] = set()
    previous = first
    for i in sorted(marks):
        if marks[i] in seen or _is_body(lines[previous + 1 : i]):
            break
        entries.append(i)
        seen.add(marks[i])
        previous = i
    return entries


def _is_body(between: Sequence[Line]) -> bool:
    """Whether more stands between two entries than the torn rest of a line."""
    return len(between) > 3 or sum(len(line.text) for line in between) > _LONGEST_ENTRY


def _recur_or_lack_body(entries: list[int], marks: dict[int, Step]) -> bool:
    later = {step for i, step in marks.items() if i > entries[-1]}
    if sum(marks[i] in later for i in entries) >= 2:
        return True
    articles = sum(marks[i].kind is StepKind.ARTICLE for i in entries)
    bare = sum(after == before + 1 for before, after in pairwise(entries))
    return articles > _FEWEST_ENTRIES and bare >= 0.8 * (len(entries) - 1)


def _end_of(last: int, lines: Sequence[Line]) -> int:
    """Past the last entry and the torn half of its line, which begins with a small letter."""
    end = last + 1
    if end < len(lines) and not lines[end].is_heading_block and lines[end].text[:1].islower():
        end += 1
    return end
