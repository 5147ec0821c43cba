"""`trafsearch doctor`: whether everything that is needed is there."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.settings import Settings

if TYPE_CHECKING:
    from trafsearch.cli.diagnosis import Finding

COLUMNS = ("what", "state", "found", "note")


@click.command(cls=Command, help="command.doctor")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, form: Form) -> ExitCode:
    from trafsearch.cli.diagnosis import told
    from trafsearch.results.coverage import Coverage
    from trafsearch.verbs.diagnosing import doctor

    findings = [told(check) for check in doctor(settings.index_folder)]
    if form is Form.JSON:
        from trafsearch.results.machine import answer_form

        nothing_read = Coverage(acts=0, passages=0, unread=())
        output.write_json(answer_form("doctor", None, [asdict(finding) for finding in findings], nothing_read))
    else:
        write_listing(Listing(COLUMNS, [_row(finding) for finding in findings]), form)
    return ExitCode.FAILED if any(finding.state == "missing" for finding in findings) else ExitCode.FOUND


def _row(finding: "Finding") -> tuple[str, ...]:
    return finding.name, say(f"doctor.state_{finding.state}"), finding.found, finding.note
