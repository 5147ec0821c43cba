"""`trafsearch save`: a search kept under a name, to be watched."""

import click

from trafsearch.cli import output
from trafsearch.cli.commands.gaps import now
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say
from trafsearch.cli.news import news_form
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Option, QueryCommand, words_of_query
from trafsearch.cli.settings import Settings


def _in_one_line(ctx: click.Context, parameter: click.Parameter, name: str) -> str:
    line = " ".join(name.split())
    if not line:
        raise click.MissingParameter(ctx=ctx, param=parameter)
    return line


@click.command(cls=QueryCommand, help="command.save")
@click.argument("name", metavar="NAME", callback=_in_one_line)
@click.argument("query", nargs=-1, required=True, metavar="QUERY...", callback=words_of_query)
@click.option("--literal", is_flag=True, cls=Option, help="option.literal")
@click.option("--replace", is_flag=True, cls=Option, help="option.replace_saved")
@written_as(Form.TABLE, Form.JSON)
@common
@click.pass_obj
def command(settings: Settings, name: str, query: str, literal: bool, replace: bool, form: Form) -> ExitCode:
    from trafsearch.results.machine import answer_form
    from trafsearch.saved.saved_search import SavedSearch, saved_folder
    from trafsearch.saved.watching import save
    from trafsearch.store.covering import coverage

    with opened(settings) as store:
        found = save(store, SavedSearch(name, query, literal), clock=now(), replace=replace)
        covered = found.results.coverage if found.results is not None else coverage(store.catalog)
        folder = saved_folder(store.folder)
    if form is Form.JSON:
        output.write_json(answer_form("save", query, [news_form(found)], covered, name=name))
    else:
        documents = len({hit.act for hit in found.results.hits}) if found.results else 0
        output.write(say("watch.saved", name=name, passages=found.total, documents=documents, path=folder))
    return ExitCode.FOUND
