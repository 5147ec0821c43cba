"""`trafsearch ask`: a plain question, what it is understood to mean, and the answers."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.forms.reports import write_out
from trafsearch.cli.forms.view import View, viewed
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, cited_as, common, dated, limited
from trafsearch.cli.parameters import Option, QueryCommand, given_among, words_of_query
from trafsearch.cli.settings import Settings
from trafsearch.cli.typed import typed_lines
from trafsearch.query.interpretation import Asked
from trafsearch.results.citing.form import CitationForm

if TYPE_CHECKING:
    from trafsearch.query.interpretation import Interpretation
    from trafsearch.report.cell import GapReport
    from trafsearch.store.asking import Emptying
    from trafsearch.store.store import Store
    from trafsearch.vocabulary.area import Area
    from trafsearch.vocabulary.concept import Concept
    from trafsearch.vocabulary.vocabulary import Vocabulary

_OF_HITS = ("limit", "order", "group", "kwic", "around", "explain", "cite")  # options that a gap report has no use for


@click.command(cls=QueryCommand, help="command.ask")
@click.argument("question", nargs=-1, required=True, metavar="QUESTION...", callback=words_of_query)
@click.option("--dry-run", is_flag=True, cls=Option, help="option.dry_run")
@limited
@dated
@viewed()
@cited_as
@common
@click.pass_obj
def command(
    settings: Settings,
    question: str,
    dry_run: bool,
    limit: int,
    everything: bool,
    as_of: date | None,
    view: View,
    cite: CitationForm | None,
) -> ExitCode:
    from trafsearch.cli.forms.writing import check_place
    from trafsearch.store.asking import understand

    check_place(view)
    with opened(settings) as store:
        if dry_run:
            with output.into(view.file):
                return _write_interpretation(understand(store, question), store, view.form)
        return write_answers(store, question, view, None if everything else limit, as_of, cite)


def write_answers(
    store: "Store",
    question: str,
    view: View,
    limit: int | None,
    as_of: date | None = None,
    cite: CitationForm | None = None,
) -> ExitCode:
    from trafsearch.cli.forms.hits import answer_of
    from trafsearch.cli.forms.writing import write_answer
    from trafsearch.results.machine import interpretation_form
    from trafsearch.store.answering import finding
    from trafsearch.store.asking import emptying, on_day, understand

    understood = understand(store, question)
    if understood.asks_absence and understood.concepts:
        _check_options_of_gaps()
        return write_gaps(store, understood, _form_of_gaps(view.form), as_of, view.file)
    lines = [*explanation(understood, store), *([""] if view.form is Form.TABLE else [])]
    with finding(store.catalog, store.engine, on_day(understood.search, as_of)) as found:
        emptied = () if found.total else emptying(store, understood, as_of=as_of)
        lines[-1:-1] = list(_emptied(emptied))
        answer = answer_of(
            store,
            found,
            view,
            command="ask",
            query=understood.query,
            asked=question,
            facts={**interpretation_form(understood), "emptied": [asdict(each) for each in emptied]},
            lines=lines,
            notes=list(typed_lines(understood.search)),
            limit=limit,
            cite=cite,
        )
        write_answer(answer, view)
        return ExitCode.FOUND if found.total else ExitCode.NOTHING_FOUND


def _form_of_gaps(form: Form) -> Form:
    """That form, in which a gap report can be written. Raises click.UsageError."""
    forms = (Form.TABLE, Form.MD, Form.JSON, Form.HTML, Form.XLSX, Form.CSV)
    if form not in forms:
        raise click.UsageError(say("usage.form_of_gaps", form=form, choices=", ".join(forms)))
    return form


def _check_options_of_gaps() -> None:
    """Raises click.UsageError where an option was given that would be without effect on a gap report."""
    if given := given_among(_OF_HITS):
        raise click.UsageError(say("usage.options_of_gaps", options=", ".join(given)))


def write_gaps(
    store: "Store", understood: "Interpretation", form: Form, as_of: date | None = None, file: Path | None = None
) -> ExitCode:
    """Where it is not said: a search would find the contrary."""
    from trafsearch.cli.commands.gaps import now
    from trafsearch.report.asked import gaps_asked

    report = gaps_asked(store, understood, clock=now(), language=spoken(), as_of=as_of)
    if form not in (Form.TABLE, Form.JSON):
        write_out(report, form, file, store)
        return ExitCode.FOUND
    with output.into(file):
        _write_gaps_and_question(store, understood, report, form)
    return ExitCode.FOUND


def _write_gaps_and_question(store: "Store", understood: "Interpretation", report: "GapReport", form: Form) -> None:
    if form is Form.JSON:
        from trafsearch.report.machine import to_json
        from trafsearch.results.machine import answer_form, interpretation_form

        interpreted = interpretation_form(understood)
        output.write_json(
            answer_form("ask", understood.query, [], report.coverage, **interpreted, gaps=to_json(report))
        )
        return
    from trafsearch.report.markdown import render_markdown

    output.write("\n".join(explanation(understood, store)))
    output.write()
    output.write_exactly(render_markdown(report, spoken()))


def _write_interpretation(understood: "Interpretation", store: "Store", form: Form) -> ExitCode:
    if form is Form.JSON:
        from trafsearch.results.machine import answer_form, interpretation_form
        from trafsearch.store.covering import coverage

        covered = coverage(store.catalog)
        output.write_json(answer_form("ask", understood.query, [], covered, **interpretation_form(understood)))
    else:
        output.write("\n".join(explanation(understood, store)))
    return ExitCode.FOUND


def explanation(understood: "Interpretation", store: "Store") -> Iterator[str]:
    """The query that the question became, to be edited and run, then what its parts mean and what it leaves out."""
    vocabulary = store.vocabulary
    yield say("ask.query", query=click.style(understood.query, bold=True))
    if understood.concepts:
        yield say("ask.concepts", names=_named(understood.concepts, vocabulary.concepts))
    if understood.areas:
        yield say("ask.areas", names=_named(understood.areas, vocabulary.areas))
    if understood.excluded:
        yield say("ask.excluded", names=_named(understood.excluded, vocabulary.concepts))
    if understood.filters.documents:
        yield say("ask.documents", names=_titled(understood.filters.documents, store))
    if understood.unapplied:
        yield click.style(say("ask.unapplied", words="; ".join(understood.unapplied)), fg="yellow")
    if understood.not_held:
        yield click.style(say("ask.not_held", words=", ".join(understood.not_held)), fg="yellow")
    if understood.leftover:
        yield say("ask.leftover", words=", ".join(understood.leftover))
    if understood.dropped:
        yield say("ask.dropped", words=", ".join(understood.dropped))
    if understood.restored:
        yield say("ask.restored", words=", ".join(understood.restored))
    yield from typed_lines(understood.search)
    yield from _advice(understood, vocabulary)


def _emptied(found: "tuple[Emptying, ...]") -> Iterator[str]:
    for each in found:
        words = ", ".join(f"«{word}»" for word in each.words)
        yield click.style(say("ask.emptied", words=words, total=each.total), fg="yellow")


def _advice(understood: "Interpretation", vocabulary: "Vocabulary") -> Iterator[str]:
    """What else than a search answers such a question."""
    if understood.asks_absence:
        yield say("ask.absence" if understood.concepts else "ask.absence_of_words")
    if understood.asks is Asked.INSTITUTIONS:
        known = "institutions" in vocabulary.lenses
        yield say("ask.institutions_lens" if known else "ask.institutions")
    if understood.asks_number:
        yield say("ask.number", concepts=" ".join(f"--concept {id}" for id in understood.concepts))


def _titled(names: tuple[str, ...], store: "Store") -> str:
    """The titles of the documents, in the reader's language where they have one."""
    from trafsearch.store.naming import find_act

    acts = [find_act(store.catalog, name) for name in names]
    titles = [act.titles.get(spoken()) or next(iter(act.titles.values()), "") for act in acts]
    return ", ".join(f"{title} ({act.id})" for title, act in zip(titles, acts, strict=True))


def _named(ids: tuple[str, ...], known: "Mapping[str, Concept] | Mapping[str, Area]") -> str:
    return ", ".join(f"{known[id].name(spoken())} ({id})" for id in ids)
