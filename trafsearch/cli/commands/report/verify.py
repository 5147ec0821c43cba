"""`trafsearch report verify`: whether a gap report still holds."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, File
from trafsearch.cli.settings import Settings

if TYPE_CHECKING:
    from trafsearch.store.store import Store


@click.command(cls=Command, help="report.verify")
@click.argument("file", metavar="FILE", type=File())
@written_as(Form.TEXT, Form.JSON)
@common
@click.pass_obj
def command(settings: Settings, file: Path, form: Form) -> ExitCode:
    from trafsearch.report.verifying import verify
    from trafsearch.report.written import read_report
    from trafsearch.store.covering import coverage

    report = read_report(file)
    with opened(settings) as store:
        found, covered = verify(store, report, _present(store)), coverage(store.catalog)
    if form is Form.JSON:
        from trafsearch.report.verifying.machine import check_form, verification_form
        from trafsearch.results.machine import answer_form

        checks = [check_form(each) for each in found.checks]
        output.write_json(
            answer_form("report-verify", {"path": str(file)}, checks, covered, **verification_form(found))
        )
    else:
        from trafsearch.cli.verified import verified_lines

        output.write("\n".join(verified_lines(found)))
    return ExitCode.FOUND if found.holds else ExitCode.NOTHING_FOUND


def _present(store: "Store") -> Iterator[tuple[str, str]]:
    """The root and the path of each file that lies under a root now."""
    from trafsearch.catalog.files import roots
    from trafsearch.ingest.walking import walk

    for root in roots(store.catalog):
        yield from ((root, each.path) for each in walk(Path(root)).found if not each.refused)
