"""`trafsearch mentions`: every place where a concept is named."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.answers import also_in_line, coverage_line
from trafsearch.cli.citation import INDENT, page, place, quotation, quotation_in_a_line, reference
from trafsearch.cli.cited import Citations, citation_cell, citation_key, citation_lines, citations_of, columns
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, cited_as, common, dated, written_as
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.cli.parameters import Command, OneOf, Option
from trafsearch.cli.settings import Settings
from trafsearch.results.citing.form import CitationForm

if TYPE_CHECKING:
    from trafsearch.cli.mentioning import Mention
    from trafsearch.results.coverage import Coverage

COLUMNS = ("concept", "match", "label", "document", "title", "address", "page", "language", "id", "also_in", "text")


@click.command(cls=Command, help="command.mentions")
@click.argument("documents", nargs=-1, metavar="[DOC]...")
@click.option("--concept", "concepts", multiple=True, metavar="ID", cls=Option, help="option.concept")
@click.option("--count-by", type=OneOf(["document", "concept", "language"]), cls=Option, help="option.count_by")
@dated
@cited_as
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(
    settings: Settings,
    documents: tuple[str, ...],
    concepts: tuple[str, ...],
    count_by: str | None,
    as_of: date | None,
    cite: CitationForm | None,
    form: Form,
) -> ExitCode:
    from trafsearch.cli.mention_counts import counted, write_counts
    from trafsearch.cli.mentioning import concepts_meant, mentions_in, selected
    from trafsearch.store.covering import coverage

    with opened(settings) as store:
        chosen = selected(store, documents, as_of)
        found = list(mentions_in(store, chosen, concepts_meant(store.vocabulary, concepts)))
        covered = coverage(store.catalog, chosen.acts, chosen.editions.values())
        query = {"documents": list(documents), "concepts": list(concepts), "count_by": count_by}
        if count_by:
            write_counts(counted(found, count_by, store.vocabulary), count_by, covered, query, form)
        else:
            once = [each for each in found if not each.is_copied]
            citations = citations_of(store, (each.passage for each in once), cite)
            _write(once, citations, covered, query, form)
    return ExitCode.FOUND if found else ExitCode.NOTHING_FOUND


def _write(
    found: "Sequence[Mention]", citations: Citations, covered: "Coverage", query: dict[str, Any], form: Form
) -> None:
    if form is Form.JSON:
        from trafsearch.results.machine import answer_form

        forms = [{**each.form, **citation_key(citations, each.passage)} for each in found]
        output.write_json(answer_form("mentions", query, forms, covered))
    elif form is Form.TABLE:
        output.write(f"{_total(found)}\n{coverage_line(covered)}")
        for each in found:
            output.write(f"\n{_block(each)}{citation_lines(citations, each.passage, INDENT)}")
    else:
        rows = [(*_row(each, form), *citation_cell(citations, each.passage)) for each in found]
        write_listing(Listing((*COLUMNS, *columns(citations)), rows), form)


def _total(found: "Sequence[Mention]") -> str:
    places = len({each.passage.id for each in found})
    copied = len({id for each in found for id in each.also_in})
    total = say("mentions.total", mentions=len(found), passages=places) if found else say("search.nothing")
    return f"{total} {say('mentions.copied', passages=copied)}" if copied else total


def _block(mention: "Mention") -> str:
    found = mention.found
    head = f"{click.style(found.concept, bold=True)}: {found.label}"
    title = set_in_lines(mention.title, output.width(), INDENT)
    cited = click.style(set_in_lines(reference(mention.passage), output.width(), INDENT), fg="cyan")
    return f"{head}\n{title}\n{cited}\n{quotation(mention.passage, [found.span])}{also_in_line(mention.also_in)}"


def _row(mention: "Mention", form: Form) -> tuple[str, ...]:
    passage, found = mention.passage, mention.found
    return (
        found.concept,
        found.span.of(passage.text),
        found.label,
        mention.act,
        mention.title,
        place(passage),
        page(passage),
        str(passage.language),
        passage.id,
        " ".join(mention.also_in),
        quotation_in_a_line(passage, [found.span], form),
    )
