"""The folder of a user's own concepts that a command writes into."""

from pathlib import Path

import click

from trafsearch.cli import output
from trafsearch.cli.messages import say
from trafsearch.cli.settings import Settings
from trafsearch.cli.vocabularies import folder_in_use
from trafsearch.errors import FileGiven


def own_folder(settings: Settings, named: Path | None) -> Path:
    """The one named, else the one in use. Raises UsageError where there is none, FileGiven, VocabularyMissing."""
    folder = named or folder_in_use(settings)
    if folder is None:
        raise click.UsageError(say("concepts.no_folder"))
    if folder.is_file():
        raise FileGiven(path=folder)
    return folder


def tell_use(settings: Settings, folder: Path) -> None:
    """How the folder comes into use, where it is in none yet."""
    used = folder_in_use(settings)
    if used is None or used.absolute() != folder.absolute():
        output.complain(say("concepts.use_it", path=folder))
