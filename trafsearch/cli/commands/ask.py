"""`trafsearch ask`: a plain question, what it is understood to mean, and the answers."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.answers import write_results, write_results_as_json
from trafsearch.cli.cited import citations_of
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, cited_as, common, dated, limited, written_as
from trafsearch.cli.parameters import Option, QueryCommand, words_of_query
from trafsearch.cli.settings import Settings
from trafsearch.cli.typed import complain_of_typed, typed_lines
from trafsearch.results.citing.form import CitationForm

if TYPE_CHECKING:
    from trafsearch.query.question import Interpretation
    from trafsearch.store.store import Store
    from trafsearch.vocabulary.area import Area
    from trafsearch.vocabulary.concept import Concept
    from trafsearch.vocabulary.vocabulary import Vocabulary


@click.command(cls=QueryCommand, help="command.ask")
@click.argument("question", nargs=-1, required=True, metavar="QUESTION...", callback=words_of_query)
@click.option("--dry-run", is_flag=True, cls=Option, help="option.dry_run")
@limited
@dated
@cited_as
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(
    settings: Settings,
    question: str,
    dry_run: bool,
    limit: int,
    everything: bool,
    as_of: date | None,
    cite: CitationForm | None,
    form: Form,
) -> ExitCode:
    from trafsearch.store.asking import understand

    with opened(settings) as store:
        if dry_run:
            return _write_interpretation(understand(store, question), store, form)
        return write_answers(store, question, form, None if everything else limit, as_of, cite)


def write_answers(
    store: "Store",
    question: str,
    form: Form,
    limit: int | None,
    as_of: date | None = None,
    cite: CitationForm | None = None,
) -> ExitCode:
    from trafsearch.store.asking import ask

    understood, results = ask(store, question, limit=limit, as_of=as_of)
    citations = citations_of(store, (hit.passage for hit in results.hits), cite)
    if form is Form.JSON:
        from trafsearch.results.machine import interpretation_form

        return write_results_as_json("ask", results, understood.query, citations, **interpretation_form(understood))
    if form is Form.TABLE:
        output.write("\n".join(explanation(understood, store.vocabulary)))
        output.write()
    complain_of_typed(understood.search, form)
    return write_results(results, form, citations)


def _write_interpretation(understood: "Interpretation", store: "Store", form: Form) -> ExitCode:
    if form is Form.JSON:
        from trafsearch.results.machine import answer_form, interpretation_form
        from trafsearch.store.covering import coverage

        covered = coverage(store.catalog)
        output.write_json(answer_form("ask", understood.query, [], covered, **interpretation_form(understood)))
    else:
        output.write("\n".join(explanation(understood, store.vocabulary)))
    return ExitCode.FOUND


def explanation(understood: "Interpretation", vocabulary: "Vocabulary") -> Iterator[str]:
    """The query that the question became, to be edited and run, then what its parts mean."""
    yield say("ask.query", query=click.style(understood.query, bold=True))
    if understood.concepts:
        yield say("ask.concepts", names=_named(understood.concepts, vocabulary.concepts))
    if understood.areas:
        yield say("ask.areas", names=_named(understood.areas, vocabulary.areas))
    if understood.leftover:
        yield say("ask.leftover", words=", ".join(understood.leftover))
    if understood.dropped:
        yield say("ask.dropped", words=", ".join(understood.dropped))
    if understood.restored:
        yield say("ask.restored", words=", ".join(understood.restored))
    yield from typed_lines(understood.search)
    if understood.asks_absence:
        yield say("ask.absence")


def _named(ids: tuple[str, ...], known: "Mapping[str, Concept] | Mapping[str, Area]") -> str:
    return ", ".join(f"{known[id].name(spoken())} ({id})" for id in ids)
