"""`trafsearch concepts review`: readers are asked whether what was found is meant, and what they say is kept."""

from pathlib import Path

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, Count, File, Option
from trafsearch.cli.settings import Settings

_FILE = File()


@click.command(cls=Command, help="concepts.review")
@click.argument("concept", metavar="ID")
@click.option("-o", "--output", "file", type=_FILE, metavar="FILE", cls=Option, help="option.review_output")
@click.option("--read", "answered", type=_FILE, metavar="FILE", cls=Option, help="option.review_read")
@click.option("--who", default="", metavar="NAME", cls=Option, help="option.review_who")
@click.option("--sample", type=Count(), cls=Option, help="option.review_sample")
@written_as(Form.TEXT, Form.JSON)
@common
@click.pass_obj
def command(
    settings: Settings,
    concept: str,
    file: Path | None,
    answered: Path | None,
    who: str,
    sample: int | None,
    form: Form,
) -> ExitCode:
    from trafsearch.cli.reviewed import (
        column_names,
        state_of,
        tell_keeping,
        tell_state,
        tell_taken,
        tell_written,
        words,
    )
    from trafsearch.report.mentioning import concepts_meant
    from trafsearch.review.reviewing import check_place, take_answers, write_questions

    with opened(settings) as store:
        meant = concepts_meant(store.vocabulary, [concept]) or ()
        if file:
            check_place(store, file)
        taken = take_answers(store, answered, column_names(), who, tell_keeping) if answered else None
        state = state_of(store, concept, meant, sample)
        if file:
            write_questions(file, state.asked, words())
        if taken:
            tell_taken(taken, quietly=form is Form.JSON)
        if form is Form.JSON:
            output.write_json(state.form(store, taken))
        else:
            tell_state(state)
        if file:
            tell_written(file, len(state.asked), concept)
    if taken and taken.answers.faults:
        return ExitCode.SOME_UNREAD
    return ExitCode.FOUND if state.every else ExitCode.NOTHING_FOUND
