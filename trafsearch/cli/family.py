"""A command that is made of others, each in a module of its own, loaded when it is called."""

from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from trafsearch.cli.messages import say
from trafsearch.cli.options import common
from trafsearch.cli.parameters import Command


class Family(Command, click.Group):
    """The commands `names` lie in the package `home`; `<helps>.<name>` of the messages is the help of each."""

    def __init__(self, *args: Any, home: str, names: Sequence[str], helps: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.home, self.names, self.helps = home, tuple(names), helps

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in self.names:
            return None
        module = cmd_name.replace("-", "_") + ("_" if iskeyword(cmd_name) else "")
        command: click.Command = import_module(f"{self.home}.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.names and not args[0].startswith("-"):
            near = get_close_matches(args[0], self.names, n=1) or self.names
            raise click.UsageError(say("usage.no_such_command", name=args[0], near=", ".join(near)), ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        Command.format_options(self, ctx, formatter)
        with formatter.section(say("help.commands")):
            formatter.write_dl([(name, say(f"{self.helps}.{name}").splitlines()[0]) for name in self.names])


def family(home: str, names: Sequence[str], *, help: str, helps: str, kind: type[Family] = Family) -> Family:
    """The command made of those, as a Family explains; called alone it shows its help."""

    @click.group(
        cls=kind,
        home=home,
        names=names,
        helps=helps,
        help=help,
        invoke_without_command=True,
        subcommand_metavar="COMMAND [ARGS]...",
    )
    @common
    @click.pass_context
    def command(ctx: click.Context) -> None:
        if ctx.invoked_subcommand is None:
            click.echo(ctx.get_help())

    return command
