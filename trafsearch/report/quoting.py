"""Texts as they are quoted in Markdown."""

from trafsearch.report.cell import Evidence
from trafsearch.structure.passage import Passage

_LONGEST = 400  # signs


def quote(passage: Passage, item: Evidence) -> str:
    """The passage, or what is around the words that count, which are set in bold."""
    span = item.mention.span
    text = passage.text
    start = max(0, span.start - _LONGEST // 2) if len(text) > _LONGEST else 0
    end = min(len(text), max(span.end, start + _LONGEST))
    quoted = f"{text[start : span.start]}**{span.of(text)}**{text[span.end : end]}"
    return f"«{'…' if start else ''}{' '.join(quoted.split())}{'…' if end < len(text) else ''}»"


def shorten(text: str) -> str:
    """The text in one line, cut between words."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rsplit(" ", 1)[0] + "…"


def cell_text(text: str) -> str:
    """The text as a cell of a table can hold it."""
    return text.replace("|", "\\|").replace("\n", " ")
