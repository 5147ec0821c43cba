"""A gap report written in a form, to stdout or into a file."""

from collections.abc import Mapping
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
_ENDINGS: Mapping[str, Form] = {f".{form}": form for form in FORMS} | {".htm": Form.HTML, ".markdown": Form.MD}


def form_of(named: str | None, file: Path | None) -> Form:
    """The form that is named, else that of the file's ending, else Markdown. Raises click.UsageError."""
    if named:
        form = Form(named)
    elif file is None:
        form = Form.MD
    elif file.suffix.lower() in _ENDINGS:
        form = _ENDINGS[file.suffix.lower()]
    else:
        raise click.UsageError(say("usage.ending", path=file, choices=", ".join(FORMS)))
    if file is None and (form is Form.QDPX or (form in _BINARY and output.is_on_terminal())):
        raise click.UsageError(say("usage.no_terminal", form=form))
    return form


def write_report(report: "GapReport", form: Form, file: Path | None, store: "Store") -> tuple[Path, ...]:
    """The files that were written: none where it goes to stdout, several where CSV goes into a file."""
    if file is None:
        _write_out(rendered(report, form, store))
        return ()
    if form is Form.CSV:
        from trafsearch.report.csv import write_csv

        return write_csv(report, spoken(), file)
    if form is Form.QDPX:
        from trafsearch.report.qdpx import write_qdpx

        write_qdpx(report, spoken(), file, store)
        return (file,)
    with output.into(file):
        _write_out(rendered(report, form, store))
    return (file,)


def rendered(report: "GapReport", form: Form, store: "Store") -> str | bytes:
    """Each form is loaded when it is asked for."""
    language = spoken()
    match form:
        case Form.JSON:
            return report_as_json(report)
        case Form.HTML:
            from trafsearch.report.html import render_html
            from trafsearch.report.html.background import background

            return render_html(report, language, background(store.catalog, report))
        case Form.XLSX:
            from trafsearch.report.xlsx import render_xlsx

            return render_xlsx(report, language)
        case Form.CSV:
            from trafsearch.report.csv import render_csv

            return render_csv(report, language)
        case Form.DOCX:
            from trafsearch.report.docx import render_docx

            return render_docx(report, language)
        case _:
            from trafsearch.report.markdown import render_markdown

            return render_markdown(report, language)


def report_as_json(report: "GapReport") -> str:
    import json

    from trafsearch.report.machine import to_json

    return json.dumps(to_json(report), ensure_ascii=False, indent=2) + "\n"


def _write_out(text: str | bytes) -> None:
    if isinstance(text, bytes):
        output.binary().write(text)
    else:
        output.write_exactly(text)
