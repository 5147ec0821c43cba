"""Answers as a notebook shows them: small tables, of which only the beginning is shown."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import islice

from trafsearch.results.snippet import snippet
from trafsearch.span import Span

SHOWN = 20  # rows; the others are counted
_LONGEST = 200  # code points of a cell


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], number: int) -> str:
    """HTML without scripts and styles; the cells are HTML, `number` is how many rows there are."""
    shown = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in islice(rows, SHOWN))
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    left_out = f"<p>… {number - SHOWN} more</p>" if number > SHOWN else ""
    return (
        f"<p>{escape(caption)}</p><table><thead><tr>{head}</tr></thead><tbody>{shown}</tbody></table>{left_out}"
        if number
        else f"<p>{escape(caption)}</p>"
    )


def cell(value: object) -> str:
    """Cut to what fits; several values one after another."""
    if value is None:
        return ""
    text = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return escape(text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…")


def marked(text: str, spans: Sequence[Span]) -> str:
    """The stretch of a text that holds the most matches, with these marked."""
    cut = snippet(text, spans, _LONGEST)
    parts, at = ["… " if cut.cut_before else ""], 0
    for span in cut.spans:
        parts += [escape(cut.text[at : span.start]), f"<mark>{escape(span.of(cut.text))}</mark>"]
        at = span.end
    return "".join([*parts, escape(cut.text[at:]), " …" if cut.cut_after else ""])
