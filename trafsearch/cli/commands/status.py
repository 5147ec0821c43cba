"""`trafsearch status`: what is held, and how the reading of each file ended."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.commands.index import detail_of, outcome_counts
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, Option
from trafsearch.cli.relative import named, relative_forms
from trafsearch.cli.settings import Settings

if TYPE_CHECKING:
    from trafsearch.catalog.held import HeldFile
    from trafsearch.store.families import Relative
    from trafsearch.store.store import Store

    Relatives = Mapping[int, Sequence[Relative[str]]]  # by the row of the file

COLUMNS = ("file", "status", "detail", "pages", "document", "related")


@click.command(cls=Command, help="command.status")
@click.option("--all", "everything", is_flag=True, cls=Option, help="option.all_files")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, everything: bool, form: Form) -> ExitCode:
    from trafsearch.catalog import files
    from trafsearch.store.families import relatives_of_files

    with opened(settings) as store:
        held, related = files.files(store.catalog), relatives_of_files(store.catalog)
        shown = [file for file in held if everything or not file.outcome.is_whole]
        if form is Form.JSON:
            _write_json(store, shown, held, related)
            return ExitCode.FOUND
        if form is Form.TABLE:
            _write_counts(store, held, related)
        if shown or form is not Form.TABLE:
            write_listing(Listing(COLUMNS, [_row(file, related.get(file.row, ())) for file in shown]), form)
    return ExitCode.FOUND


def _counts(held: "Sequence[HeldFile]") -> dict[str, int]:
    return dict(Counter(str(file.outcome.status) for file in held).most_common())


def _write_counts(store: "Store", held: "Sequence[HeldFile]", related: "Relatives") -> None:
    from trafsearch.catalog import files
    from trafsearch.store.covering import coverage
    from trafsearch.store.families import COPIES

    covered = coverage(store.catalog)
    output.write(say("status.index", path=store.folder.resolve(), engine=store.engine.name))
    if store.vocabulary_folder:
        output.write(say("status.vocabulary", path=store.vocabulary_folder))
    output.write(say("status.roots", roots=", ".join(files.roots(store.catalog))))
    output.write(say("status.held", acts=covered.acts, passages=covered.passages, files=len(held)))
    output.write(outcome_counts(_counts(held)))
    if copies := sum(any(each.kind in COPIES for each in others) for others in related.values()):
        output.write(say("related.copies", files=copies))
    output.write()


def _row(file: "HeldFile", related: "Sequence[Relative[str]]") -> tuple[str, ...]:
    outcome = file.outcome
    pages = "" if outcome.pages is None else f"{outcome.pages_read}/{outcome.pages}"
    return file.path, say(f"outcome.{outcome.status}"), detail_of(outcome), pages, file.act or "", named(related)


def _write_json(store: "Store", shown: "Sequence[HeldFile]", held: "Sequence[HeldFile]", related: "Relatives") -> None:
    from trafsearch.catalog import files
    from trafsearch.results.machine import answer_form
    from trafsearch.store.covering import coverage

    answer = answer_form(
        "status",
        None,
        [_file_form(file, related.get(file.row, ())) for file in shown],
        coverage(store.catalog),
        index=str(store.folder.resolve()),
        engine=store.engine.name,
        vocabulary={
            "folder": str(store.vocabulary_folder) if store.vocabulary_folder else None,
            "hash": store.vocabulary.hash,
        },
        roots=list(files.roots(store.catalog)),
        statuses=_counts(held),
    )
    output.write_json(answer)


def _file_form(file: "HeldFile", related: "Sequence[Relative[str]]") -> dict[str, Any]:
    from trafsearch.results.machine import outcome_form

    return {
        "root": file.root,
        "path": file.path,
        "sha256": file.sha256,
        "media_type": file.media_type,
        "act": file.act,
        "outcome": outcome_form(file.outcome),
        "notes": [{"code": code, "text": text, "page": page} for code, text, page in file.notes],
        "related": relative_forms(related, "path"),
    }
