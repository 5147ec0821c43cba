"""`trafsearch gaps`: what is not said, and how that is known."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, File, Moment, OneOf, Option
from trafsearch.cli.settings import Settings

if TYPE_CHECKING:
    from trafsearch.report.cell import GapReport

_FILE = File()
_STATES = ("indirect", "absent", "not_assessable")


@click.command(cls=Command, help="command.gaps")
@click.option("--lens", default="threats", metavar="ID", cls=Option, help="option.lens")
@click.option("-o", "--output", "file", type=_FILE, metavar="FILE", cls=Option, help="option.output")
@click.option("--clock", type=Moment(), cls=Option, help="option.clock")
@click.option("--fail-on", multiple=True, type=OneOf(_STATES), cls=Option, help="option.fail_on")
@written_as(Form.MD, Form.JSON)
@common
@click.pass_obj
def command(
    settings: Settings, lens: str, file: Path | None, clock: datetime | None, fail_on: tuple[str, ...], form: Form
) -> ExitCode:
    from trafsearch.report.gaps import find_gaps

    with opened(settings) as store:
        report = find_gaps(store, lens, clock=clock or now(), language=spoken())
    text = report_as_json(report) if form is Form.JSON else report_as_markdown(report)
    if file is None:
        output.write_exactly(text)
    else:
        file.write_text(text, encoding="utf-8", newline="\n")
        output.complain(say("gaps.written", path=file))
    holding = sum(cell.state in fail_on for cell in report.cells.values())
    if holding:
        output.complain(say("gaps.condition", states=", ".join(fail_on), cells=holding))
    return ExitCode.CONDITION_HOLDS if holding else ExitCode.FOUND


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def report_as_markdown(report: "GapReport") -> str:
    from trafsearch.report.markdown import render_markdown

    return render_markdown(report, spoken())


def report_as_json(report: "GapReport") -> str:
    import json

    from trafsearch.report.machine import to_json

    return json.dumps(to_json(report), ensure_ascii=False, indent=2) + "\n"
