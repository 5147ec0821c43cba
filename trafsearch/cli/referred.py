"""References as people and machines read them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.answers import coverage_line
from trafsearch.cli.citation import INDENT, page, place, quotation, quotation_in_a_line, reference
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form
from trafsearch.cli.paragraph import set_in_lines

if TYPE_CHECKING:
    from trafsearch.results.coverage import Coverage
    from trafsearch.store.referring import Citation

COLUMNS = (
    "match", "cited", "provision", "standing", "target", "target_title", "document", "title", "address", "page",
    "language", "id", "text",
)  # fmt: skip


def write_references(
    command: str, found: "Sequence[Citation]", left_out: int, covered: "Coverage", query: dict[str, Any], form: Form
) -> None:
    """`left_out` is the number of places, not shown, where the act only speaks of itself."""
    if form is Form.JSON:
        from trafsearch.results.machine import answer_form

        answer = answer_form(command, query, [_form(each) for each in found], covered, left_out=left_out)
        output.write_json(answer)
    elif form is Form.TEXT:
        output.write("\n".join(_summary(found, left_out, covered)))
        block = _cites_block if command == "cites" else _cited_by_block
        for each in found:
            output.write(f"\n{block(each)}")
    else:
        write_listing(Listing(COLUMNS, [_row(each, form) for each in found]), form)


def on_day(day: date | None) -> dict[str, str]:
    """What a query says of the day, if one is asked for."""
    return {"as_of": day.isoformat()} if day else {}


def _form(each: "Citation") -> dict[str, Any]:
    from trafsearch.results.reference_form import reference_form

    return reference_form(
        each.passage,
        each.placed,
        act=each.act,
        title=each.title,
        standing=each.standing,
        target=each.target,
        target_title=each.target_title,
        missing=each.missing,
    )


def _summary(found: "Sequence[Citation]", left_out: int, covered: "Coverage") -> list[str]:
    from trafsearch.store.referring import Standing, by_standing

    counts = by_standing(found)
    kinds = ", ".join(
        say(f"references.count_{standing}", count=counts[standing]) for standing in Standing if counts.get(standing)
    )
    total = say("references.total", count=len(found), kinds=kinds) if found else say("references.none")
    own = [say("references.left_out", count=left_out)] if left_out else []
    return [total, *own, coverage_line(covered)]


def _cites_block(each: "Citation") -> str:
    """What is referred to first."""
    meant = [click.style(_cited(each), bold=True), _standing(each)]
    head = set_in_lines(" — ".join(part for part in meant if part), output.width(), "")
    cited = click.style(set_in_lines(reference(each.passage), output.width(), INDENT), fg="cyan")
    return f"{head}\n{cited}\n{quotation(each.passage, [each.placed.span])}"


def _cited_by_block(each: "Citation") -> str:
    """Who refers first."""
    title = click.style(set_in_lines(each.title, output.width(), ""), bold=True)
    cited = click.style(set_in_lines(reference(each.passage), output.width(), INDENT), fg="cyan")
    meant = set_in_lines(f"→ {_provision(each) or say('references.whole')}", output.width(), INDENT)
    lacks = [set_in_lines(_standing(each), output.width(), INDENT)] if each.missing else []
    return "\n".join([title, cited, meant, *lacks, quotation(each.passage, [each.placed.span])])


def _cited(each: "Citation") -> str:
    named = say("references.self") if each.placed.act.label == "self" else each.placed.act.label
    return ", ".join(part for part in (named, _provision(each)) if part)


def _provision(each: "Citation") -> str:
    language = each.passage.language
    first = each.placed.address.text(language)
    return f"{first} – {each.placed.until.text(language)}" if each.placed.until else first


def _standing(each: "Citation") -> str:
    """Which act that is, and whether the provision can be looked up in it."""
    lacking = "; ".join(address.text(each.passage.language) for address in each.missing)
    say_it: Callable[..., str] = say
    return say_it(f"references.{each.standing}", title=each.target_title, act=each.target, lacking=lacking)


def _row(each: "Citation", form: Form) -> tuple[str, ...]:
    passage = each.passage
    return (
        each.placed.span.of(passage.text),
        _cited(each) if form is not Form.CSV else each.placed.act.label,
        _provision(each),
        say(f"standing.{each.standing}") if form is not Form.CSV else str(each.standing),
        each.target or "",
        each.target_title,
        each.act,
        each.title,
        place(passage),
        page(passage),
        str(passage.language),
        passage.id,
        quotation_in_a_line(passage, [each.placed.span], form),
    )
