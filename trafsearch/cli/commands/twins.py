"""`trafsearch twins`: what one language version of an act says and the other does not."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.act_fields import tell_force
from trafsearch.cli.citation import QUOTED, quoted_around
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, dated, written_as
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.cli.parameters import Command
from trafsearch.cli.referred import on_day
from trafsearch.cli.settings import Settings
from trafsearch.store.provision import text_on

if TYPE_CHECKING:
    from trafsearch.language import Language
    from trafsearch.report.translation import Comparison, Difference
    from trafsearch.report.twins import Version
    from trafsearch.results.coverage import Coverage
    from trafsearch.span import Span

PAIR_COLUMNS = ("document", "twin", "title", "languages", "ground", "provisions", "lacking", "concepts", "narrower",
                "unlabelled")  # fmt: skip
COLUMNS = ("gap", "address", "held_in", "lacking_in", "concepts", "instead", "id", "text", "other_text")
_COLOURS = {"provision": "yellow", "concept": "red", "narrower": "cyan", "unlabelled": None}


@click.command(cls=Command, help="command.twins")
@click.argument("document", metavar="[DOC]", required=False)
@dated
@written_as(Form.TEXT, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, document: str | None, as_of: date | None, form: Form) -> ExitCode:
    from trafsearch.report.translation import compare_twins
    from trafsearch.report.twins import find_twins
    from trafsearch.store.covering import coverage
    from trafsearch.store.naming import find_act

    with opened(settings) as store:
        act = find_act(store.catalog, document).id if document else None
        if act and as_of:
            tell_force(text_on(store.catalog, act, (), as_of).act, as_of)
        found = [compare_twins(store, twins) for twins in find_twins(store.catalog, act, as_of)]
        acts = {version.act for each in found for version in (each.twins.one, each.twins.other)}
        covered = coverage(store.catalog, acts)
    if form is Form.JSON:
        _write_json(found, {"document": document, **on_day(as_of)}, covered)
    elif not found and form is not Form.CSV:
        output.write(say("twins.one_language", document=act) if act else say("twins.nothing"))
    elif act and form is Form.TEXT:
        output.write("\n\n".join("\n".join(_lines(each)) for each in found))
    elif act:
        write_listing(Listing(COLUMNS, [_row(each) for one in found for each in one.differences]), form)
    else:
        listing = Listing(PAIR_COLUMNS, [_pair_row(each) for each in found])
        write_listing(listing, Form.TABLE if form is Form.TEXT else form)
    return ExitCode.FOUND if found else ExitCode.NOTHING_FOUND


def _lines(comparison: "Comparison") -> Iterator[str]:
    """For people: the two versions, how they compare, then each difference with the words of both."""
    one, other = comparison.twins.one, comparison.twins.other
    yield click.style(set_in_lines(f"{one.title} ↔ {other.title}", output.width(), ""), bold=True)
    yield click.style(f"{_key(one)} ↔ {_key(other)}", fg="cyan")
    yield say(f"twins.ground.{comparison.twins.ground}")
    for version in (one, other):
        if not version.is_whole:
            yield click.style(say("twins.not_whole", document=_key(version)), fg="yellow")
    yield say("twins.counts", both=comparison.provisions, **_counts(comparison))
    if not comparison.differences:
        yield say("twins.equal")
    for each in comparison.differences:
        yield ""
        yield click.style(_head(each), fg=_COLOURS[each.gap])
        yield _quotation(each.text, each.held_in, [each.span] if each.span else [])
        if each.other_text:
            yield _quotation(each.other_text, each.lacking_in, [])


def _head(each: "Difference") -> str:
    said = say(
        f"twins.{each.gap}",
        address=each.address.text(each.held_in) or say("twins.no_address"),
        held=say(f"language.{each.held_in}"),
        lacking=say(f"language.{each.lacking_in}"),
        concepts=", ".join(each.concepts),
        instead=", ".join(each.instead),
    )
    return f"{said} ({', '.join(each.concepts)})" if each.gap == "provision" and each.concepts else said


def _quotation(text: str, language: "Language", spans: "Sequence[Span]") -> str:
    """The text around the words, in lines behind the name of its language."""
    quoted, moved = quoted_around(text, spans, QUOTED)
    lines = set_in_lines(quoted, output.width(), "    ", moved)
    return f" {language} {lines[4:]}"


def _key(version: "Version") -> str:
    return f"{version.act}/{version.language}"


def _counts(comparison: "Comparison") -> dict[str, int]:
    gaps = {"lacking": "provision", "concepts": "concept", "narrower": "narrower", "unlabelled": "unlabelled"}
    return {name: sum(each.gap == gap for each in comparison.differences) for name, gap in gaps.items()}


def _pair_row(comparison: "Comparison") -> tuple[str, ...]:
    one, other = comparison.twins.one, comparison.twins.other
    twin = "" if one.act == other.act else other.act
    counts = (str(number) for number in _counts(comparison).values())
    ground = say(f"twins.because.{comparison.twins.ground}")
    return one.act, twin, one.title, f"{one.language}, {other.language}", ground, str(comparison.provisions), *counts


def _row(each: "Difference") -> tuple[str, ...]:
    address = each.address.text(each.held_in)
    concepts = (", ".join(each.concepts), ", ".join(each.instead))
    return str(each.gap), address, each.held_in, each.lacking_in, *concepts, each.id, each.text, each.other_text


def _write_json(found: Sequence["Comparison"], query: dict[str, str | None], covered: "Coverage") -> None:
    from trafsearch.results.machine import answer_form

    output.write_json(answer_form("twins", query, [_form(each) for each in found], covered))


def _form(comparison: "Comparison") -> dict[str, Any]:
    versions = (comparison.twins.one, comparison.twins.other)
    return {
        "versions": [
            {"act": each.act, "language": str(each.language), "title": each.title, "whole": each.is_whole}
            for each in versions
        ],
        "ground": str(comparison.twins.ground),
        "provisions": comparison.provisions,
        **_counts(comparison),
        "differences": [_difference_form(each) for each in comparison.differences],
    }


def _difference_form(each: "Difference") -> dict[str, Any]:
    from trafsearch.results.machine import address_form, span_form

    return {
        "gap": str(each.gap),
        "address": address_form(each.address, each.held_in),
        "held_in": str(each.held_in),
        "lacking_in": str(each.lacking_in),
        "concepts": list(each.concepts),
        "instead": list(each.instead),
        "id": each.id,
        "text": each.text,
        "span": span_form(each.span) if each.span else None,
        "other_text": each.other_text or None,
    }
