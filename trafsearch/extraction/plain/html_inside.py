"""The HTML that stands in Markdown: comments, tables, blocks."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.extraction import Note

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_COMMENT_END = re.compile("-->")
_TABLE = re.compile(r"^[ \t]*<table\b.*?</table\s*>", re.IGNORECASE | re.DOTALL | re.MULTILINE)
_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_BLOCK_TAG = r"</?(?:p|div|details|summary|ul|ol|li|section|article|blockquote|center|figure|figcaption|hr)\b[^<>]*>"
_BLOCK_TAGS = re.compile(_BLOCK_TAG, re.IGNORECASE)
_LINE = re.compile(rf"^[ \t]*(?:{_BLOCK_TAG}|<h[1-6]\b).*$", re.IGNORECASE | re.MULTILINE)
_HEADING = re.compile(r"<h([1-6])\b[^<>]*>(.{0,2000}?)</h\1\s*>", re.IGNORECASE)
_LEFT_OUT = ("struck", "drawn_through", "hidden", "drawn", "unscripted", "frames")  # of what is counted in a web page


@dataclass(frozen=True, slots=True)
class Turned:
    """Markdown alone, what was left out on the way, and what keeps the text from being whole."""

    text: str
    notes: tuple[Note, ...]
    missing: tuple[str, ...]


def without_html(text: str) -> Turned:
    """With tables of bars for those of HTML, and its blocks on lines of their own."""
    text, comments = _replaced(_COMMENT, _COMMENT_END, "", text)
    counts = Counter[str]()
    text, tables = _replaced(_TABLE, _TABLE_END, lambda table: _rows_of(table[0], counts), text)
    text = _LINE.sub(lambda line: _parted(line[0]), text)
    notes = (Note("comments_left_out", f"{comments} comments were left out"),) if comments else ()
    if not tables:
        return Turned(text, notes, ())
    from trafsearch.extraction.web.html import missing_of, notes_of  # as below

    left_out = Counter({key: counts[key] for key in _LEFT_OUT})
    return Turned(text, (*notes, *notes_of(left_out)), tuple(missing_of(counts)))


def _replaced(
    pattern: re.Pattern[str], closing: re.Pattern[str], by: str | Callable[[re.Match[str]], str], text: str
) -> tuple[str, int]:
    """With each stretch replaced, and their number. What is opened and never closed is not looked through."""
    end = max((found.end() for found in closing.finditer(text)), default=0)
    replaced, count = pattern.subn(by, text[:end])
    return replaced + text[end:], count


def _rows_of(table: str, counts: Counter[str]) -> str:
    """A table in HTML as one of bars; `counts` grows by what was counted in it."""
    from trafsearch.extraction.web.html import page_of  # most Markdown needs no parser of web pages
    from trafsearch.extraction.web.tree import tree_of

    tree, is_cut = tree_of(table)
    page = page_of(tree)
    counts.update(page.counts)
    counts["cut"] += is_cut
    return "\n" + "\n".join(_lines(page.blocks)) + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        is_row = block.kind is BlockKind.TABLE_ROW
        yield f"| {block.text} |" if is_row else "\n" + block.text.replace("|", "\\|") + "\n"


def _parted(line: str) -> str:
    """A line of HTML, with its blocks on lines of their own."""
    headed = _HEADING.sub(lambda heading: f"\n\n{'#' * int(heading[1])} {heading[2]}\n\n", line)
    return _BLOCK_TAGS.sub("\n\n", headed)
