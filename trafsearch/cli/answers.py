"""The answer to a search, for people and for machines: what was looked for and through, then the hits."""

from collections.abc import Sequence
from typing import Any

import click

from trafsearch.cli import output
from trafsearch.cli.citation import INDENT, page, place, quotation, quotation_in_a_line, reference
from trafsearch.cli.cited import Citations, citation_cell, citation_key, citation_lines, columns
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.results.coverage import Coverage
from trafsearch.results.hit import Hit
from trafsearch.results.results import Results

COLUMNS = ("score", "document", "title", "address", "page", "language", "id", "text")


def write_results(results: Results, form: Form, citations: Citations) -> ExitCode:
    """The hits in the form, with what else the answer says; JSON is written by `write_results_as_json`."""
    if form is Form.TABLE:
        output.write("\n".join(_summary(results)))
        for number, hit in enumerate(results.hits, 1):
            output.write(f"\n{_block(number, hit)}{citation_lines(citations, hit.passage, INDENT)}")
    elif results.hits or form is Form.CSV:
        rows = [(*_row(hit, form), *citation_cell(citations, hit.passage)) for hit in results.hits]
        write_listing(Listing((*COLUMNS, *columns(citations)), rows), form)
    else:
        output.write(say("search.nothing"))
    return end_of(results)


def write_results_as_json(command: str, results: Results, query: str, citations: Citations, **more: Any) -> ExitCode:
    from trafsearch.results.machine import answer_form, hit_form

    answer = answer_form(
        command,
        query,
        [{**hit_form(hit), **citation_key(citations, hit.passage)} for hit in results.hits],
        results.coverage,
        **more,
        total=results.total,
        undated=list(results.undated),
    )
    output.write_json(answer)
    return end_of(results)


def end_of(results: Results) -> ExitCode:
    return ExitCode.FOUND if results.total else ExitCode.NOTHING_FOUND


def coverage_line(coverage: Coverage) -> str:
    """How much was looked through; then, where there is one, the number of files that could not be read."""
    line = say("coverage.searched", acts=coverage.acts, passages=coverage.passages)
    if not coverage.unread:
        return line
    return f"{line} {click.style(say('coverage.unread', files=len(coverage.unread)), fg='yellow')}"


def _summary(results: Results) -> list[str]:
    return [*_counts(results), coverage_line(results.coverage), *_undated(results)]


def _counts(results: Results) -> list[str]:
    if not results.total:
        return [say("search.nothing"), *([say("search.no_proof")] if results.coverage.unread else [])]
    if len(results.hits) < results.total:
        return [say("search.some_shown", shown=len(results.hits), total=results.total)]
    return [say("search.all_shown", total=results.total)]


def _undated(results: Results) -> list[str]:
    return [say("search.undated", acts=", ".join(results.undated))] if results.undated else []


def _block(number: int, hit: Hit) -> str:
    title = set_in_lines(f"{number}. {hit.title}", output.width() - 10, "").replace("\n", f"\n{INDENT}")
    score = click.style(f"{hit.score:.2f}", dim=True)
    cited = click.style(set_in_lines(reference(hit.passage), output.width(), INDENT), fg="cyan")
    quoted = f"{quotation(hit.passage, hit.spans)}{also_in_line(hit.also_in)}"
    return f"{click.style(title, bold=True)}  {score}\n{cited}\n{quoted}"


def also_in_line(ids: Sequence[str]) -> str:
    """Where the same words stand in copies of the text, on a line of its own."""
    if not ids:
        return ""
    line = set_in_lines(say("related.also_in", ids=", ".join(ids)), output.width(), INDENT)
    return f"\n{click.style(line, dim=True)}"


def _row(hit: Hit, form: Form) -> tuple[str, ...]:
    passage = hit.passage
    return (
        f"{hit.score:.2f}",
        hit.act,
        hit.title,
        place(passage),
        page(passage),
        str(passage.language),
        passage.id,
        quotation_in_a_line(passage, hit.spans, form),
    )
