"""Commands, options and values that explain themselves in the interface language.

The `help` of each is a key in the catalogue of messages, looked up when it is shown.
"""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NoReturn

import click
from click.core import ParameterSource

from trafsearch.cli.messages import say


class Command(click.Command):
    """A command that returns its exit code."""

    allow_extra_args = True  # they are refused below, in the interface language

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["add_help_option"] = False
        super().__init__(*args, **kwargs)
        self.params.append(
            Option(["--help"], is_flag=True, is_eager=True, expose_value=False, help="option.help", callback=_show_help)
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if rest and not isinstance(self, click.Group) and not ctx.resilient_parsing:
            raise click.UsageError(say("usage.extra", words=" ".join(rest)), ctx=ctx)
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("help.usage") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        records = [record for each in options if (record := each.get_help_record(ctx)) is not None]
        with formatter.section(say("help.options")):
            formatter.write_dl(records)


class QueryCommand(Command):
    """A command whose words may begin with a hyphen: in a query, `-word` excludes a word."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, context_settings={"ignore_unknown_options": True}, **kwargs)


class Option(click.Option):
    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        return record and (record[0], say(self.help or ""))


def given_among(names: Collection[str]) -> list[str]:
    """The options that were typed, of the command that runs, among those that its function has under these names."""
    context = click.get_current_context()
    return [
        each.opts[0]
        for each in context.command.params
        if each.name in names and context.get_parameter_source(each.name) is ParameterSource.COMMANDLINE
    ]


def _show_help(ctx: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()


class OneOf(click.Choice[str]):
    """One of some words; refusals are in the interface language."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002
        return say("usage.one_of", value=value, choices=", ".join(map(str, self.choices)))


class File(click.Path):
    """A file, there or not; a folder is refused in the interface language."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if Path(value).is_dir():
            self.fail(say("error.folder_given", path=value), param, ctx)
        return super().convert(value, param, ctx)


class Folder(click.Path):
    """Likewise a folder."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if Path(value).is_file():
            self.fail(say("error.file_given", path=value), param, ctx)
        return super().convert(value, param, ctx)


class Count(click.ParamType):  # type: ignore[type-arg]
    """A whole number from 1 on."""

    name = "n"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        if not str(value).isdecimal() or int(value) < 1:
            self.fail(say("usage.count", value=value), param, ctx)
        return int(value)


class Pages(click.ParamType):  # type: ignore[type-arg]
    """Pages by their numbers: `3`, or `1,4-6`."""

    name = "pages"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[range, ...]:
        if isinstance(value, tuple):
            return value
        ranges = []
        for part in str(value).split(","):
            first, _, last = (each.strip() for each in part.partition("-"))
            last = last or first
            if not (first.isdecimal() and last.isdecimal() and 0 < int(first) <= int(last)):
                self.fail(say("usage.pages", value=value), param, ctx)
            ranges.append(range(int(first), int(last) + 1))
        return tuple(ranges)


class Moment(click.ParamType):  # type: ignore[type-arg]
    """A date, or a date with a time, as in ISO 8601; without a zone it is in UTC."""

    name = "iso"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(say("usage.moment", value=value), param, ctx)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Day(click.ParamType):  # type: ignore[type-arg]
    """A date, as in ISO 8601."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(say("usage.day", value=value), param, ctx)


def words_of_query(ctx: click.Context, parameter: click.Parameter, words: Sequence[str]) -> str:
    """The words as one line. `-word` is a part of the query, `--word` an option that there is not."""
    for word in words:
        if word.startswith("--"):
            _no_such_option(word, ctx)
    line = " ".join(words).strip()
    if not line:
        raise click.MissingParameter(ctx=ctx, param=parameter)
    return line


def _no_such_option(word: str, ctx: click.Context) -> NoReturn:
    raise click.NoSuchOption(word.partition("=")[0], ctx=ctx)
