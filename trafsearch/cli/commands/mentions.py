"""`trafsearch mentions`: every place where a concept is named."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.answers import coverage_line
from trafsearch.cli.citation import INDENT, page, place, quotation, quotation_in_a_line, reference
from trafsearch.cli.cited import Citations, citation_cell, citation_key, citation_lines, citations_of, columns
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, cited_as, common, dated, written_as
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.cli.parameters import Command, OneOf, Option
from trafsearch.cli.settings import Settings
from trafsearch.results.citing.form import CitationForm

if TYPE_CHECKING:
    from trafsearch.cli.mentioning import Mention
    from trafsearch.results.coverage import Coverage
    from trafsearch.vocabulary.vocabulary import Vocabulary

COLUMNS = ("concept", "match", "label", "document", "title", "address", "page", "language", "id", "text")


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
    from trafsearch.cli.mentioning import concepts_meant, mentions_in, selected
    from trafsearch.store.covering import coverage

    with opened(settings) as store:
        chosen = selected(store, documents, as_of)
        found = list(mentions_in(store, chosen, concepts_meant(store.vocabulary, concepts)))
        covered = coverage(store.catalog, chosen.acts, chosen.editions.values())
        query = {"documents": list(documents), "concepts": list(concepts), "count_by": count_by}
        if count_by:
            _write_counts(_counted(found, count_by, store.vocabulary), count_by, covered, query, form)
        else:
            citations = citations_of(store, (each.passage for each in found), cite)
            _write(found, citations, covered, query, form)
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
    return say("mentions.total", mentions=len(found), passages=places) if found else say("search.nothing")


def _block(mention: "Mention") -> str:
    found = mention.found
    head = f"{click.style(found.concept, bold=True)}: {found.label}"
    title = set_in_lines(mention.title, output.width(), INDENT)
    cited = click.style(set_in_lines(reference(mention.passage), output.width(), INDENT), fg="cyan")
    return f"{head}\n{title}\n{cited}\n{quotation(mention.passage, [found.span])}"


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
        quotation_in_a_line(passage, [found.span], form),
    )


Counts = list[tuple[str, str, int, int]]  # key, name for people, mentions, passages


def _counted(found: "Sequence[Mention]", count_by: str, vocabulary: "Vocabulary") -> Counts:
    """The most first."""
    keys: dict[str, Callable[[Mention], tuple[str, str]]] = {
        "document": lambda each: (each.act, each.title),
        "concept": lambda each: (each.found.concept, vocabulary.concept(each.found.concept).name(spoken())),
        "language": lambda each: (str(each.passage.language), say(f"language.{each.passage.language}")),
    }
    names: dict[str, str] = {}
    places: dict[str, list[str]] = {}
    for each in found:
        key, name = keys[count_by](each)
        names.setdefault(key, name)
        places.setdefault(key, []).append(each.passage.id)
    rows = [(key, names[key], len(ids), len(set(ids))) for key, ids in places.items()]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def _write_counts(counts: Counts, count_by: str, covered: "Coverage", query: dict[str, Any], form: Form) -> None:
    if form is Form.JSON:
        from trafsearch.results.machine import answer_form

        rows = [{count_by: key, "name": name, "mentions": many, "passages": at} for key, name, many, at in counts]
        output.write_json(answer_form("mentions", query, rows, covered))
        return
    if form is Form.TABLE:
        output.write(f"{coverage_line(covered)}\n" if counts else f"{say('search.nothing')}\n{coverage_line(covered)}")
    if counts or form is not Form.TABLE:
        cells = [(key, name, str(many), str(at)) for key, name, many, at in counts]
        write_listing(Listing((count_by, "name", "mentions", "passages"), cells), form)
