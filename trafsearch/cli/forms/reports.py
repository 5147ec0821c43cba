"""A gap report written in a form, to stdout or into a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form

if TYPE_CHECKING:
    from trafsearch.report.cell import GapReport
    from trafsearch.store.store import Store

FORMS = (Form.MD, Form.JSON, Form.HTML, Form.XLSX, Form.CSV, Form.DOCX, Form.QDPX)
_BINARY = (Form.XLSX, Form.DOCX, Form.QDPX)


def form_of(named: str | None, file: Path | None) -> Form:
    """The form that is named, else that of the file's ending, else Markdown. Raises click.UsageError."""
    from trafsearch.report.forms import ENDINGS

    if named:
        form = Form(named)
    elif file is None:
        form = Form.MD
    elif file.suffix.lower() in ENDINGS:
        form = Form(ENDINGS[file.suffix.lower()])
    else:
        raise click.UsageError(say("usage.ending", path=file, choices=", ".join(FORMS)))
    if file is None and (form is Form.QDPX or (form in _BINARY and output.is_on_terminal())):
        raise click.UsageError(say("usage.no_terminal", form=form))
    return form


def write_out(report: "GapReport", form: Form, file: Path | None, store: "Store") -> tuple[Path, ...]:
    """The files that were written, which are told on stderr; none where it goes to stdout."""
    from trafsearch.report.forms import ReportForm, render_report, write_report

    chosen = ReportForm(form)
    if file is not None:
        written = write_report(report, file, chosen, spoken(), store)
        for path in written:
            output.complain(say("gaps.written", path=path))
        return written
    content = render_report(report, chosen, spoken(), store)
    if chosen.is_text:
        output.write_exactly(content.decode())
    else:
        output.binary().write(content)
    return ()
