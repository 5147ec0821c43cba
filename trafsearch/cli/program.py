"""The program `trafsearch`: its commands, each loaded when it is called, and its one way out."""

import sys
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Any, NoReturn

import click

from trafsearch.cli import messages, output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.failure import sentence_of
from trafsearch.cli.family import Family, family
from trafsearch.cli.messages import say
from trafsearch.cli.parameters import Option
from trafsearch.errors import TrafsearchError
from trafsearch.language import Language

# In the order of a first session.
COMMANDS = (
    "demo", "extract", "index", "status", "search", "ask", "batch", "save", "saved", "watch", "mentions", "show",
    "cite", "cites", "cited-by", "compare", "history", "twins", "docs", "gaps", "report", "lens", "concepts", "analyze",
    "doctor",
)  # fmt: skip


class Program(Family):
    """The commands lie in trafsearch.cli.commands."""

    def main(self, args: Sequence[str] | None = None, *_: object, **__: Any) -> NoReturn:
        arguments = list(sys.argv[1:] if args is None else args)
        messages.use(_language(arguments))
        output.prepare()
        sys.exit(self._run(arguments))

    def _run(self, arguments: list[str]) -> int:
        """Every exception ends here, as one message and an exit code."""
        try:
            with self.make_context("trafsearch", arguments) as ctx:
                code = self.invoke(ctx)
                output.finish()
                return int(code or ExitCode.FOUND)
        except click.exceptions.Exit as end:
            return end.exit_code
        except BrokenPipeError:
            output.abandon()
            return ExitCode.FOUND
        except (KeyboardInterrupt, click.Abort):
            output.complain(say("failure.stopped"))
            return ExitCode.STOPPED
        except (TrafsearchError, click.UsageError, OSError) as error:
            output.complain(sentence_of(error))
            return ExitCode.FAILED
        except Exception as error:  # noqa: BLE001  (the last place that can say something)
            output.complain(sentence_of(error))
            return ExitCode.FAILED


def _language(arguments: Sequence[str]) -> Language:
    """The interface language: `--lang`, else by the environment."""
    options = list(takewhile(lambda word: word != "--", arguments))
    named = [word.removeprefix("--lang=") for word in options if word.startswith("--lang=")]
    named += [following for word, following in pairwise(options) if word == "--lang"]
    known = [language for language in messages.LANGUAGES if language in named]
    return known[0] if known else messages.language_of_environment()


def _show_version(ctx: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"trafsearch {version('trafsearch')}")
        ctx.exit()


_VERSION = Option(
    ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="option.version"
)

program = family("trafsearch.cli.commands", COMMANDS, help="command.trafsearch", helps="command", kind=Program)
program.params.insert(0, _VERSION)
