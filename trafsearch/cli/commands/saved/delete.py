"""`trafsearch saved delete`: forgets a search and what it had found."""

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say
from trafsearch.cli.options import common
from trafsearch.cli.parameters import Command
from trafsearch.cli.settings import Settings


@click.command(cls=Command, help="saved.delete")
@click.argument("name", metavar="NAME")
@common
@click.pass_obj
def command(settings: Settings, name: str) -> ExitCode:
    from trafsearch.saved.watching import delete

    delete(settings.index_folder, name)
    output.complain(say("watch.deleted", name=name))
    return ExitCode.FOUND
