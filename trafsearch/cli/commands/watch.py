"""`trafsearch watch`: what is new in saved searches since they were last looked at."""

from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.commands.gaps import now
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.failure import sentence_of
from trafsearch.cli.listing import csv_pieces, markdown_pieces
from trafsearch.cli.messages import say
from trafsearch.cli.news import COLUMNS, news_form, news_lines, news_rows
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, Option
from trafsearch.cli.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trafsearch.results.coverage import Coverage
    from trafsearch.saved.news import News


@click.command(cls=Command, help="command.watch")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--dry-run", is_flag=True, cls=Option, help="option.dry_run_watch")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, names: tuple[str, ...], dry_run: bool, form: Form) -> ExitCode:
    from trafsearch.saved.watching import keep, watch
    from trafsearch.store.covering import coverage

    with opened(settings) as store:
        found, covered = list(watch(store, names, clock=now())), coverage(store.catalog)
    _write(found, covered, {"names": list(names), "dry_run": dry_run}, form)
    output.finish()  # what was not told is not remembered
    if not dry_run:
        keep(settings.index_folder, found)
    return _end(found)


def _write(found: "Sequence[News]", covered: "Coverage", query: dict[str, object], form: Form) -> None:
    for each in found:
        if each.error:
            output.complain(say("watch.failed", name=each.search.name, reason=sentence_of(each.error)))
    if form is Form.JSON:
        from trafsearch.results.machine import answer_form

        output.write_json(answer_form("watch", query, [news_form(each) for each in found], covered))
    elif form is Form.TABLE:
        output.write("\n\n".join("\n".join(news_lines(each)) for each in found if not each.error))
        if not found:
            output.write(say("watch.none_saved"))
    else:
        pieces = csv_pieces if form is Form.CSV else markdown_pieces
        output.write_pieces(pieces(COLUMNS, [row for each in found for row in news_rows(each)]))


def _end(found: "Sequence[News]") -> ExitCode:
    """A search that failed may have missed what is new: that is no «nothing new»."""
    if any(each.error for each in found):
        return ExitCode.FAILED
    return ExitCode.FOUND if any(each.is_new for each in found) else ExitCode.NOTHING_FOUND
