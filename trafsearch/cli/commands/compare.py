"""`trafsearch compare`: what changed in a document between two days, by provision."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.cli.parameters import Command, Day, Option
from trafsearch.cli.settings import Settings
from trafsearch.cli.unread import tell_unread
from trafsearch.results.comparing import Change, Difference
from trafsearch.store.provision import Text

if TYPE_CHECKING:
    from trafsearch.results.coverage import Coverage

COLUMNS = ("difference", "address", "id", "before", "after")
_COLOURS = {Difference.ADDED: "green", Difference.REMOVED: "red", Difference.CHANGED: "yellow"}


@click.command(cls=Command, help="command.compare")
@click.argument("document", metavar="DOC")
@click.argument("address", nargs=-1, metavar="[ADDRESS]")
@click.option("--between", nargs=2, type=Day(), required=True, metavar="DATE DATE", cls=Option, help="option.between")
@written_as(Form.TEXT, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(
    settings: Settings, document: str, address: tuple[str, ...], between: tuple[date, date], form: Form
) -> ExitCode:
    from trafsearch.store.compared import compared
    from trafsearch.store.covering import coverage

    wanted = " ".join(address)
    with opened(settings) as store:
        comparison = compared(store, document, wanted, [spoken()], between)
        before, after, found = comparison.before, comparison.after, comparison.changes
        covered = coverage(store.catalog, {after.act.id})
    if form is Form.JSON:
        said = {"document": document, "address": wanted or None, "between": sorted(map(str, between))}
        _write_json(found, before, after, covered, said)
    elif form is Form.TEXT:
        output.write("\n".join(_lines(found, before, after)))
    else:
        write_listing(Listing(COLUMNS, [_row(each, after) for each in found]), form)
    tell_unread(covered, after.act.id)
    return ExitCode.FOUND if found else ExitCode.NOTHING_FOUND


def _lines(found: Sequence[Change], before: Text, after: Text) -> Iterator[str]:
    yield click.style(set_in_lines(after.title, output.width(), ""), bold=True)
    yield click.style(f"{before.key} → {after.key}", fg="cyan")
    if not found:
        yield say("compare.nothing")
    for each in found:
        yield ""
        yield click.style(_head(each, after), fg=_COLOURS[each.difference])
        if each.before:
            yield set_in_lines(each.before, output.width(), " - ")
        if each.after:
            yield set_in_lines(each.after, output.width(), " + ")


def _head(change: Change, text: Text) -> str:
    return say(f"compare.{change.difference}", address=change.address.text(text.language) or say("kind.title"))


def _row(change: Change, text: Text) -> tuple[str, ...]:
    return str(change.difference), change.address.text(text.language), change.id, change.before, change.after


def _write_json(
    found: Sequence[Change], before: Text, after: Text, covered: "Coverage", query: Mapping[str, object]
) -> None:
    from trafsearch.results.machine import address_form, answer_form

    forms = [
        {
            "difference": str(each.difference),
            "address": address_form(each.address, after.language),
            "id": each.id,
            "before": each.before or None,
            "after": each.after or None,
        }
        for each in found
    ]
    output.write_json(answer_form("compare", query, forms, covered, before=before.key, after=after.key))
