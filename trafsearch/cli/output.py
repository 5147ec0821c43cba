"""Writing to the terminal or into a pipe: UTF-8 always, colour only where it is seen."""

import io
import json
import os
import shutil
import sys
from contextlib import suppress
from typing import Any

import click

from trafsearch.cli.settings import Settings

MAX_WIDTH = 120
_NO_TERMINAL_WIDTH = 100


def prepare() -> None:
    """UTF-8 whatever the locale; what cannot be encoded (bytes in a file's name) is written escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def finish() -> None:
    sys.stdout.flush()


def abandon() -> None:
    """The reader of the pipe is gone: what is still buffered goes nowhere, without a complaint."""
    with suppress(OSError, ValueError, io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write(text: str = "") -> None:
    """A line or more for the reader; styles are taken out where they would not be seen."""
    click.echo(text, color=is_coloured())


def write_json(answer: object) -> None:
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def write_exactly(text: str) -> None:
    click.echo(text, nl=not text.endswith("\n"), color=True)


def complain(text: str) -> None:
    """To stderr: a problem, a warning, progress."""
    with suppress(BrokenPipeError):
        click.echo(text, err=True, color=is_terminal(sys.stderr) and not _is_colour_unwanted())


def is_coloured() -> bool:
    return is_terminal(sys.stdout) and not _is_colour_unwanted()


def is_on_terminal() -> bool:
    return is_terminal(sys.stdout)


def is_terminal_narrow(columns: int) -> bool:
    return is_on_terminal() and width() < columns


def is_terminal(stream: Any) -> bool:
    return bool(stream.isatty())


def _is_colour_unwanted() -> bool:
    ctx = click.get_current_context(silent=True)
    settings = ctx.find_object(Settings) if ctx else None
    asked = settings is not None and settings.no_color
    return asked or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"


def width() -> int:
    """Columns to write in."""
    if not is_terminal(sys.stdout) and "COLUMNS" not in os.environ:
        return _NO_TERMINAL_WIDTH
    return max(20, min(MAX_WIDTH, shutil.get_terminal_size((_NO_TERMINAL_WIDTH, 24)).columns))
