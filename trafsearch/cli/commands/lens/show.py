"""`trafsearch lens show`: the rows and columns of a lens."""

import click

from trafsearch.cli import output
from trafsearch.cli.concept_answer import answer
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.lenses import lens_of
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.settings import Settings
from trafsearch.cli.vocabularies import consulted

COLUMNS = ("part", "id", "name")


@click.command(cls=Command, help="lens.show")
@click.argument("lens", metavar="ID|FILE")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, lens: str, form: Form) -> ExitCode:
    with consulted(settings, without_index=False) as found:
        vocabulary, language = found.vocabulary, spoken()
        chosen = lens_of(lens, vocabulary)
        if form is Form.JSON:
            from trafsearch.report.recipe import lens_form

            form_of_lens = {
                "id": chosen.id,
                **lens_form(chosen),
                "note": {str(each): text for each, text in chosen.note.items()},
                "source": chosen.source or None,
            }
            output.write_json(answer("lens-show", {"lens": lens}, [form_of_lens], found.store))
            return ExitCode.FOUND
        rows = [(say("lens.row"), id, vocabulary.concept(id).name(language)) for id in chosen.rows]
        rows += [(say("lens.column"), id, vocabulary.area(id).name(language)) for id in chosen.columns]
        if form is Form.TABLE:
            output.write(f"{chosen.id}: {chosen.title(language)}")
            output.write(chosen.note.get(language, ""))
        write_listing(Listing(COLUMNS, rows), form)
    return ExitCode.FOUND
