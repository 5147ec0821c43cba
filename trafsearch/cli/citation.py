"""A passage as it is cited and quoted to people."""

from collections.abc import Sequence

import click

from trafsearch.cli import output
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form
from trafsearch.cli.paragraph import in_bold, marked, set_in_lines
from trafsearch.results.snippet import snippet
from trafsearch.span import Span
from trafsearch.structure.passage import Passage

QUOTED = 280  # characters of a passage that are quoted for people
INDENT = "   "


def place(passage: Passage) -> str:
    """«ст. 7, п. 1» in the passage's language; what kind of text it is where it has no address, or is no provision."""
    address = passage.address.text(passage.language)
    kind = "" if passage.kind == "body" and address else say(f"kind.{passage.kind}")
    return f"{address} ({kind})" if address and kind else address or kind


def page(passage: Passage) -> str:
    return "" if passage.page is None else str(passage.page)


def reference(passage: Passage) -> str:
    """Address, page and id in one line."""
    parts = [place(passage), say("citation.page", page=passage.page) if passage.page is not None else "", passage.id]
    return " · ".join(part for part in parts if part)


def heading_path(passage: Passage) -> str:
    """The headings above it in one line, outermost first."""
    return " › ".join(" ".join(each.split()) for each in passage.heading_path)


def quotation(passage: Passage, spans: Sequence[Span], indent: str = INDENT) -> str:
    """The lead, dimmed, and the passage's text around the spans, in lines."""
    text, moved = quoted_around(passage.text, spans, QUOTED)
    lines = [set_in_lines(text, output.width(), indent, moved)]
    if passage.lead:
        lead, _ = quoted_around(passage.lead, (), QUOTED // 2)
        lines.insert(0, click.style(set_in_lines(lead, output.width(), indent), dim=True))
    return "\n".join(lines)


def quotation_in_a_line(passage: Passage, spans: Sequence[Span], form: Form) -> str:
    """The text around the spans; whole in CSV, which is for machines, with the spans in bold in Markdown."""
    if form is Form.CSV:
        return passage.text
    text, moved = quoted_around(passage.text, spans, QUOTED)
    return marked(text, moved, in_bold)


def quoted_around(text: str, spans: Sequence[Span], width: int) -> tuple[str, list[Span]]:
    """At most `width` characters of the text around the spans, with marks where it is cut, and the spans in that."""
    quoted = snippet(text, spans, width)
    before = "…" * quoted.cut_before
    moved = [Span(span.start + len(before), span.end + len(before)) for span in quoted.spans]
    return before + quoted.text + "…" * quoted.cut_after, moved
