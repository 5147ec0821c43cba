"""`trafsearch cited-by`: what refers to an act, or to a provision of it."""

from datetime import date

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, dated, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.referred import on_day, write_references
from trafsearch.cli.settings import Settings


@click.command(cls=Command, help="command.cited-by")
@click.argument("document", metavar="DOC")
@click.argument("address", nargs=-1, metavar="[ADDRESS]")
@dated
@written_as(Form.TEXT, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, document: str, address: tuple[str, ...], as_of: date | None, form: Form) -> ExitCode:
    from trafsearch.store.references_of import citing_it

    wanted = " ".join(address)
    with opened(settings) as store:
        found = citing_it(store, document, wanted, [spoken()], as_of)
        query = {"document": document, "address": wanted or None, "act": found.act.id, **on_day(as_of)}
        write_references("cited-by", found.found, found.left_out, found.coverage, query, form)
    if as_of and found.without:
        output.complain(say("references.without", day=as_of, acts=", ".join(found.without)))
    return ExitCode.FOUND if found.found else ExitCode.NOTHING_FOUND
