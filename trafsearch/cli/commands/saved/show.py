"""`trafsearch saved show`: a saved search, and what it had found when it was last looked at."""

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.saved_answer import answer, saved_form, seen_form
from trafsearch.cli.settings import Settings

COLUMNS = ("document", "address", "language", "id", "text")


@click.command(cls=Command, help="saved.show")
@click.argument("name", metavar="NAME")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, name: str, form: Form) -> ExitCode:
    from trafsearch.saved.saved_search import saved_search
    from trafsearch.saved.seen import all_seen

    search = saved_search(settings.index_folder, name)
    seen = all_seen(settings.index_folder).get(name)
    passages = seen.passages if seen else ()
    if form is Form.JSON:
        about = saved_form(search, seen)
        output.write_json(answer("saved-show", name, [{**about, "found": [seen_form(each) for each in passages]}]))
        return ExitCode.FOUND
    if form is Form.TABLE:
        output.write(f"{search.query}{' --literal' if search.literal else ''}")
        looked = seen and say("watch.looked_at", at=f"{seen.at.astimezone():%Y-%m-%d %H:%M}", passages=seen.total)
        output.write(looked or say("watch.never"))
    if passages or form is Form.CSV:
        rows = [(each.act, each.address, each.language, each.id, each.text) for each in passages]
        write_listing(Listing(COLUMNS, rows), form)
    return ExitCode.FOUND
