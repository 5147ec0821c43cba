"""Writing to the terminal or into a pipe: UTF-8 always, colour only where it is seen."""

import io
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

import click

from trafsearch.cli.settings import Settings

MAX_WIDTH = 120
_NO_TERMINAL_WIDTH = 100
_PIECES = 1 << 16  # characters that are written at a time

_file: io.TextIOWrapper | None = None  # what is written into in place of stdout


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


@contextmanager
def into(file: Path | None) -> Iterator[None]:
    """Write into the file, which is there as a whole when the block ends, and stays as it was if that fails.

    None is stdout.
    """
    global _file  # a program writes one answer at a time
    if file is None:
        yield
        return
    is_stream = file.exists() and not file.is_file()  # /dev/stdout
    beside = file if is_stream else file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as _file:
            yield
        if not is_stream:
            beside.replace(file)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error  # by the name that was asked for
    finally:
        _file = None
        if not is_stream:
            beside.unlink(missing_ok=True)


def write(text: str = "") -> None:
    """A line or more for the reader; styles are taken out where they would not be seen."""
    click.echo(text, file=_file, color=is_coloured())


def write_json(answer: object) -> None:
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2), file=_file)


def write_exactly(text: str) -> None:
    click.echo(text, file=_file, nl=not text.endswith("\n"), color=True)


def write_pieces(pieces: Iterable[str]) -> None:
    """The pieces as they are, one after another, as they come."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _PIECES:
            click.echo("".join(held), file=_file, nl=False, color=True)
            held, size = [], 0
    click.echo("".join(held), file=_file, nl=False, color=True)


def binary() -> BinaryIO:
    """Where bytes go."""
    stream = _file or sys.stdout
    stream.flush()
    return cast(BinaryIO, stream.buffer)


def complain(text: str) -> None:
    """To stderr: a problem, a warning, progress."""
    with suppress(BrokenPipeError):
        click.echo(text, err=True, color=is_terminal(sys.stderr) and not _is_colour_unwanted())


def is_coloured() -> bool:
    return is_on_terminal() and not _is_colour_unwanted()


def is_on_terminal() -> bool:
    return _file is None and is_terminal(sys.stdout)


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
    if not is_on_terminal() and "COLUMNS" not in os.environ:
        return _NO_TERMINAL_WIDTH
    return max(20, min(MAX_WIDTH, shutil.get_terminal_size((_NO_TERMINAL_WIDTH, 24)).columns))
