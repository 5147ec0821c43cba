"""An answer written in the form that is asked for, to stdout or into a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from trafsearch.cli import output
from trafsearch.cli.forms.answer import Answer
from trafsearch.cli.forms.view import View
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form


def check_place(view: View) -> None:
    """That the form can be written where it is to go. Raises click.UsageError."""
    if view.form is Form.XLSX and view.file is None and output.is_on_terminal():
        raise click.UsageError(say("usage.no_terminal", form=view.form))


def write_answer(answer: Answer, view: View) -> None:
    check_place(view)
    with written_into(view.file):
        _write(answer, view)


@contextmanager
def written_into(file: Path | None) -> Iterator[None]:
    """As `output.into`; then the file is named on stderr."""
    with output.into(file):
        yield
    if file is not None:
        output.complain(say("search.written", path=file))


def _write(answer: Answer, view: View) -> None:
    """Each form is loaded when it is asked for."""
    match view.form:
        case Form.JSON:
            from trafsearch.cli.forms.machine import write_json

            write_json(answer, view)
        case Form.JSONL:
            from trafsearch.cli.forms.machine import write_json_lines

            write_json_lines(answer, view)
        case Form.CSV:
            from trafsearch.cli.forms.lines import write_csv

            write_csv(answer, view)
        case Form.MD:
            from trafsearch.cli.forms.lines import write_markdown

            write_markdown(answer, view)
        case Form.XLSX:
            from trafsearch.cli.forms.workbook import write_workbook

            write_workbook(answer, view)
        case Form.HTML:
            from trafsearch.cli.forms.webpage import write_webpage

            write_webpage(answer, view)
        case _:
            from trafsearch.cli.forms.table import write_table

            write_table(answer, view)
