"""A block together with the marks that it bears."""

from collections.abc import Iterable
from dataclasses import dataclass

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.markers import (
    Marker,
    bare_marker,
    heading_marker,
    point_marker,
    roman_marker,
    subpoint_marker,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A block read once for every mark that it could begin with; which of them counts, its place decides.

    `heading` names its level («Статья 4.»), `roman` and `bare` are numbers alone («I. Общие положения», «87.»).
    What is quoted bears none.
    """

    block: Block
    heading: Marker | None
    roman: Marker | None
    point: Marker | None
    subpoint: Marker | None
    bare: Marker | None
    is_quoted: bool = False

    @property
    def text(self) -> str:
        return self.block.text

    @property
    def is_marked(self) -> bool:
        return any((self.heading, self.roman, self.point, self.subpoint, self.bare))

    @property
    def is_bare_mark(self) -> bool:
        """Whether it is a number or a letter alone, its text torn off: «87.», «(b)»."""
        return self.bare is not None or (self.subpoint is not None and not self.subpoint.rest)

    @property
    def is_heading_block(self) -> bool:
        """Whether the file itself sets it as a heading."""
        return self.block.kind is BlockKind.HEADING and not self.is_quoted

    @property
    def ends_like_title(self) -> bool:
        return not self.text.rstrip().endswith((".", ";", ":", ",", "–", "—"))

    @property
    def introduces(self) -> bool:
        """Whether what follows completes it: «Президент Республики Казахстан:»."""
        return self.text.rstrip().endswith(":")


def lines_of(blocks: Iterable[Block]) -> tuple[Line, ...]:
    return tuple(_line(block) for block in blocks)


def _line(block: Block) -> Line:
    text = block.text
    heading = heading_marker(text)
    if heading:
        return Line(block, heading, None, None, None, None)
    return Line(block, None, roman_marker(text), point_marker(text), subpoint_marker(text), bare_marker(text))
