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
from trafsearch.store.provision import held_provision, language_of_address, text_on, texts_of


@click.command(cls=Command, help="command.cites")
@click.argument("document", metavar="DOC")
@click.argument("address", nargs=-1, metavar="[ADDRESS]")
@dated
@written_as(Form.TEXT, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, document: str, address: tuple[str, ...], as_of: date | None, form: Form) -> ExitCode:
    from trafsearch.catalog.editions import editions
    from trafsearch.store.covering import coverage
    from trafsearch.store.referring import Referring, to_itself

    name, mark, hit = document.partition("#")
    wanted = " ".join(address) or mark + hit
    with opened(settings) as store:
        preferred = [*language_of_address(wanted), spoken()]
        texts = texts_of(store.catalog, name, preferred)
        if as_of:
            held = text_on(store.catalog, name, preferred, as_of)
            tell_force(held.act, as_of)
            texts = iter([held])
        text, shown = held_provision(store, texts, wanted) if wanted else (next(texts), [])
        edition = next(each.row for each in editions(store.catalog) if each.key == text.key)
        every = list(Referring(store.catalog, as_of).cites(edition, {each.id for each in shown} if wanted else None))
        found = every if wanted else [each for each in every if not to_itself(each)]
        query = {"document": document, "address": wanted or None, "edition": text.key, **on_day(as_of)}
        covered = coverage(store.catalog, {text.act.id}, [edition])
        write_references("cites", found, len(every) - len(found), covered, query, form)
    return ExitCode.FOUND if found else ExitCode.NOTHING_FOUND
