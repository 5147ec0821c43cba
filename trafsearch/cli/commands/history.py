"""`trafsearch history`: the editions of a document, and what each changed in a provision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.amending import amending_act
from trafsearch.cli.called import called
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.cli.parameters import Command
from trafsearch.cli.provision import Text, language_of_address, texts_of
from trafsearch.cli.settings import Settings
from trafsearch.cli.unread import tell_unread
from trafsearch.errors import ProvisionNotFound
from trafsearch.results.comparing import Difference, changes, provision_text
from trafsearch.structure.written_address import parse_address

if TYPE_CHECKING:
    from trafsearch.results.coverage import Coverage
    from trafsearch.structure.passage import Passage

COLUMNS = ("holds_from", "difference", "provisions", "amended_by", "edition", "text")


@dataclass(frozen=True, slots=True)
class Step:
    """What an edition changed: in the whole text, or in one provision, whose words it then had."""

    edition: Text
    difference: Difference | None  # None where nothing changed
    provisions: int
    words: str = ""
    amended_by: str = ""  # as people name it
    is_only: bool = False  # nothing earlier or later is held: what it changed is not known


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
        editions = sorted(
            (each for each in texts if each.language is texts[0].language), key=lambda each: str(each.holds_from or "")
        )
        steps = [
            replace(
                step,
                amended_by=amending_act(store.catalog, step.edition.amended_by or ""),
                is_only=len(editions) == 1,
            )
            for step in _steps(editions, wanted)
        ]
        covered = coverage(store.catalog, {texts[0].act.id})
    if wanted and not any(step.words for step in steps):
        raise ProvisionNotFound(document=texts[0].act.id, address=wanted)
    shown = [step for step in steps if step.difference or not wanted]
    if form is Form.JSON:
        _write_json(shown, covered, {"document": document, "address": wanted or None})
    elif form is Form.TEXT:
        output.write("\n".join(_lines(shown, editions[-1])))
    else:
        write_listing(Listing(COLUMNS, [_row(step) for step in shown]), form)
    tell_unread(covered, texts[0].act.id)
    return ExitCode.FOUND


def _steps(editions: Sequence[Text], address: str) -> Iterator[Step]:
    wanted = parse_address(address) if address else None
    before: Sequence[Passage] = ()
    for number, edition in enumerate(editions):
        here = called(wanted, edition.passages) if wanted else edition.passages
        found = changes(before, here)
        is_new, is_gone = not before and bool(here), bool(before) and not here
        kind = Difference.ADDED if is_new else Difference.REMOVED if is_gone else Difference.CHANGED
        shows_first = number == 0 or bool(wanted)
        yield Step(
            edition,
            kind if found and (shows_first or before) else None,
            len(found),
            provision_text(here) if wanted else "",
        )
        before = here


def _lines(steps: Sequence[Step], newest: Text) -> Iterator[str]:
    yield click.style(set_in_lines(newest.title, output.width(), ""), bold=True)
    for step in steps:
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


def _write_json(steps: Sequence[Step], covered: "Coverage", query: dict[str, object]) -> None:
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
        for step in steps
    ]
    output.write_json(answer_form("history", query, forms, covered))
