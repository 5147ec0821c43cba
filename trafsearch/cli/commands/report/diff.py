"""`trafsearch report diff`: what is otherwise in one gap report than in another."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, File, Option

if TYPE_CHECKING:
    from trafsearch.cli.report_changes import Compared


@click.command(cls=Command, help="report.diff")
@click.argument("before", metavar="BEFORE", type=File())
@click.argument("after", metavar="AFTER", type=File())
@click.option("--all", "everything", is_flag=True, cls=Option, help="option.all_cells")
@click.option("-o", "--output", "file", type=File(), metavar="FILE", cls=Option, help="option.output")
@written_as(Form.TABLE, Form.MD, Form.JSON)
@common
def command(before: Path, after: Path, everything: bool, file: Path | None, form: Form) -> ExitCode:
    from trafsearch.cli.report_changes import Compared
    from trafsearch.report.differing import differences
    from trafsearch.report.written import read_report

    one, other = read_report(before), read_report(after)
    compared = Compared(one, other, differences(one, other), everything)
    with output.into(file):
        if form is Form.JSON:
            _write_json(compared, before, after)
        else:
            _write_text(compared, form)
    return ExitCode.FOUND if compared.found.are_any else ExitCode.NOTHING_FOUND


def _write_text(compared: "Compared", form: Form) -> None:
    from trafsearch.cli.listing import Listing, write_listing
    from trafsearch.cli.report_changes import COLUMNS, foot, head, markdown, rows

    if form is Form.MD:
        output.write_exactly("\n".join(markdown(compared)) + "\n")
        return
    output.write("\n".join(head(compared)))
    listed = list(rows(compared))
    if listed:
        write_listing(Listing(COLUMNS, listed), form)
    for line in foot(compared):
        output.write(line)


def _write_json(compared: "Compared", before: Path, after: Path) -> None:
    """Every cell that differs in anything, whatever `--all` says."""
    from trafsearch.report.differing.machine import change_form, differences_form

    one, other = compared.before, compared.after
    output.write_json(
        {
            "schema": "trafsearch/report-diff/1",
            "query": {"before": str(before), "after": str(after)},
            "clocks": {"before": one.clock, "after": other.clock},
            **differences_form(compared.found),
            "results": [change_form(each) for each in compared.found.cells],
            "coverage": other.form["coverage"],
        }
    )
