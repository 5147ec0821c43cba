"""`trafsearch concepts`: the vocabulary by which texts are read: looked at, checked, added to, exchanged."""

import click

from trafsearch.cli.family import Family
from trafsearch.cli.options import common

COMMANDS = ("list", "show", "where", "lint", "add", "review", "export", "import")


@click.group(
    cls=Family,
    home="trafsearch.cli.commands.concepts",
    names=COMMANDS,
    helps="concepts",
    help="command.concepts",
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
)
@common
@click.pass_context
def command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
