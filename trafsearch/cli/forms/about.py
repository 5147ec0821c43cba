"""What an answer says beside its passages: how it was understood, how much was found, what could not be read."""

from collections.abc import Iterator

import click

from trafsearch.cli.answers import coverage_line
from trafsearch.cli.forms.answer import Answer
from trafsearch.cli.messages import say, spoken
from trafsearch.extraction.details import detail_in
from trafsearch.results.coverage import Coverage


def plain_lines(answer: Answer) -> Iterator[str]:
    """How it was understood, how much was found and how much was looked through, without styles."""
    for line in (*answer.lines, *answer.counts, coverage_line(answer.coverage)):
        if line:
            yield click.unstyle(line)


def unread_lines(coverage: Coverage) -> Iterator[str]:
    """A file that was not read whole, with what was the matter: a line for each of them."""
    for each in coverage.unread:
        status, detail = say(f"outcome.{each.outcome.status}"), detail_in(spoken(), each.outcome.detail)
        yield f"{each.path}: {status}. {detail}".rstrip(". ")
