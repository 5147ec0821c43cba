"""The forms that citations are asked for in."""

from enum import StrEnum


class CitationForm(StrEnum):
    GOST = "gost"  # ГОСТ Р 7.0.5–2008, after the text
    GOST_INLINE = "gost-inline"  # the same, inside the text
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    PLAIN = "plain"  # as lawyers write it in a sentence
