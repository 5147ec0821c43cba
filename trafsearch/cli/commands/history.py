"""`trafsearch history`: the editions of a document, and what each changed in a provision."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.amending import amending_act
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.cli.parameters import Command
from trafsearch.cli.settings import Settings
from trafsearch.cli.unread import tell_unread
from trafsearch.errors import ProvisionNotFound
from trafsearch.store.history import Step, in_one_language, steps
from trafsearch.store.provision import Text, language_of_address, texts_of

if TYPE_CHECKING:
    from trafsearch.results.coverage import Coverage

COLUMNS = ("holds_from", "difference", "provisions", "amended_by", "edition", "text")


@click.command(cls=Command, help="command.history")
@click.argument("document", metavar="DOC")
@click.argument("address", nargs=-1, metavar="[ADDRESS]")
@written_as(Form.TEXT, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, document: str, address: tuple[str, ...], form: Form) -> ExitCode:
    from trafsearch.store.covering import coverage

    wanted = " ".join(address)
    with opened(settings) as store:
        texts = list(texts_of(store.catalog, document, [*language_of_address(wanted), spoken()]))
        editions = in_one_language(texts)
        found = [
            replace(step, amended_by=amending_act(store.catalog, step.amended_by)) for step in steps(editions, wanted)
        ]
        covered = coverage(store.catalog, {texts[0].act.id})
    if wanted and not any(step.words for step in found):
        raise ProvisionNotFound(document=texts[0].act.id, address=wanted)
    shown = [step for step in found if step.difference or not wanted]
    if form is Form.JSON:
        _write_json(shown, covered, {"document": document, "address": wanted or None})
    elif form is Form.TEXT:
        output.write("\n".join(_lines(shown, editions[-1])))
    else:
        write_listing(Listing(COLUMNS, [_row(step) for step in shown]), form)
    tell_unread(covered, texts[0].act.id)
    return ExitCode.FOUND


def _lines(found: Sequence[Step], newest: Text) -> Iterator[str]:
    yield click.style(set_in_lines(newest.title, output.width(), ""), bold=True)
    for step in found:
        day = str(step.edition.holds_from or say("history.undated"))
        kind = "only" if step.is_only else step.difference or "same"
        what = say(f"history.{kind}", provisions=step.provisions)
        yield f"\n{click.style(day, bold=True)}  {what}  {click.style(step.edition.key, fg='cyan')}"
        if step.amended_by:
            yield set_in_lines(step.amended_by, output.width(), "  ")
        if step.words:
            yield set_in_lines(step.words, output.width(), "  ")


def _row(step: Step) -> tuple[str, ...]:
    return (
        str(step.edition.holds_from or ""),
        str(step.difference or ""),
        str(step.provisions),
        step.amended_by,
        step.edition.key,
        step.words,
    )


def _write_json(found: Sequence[Step], covered: "Coverage", query: dict[str, object]) -> None:
    from trafsearch.results.machine import answer_form

    forms = [
        {
            "edition": step.edition.key,
            "holds_from": str(step.edition.holds_from) if step.edition.holds_from else None,
            "amended_by": step.edition.amended_by,
            "difference": str(step.difference) if step.difference else None,
            "provisions": step.provisions,
            "text": step.words or None,
        }
        for step in found
    ]
    output.write_json(answer_form("history", query, forms, covered))
