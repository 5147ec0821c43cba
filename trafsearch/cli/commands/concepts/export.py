"""`trafsearch concepts export`: the vocabulary for other programs and for spreadsheets."""

from pathlib import Path

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say
from trafsearch.cli.options import common
from trafsearch.cli.parameters import Command, File, OneOf, Option
from trafsearch.cli.settings import Settings
from trafsearch.cli.vocabularies import folder_in_use
from trafsearch.vocabulary.exchange.formats import Exchange, form_of

FORMS = tuple(str(each) for each in Exchange)


@click.command(cls=Command, help="concepts.export")
@click.argument("concepts", nargs=-1, metavar="[ID]...")
@click.option("--format", "form", type=OneOf(FORMS), cls=Option, help="option.exchange")
@click.option("-o", "--output", "file", type=File(), metavar="FILE", required=True,
              cls=Option, help="option.export_output")  # fmt: skip
@common
@click.pass_obj
def command(settings: Settings, concepts: tuple[str, ...], form: str | None, file: Path) -> ExitCode:
    from trafsearch.structure.whole_file import put_file
    from trafsearch.vocabulary.exchange.formats import export
    from trafsearch.vocabulary.loading import load_vocabulary

    written_as = form_of(form, file)
    vocabulary = load_vocabulary(folder_in_use(settings))
    chosen = [vocabulary.concept(id) for id in concepts] or list(vocabulary.concepts.values())
    put_file(file, export(chosen, written_as))
    output.complain(say("concepts.exported", concepts=len(chosen), path=file))
    return ExitCode.FOUND
