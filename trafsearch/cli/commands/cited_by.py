"""`trafsearch cited-by`: what refers to an act, or to a provision of it."""

from datetime import date
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, dated, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.referred import on_day, write_references
from trafsearch.cli.settings import Settings
from trafsearch.store.provision import provision_in, texts_of
from trafsearch.structure.address import Address
from trafsearch.structure.written_address import parse_address

if TYPE_CHECKING:
    from trafsearch.catalog.connection import Catalog


@click.command(cls=Command, help="command.cited-by")
@click.argument("document", metavar="DOC")
@click.argument("address", nargs=-1, metavar="[ADDRESS]")
@dated
@written_as(Form.TEXT, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, document: str, address: tuple[str, ...], as_of: date | None, form: Form) -> ExitCode:
    from trafsearch.store.covering import coverage
    from trafsearch.store.referring import Referring, to_itself

    with opened(settings) as store:
        act, wanted = _meant(store.catalog, document, " ".join(address))
        referring = Referring(store.catalog, as_of)
        every = list(referring.cited_by(act, wanted))
        found = [each for each in every if not to_itself(each) and (wanted.steps or each.act != act)]
        query = {"document": document, "address": " ".join(address) or None, "act": act, **on_day(as_of)}
        covered = coverage(store.catalog, referring.acts, referring.editions)
        write_references("cited-by", found, len(every) - len(found), covered, query, form)
    if as_of and referring.without:
        output.complain(say("references.without", day=as_of, acts=", ".join(referring.without)))
    return ExitCode.FOUND if found else ExitCode.NOTHING_FOUND


def _meant(catalog: "Catalog", document: str, address: str) -> tuple[str, Address]:
    """The act, and the provision as it is named: whether its text is held or not."""
    name, mark, hit = document.partition("#")
    texts = texts_of(catalog, name, [spoken()])
    if address:
        return next(texts).act.id, parse_address(address)
    if not mark:
        return next(texts).act.id, Address()
    text, found = provision_in(texts, mark + hit)
    return text.act.id, found[0].address
