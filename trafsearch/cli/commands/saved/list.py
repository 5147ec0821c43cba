"""`trafsearch saved list`: the saved searches, and when they were last looked at."""

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.saved_answer import answer, saved_form
from trafsearch.cli.settings import Settings

COLUMNS = ("name", "query", "literal", "passages", "looked_at")


@click.command(cls=Command, help="saved.list")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, form: Form) -> ExitCode:
    from trafsearch.saved.saved_search import saved_searches
    from trafsearch.saved.seen import all_seen

    index = settings.index_folder
    searches, seen = saved_searches(index), all_seen(index)
    forms = [saved_form(search, seen.get(name)) for name, search in searches.items()]
    if form is Form.JSON:
        output.write_json(answer("saved-list", None, forms))
    elif forms or form is Form.CSV:
        rows = [
            tuple("" if each[column] is None else str(each[column]) for column in COLUMNS)
            for each in ({**each, "literal": "--literal" if each["literal"] else ""} for each in forms)
        ]
        write_listing(Listing(COLUMNS, rows), form)
    else:
        output.write(say("watch.none_saved"))
    return ExitCode.FOUND if forms else ExitCode.NOTHING_FOUND
