"""Reads plain texts: their encoding, then their paragraphs."""

from collections.abc import Sequence

from trafsearch.extraction.characters.encoding import decode
from trafsearch.extraction.characters.mojibake import undone_each
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.layout.line import Line, lines_of
from trafsearch.extraction.layout.typesetting import blocks_of_lines
from trafsearch.extraction.plain.footnote import with_footnotes
from trafsearch.extraction.plain.page_marks import with_page_marks
from trafsearch.extraction.plain.tabbed import with_tabbed_rows
from trafsearch.extraction.task import Task


def read_text(task: Task) -> Contents:
    decoded = decode(task.data, given=task.options.encoding)
    undone = undone_each(decoded.text.split("\n"), "lines")  # here, since lines and spaces may be letters, misread
    text = _fold("\n".join(undone.texts))
    lines: Sequence[Line] = with_tabbed_rows(lines_of(text), text)
    if "\f" not in text:
        lines = with_page_marks(lines)
    typeset = blocks_of_lines(with_footnotes(lines))
    return Contents(typeset.blocks, decoded.notes + undone.notes + typeset.notes)


def _fold(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "").replace("\v", "\n")
