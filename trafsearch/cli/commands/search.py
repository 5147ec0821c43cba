"""`trafsearch search`: the passages that answer a query."""

from datetime import date

import click

from trafsearch.cli import output
from trafsearch.cli.answers import write_results, write_results_as_json
from trafsearch.cli.cited import citations_of
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, cited_as, common, dated, limited, written_as
from trafsearch.cli.parameters import Option, QueryCommand, words_of_query
from trafsearch.cli.settings import Settings
from trafsearch.cli.typed import complain_of_typed, typed_lines
from trafsearch.results.citing.form import CitationForm


@click.command(cls=QueryCommand, help="command.search")
@click.argument("query", nargs=-1, required=True, metavar="QUERY...", callback=words_of_query)
@limited
@dated
@click.option("--literal", is_flag=True, cls=Option, help="option.literal")
@cited_as
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(
    settings: Settings,
    query: str,
    limit: int,
    everything: bool,
    as_of: date | None,
    literal: bool,
    cite: CitationForm | None,
    form: Form,
) -> ExitCode:
    from trafsearch.query.printing import print_query
    from trafsearch.store import asking

    with opened(settings) as store:
        results = asking.search(store, query, literal=literal, limit=None if everything else limit, as_of=as_of)
        citations = citations_of(store, (hit.passage for hit in results.hits), cite)
    read_as = print_query(results.search)
    if form is Form.JSON:
        from trafsearch.results.machine import typed_form

        also = [{"words": words, "concept": concept} for words, concept in results.search.widened]
        typed = typed_form(results.search)
        return write_results_as_json("search", results, query, citations, read_as=read_as, widened=also, **typed)
    if form is Form.TABLE:
        output.write(say("search.read_as", query=read_as))
        for words, concept in results.search.widened:
            output.write(say("search.widened", words=words, concept=concept))
        for line in typed_lines(results.search):
            output.write(line)
    complain_of_typed(results.search, form)
    return write_results(results, form, citations)
