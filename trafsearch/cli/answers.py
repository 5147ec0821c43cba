"""Lines that answers share: what was looked through, and in which copies a passage stands too."""

from collections.abc import Sequence

import click

from trafsearch.cli import output
from trafsearch.cli.citation import INDENT
from trafsearch.cli.messages import say
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.results.coverage import Coverage


def coverage_line(coverage: Coverage) -> str:
    """How much was looked through; then, where there is one, the number of files that could not be read."""
    line = say("coverage.searched", acts=coverage.acts, passages=coverage.passages)
    if not coverage.unread:
        return line
    return f"{line} {click.style(say('coverage.unread', files=len(coverage.unread)), fg='yellow')}"


def also_in_line(ids: Sequence[str]) -> str:
    """Where the same words stand in copies of the text, on a line of its own."""
    if not ids:
        return ""
    line = set_in_lines(say("related.also_in", ids=", ".join(ids)), output.width(), INDENT)
    return f"\n{click.style(line, dim=True)}"
