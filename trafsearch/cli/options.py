"""Options that several commands have."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from trafsearch.cli.messages import LANGUAGES
from trafsearch.cli.parameters import Count, Day, OneOf, Option
from trafsearch.cli.settings import Settings
from trafsearch.results.citing.form import CitationForm

F = TypeVar("F", bound=Callable[..., Any])


class Form(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MD = "md"
    XLSX = "xlsx"
    HTML = "html"
    DOCX = "docx"
    QDPX = "qdpx"  # REFI-QDA


def common(function: F) -> F:
    """`--index`, `--vocabulary`, `--lang` and `--no-color`: before the command or after it."""
    for decorate in (_no_color, _lang, _vocabulary, _index):
        function = decorate(function)
    return function


def written_as(*forms: Form) -> Callable[[F], F]:
    """`--format`, one of the forms; the first is the default."""
    return click.option(
        "--format",
        "form",
        type=OneOf([str(form) for form in forms]),
        default=str(forms[0]),
        callback=lambda _ctx, _parameter, value: Form(value),
        cls=Option,
        help="option.format",
    )


def limited(function: F) -> F:
    """`--limit` and `--all`."""
    everything = click.option("--all", "everything", is_flag=True, cls=Option, help="option.all_hits")
    limit = click.option("--limit", type=Count(), default=20, cls=Option, help="option.limit")
    return limit(everything(function))


def dated(function: F) -> F:
    """`--as-of`: what was in force on a day, as it then read."""
    return click.option("--as-of", "as_of", type=Day(), metavar="DATE", cls=Option, help="option.as_of")(function)


def cited_as(function: F) -> F:
    """`--cite`: with each passage its citation, in one of the forms."""
    return click.option(
        "--cite",
        "cite",
        type=OneOf([str(form) for form in CitationForm]),
        callback=lambda _ctx, _parameter, value: CitationForm(value) if value else None,
        cls=Option,
        help="option.cite",
    )(function)


def reading(function: F) -> F:
    """How files are to be read: `--ocr`, `--encoding`, `--passwords` and, several times, `--limit NAME=NUMBER`."""
    for decorate in (_limits, _passwords, _encoding, _ocr):
        function = decorate(function)
    return function


def _keep(ctx: click.Context, parameter: click.Parameter, value: object) -> None:
    settings = ctx.ensure_object(Settings)
    if value and parameter.name:
        setattr(settings, parameter.name, value)


_ocr = click.option("--ocr/--no-ocr", "ocr", default=None, cls=Option, help="option.ocr")
_encoding = click.option("--encoding", metavar="NAME", cls=Option, help="option.encoding")
_passwords = click.option(
    "--passwords", type=click.Path(path_type=Path), metavar="FILE", cls=Option, help="option.passwords"
)
_limits = click.option("--limit", "limits", multiple=True, metavar="NAME=NUMBER", cls=Option, help="option.file_limit")
_index = click.option(
    "--index",
    type=click.Path(path_type=Path),
    metavar="DIR",
    expose_value=False,
    callback=_keep,
    cls=Option,
    help="option.index",
)
_vocabulary = click.option(
    "--vocabulary",
    type=click.Path(path_type=Path),
    metavar="DIR",
    expose_value=False,
    callback=_keep,
    cls=Option,
    help="option.vocabulary",
)
# Read before anything is parsed, in program.py: help itself is in that language.
_lang = click.option(
    "--lang", type=OneOf([str(each) for each in LANGUAGES]), expose_value=False, cls=Option, help="option.lang"
)
_no_color = click.option(
    "--no-color", is_flag=True, expose_value=False, callback=_keep, cls=Option, help="option.no_color"
)
