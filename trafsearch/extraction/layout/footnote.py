"""Which lines are footnotes: smaller than the text, at the foot of a column, set off, beginning with a sign."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.layout import marker
from trafsearch.extraction.layout.line import Line

_SMALLER = 0.94  # of the height of the text's letters
_MOST = 0.7  # of a page's lines: more are no footnotes, but a page in small type
_BELOW = 2  # lines that may stand under the footnotes: an imprint, a stamp
_SIGN = re.compile(r"(\*{1,4}|[†‡§]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[?\d{1,3}\]?)[).]?\s*(?=[^\s\d.,)|-])")
_FIRST = ("1", "[1]", "¹", "*")


def footnotes(lines: Sequence[Line], aside: set[int]) -> list[list[int]]:
    """The indexes of the lines of each footnote; one that runs over the end of a page is one. `aside` is no text."""
    usual = _usual_size(lines, aside)
    found: list[list[int]] = []
    last_page: int | None = None
    last_sign = ""
    for page, flow in _flows(lines, aside):
        run = _small_run(lines, flow, usual)
        if not run:
            continue
        if last_page not in (page, page - 1):
            last_sign = ""
        notes, sign = _parted(lines, run, last_sign, restarts=page != last_page)
        above = run[: run.index(notes[0][0])] if notes else run
        if above and last_sign and (notes or _is_open(lines[found[-1][-1]])):
            found[-1] += above
        found += notes
        if found and found[-1][-1] == run[-1]:
            last_page, last_sign = page, sign
    return found


def _usual_size(lines: Sequence[Line], aside: set[int]) -> float:
    """The height of most letters; 0 where nobody knows it."""
    sizes: Counter[float] = Counter()
    for at, line in enumerate(lines):
        if line.size and at not in aside:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _flows(lines: Sequence[Line], aside: set[int]) -> list[tuple[int, list[int]]]:
    """The lines of each column of each page, in order."""
    flows: list[tuple[int, list[int]]] = []
    sized = (at for at, line in enumerate(lines) if line.page is not None and line.size)
    for page, group in groupby(sized, key=lambda at: lines[at].page or 0):
        column: list[int] = []
        for at in group:
            if lines[at].jumps and column:
                flows.append((page, column))
                column = []
            if at not in aside and lines[at].kind is BlockKind.PARAGRAPH:
                column.append(at)
        if column:
            flows.append((page, column))
    return flows


def _small_run(lines: Sequence[Line], flow: Sequence[int], usual: float) -> list[int]:
    """The lines in small type at the end of the column."""
    is_small = [lines[at].size < _SMALLER * usual for at in flow]
    end = len(flow)
    while end > max(0, len(flow) - _BELOW) and not is_small[end - 1]:
        end -= 1
    start = end
    while start and is_small[start - 1]:
        start -= 1
    run = list(flow[start:end])
    return run if len(run) <= _MOST * len(flow) or len(run) <= _BELOW else []


def _parted(lines: Sequence[Line], run: Sequence[int], last: str, *, restarts: bool) -> tuple[list[list[int]], str]:
    """One list for each footnote that begins in the run, and the last sign; what stands above the first is left out.

    `last` is the sign of the footnote before; `restarts` says that they may be counted anew.
    """
    notes: list[list[int]] = []
    before = last
    for at in run:
        sign = _SIGN.match(lines[at].text)
        is_set_off = bool(lines[at].gap or lines[at].jumps) or at == run[0]
        is_first = not notes and (is_set_off or (restarts and before != "" and sign is not None and sign[1] in _FIRST))
        if sign and (is_first or _follows(before, sign[1])):
            notes.append([at])
            before = sign[1]
        elif notes:
            notes[-1].append(at)
    return notes, before


def _follows(before: str, sign: str) -> bool:
    """Whether the sign is the next one: 4 after 3, ** after *."""
    if before.strip("[]").isdigit() and sign.strip("[]").isdigit():
        return int(sign.strip("[]")) == int(before.strip("[]")) + 1
    return before not in ("", sign)


def _is_open(line: Line) -> bool:
    return not marker.ends_sentence(line.text)
