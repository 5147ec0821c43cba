"""What may stand between two words that belong together."""

import re

GAP = "…"  # in a label: other words may stand here

_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n|[\u2029\f]")
_LIGHT = re.compile(r"[\s\-\u00ad\u200b-\u200f\u2010-\u2015\u2060\ufeff«»\"'“”„‟‘’‚`()\[\]{}<>*_⁰¹²³⁴-⁹]+")
# «торговля (людьми)», «көші-қон», trafficking in “persons”; stars and underlines are Markdown's;
# «торговля¹ людьми»: the sign of a footnote


def marks_in(gap: str) -> str:
    """The marks in a gap that part phrases: stops, commas, slashes, …; a paragraph's end counts as ¶.

    >>> marks_in(", "), marks_in("» «"), marks_in(".\\n\\n")
    (',', '', '.¶')
    """
    if gap == " ":
        return ""
    end = "¶" if _PARAGRAPH_END.search(gap) else ""
    return _LIGHT.sub("", gap) + end
