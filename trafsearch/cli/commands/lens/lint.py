"""`trafsearch lens lint`: what is wrong in a lens, and what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.concept_answer import answer
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.lenses import names_a_file
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, Option
from trafsearch.cli.settings import Settings
from trafsearch.cli.vocabularies import consulted

if TYPE_CHECKING:
    from trafsearch.vocabulary.vocabulary import Vocabulary

COLUMNS = ("level", "lens", "id", "reason", "advice")


@dataclass(frozen=True, slots=True)
class _Row:
    """One finding as it is told: `level` is error, warning or note."""

    level: str
    problem: str
    lens: str
    id: str
    other: str
    reason: str
    advice: str

    @property
    def form(self) -> dict[str, Any]:
        return {
            "level": self.level,
            "problem": self.problem,
            "lens": self.lens,
            "id": self.id or None,
            "other": self.other or None,
            "reason": self.reason,
            "advice": self.advice,
        }


@click.command(cls=Command, help="lens.lint")
@click.argument("lens", metavar="[ID|FILE]...", nargs=-1)
@click.option("--strict", is_flag=True, cls=Option, help="option.strict")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, lens: tuple[str, ...], strict: bool, form: Form) -> ExitCode:
    with consulted(settings, without_index=False) as found:
        rows = [row for name in lens or tuple(found.vocabulary.lenses) for row in _rows(name, found.vocabulary)]
        _write(rows, lens, found.store, form)
    is_broken = any(row.level == "error" for row in rows)
    is_bad = is_broken or any(row.level == "warning" for row in rows)
    if is_broken:
        return ExitCode.FAILED
    return ExitCode.CONDITION_HOLDS if strict and is_bad else ExitCode.FOUND


def _rows(name: str, vocabulary: "Vocabulary") -> Iterator[_Row]:
    from trafsearch.vocabulary.faults import fault_in
    from trafsearch.vocabulary.lens_file import examine, faults_of, read_lens

    is_file = name not in vocabulary.lenses and names_a_file(name)
    faults = list(faults_of(Path(name), vocabulary)) if is_file else []
    for fault in faults:
        reason = fault_in(spoken(), str(fault.facts["reason"]))
        yield _Row("error", "fault", name, "", "", reason, say("advice.lens_fault"))
    if faults:
        return
    lens = read_lens(Path(name), vocabulary) if is_file else vocabulary.lens(name)
    for each in examine(lens, vocabulary):
        facts = {"id": each.id, "other": each.other}
        yield _Row(
            "warning" if each.problem.is_warning else "note",
            str(each.problem),
            name,
            each.id,
            each.other,
            say(f"lint_lens.{each.problem}", **facts),
            say(f"advice_lens.{each.problem}", **facts),
        )


def _write(rows: list[_Row], lens: tuple[str, ...], store: Any, form: Form) -> None:
    if form is Form.JSON:
        output.write_json(answer("lens-lint", {"lenses": list(lens)}, [row.form for row in rows], store))
        return
    if form is Form.TABLE:
        counts = {level: sum(row.level == level for row in rows) for level in ("error", "warning", "note")}
        output.write(say("concepts.lint_total", **counts))
    if rows or form is not Form.TABLE:
        write_listing(Listing(COLUMNS, [_cells(row, form) for row in rows]), form)


def _cells(row: _Row, form: Form) -> tuple[str, ...]:
    level = row.level if form is Form.CSV else say(f"concepts.level_{row.level}")
    return level, row.lens, row.id, row.reason, row.advice
