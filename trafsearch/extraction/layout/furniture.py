"""Which lines belong to the page and not to the text: page numbers, running heads, the number of a print job."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.layout import marker, page_mark
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.layout.set_off import set_off

_EDGE = 2  # lines at the top and at the bottom of a page where furniture stands
_FEW_LINES = 6  # a page with fewer has one such line at the top and one at the bottom
_SENTENCE_END = re.compile(r"[.;:!?…][)»”\"*\]]*$")
_DASH_END = re.compile(r"\s[-–—]$")
_COUNTED = (
    re.compile(  # figures that change from page to page, unlike the number of a title: «Случай 2. Торговля людьми»
        r"""^\W*\d+(?!\s*[.)]|\w)                                              # 12 Вестник права
      | (?<!\w)\d+(?=\W*$)                                                # Вестник права 12, A/HRC/14/10
      | (?<=page\s)\d+ | (?<=стр\.\s)\d+ | (?<=страница\s)\d+ | (?<=с\.\s)\d+  # Стр. 3 из 20. Вестник права
      | (?<!\w)\d+(?=\s*(?:бет\b|из\s\d|of\s\d|/\s*\d))
    """,
        re.VERBOSE,
    )
)
_OPEN = ",-\u2010\u00ad\ufffe"  # the sentence goes on
_NEARLY_ALL = 0.8  # of the pages
_SLOT = 3.0  # points: lines of several pages that are less apart stand at one height
_LONGEST = 120  # characters: a longer line is no head, wherever it stands


def furniture(lines: Sequence[Line]) -> set[int]:
    """The indexes of the lines that are furniture. Without pages there is none but the number of a print job."""
    edges = _edge_lines(lines)
    parted = set_off(lines)
    found = _page_numbers(lines, edges) | _running_heads(lines, edges, parted) | _heads_in_place(lines, edges, parted)
    return found | _browser_marks(lines, edges) | _print_job(lines)


def _edge_lines(lines: Sequence[Line]) -> list[int]:
    """The first and last lines of each page: by their heights, where these are known."""
    edges: list[int] = []
    numbered = ((at, line.page) for at, line in enumerate(lines) if line.page is not None)
    for _, group in groupby(numbered, key=lambda pair: pair[1]):
        page = [at for at, _ in group]
        placed = [at for at in page if lines[at].y]
        if placed:
            page = sorted(placed, key=lambda at: -lines[at].y)
        edge = _EDGE if len(page) >= _FEW_LINES else 1
        edges += sorted({*page[:edge], *page[-edge:]})
    return [at for at in edges if lines[at].kind is not BlockKind.TABLE_ROW]


def _page_numbers(lines: Sequence[Line], edges: Sequence[int]) -> set[int]:
    """Numbers alone on a line that count on with the pages."""
    numbers = {at: int(match[1]) for at in edges if (match := page_mark.NUMBER.fullmatch(lines[at].text))}
    offsets = Counter(number - (lines[at].page or 0) for at, number in numbers.items())
    return {
        at for at, number in numbers.items() if number == lines[at].page or offsets[number - (lines[at].page or 0)] > 1
    }


def _running_heads(lines: Sequence[Line], edges: Sequence[int], parted: set[int]) -> set[int]:
    """Lines that most pages repeat at an edge; what stands on every other page counts too.

    Where their heights are known, they are set off from the text, or stand alone on nearly all pages.
    """
    pages = len({lines[at].page for at in edges})
    heads = {at: _head(lines[at]) for at in edges if not _is_provision(lines[at].text)}
    repeats = Counter(heads.values())
    needed = max(3, 0.4 * pages)
    frequent = (at for at, head in heads.items() if repeats[head] >= needed and any(map(str.isalpha, head)))
    beside = Counter((lines[at].page, lines[at].y // _SLOT) for at in edges)
    found = {
        at
        for at in frequent
        if at in parted
        or not lines[at].y
        or (repeats[heads[at]] >= max(3, _NEARLY_ALL * pages) and beside[lines[at].page, lines[at].y // _SLOT] == 1)
    }
    alike: dict[str, list[int]] = {}
    for at in sorted(found, key=lambda at: lines[at].y):
        alike.setdefault(heads[at], []).append(at)
    return {at for group in alike.values() for at in _in_place(lines, group)}


def _in_place(lines: Sequence[Line], alike: Sequence[int]) -> Iterator[int]:
    """Those that stand as high as on another page. The title of a report may say what its running head says.

    `alike` say the same and are sorted by height.
    """
    for place, at in enumerate(alike):
        if not lines[at].y:
            yield at
            continue
        below = (alike[other] for other in range(place - 1, -1, -1))
        above = (alike[other] for other in range(place + 1, len(alike)))
        if _is_near(lines, at, below) or _is_near(lines, at, above):
            yield at


def _is_near(lines: Sequence[Line], at: int, others: Iterator[int]) -> bool:
    """Whether the first of them on another page stands at about the same height."""
    other = next((other for other in others if lines[other].page != lines[at].page), None)
    return other is not None and abs(lines[other].y - lines[at].y) < 2 * _SLOT


def _heads_in_place(lines: Sequence[Line], edges: Sequence[int], parted: set[int]) -> set[int]:
    """Lines that stand at one height on many pages and are set off from the text.

    Half of them must be repeated: «Глава 2. Жертвы» heads the pages of a chapter, and the next chapter has its own.
    One that stands once is taken only where nearly all pages have a head, and it is no part of a sentence.
    """
    pages = len({lines[at].page for at in edges})
    slots: dict[int, list[int]] = {}
    for at in sorted((at for at in edges if lines[at].y), key=lambda at: lines[at].y):
        near = next((slot for slot in reversed(slots) if lines[at].y - lines[slot].y < _SLOT), at)
        slots.setdefault(near, []).append(at)
    found: set[int] = set()
    for slot in slots.values():
        repeats = Counter(_head(lines[at]) for at in slot)
        repeated = sum(count for count in repeats.values() if count > 1)
        heads = [at for at in slot if at in parted]
        seen = len({lines[at].page for at in heads})
        if seen < max(2, 0.4 * pages) or 2 * repeated < len(slot) or len(heads) < 0.8 * len(slot):
            continue
        is_everywhere = seen >= max(2, _NEARLY_ALL * pages)
        for at in heads:
            is_repeated = repeats[_head(lines[at])] > 1
            if (is_repeated or is_everywhere) and not _is_text(lines[at], is_repeated):
                found.add(at)
    return found


def _browser_marks(lines: Sequence[Line], edges: Sequence[int]) -> set[int]:
    """What a browser prints around a page: its address at one edge, with the date and the title at the other."""
    addresses = {at for at in edges if page_mark.is_address(lines[at].text)}
    printed = {lines[at].page for at in addresses}
    dated = {at for at in edges if lines[at].page in printed and page_mark.is_dated(lines[at].text)}
    return addresses | dated


def _print_job(lines: Sequence[Line]) -> set[int]:
    """The number under which a document was printed, and the same number as a barcode below it."""
    jobs = {at for at, line in enumerate(lines) if page_mark.is_job_number(line.text)}
    return jobs | {at + 1 for at in jobs if at + 1 < len(lines) and page_mark.is_barcode(lines[at + 1].text)}


def _is_text(line: Line, is_repeated: bool) -> bool:
    if len(line.text) > _LONGEST or not any(map(str.isalpha, line.text)):
        return True
    if is_repeated:
        return bool(_SENTENCE_END.search(line.text))
    return _is_provision(line.text) or line.text[0].islower() or line.text[-1] in _OPEN


def _head(line: Line) -> str:
    return _COUNTED.sub("#", line.text.casefold())


def _is_provision(text: str) -> bool:
    """Whether the line speaks: an act may say the same on many pages. «Вестник, 2020 г.», «— Право —» do not."""
    is_sentence = bool(_SENTENCE_END.search(text)) and not marker.cites(text)
    return is_sentence or (marker.begins_provision(text) and not _DASH_END.search(text))
