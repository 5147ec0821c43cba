"""How an answer of passages is to be arranged and written: the options that searches share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from trafsearch.cli.messages import say
from trafsearch.cli.options import Form
from trafsearch.cli.parameters import Count, File, OneOf, Option
from trafsearch.results.order import GroupBy, Order

F = TypeVar("F", bound=Callable[..., Any])

FORMS = (Form.TABLE, Form.JSON, Form.JSONL, Form.CSV, Form.MD, Form.XLSX, Form.HTML)
_ENDINGS = {f".{form}": form for form in FORMS} | {".txt": Form.TABLE, ".htm": Form.HTML, ".markdown": Form.MD}


@dataclass(frozen=True, slots=True)
class View:
    """`around` is how many passages are shown before and after each; `file` is None for stdout."""

    form: Form = Form.TABLE
    file: Path | None = None
    order: Order = Order.SCORE
    group: GroupBy | None = None
    kwic: bool = False
    around: int = 0
    explain: bool = False


def viewed(*, orders: tuple[Order, ...] = tuple(Order), explained: bool = True) -> Callable[[F], F]:
    """`--sort`, `--group`, `--kwic`, `--context`, `--explain`, `--format` and `-o`, given to the command as a View.

    The first of the orders is the default.
    """

    def decorate(function: F) -> F:
        @wraps(function)
        def command(
            *args: Any,
            order: str,
            group: str | None,
            kwic: bool,
            around: int | None,
            form: str | None,
            file: Path | None,
            explain: bool = False,
            **rest: Any,
        ) -> Any:
            by = GroupBy(group) if group else None
            view = View(_form(form, file), file, Order(order), by, kwic, around or 0, explain)
            return function(*args, view=view, **rest)

        decorated: Any = command
        for add in reversed([*_options(orders), *([_EXPLAIN] if explained else [])]):
            decorated = add(decorated)
        return decorated  # type: ignore[no-any-return]

    return decorate


_EXPLAIN = click.option("--explain", is_flag=True, cls=Option, help="option.explain")


def _options(orders: tuple[Order, ...]) -> list[Callable[[Any], Any]]:
    return [
        click.option(
            "--sort",
            "order",
            type=OneOf([str(each) for each in orders]),
            default=str(orders[0]),
            cls=Option,
            help="option.sort",
        ),
        click.option("--group", "group", type=OneOf([str(each) for each in GroupBy]), cls=Option, help="option.group"),
        click.option("--kwic", is_flag=True, cls=Option, help="option.kwic"),
        click.option("--context", "around", type=Count(), metavar="N", cls=Option, help="option.around"),
        click.option(
            "--format", "form", type=OneOf([str(each) for each in FORMS]), cls=Option, help="option.format_or_ending"
        ),
        click.option(
            "-o",
            "--output",
            "file",
            type=File(),
            metavar="FILE",
            cls=Option,
            help="option.output_answer",
        ),
    ]


def _form(named: str | None, file: Path | None) -> Form:
    """The form that is named, else that of the file's ending, else a table for people."""
    if named:
        return Form(named)
    if file is None:
        return Form.TABLE
    form = _ENDINGS.get(file.suffix.lower())
    if form is None:
        raise click.UsageError(say("usage.ending", path=file, choices=", ".join(FORMS)))
    return form
