"""`trafsearch cites`: what an act, or a provision of it, refers to."""

from datetime import date

import click

from trafsearch.cli.act_fields import tell_force
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, dated, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.referred import on_day, write_references
from trafsearch.cli.settings import Settings


@click.command(cls=Command, help="command.cites")
@click.argument("document", metavar="DOC")
@click.argument("address", nargs=-1, metavar="[ADDRESS]")
@dated
@written_as(Form.TEXT, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, document: str, address: tuple[str, ...], as_of: date | None, form: Form) -> ExitCode:
    from trafsearch.store.references_of import cited_in

    _, mark, hit = document.partition("#")
    wanted = " ".join(address) or mark + hit
    with opened(settings) as store:
        found = cited_in(store, document, wanted, [spoken()], as_of)
        if as_of:
            tell_force(found.act, as_of)
        query = {"document": document, "address": wanted or None, "edition": found.edition, **on_day(as_of)}
        write_references("cites", found.found, found.left_out, found.coverage, query, form)
    return ExitCode.FOUND if found.found else ExitCode.NOTHING_FOUND
