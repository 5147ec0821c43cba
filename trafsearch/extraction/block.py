"""A run of text as the file shows it: what a reader yields, in reading order."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"  # set apart by the author: in Markdown acts, the editors' notes
    TABLE_ROW = "table_row"  # the cells of one row, divided by " | "
    FOOTNOTE = "footnote"
    CONTENTS = "contents"  # an entry that names what stands elsewhere
    FURNITURE = "furniture"  # running heads, page numbers


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, table row, … `text` holds no line break that is only layout.

    `level` is a heading's depth from 1, else 0. `page` counts from 1; None where the format has no pages.
    `anchor` is the name that the file itself gives the place, as in `<a id="st4"></a>`; `link` is where the block
    leads, if it is nothing but a link.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    page: int | None = None
    level: int = 0
    anchor: str | None = None
    link: str | None = None
