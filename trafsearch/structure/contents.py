"""The table of contents at the head of an act: which blocks are it, and which provisions it promises."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.address import Step, StepKind
from trafsearch.structure.markers import has_leaders, heading_marker, is_repealed

_NAMES = {"оглавление", "содержание", "мазмұны", "contents", "table of contents"}
_FEWEST_ENTRIES = 4
_LONGEST_ENTRY = 400


@dataclass(frozen=True, slots=True)
class Contents:
    """The blocks [start, end) that are the contents, lines with dot leaders elsewhere, and the articles promised."""

    start: int = 0
    end: int = 0
    leaders: frozenset[int] = frozenset()
    promised: tuple[Step, ...] = ()

    def holds(self, index: int) -> bool:
        return self.start <= index < self.end or index in self.leaders


def find_contents(blocks: Sequence[Block]) -> Contents:
    """Contents are known by entries that recur later with a body, or by a run of entries without any body.

    They may be untitled, with lines torn in two and lines that look like headings.
    """
    marks = {i: marker.step for i, block in enumerate(blocks) if (marker := heading_marker(block.text))}
    leaders = frozenset(i for i, block in enumerate(blocks) if has_leaders(block.text))
    first = min(marks, default=None)
    if first is None:
        return Contents(leaders=leaders)
    entries = _entries_from(first, blocks, marks)
    if len(entries) < _FEWEST_ENTRIES or not _recur_or_lack_body(entries, blocks, marks):
        return Contents(leaders=leaders)
    promised = tuple(
        marks[i] for i in entries if marks[i].kind is StepKind.ARTICLE and not is_repealed(blocks[i].text)
    )
    start = first - 1 if first and blocks[first - 1].text.strip().lower() in _NAMES else first
    return Contents(start, _end_of(entries[-1], blocks), leaders, promised)


def _entries_from(first: int, blocks: Sequence[Block], marks: dict[int, Step]) -> list[int]:
    """The markers from the first one on, up to where one of them comes a second time or a body follows."""
    entries: list[int] = []
    seen: set[Step] = set()
    previous = first
    for i in sorted(marks):
        if marks[i] in seen or _is_body(blocks[previous + 1 : i]):
            break
        entries.append(i)
        seen.add(marks[i])
        previous = i
    return entries


def _is_body(between: Sequence[Block]) -> bool:
    """Whether more stands between two entries than the torn rest of a line."""
    return len(between) > 3 or sum(len(block.text) for block in between) > _LONGEST_ENTRY


def _recur_or_lack_body(entries: list[int], blocks: Sequence[Block], marks: dict[int, Step]) -> bool:
    later = {step for i, step in marks.items() if i > entries[-1]}
    if sum(marks[i] in later for i in entries) >= 2:
        return True
    articles = sum(marks[i].kind is StepKind.ARTICLE for i in entries)
    bare = sum(after == before + 1 for before, after in pairwise(entries))
    return articles > _FEWEST_ENTRIES and bare >= 0.8 * (len(entries) - 1)


def _end_of(last: int, blocks: Sequence[Block]) -> int:
    """Past the last entry and the torn half of its line, which begins with a small letter."""
    end = last + 1
    if end < len(blocks) and blocks[end].kind is BlockKind.PARAGRAPH and blocks[end].text[:1].islower():
        end += 1
    return end
