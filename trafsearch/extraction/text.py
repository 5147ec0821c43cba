"""Reads plain texts: their encoding, then their paragraphs."""

from trafsearch.extraction.contents import Contents
from trafsearch.extraction.encoding import decode
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.line import lines_of
from trafsearch.extraction.typesetting import blocks_of_lines


def read_text(data: bytes, _limits: Limits) -> Contents:
    decoded = decode(data)
    typeset = blocks_of_lines(lines_of(_fold(decoded.text)))
    return Contents(typeset.blocks, decoded.notes + typeset.notes)


def _fold(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "").replace("\v", "\n")
