"""`trafsearch index`: folder in, index out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form, common, reading, written_as
from trafsearch.cli.parameters import Command, Count, Option
from trafsearch.cli.settings import Settings
from trafsearch.errors import PathNotFound

if TYPE_CHECKING:
    from trafsearch.extraction.outcome import Outcome
    from trafsearch.ingest import Summary
    from trafsearch.store.store import Store

_PATH = click.Path(path_type=Path)


@click.command(cls=Command, help="command.index")
@click.argument("paths", nargs=-1, type=_PATH, metavar="[PATH]...")
@click.option("--forget", multiple=True, type=_PATH, metavar="PATH", cls=Option, help="option.forget")
@click.option("--jobs", type=Count(), cls=Option, help="option.jobs")
@click.option("--follow-links/--no-follow-links", "follow_links", default=None, cls=Option, help="option.follow_links")
@click.option("--history/--no-history", "history", default=None, cls=Option, help="option.history")
@reading
@written_as(Form.TABLE, Form.JSON)
@common
@click.pass_obj
def command(
    settings: Settings,
    /,
    paths: tuple[Path, ...],
    forget: tuple[Path, ...],
    jobs: int | None,
    form: Form,
    **asked: Any,
) -> ExitCode:
    from trafsearch import ingest
    from trafsearch.store.store import Store

    for path in paths:
        if not path.exists():  # before an index is made for nothing
            raise PathNotFound(path=path)
    vocabulary = settings.vocabulary_folder
    try:
        with Store(settings.index_folder, create=bool(paths), vocabulary=vocabulary) as store:
            if settings.vocabulary:
                store.remember_vocabulary()
            for path in forget:
                ingest.forget(store, path)
                output.complain(say("index.forgotten", path=path))
            if forget and not paths:
                return ExitCode.FOUND
            with progress_shown() as progress:
                summary = ingest.index(store, paths, progress=progress, jobs=jobs or 0, asked=ingest.Asked(**asked))
            return _write(summary, store, [str(path) for path in paths], form)
    except KeyboardInterrupt:
        output.complain(say("index.stopped"))
        return ExitCode.STOPPED


@contextmanager
def progress_shown(doing: str = "index.reading") -> Iterator[Callable[[int, int, str], None]]:
    """A bar on stderr, where that is a terminal; `doing` is the key of what it says. What is written goes past it."""
    import sys

    if not output.is_terminal(sys.stderr):
        yield lambda _done, _total, _path: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(say(doing)), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, _path: bar.update(task, completed=done, total=total)


def _write(summary: "Summary", store: "Store", query: list[str], form: Form) -> ExitCode:
    if form is Form.JSON:
        _write_json(summary, store, query)
    else:
        output.write("\n".join(summary_lines(summary)))
    return ExitCode.SOME_UNREAD if summary.unread or summary.kept_roots else ExitCode.FOUND


def summary_lines(summary: "Summary") -> Iterator[str]:
    """What was done, the number of files by outcome, and each file that was not read whole with the reason."""
    from trafsearch.catalog.verdicts import LOST

    yield say("index.done", read=summary.read, unchanged=summary.unchanged, removed=summary.removed)
    if summary.gone:
        yield click.style(say("index.gone"), fg="yellow")
    for gone in summary.gone:
        yield f"  {say('index.gone_kept' if gone.is_kept else 'index.gone_out', path=gone.path, title=gone.title)}"
    if summary.hidden:
        yield say("index.hidden", hidden=summary.hidden)
    for root in summary.kept_roots:
        yield click.style(say("index.kept_root", path=root), fg="yellow")
    for path in summary.no_verdicts:
        yield click.style(say("index.no_verdicts", path=path), fg="yellow")
    yield outcome_counts({str(status): count for status, count in summary.statuses.items()})
    if lost := {effect: count for effect, count in summary.verdicts.items() if effect in LOST}:
        counts = " · ".join(f"{say(f'review.flag_{effect}')} {lost[effect]}" for effect in LOST if effect in lost)
        yield click.style(say("index.verdicts", counts=counts), fg="yellow")
    if summary.unread:
        yield click.style(say("index.unread"), fg="yellow")
    for file in summary.unread:
        yield f"  {file.path}: {say(f'outcome.{file.outcome.status}')}. {detail_of(file.outcome)}".rstrip(". ")


def detail_of(outcome: "Outcome") -> str:
    """Why the file was not read whole, in the language that the program speaks."""
    from trafsearch.extraction.details import detail_in

    return detail_in(spoken(), outcome.detail)


def outcome_counts(counts: dict[str, int]) -> str:
    """Files: read whole 19 · holds no text 1."""
    parts = [f"{say(f'outcome.{status}')} {count}" for status, count in counts.items() if count]
    return say("index.outcomes", outcomes=" · ".join(parts) or "0")


def _write_json(summary: "Summary", store: "Store", query: list[str]) -> None:
    from trafsearch.results.machine import answer_form
    from trafsearch.store.covering import coverage

    done = {
        "roots": summary.roots,
        "kept_roots": summary.kept_roots,
        "read": summary.read,
        "unchanged": summary.unchanged,
        "removed": summary.removed,
        "hidden": summary.hidden,
        "gone": [
            {"path": each.path, "document": each.document, "title": each.title, "kept": each.is_kept}
            for each in summary.gone
        ],
        "verdicts": {str(effect): count for effect, count in sorted(summary.verdicts.items())},
        "no_verdicts": summary.no_verdicts,
        "statuses": {str(status): count for status, count in sorted(summary.statuses.items())},
    }
    output.write_json(answer_form("index", query, [done], coverage(store.catalog)))
