"""`trafsearch gaps`: what is not said, and how that is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.forms.reports import BODIES, FORMS, check_form_of_bodies, form_of, write_out
from trafsearch.cli.lenses import lens_of
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, dated
from trafsearch.cli.parameters import Command, Moment, OneOf, Option, given_among
from trafsearch.cli.settings import Settings

if TYPE_CHECKING:
    from trafsearch.query.search import Filters
    from trafsearch.report.cell import GapReport
    from trafsearch.report.institutions.report import InstitutionsReport
    from trafsearch.store.store import Store

_STATES = ("indirect", "absent", "not_assessable")
_BY = ("area", "document", "type", "issuer", "year", "language")
_THREATS = "threats"
_INTO_FOLDER = (Form.HTML, Form.JSON)


@click.command(cls=Command, help="command.gaps")
@click.argument("filters", nargs=-1, metavar="[FILTER]...")
@click.option("--lens", default=_THREATS, metavar="ID|FILE", cls=Option, help="option.lens")
@click.option("--all-lenses", "all_lenses", is_flag=True, cls=Option, help="option.all_lenses")
@click.option("--by", type=OneOf(_BY), default=_BY[0], cls=Option, help="option.by")
@click.option("--without", multiple=True, metavar="ID", cls=Option, help="option.without")
@dated
@click.option(
    "-o", "--output", "place", type=click.Path(path_type=Path), metavar="FILE|DIR", cls=Option, help="option.output"
)
@click.option("--clock", type=Moment(), cls=Option, help="option.clock")
@click.option("--fail-on", multiple=True, type=OneOf(_STATES), cls=Option, help="option.fail_on")
@click.option("--no-cross-check", "unchecked", is_flag=True, cls=Option, help="option.no_cross_check")
@click.option(
    "--format", "forms", multiple=True, type=OneOf([str(each) for each in FORMS]), cls=Option, help="option.format_gaps"
)
@common
@click.pass_obj
def command(
    settings: Settings,
    filters: tuple[str, ...],
    lens: str,
    all_lenses: bool,
    by: str,
    without: tuple[str, ...],
    as_of: date | None,
    place: Path | None,
    clock: datetime | None,
    fail_on: tuple[str, ...],
    unchecked: bool,
    forms: tuple[str, ...],
) -> ExitCode:
    from trafsearch.catalog.connection import snapshot
    from trafsearch.report.cell import GapReport
    from trafsearch.report.forms import OF_INSTITUTIONS, ReportForm

    is_folder = place is not None and (all_lenses or place.is_dir())
    if all_lenses and given_among(("lens",)):
        raise click.UsageError(say("usage.all_lenses_and_one"))
    chosen = [Form(each) for each in dict.fromkeys(forms)] if is_folder else [_only_form(forms, place, all_lenses)]
    if lens == BODIES and not is_folder:
        check_form_of_bodies(chosen[0])
    with opened(settings) as store, snapshot(store.catalog):  # what is looked at later is of the same moment
        asked = _Asked(filters_in(store, filters, as_of), clock or now(), by, without, cross_checked=not unchecked)
        if is_folder and place:
            place.mkdir(parents=True, exist_ok=True)
        made = []
        for name in (*store.vocabulary.lenses, BODIES) if all_lenses else (lens,):
            id, report = _report(store, name, asked)
            for form in chosen or _INTO_FOLDER:
                if id == BODIES and ReportForm(form) not in OF_INSTITUTIONS:
                    output.complain(say("usage.form_of_bodies", form=form, choices=", ".join(OF_INSTITUTIONS)))
                else:
                    write_out(report, form, place / f"{id}.{form}" if is_folder and place else place, store)
            made.append(report)
    return _end([each for each in made if isinstance(each, GapReport)], fail_on)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of each lens."""

    filters: "Filters"
    clock: datetime
    by: str
    without: tuple[str, ...]
    cross_checked: bool


def _report(store: "Store", name: str, asked: _Asked) -> "tuple[str, GapReport | InstitutionsReport]":
    """The id of the lens, and its report. Raises UnknownLens, UnknownConcept."""
    if name == BODIES:
        from trafsearch.report.institutions.finding import find_institutions

        found = find_institutions(store, clock=asked.clock, filters=asked.filters, language=spoken())
        return name, found
    from trafsearch.report.cell import By
    from trafsearch.report.gaps import find_gaps

    lens = lens_of(name, store.vocabulary)
    report = find_gaps(
        store,
        lens,
        clock=asked.clock,
        filters=asked.filters,
        language=spoken(),
        by=By(asked.by),
        without=asked.without,
        cross_checked=asked.cross_checked,
    )
    return lens.id, report


def _only_form(forms: Sequence[str], file: Path | None, all_lenses: bool) -> Form:
    if all_lenses:
        raise click.UsageError(say("usage.all_lenses_without_folder"))
    if len(set(forms)) > 1:
        raise click.UsageError(say("usage.forms_without_folder"))
    return form_of(forms[0] if forms else None, file)


def filters_in(store: "Store", typed: Sequence[str], as_of: date | None) -> "Filters":
    """The filters of a query that has nothing else. Raises QuerySyntax, UnknownArea; click.UsageError for words."""
    from trafsearch.query.search import Filters
    from trafsearch.query.tree import Everything
    from trafsearch.store import asking

    if not typed:
        return Filters(in_force=as_of)
    search = asking.on_day(asking.parse(store, " ".join(typed)), as_of)
    if not isinstance(search.tree, Everything):
        raise click.UsageError(say("usage.filters_only", words=" ".join(typed)))
    return search.filters


def _end(reports: "Sequence[GapReport]", fail_on: Sequence[str]) -> ExitCode:
    differing = [note for report in reports for note in report.notes if note.code == "engine_differs"]
    for note in differing:
        output.complain(say("gaps.engine_differs", concept=note.words[0], passages=", ".join(note.words[1:])))
    holding = sum(cell.state in fail_on for report in reports for cell in report.cells.values())
    if holding:
        output.complain(say("gaps.condition", states=", ".join(fail_on), cells=holding))
    if differing:
        return ExitCode.FAILED
    return ExitCode.CONDITION_HOLDS if holding else ExitCode.FOUND


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
