"""`trafsearch saved`: the searches that are kept: listed, shown, deleted."""

import click

from trafsearch.cli.family import Family
from trafsearch.cli.options import common

COMMANDS = ("list", "show", "delete")


@click.group(
    cls=Family,
    home="trafsearch.cli.commands.saved",
    names=COMMANDS,
    helps="saved",
    help="command.saved",
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
)
@common
@click.pass_context
def command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
