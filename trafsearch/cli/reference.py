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
            yield f"## {name}\n"
            yield f"```text\n{_help_of(name, above)}\n```\n"


def _help_of(name: str, above: click.Context) -> str:
    command = program.get_command(above, name)
    assert command is not None
    return command.get_help(click.Context(command, info_name=name, parent=above))


if __name__ == "__main__":
    from trafsearch.cli import output

    output.prepare()
    output.write_exactly(reference())
