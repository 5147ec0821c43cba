"""Raised Roman numerals behind Cyrillic words: the signs of endnotes."""

import re
from dataclasses import replace

from trafsearch.extraction.pdf.letters import Letters
from trafsearch.extraction.pdf.placed import raised_from

_NUMERAL = re.compile(r"[\u0400-\u04ff]([ivx]{1,5})(?!\w)")  # заявителя<sup>i</sup>
_RAISED = str.maketrans("ivx", "ⁱᵛˣ")


def with_raised_numerals(letters: Letters) -> Letters:
    """They are written as such: as letters of the word before them, they would make another word of it."""
    text, done, pieces = letters.text, 0, list[str]()
    if text.isascii():
        return letters
    for match in _NUMERAL.finditer(text):
        first = raised_from(letters, *match.span(1)) if letters.quarter(match.start()) == 0 else None
        if first is not None:
            pieces += [text[done:first], text[first : match.end()].translate(_RAISED)]
            done = match.end()
    return replace(letters, text="".join([*pieces, text[done:]])) if pieces else letters
