"""`trafsearch concepts import`: concepts that others, or a spreadsheet, have changed or added."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.commands.concepts.export import FORMS
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say
from trafsearch.cli.options import common
from trafsearch.cli.own_folder import own_folder, tell_use
from trafsearch.cli.parameters import Command, OneOf, Option
from trafsearch.cli.settings import Settings
from trafsearch.errors import PathNotFound

if TYPE_CHECKING:
    from trafsearch.vocabulary.taking_in import Plan

_PATH = click.Path(path_type=Path)


@click.command(cls=Command, help="concepts.import")
@click.argument("file", metavar="FILE", type=_PATH)
@click.option("--format", "form", type=OneOf(FORMS), cls=Option, help="option.import_format")
@click.option("--folder", type=_PATH, metavar="DIR", cls=Option, help="option.own_folder")
@click.option("--dry-run", "dry_run", is_flag=True, cls=Option, help="option.dry_run_edit")
@common
@click.pass_obj
def command(settings: Settings, file: Path, form: str | None, folder: Path | None, dry_run: bool) -> ExitCode:
    from trafsearch.vocabulary.exchange.formats import form_of, read_export
    from trafsearch.vocabulary.taking_in import carry_out, plan, theme_of, vocabulary_of

    if not file.is_file():
        raise PathNotFound(path=file)
    target = own_folder(settings, folder)
    left_out: list[str] = []
    concepts = read_export(
        file,
        form_of(form, file),
        vocabulary_of(target).concepts,
        left_out.append,
        lambda encoding: output.complain(say("concepts.import_encoding", path=file, encoding=encoding)),
    )
    planned = plan(concepts, target, theme_of(file.stem))
    if not dry_run:
        carry_out(planned, target)
    _tell(planned, dry_run=dry_run)
    if left_out:
        output.complain(say("concepts.left_out", count=len(left_out), words="; ".join(sorted(left_out))))
    if planned.files and not dry_run:
        tell_use(settings, target)
    return ExitCode.FOUND


def _tell(planned: "Plan", *, dry_run: bool) -> None:
    for kind in ("added", "replaced", "overridden"):
        ids = getattr(planned, kind)
        if ids:
            output.write(say(f"concepts.import_{kind}", count=len(ids), ids=", ".join(ids)))
    output.write(say("concepts.import_unchanged", count=len(planned.unchanged)))
    for path in planned.files:
        output.write(say("docs.not_written" if dry_run else "docs.written", path=path))
