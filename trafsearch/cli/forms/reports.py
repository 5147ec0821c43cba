"""A gap report written in a form, to stdout or into a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form

if TYPE_CHECKING:
    from trafsearch.report.cell import GapReport
    from trafsearch.report.institutions.report import InstitutionsReport
    from trafsearch.store.store import Store

BODIES = "institutions"  # the lens that asks who makes a policy
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


def check_form_of_bodies(form: Form) -> None:
    """Raises click.UsageError where the report on institutions is not written so."""
    from trafsearch.report.forms import OF_INSTITUTIONS

    if str(form) not in map(str, OF_INSTITUTIONS):
        raise click.UsageError(say("usage.form_of_bodies", form=form, choices=", ".join(OF_INSTITUTIONS)))


def write_out(report: "GapReport | InstitutionsReport", form: Form, file: Path | None, store: "Store") -> None:
    """To stdout, or into files, which are told on stderr."""
    from trafsearch.report.cell import GapReport
    from trafsearch.report.forms import ReportForm, render_bodies, render_report, write_report
    from trafsearch.structure.whole_file import put_file

    chosen = ReportForm(form)
    if file is not None:
        if isinstance(report, GapReport):
            written = write_report(report, file, chosen, spoken(), store)
        else:
            put_file(file, render_bodies(report, chosen, spoken()))
            written = (file,)
        for path in written:
            output.complain(say("gaps.written", path=path))
        return
    if isinstance(report, GapReport):
        content = render_report(report, chosen, spoken(), store)
    else:
        content = render_bodies(report, chosen, spoken())
    if chosen.is_text:
        output.write_exactly(content.decode())
    else:
        output.binary().write(content)
