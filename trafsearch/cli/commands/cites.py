"""`trafsearch cites`: what an act, or a provision of it, refers to."""

import click

from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.provision import language_of_address, provision_in, texts_of
from trafsearch.cli.referred import write_references
from trafsearch.cli.settings import Settings


@click.command(cls=Command, help="command.cites")
@click.argument("document", metavar="DOC")
@click.argument("address", nargs=-1, metavar="[ADDRESS]")
@written_as(Form.TEXT, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, document: str, address: tuple[str, ...], form: Form) -> ExitCode:
    from trafsearch.catalog.editions import editions
    from trafsearch.store.covering import coverage
    from trafsearch.store.referring import Referring, to_itself

    name, mark, hit = document.partition("#")
    wanted = " ".join(address) or mark + hit
    with opened(settings) as store:
        texts = texts_of(store.catalog, name, [*language_of_address(wanted), spoken()])
        text, shown = provision_in(texts, wanted) if wanted else (next(texts), [])
        edition = next(each.row for each in editions(store.catalog) if each.key == text.key)
        every = list(Referring(store.catalog).cites(edition, {each.id for each in shown} if wanted else None))
        found = every if wanted else [each for each in every if not to_itself(each)]
        query = {"document": document, "address": wanted or None, "edition": text.key}
        covered = coverage(store.catalog, {text.act.id}, [edition])
        write_references("cites", found, len(every) - len(found), covered, query, form)
    return ExitCode.FOUND if found else ExitCode.NOTHING_FOUND
