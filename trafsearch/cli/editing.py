"""Corrections to what is stated about a document, as they are shown and written."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form

if TYPE_CHECKING:
    from trafsearch.ingest.correcting import Correction
    from trafsearch.store.store import Store

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def edit(store: "Store", document: str, settings: Sequence[str], form: Form, *, dry_run: bool) -> ExitCode:
    """Show what changes, and write it unless `dry_run`; without settings show the row to fill in."""
    from trafsearch.ingest.correcting import corrections, write

    if not settings:
        _show_row(store, document)
        return ExitCode.FOUND
    found = [each for each in corrections(store, document, settings) if each.before != each.after]
    for correction in found if not dry_run else ():
        write(correction)
    if form is Form.JSON:
        _write_json(store, document, settings, found, dry_run=dry_run)
    else:
        for correction in found:
            output.write("\n".join(_coloured(line) for line in correction.diff.splitlines()))
            output.write(say("docs.not_written" if dry_run else "docs.written", path=correction.file))
        if not (found and dry_run):
            output.write(say("docs.index_again" if found else "docs.as_it_was"))
    return ExitCode.FOUND


def _show_row(store: "Store", document: str) -> None:
    from trafsearch.catalog import acts
    from trafsearch.ingest.correcting import documents, row_to_fill_in

    for file, _ in documents(store, document):
        act = acts.get_act(store.catalog, file.act) if file.act else None
        output.write(row_to_fill_in(file, act))
        output.write()
    output.write(say("docs.fill_in", document=document))


def _coloured(line: str) -> str:
    is_head = line.startswith(("+++", "---"))
    return click.style(line, bold=True) if is_head else click.style(line, fg=_COLOURS.get(line[:1]))


def _write_json(
    store: "Store", document: str, settings: Sequence[str], found: "Sequence[Correction]", *, dry_run: bool
) -> None:
    from trafsearch.results.machine import answer_form
    from trafsearch.store.covering import coverage

    forms = [{"file": str(each.file), "diff": each.diff, "written": not dry_run} for each in found]
    query = {"document": document, "settings": list(settings), "dry_run": dry_run}
    output.write_json(answer_form("edit", query, forms, coverage(store.catalog, set())))
