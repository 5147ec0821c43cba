"""docs/cli.md: each command's own help, in English. `python -m trafsearch.cli.reference > docs/cli.md`"""

from collections.abc import Iterator

import click

from trafsearch.cli import messages
from trafsearch.cli.program import COMMANDS, program
from trafsearch.language import Language

_WIDTH = 100


def reference() -> str:
    """The whole page."""
    before = messages.spoken()
    messages.use(Language.EN)
    try:
        return "\n".join(_page())
    finally:
        messages.use(before)


def _page() -> Iterator[str]:
    yield "# The command line\n"
    yield "Made by `python -m trafsearch.cli.reference > docs/cli.md`; a test keeps it equal to the program.\n"
    with click.Context(program, info_name="trafsearch", terminal_width=_WIDTH, max_content_width=_WIDTH) as above:
        yield f"```text\n{program.get_help(above)}\n```\n"
        for name in COMMANDS:
            yield from _commands(name, above, "##")


def _commands(name: str, above: click.Context, marks: str) -> Iterator[str]:
    """The command's help, then that of the commands it is made of."""
    assert isinstance(above.command, click.Group)
    command = above.command.get_command(above, name)
    assert command is not None
    ctx = click.Context(command, info_name=name, parent=above)
    yield f"{marks} {ctx.command_path.removeprefix('trafsearch ')}\n"
    yield f"```text\n{command.get_help(ctx)}\n```\n"
    for each in command.list_commands(ctx) if isinstance(command, click.Group) else ():
        yield from _commands(each, ctx, f"{marks}#")


if __name__ == "__main__":
    from trafsearch.cli import output

    output.prepare()
    output.write_exactly(reference())
