"""`trafsearch lens list`: the lenses, with their titles and how much they look at."""

import click

from trafsearch.cli import output
from trafsearch.cli.concept_answer import answer
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.settings import Settings
from trafsearch.cli.vocabularies import consulted

COLUMNS = ("id", "title", "rows", "columns")


@click.command(cls=Command, help="lens.list")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, form: Form) -> ExitCode:
    with consulted(settings, without_index=False) as found:
        lenses = list(found.vocabulary.lenses.values())
        if form is Form.JSON:
            from trafsearch.report.recipe import lens_form

            forms = [{"id": lens.id, **lens_form(lens)} for lens in lenses]
            output.write_json(answer("lens-list", {}, forms, found.store))
            return ExitCode.FOUND
        rows = [(lens.id, lens.title(spoken()), str(len(lens.rows)), str(len(lens.columns))) for lens in lenses]
        write_listing(Listing(COLUMNS, rows), form)
        if form is Form.TABLE:
            output.write(say("lens.institutions"))
    return ExitCode.FOUND
