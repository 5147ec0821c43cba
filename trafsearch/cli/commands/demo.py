"""`trafsearch demo`: the whole road on the sample corpus, in less than a minute."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.commands.ask import write_answers
from trafsearch.cli.commands.gaps import now
from trafsearch.cli.commands.index import progress_shown, summary_lines
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.forms.view import View
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import common
from trafsearch.cli.parameters import Command, Folder, Option
from trafsearch.cli.settings import Settings
from trafsearch.errors import PathNotFound

if TYPE_CHECKING:
    from trafsearch.store.store import Store

QUESTIONS = (
    "where is trafficking mentioned in migration policy",
    "Где в миграционной политике упоминается торговля людьми?",
    "Көші-қон саясатында адам саудасы қай жерде айтылады?",
)
_SHOWN = 2  # answers to each question


@click.command(cls=Command, help="command.demo")
@click.option("--keep", type=Folder(), metavar="FOLDER", cls=Option, help="option.keep")
@common
@click.pass_obj
def command(settings: Settings, keep: Path | None) -> ExitCode:
    from trafsearch import ingest
    from trafsearch.store.store import Store

    corpus = sample_corpus()
    folder = keep or Path(tempfile.mkdtemp(prefix="trafsearch-demo-"))
    output.write(_step(say("demo.indexing", path=corpus)))
    folder.mkdir(parents=True, exist_ok=True)
    index = settings.index or folder / "index"
    with Store(index, create=True, vocabulary=settings.vocabulary_folder) as store:
        with progress_shown() as progress:
            summary = ingest.index(store, [corpus], progress=progress)
        output.write("\n".join(summary_lines(summary)))
        for question in QUESTIONS:
            output.write("\n" + _step(question))
            write_answers(store, question, View(), _SHOWN)
        reports = _write_reports(store, folder)
    output.write("\n" + _step(say("demo.reports")) + "\n" + "\n".join(f"  {path}" for path in reports))
    output.write("\n" + say("demo.next", program=_program(), index=index))
    return ExitCode.FOUND


def sample_corpus() -> Path:
    """The corpus that is installed with the package, or lies beside it in the repository. Raises PathNotFound."""
    package = Path(__file__).parents[2]
    for folder in (package / "data" / "corpus", package.parent / "corpus"):
        if (folder / "corpus.toml").is_file():
            return folder
    raise PathNotFound(path=package / "data" / "corpus")


def _write_reports(store: "Store", folder: Path) -> list[Path]:
    from trafsearch.report.forms import ReportForm, write_report
    from trafsearch.report.gaps import find_gaps

    report = find_gaps(store, "threats", clock=now(), language=spoken())
    paths = {form: folder / f"gaps.{form}" for form in (ReportForm.HTML, ReportForm.MD, ReportForm.JSON)}
    for form, path in paths.items():
        write_report(report, path, form, spoken(), store)
    return list(paths.values())


def _program() -> str:
    """The command as it can be typed here: its name where the shell finds it, else its path."""
    name = Path(sys.argv[0]).name
    return name if shutil.which(name) else os.path.relpath(sys.argv[0])


def _step(text: str) -> str:
    return click.style(f"== {text}", bold=True, fg="green")
