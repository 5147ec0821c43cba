"""What is printed around the text of a page: its number, the address and the date of a browser.

It is cut off before columns and tables are looked for: a number at the foot is no row of the table above it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from trafsearch.extraction.layout.page_mark import is_address, is_dated, is_page_number
from trafsearch.extraction.pdf.placed import Placed

_SET_OFF = 0.7  # of a letter's height: so much white parts it from the text
_BESIDE = 0.6  # of a letter's height: words whose feet differ by less stand in one row
_MOST = 2  # rows at each edge


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The words of a page and, each a row from left to right, what stands above them and below."""

    words: tuple[Placed, ...]
    heads: tuple[tuple[Placed, ...], ...] = ()
    feet: tuple[tuple[Placed, ...], ...] = ()


def trimmed(words: Sequence[Placed]) -> Trimmed:
    """`words` are upright. Nothing is cut off that is not set off from the text and known by what it says."""
    feet, rest = _cut(words, is_foot=True, may_be_dated=False)
    is_printed = any(is_address(_text(row)) for row in feet)
    heads, rest = _cut(rest, is_foot=False, may_be_dated=is_printed)
    if not is_printed and any(is_address(_text(row)) for row in heads):
        feet, rest = _cut(rest, is_foot=True, may_be_dated=True)
    return Trimmed(tuple(rest), tuple(heads), tuple(reversed(feet)))


def _cut(
    words: Sequence[Placed], *, is_foot: bool, may_be_dated: bool
) -> tuple[list[tuple[Placed, ...]], Sequence[Placed]]:
    """The rows at that edge, the outermost first, and the other words.

    What a browser prints may stand close below the text, as no number of a page does.
    """
    cut: list[tuple[Placed, ...]] = []
    while len(cut) < _MOST and len(words) > 1:
        row, rest = _outermost(words, is_foot=is_foot)
        text = _text(row)
        is_printed = is_address(text) or (may_be_dated and is_dated(text))
        if not rest or not (is_printed or is_page_number(text)):
            break
        if _white(row, rest) < (0 if is_printed else _SET_OFF * row[0].size):
            break
        cut.append(tuple(row))
        words = rest
    return cut, words


def _outermost(words: Sequence[Placed], *, is_foot: bool) -> tuple[list[Placed], list[Placed]]:
    """The words at that edge from left to right, and the others in their order."""
    edge = min(words, key=lambda word: word.bottom) if is_foot else max(words, key=lambda word: word.bottom)
    near = _BESIDE * edge.size
    row = [word for word in words if abs(word.bottom - edge.bottom) < near]
    rest = [word for word in words if abs(word.bottom - edge.bottom) >= near]
    return sorted(row, key=lambda word: word.left), rest


def _white(row: Sequence[Placed], rest: Sequence[Placed]) -> float:
    """Between the row and the nearest words above or below it; less than nothing where they overlap."""
    low, high = min(word.bottom for word in row), max(word.top for word in row)
    return min(max(word.bottom - high, low - word.top) for word in rest)


def _text(row: Sequence[Placed]) -> str:
    return " ".join(word.text for word in row)
