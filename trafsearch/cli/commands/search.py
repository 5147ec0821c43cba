"""`trafsearch search`: the passages that answer a query."""

from datetime import date

import click

from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.forms.view import View, viewed
from trafsearch.cli.messages import say
from trafsearch.cli.opening import opened
from trafsearch.cli.options import cited_as, common, dated, limited
from trafsearch.cli.parameters import Option, QueryCommand, words_of_query
from trafsearch.cli.settings import Settings
from trafsearch.cli.typed import typed_lines
from trafsearch.results.citing.form import CitationForm


@click.command(cls=QueryCommand, help="command.search")
@click.argument("query", nargs=-1, required=True, metavar="QUERY...", callback=words_of_query)
@limited
@dated
@click.option("--literal", is_flag=True, cls=Option, help="option.literal")
@viewed()
@cited_as
@common
@click.pass_obj
def command(
    settings: Settings,
    query: str,
    limit: int,
    everything: bool,
    as_of: date | None,
    literal: bool,
    view: View,
    cite: CitationForm | None,
) -> ExitCode:
    from trafsearch.cli.forms.hits import answer_of
    from trafsearch.cli.forms.writing import check_place, write_answer
    from trafsearch.query.printing import print_query
    from trafsearch.results.machine import typed_form
    from trafsearch.store import asking
    from trafsearch.store.answering import finding

    check_place(view)
    with opened(settings) as store:
        search = asking.on_day(asking.parse(store, query, literal=literal), as_of)
        read_as, typed = print_query(search), list(typed_lines(search))
        also = [{"words": words, "concept": concept} for words, concept in search.widened]
        widened = [say("search.widened", words=words, concept=concept) for words, concept in search.widened]
        with finding(store.catalog, store.engine, search) as found:
            answer = answer_of(
                store,
                found,
                view,
                command="search",
                query=query,
                asked=query,
                facts={"read_as": read_as, "widened": also, **typed_form(search)},
                lines=[say("search.read_as", query=read_as), *widened, *typed],
                notes=typed,
                limit=None if everything else limit,
                cite=cite,
            )
            write_answer(answer, view)
            return ExitCode.FOUND if found.total else ExitCode.NOTHING_FOUND
