"""`trafsearch concepts lint`: what looks wrong in the vocabulary, and what to do."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from trafsearch.cli import output
from trafsearch.cli.concept_answer import answer, tell_coverage
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, Option
from trafsearch.cli.settings import Settings
from trafsearch.cli.vocabularies import consulted, folder_in_use
from trafsearch.errors import BadVocabulary
from trafsearch.vocabulary.faults import fault_in
from trafsearch.vocabulary.linting import Finding, lint

COLUMNS = ("level", "file", "concept", "language", "label", "reason", "advice")


@dataclass(frozen=True, slots=True)
class _Row:
    """One finding as it is told: `level` is error, warning or note."""

    level: str
    problem: str
    file: Path
    concept: str
    language: str
    label: str
    reason: str
    advice: str
    other: str = ""
    other_label: str = ""

    @property
    def form(self) -> dict[str, Any]:
        return {
            "level": self.level,
            "problem": self.problem,
            "file": str(self.file),
            "concept": self.concept or None,
            "language": self.language or None,
            "label": self.label or None,
            "other": self.other or None,
            "other_label": self.other_label or None,
            "reason": self.reason,
            "advice": self.advice,
        }


@click.command(cls=Command, help="concepts.lint")
@click.argument("folder", metavar="[FOLDER]", required=False, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, cls=Option, help="option.strict")
@click.option("--all", "everything", is_flag=True, cls=Option, help="option.all_notes")
@click.option("--no-index", "without_index", is_flag=True, cls=Option, help="option.no_index")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(
    settings: Settings, folder: Path | None, strict: bool, everything: bool, without_index: bool, form: Form
) -> ExitCode:
    from trafsearch.catalog.labels import labels_met
    from trafsearch.vocabulary.loading import files_of_concepts, load_unchecked

    settings.vocabulary = folder or settings.vocabulary
    own = folder_in_use(settings)
    vocabulary, faults = load_unchecked(own)
    files = {**files_of_concepts(), **(files_of_concepts(own) if own else {})}
    only = set(files_of_concepts(folder)) if folder else None
    rows = [_fault(each) for each in faults]
    with nullcontext() if faults else consulted(settings, without_index=without_index) as found:
        store = found.store if found else None
        met, matcher = (labels_met(store.catalog), store.matcher) if store else (None, None)
        rows += [_row(each, files[each.concept]) for each in lint(vocabulary, met, only, matcher)]
        _write(rows, everything, str(folder) if folder else None, store, form)
    is_bad = any(row.level != "note" for row in rows)
    return ExitCode.CONDITION_HOLDS if strict and is_bad else ExitCode.FOUND


def _fault(fault: BadVocabulary) -> _Row:
    """What keeps the vocabulary from being used at all."""
    path, reason = Path(str(fault.facts["path"])), str(fault.facts["reason"])
    kind, _, rest = reason.partition(" ")
    id = rest.partition(":")[0] if kind == "concept" else ""
    return _Row("error", "fault", path, id, "", "", fault_in(spoken(), reason), say("advice.fault"))


def _row(finding: Finding, file: Path) -> _Row:
    facts = {"other": finding.other, "other_label": finding.other_label, "language": finding.language or ""}
    return _Row(
        "warning" if finding.problem.is_warning else "note",
        str(finding.problem),
        file,
        finding.concept,
        str(finding.language or ""),
        finding.label,
        say(f"lint.{finding.problem}", **facts),
        say(f"advice.{finding.problem}", **facts),
        finding.other,
        finding.other_label,
    )


def _write(rows: Sequence[_Row], everything: bool, folder: str | None, store: Any, form: Form) -> None:
    if form is Form.JSON:
        output.write_json(answer("concepts-lint", {"folder": folder}, [row.form for row in rows], store))
        return
    shown = [row for row in rows if everything or row.level != "note" or form is Form.CSV]
    if form is Form.TABLE:
        counts = {level: sum(row.level == level for row in rows) for level in ("error", "warning", "note")}
        output.write(say("concepts.lint_total", **counts))
        tell_coverage(store)
    if shown or form is not Form.TABLE:
        write_listing(Listing(COLUMNS, [_cells(row, form) for row in shown]), form)


def _cells(row: _Row, form: Form) -> tuple[str, ...]:
    level = row.level if form is Form.CSV else say(f"concepts.level_{row.level}")
    return level, str(row.file), row.concept, row.language, row.label, row.reason, row.advice
