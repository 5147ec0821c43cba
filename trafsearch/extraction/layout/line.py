"""A line as it stands on the page."""

from typing import NamedTuple

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.layout import letterspaced


class Line(NamedTuple):  # one is made for each line: a frozen dataclass takes four times as long
    """Its words, folded to single spaces, and where they stand.

    `start` and `end` are its edges, in widths of a character. `gap` is how many empty lines stand above it.
    `jumps` says that it does not stand under the line before it: a new page or a new column. `size` is how tall its
    letters are and `y` how high above the foot of the page it stands, in points; 0 where nobody knows. A line whose
    `kind` is TABLE_ROW is a whole row, with " | " between cells and a line break between the lines of a cell.
    """

    text: str
    start: float = 0.0
    end: float = 0.0
    gap: float = 0.0
    page: int | None = None
    jumps: bool = False
    size: float = 0.0
    y: float = 0.0
    kind: BlockKind = BlockKind.PARAGRAPH


def lines_of(text: str) -> list[Line]:
    """The lines of a plain text. Form feeds part its pages; without any, it has none."""
    if "\f" not in text:
        return lines_of_page(text, None)
    return [line for number, page in enumerate(text.split("\f"), start=1) for line in lines_of_page(page, number)]


def lines_of_page(text: str, page: int | None) -> list[Line]:
    lines: list[Line] = []
    gap = 0
    for raw in text.splitlines():
        words = letterspaced.folded(raw)
        if not words:
            gap += 1
            continue
        raw = raw.expandtabs(4).rstrip()
        start = len(raw) - len(raw.lstrip())
        lines.append(Line(words, start, len(raw), gap, page, jumps=bool(page) and not lines))
        gap = 0
    return lines
