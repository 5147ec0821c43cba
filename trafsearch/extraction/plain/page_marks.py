"""The numbers of printed pages in a text that has no form feeds: `- 3 -`, `Стр. 3 из 10`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.layout.line import Line

_WORD = r"(?:стр(?:\.|аница)?|лист|бет|page)"
_TOTAL = r"(?:\s*(?:из|of|/)\s*\d{1,4})?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"([-–—~*=])\s*(?P<number>\d{1,4})\s*\1",  # - 3 -
        rf"[-–—]?\s*{_WORD}\s*(?P<number>\d{{1,4}}){_TOTAL}\s*[-–—]?",  # Стр. 3 из 10, page 3
        rf"(?P<number>\d{{1,4}})\s*-?\s*бет{_TOTAL}",  # 3-бет
        r"(?P<number>\d{1,4})\s+(?:из|of)\s+\d{1,4}",  # 3 из 10
    )
)
_FEWEST = 3  # marks that count on: fewer may be anything
_LARGEST_STEP = 3  # from one mark to the next: a title page or a picture may have none
_LONGEST = 40  # characters of a mark
_PAGE = (200, 15_000)  # characters that a page may have


@dataclass(frozen=True, slots=True)
class _Mark:
    """`place` is where its line stands among the lines, `start` how many characters stand before it."""

    place: int
    start: int
    form: int
    number: int


def with_page_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that count the pages as furniture: what a page's end has torn goes on behind them.

    Only marks of one form that count on at the distance of pages are taken, so that no number of a provision is.
    """
    marks = {mark.place for run in _runs(list(_marks(lines))) for mark in run}
    marked: list[Line] = []
    for at, line in enumerate(lines):
        if at in marks:
            marked.append(line._replace(kind=BlockKind.FURNITURE))
        else:
            marked.append(line._replace(gap=0, jumps=True) if at - 1 in marks else line)
    return marked


def _marks(lines: Sequence[Line]) -> Iterator[_Mark]:
    start = 0
    for place, line in enumerate(lines):
        for form, pattern in enumerate(_FORMS) if len(line.text) <= _LONGEST else ():
            if match := pattern.fullmatch(line.text):
                yield _Mark(place, start, form, int(match["number"]))
                break
        start += len(line.text)


def _runs(marks: Sequence[_Mark]) -> Iterator[list[_Mark]]:
    """Marks of one form that count on, page by page."""
    for form in range(len(_FORMS)):
        runs: list[list[_Mark]] = []
        for mark in (mark for mark in marks if mark.form == form):
            if runs and _follows(mark, runs[-1][-1]):
                runs[-1].append(mark)
            else:
                runs.append([mark])
        yield from (run for run in runs if len(run) >= _FEWEST)


def _follows(mark: _Mark, before: _Mark) -> bool:
    step, distance = mark.number - before.number, mark.start - before.start
    return 1 <= step <= _LARGEST_STEP and _PAGE[0] <= distance <= step * _PAGE[1]
