"""The table of contents at the head of an act: which lines are it, and which provisions it promises."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trafsearch.extraction.block import BlockKind
from trafsearch.structure.address import Step, StepKind
from trafsearch.structure.line import Line

_NAMES = {"оглавление", "содержание", "мазмұны", "contents", "table of contents"}
_FEWEST_ENTRIES = 4
_Key = tuple[Step | str, ...]
_FEWEST_NAMED = 2  # below the word «Contents»
_HEAD = 200  # lines in which that word stands
_LONGEST_ENTRY = 400
_WIDEST_GAP = 4  # lines without dots in the middle of contents that have them
_LEADERS = re.compile(r"(?:\.\s?){4,}[\s\d–-]*\d\s*$|…{2,}\s*\d{1,4}\s*$")  # Introduction ........ 1–4 3
_PAGED = re.compile(r"(.*[^\W\d_]{3}.*?)[\s.…]+\d{1,4}$")  # Общие положения 3
_MOST_TORN = 3  # lines over which the rest of an entry is torn
_ENDS_SENTENCE = re.compile(r"[.;:!?…][\"»”)\]]*\s*$")
_SAYS_REPEALED = re.compile(
    r"\W*(?:исключен[аоы]?|утратил[аио]?\s+силу|алып\s+тасталды|күші\s+жойылды|(?:is\s+)?repealed)"
    r"(?=\W*$|\W*[.(–—-]|\s+(?:закон|федеральн|указ|с\s+\d|ҚР|by\b))",
    re.IGNORECASE,
)
_REPEALED = re.compile(r"(?:исключен(?!и)|утратил|алып таста|күші жойылды|repealed)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contents:
    """The lines [start, end) that are the contents, other lines of contents (those with dot leaders; those below the
    word «Contents» that come again), and the articles promised.
    """

    start: int = 0
    end: int = 0
    leaders: frozenset[int] = frozenset()
    promised: tuple[Step, ...] = ()

    def holds(self, index: int) -> bool:
        return self.start <= index < self.end or index in self.leaders


def find_contents(lines: Sequence[Line]) -> Contents:
    """Contents are known by entries whose headings recur later, or by a run of entries without any body.

    They may be untitled, with lines torn in two and lines that look like headings. What may be law is not contents.
    """
    dotted = frozenset(i for i, line in enumerate(lines) if _has_leaders(line.text))
    leaders = _with_gaps(dotted, lines) | frozenset(_paged(lines))
    marks = {i: line.heading.step for i, line in enumerate(lines) if line.heading and i not in leaders}
    first = min(marks, default=None)
    entries = [] if first is None else _entries_from(first, lines, marks)
    if first is None or len(entries) < _FEWEST_ENTRIES or not _recur_or_lack_body(entries, lines, marks):
        return Contents(leaders=leaders | _named(lines))
    promised = tuple(
        marks[i] for i in entries if marks[i].kind is StepKind.ARTICLE and not _REPEALED.search(lines[i].text)
    )
    start = first - 1 if first and lines[first - 1].text.strip().lower() in _NAMES else first
    return Contents(start, _end_of(entries[-1], lines), leaders, promised)


def _has_leaders(text: str) -> bool:
    """Whether dots lead to a page's number at its end; looked for at the end alone, however long the line is."""
    end = text[-_LONGEST_ENTRY:].rstrip()
    return end[-1:].isdigit() and _LEADERS.search(end) is not None


def _paged(lines: Sequence[Line]) -> Iterator[int]:
    """Lines that say what a line below says, and a page: «1. Общие положения 3»."""
    last = {_folded(line.text): i for i, line in enumerate(lines) if line.is_marked or line.is_heading_block}
    for i, line in enumerate(lines):
        match = _PAGED.match(line.text) if line.text[-1:].isdigit() and len(line.text) <= _LONGEST_ENTRY else None
        named = _folded(match[1]) if match else ""
        if " " in named and last.get(named, 0) > i:
            yield i


def _named(lines: Sequence[Line]) -> frozenset[int]:
    """The lines below the word «Contents» that come again below, word for word or nearly so, and the word itself."""
    starts = [i for i, line in enumerate(lines[:_HEAD]) if line.text.strip(" .:").lower() in _NAMES]
    if not starts:
        return frozenset()
    last = {key: i for i, line in enumerate(lines) for key in _keys(line)}
    found = (_recurring(lines, start, last) for start in starts)
    return next((frozenset(entries) for entries in found if len(entries) > _FEWEST_NAMED), frozenset())


def _recurring(lines: Sequence[Line], start: int, last: Mapping[_Key, int]) -> Sequence[int]:
    """The line of the word and the entries below it, up to where the first of them comes again."""
    end = start + 1
    while end < len(lines) and any(last[key] > end for key in _keys(lines[end])) and not _is_sentence(lines[end]):
        if end > start + 1 and not set(_keys(lines[end])).isdisjoint(_keys(lines[start + 1])):
            break
        end += 1
    return range(start, end)


def _keys(line: Line) -> tuple[_Key, ...]:
    """What a line is known by when it comes again: its words; the level and number that it opens, with a first word."""
    words = (_folded(line.text),)
    if line.heading is None or not line.heading.rest:
        return (words,)
    return (words, (line.heading.step, _folded(line.heading.rest).partition(" ")[0]))


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
    """The markers from the first one on, up to a body, a sentence, one that comes a second time, or an annex.

    An annex that the contents name comes again below; one that does not is where the annex itself begins.
    """
    entries: list[int] = []
    seen: set[Step] = set()
    previous = first
    for i in sorted(marks):
        if marks[i] in seen or _is_sentence(lines[i]) or _is_body(lines[previous + 1 : i], lines[previous]):
            break
        if marks[i].kind is StepKind.ANNEX and not any(marks[i] == marks[j] for j in marks if j > i):
            break
        entries.append(i)
        seen.add(marks[i])
        previous = i
    return entries


def _is_sentence(line: Line) -> bool:
    """Whether it is a provision that says more than its title: «Статья 4. Никто не должен содержаться в рабстве.»"""
    rest = line.heading.rest if line.heading else line.text
    ends = " " in rest and _ENDS_SENTENCE.search(rest) is not None
    return (ends or len(rest) > _LONGEST_ENTRY) and not _is_repealed(line)


def _is_repealed(line: Line) -> bool:
    """«Статья 8. Исключена Законом РК …»; not «Статья 8. Исключена возможность …»."""
    return line.heading is not None and _SAYS_REPEALED.match(line.heading.rest) is not None


def _is_body(between: Sequence[Line], entry: Line) -> bool:
    """Whether more stands below an entry than the torn rest of its line: much text, a sentence, a point."""
    if len(between) > _MOST_TORN or sum(len(line.text) for line in between) > _LONGEST_ENTRY:
        return True
    return not _is_repealed(entry) and any(_is_provision(line) and not _is_capitals(line, entry) for line in between)


def _is_capitals(line: Line, entry: Line) -> bool:
    """Whether it goes on with a chapter's title: «НАСЕЛЕНИЯ. РАЗРЕШЕНИЕ СПОРОВ» torn behind its full stop."""
    above = entry.heading
    return (
        above is not None and above.step.kind is not StepKind.ARTICLE and above.rest.isupper() and line.text.isupper()
    )


def _is_provision(line: Line) -> bool:
    if line.block.kind is BlockKind.FURNITURE:
        return False
    return line.is_marked or _ENDS_SENTENCE.search(line.text) is not None


def _recur_or_lack_body(entries: list[int], lines: Sequence[Line], marks: dict[int, Step]) -> bool:
    annex = next((i for i, step in marks.items() if i > entries[-1] and step.kind is StepKind.ANNEX), len(lines))
    later = {step: i for i, step in reversed(marks.items()) if entries[-1] < i < annex}
    if sum(marks[i] in later and _is_same_heading(i, later[marks[i]], lines) for i in entries) >= 2:
        return True
    articles = sum(marks[i].kind is StepKind.ARTICLE and not _is_repealed(lines[i]) for i in entries)
    bare = sum(after == before + 1 for before, after in pairwise(entries))
    return articles > _FEWEST_ENTRIES and bare >= 0.8 * (len(entries) - 1)


def _is_same_heading(entry: int, later: int, lines: Sequence[Line]) -> bool:
    """Whether both have the same words, though either may be torn over lines; or the entry has none at all."""
    words = _headings_at(entry, lines)
    return words == {""} or not words.isdisjoint(_headings_at(later, lines) - {""})


def _headings_at(index: int, lines: Sequence[Line]) -> set[str]:
    """The heading's words in small letters: those on its line, and with each line that may be the torn rest."""
    heading = lines[index].heading
    joined = _folded(heading.rest) if heading else ""
    found = {joined}
    for line in lines[index + 1 : index + 1 + _MOST_TORN]:
        if line.heading or _is_provision(line):
            break
        joined = f"{joined} {_folded(line.text)}".strip()
        found.add(joined)
    return found


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _end_of(last: int, lines: Sequence[Line]) -> int:
    """Past the last entry and the torn half of its line, which begins with a small letter."""
    end = last + 1
    if end < len(lines) and _is_torn_rest(lines[end]):
        end += 1
    return end


def _is_torn_rest(line: Line) -> bool:
    return not line.is_heading_block and line.text[:1].islower() and not _is_provision(line)
