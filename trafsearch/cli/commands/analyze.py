"""`trafsearch analyze`: what becomes of each word, and which concepts it names."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import LANGUAGES, say
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import OneOf, Option, QueryCommand, words_of_query
from trafsearch.cli.settings import Settings
from trafsearch.cli.vocabularies import folder_in_use
from trafsearch.language import Language, identify

if TYPE_CHECKING:
    from trafsearch.analysis.analyzer import Step
    from trafsearch.vocabulary.matcher import Match

STEPS = ("word", "form", "position", "span", "language", "terms")
CONCEPTS = ("concept", "match", "label", "label_language", "span")


@click.command(cls=QueryCommand, help="command.analyze")
@click.argument("text", nargs=-1, required=True, metavar="TEXT...", callback=words_of_query)
@click.option("--as", "language", type=OneOf([str(each) for each in LANGUAGES]), cls=Option, help="option.as")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, text: str, language: str | None, form: Form) -> ExitCode:
    from trafsearch.analysis.analyzer import steps

    read_as = Language(language) if language else identify(text)
    found = steps(text, read_as)
    if form is Form.CSV:
        write_listing(Listing(STEPS, [_step_row(step) for step in found]), form)
        return _end(found)
    matches = _matches(settings, found, text)
    if form is Form.JSON:
        output.write_json(_answer(text, read_as, found, matches))
    else:
        _write(text, read_as, found, matches, form)
    return _end(found)


def _end(found: "Sequence[Step]") -> ExitCode:
    return ExitCode.FOUND if found else ExitCode.NOTHING_FOUND


def _matches(settings: Settings, found: "Sequence[Step]", text: str) -> "tuple[Match, ...]":
    from trafsearch.vocabulary.loading import load_vocabulary
    from trafsearch.vocabulary.matcher import compile_matcher

    return compile_matcher(load_vocabulary(folder_in_use(settings))).find(tuple(step.token for step in found), text)


def _write(text: str, read_as: Language, found: "Sequence[Step]", matches: "Sequence[Match]", form: Form) -> None:
    output.write(say("analyze.read_as", language=say(f"language.{read_as}")) + "\n")
    write_listing(Listing(STEPS, [_step_row(step) for step in found]), form)
    output.write()
    if matches:
        write_listing(Listing(CONCEPTS, [_match_row(match, text) for match in matches]), form)
    else:
        output.write(say("analyze.no_concept"))


def _step_row(step: "Step") -> tuple[str, ...]:
    token = step.token
    readings = "; ".join(f"{reading.language}: {', '.join(reading.stems)}" for reading in step.readings)
    span = f"{token.span.start}–{token.span.end}"
    return token.text, token.form, str(token.position), span, str(token.language), readings or ", ".join(token.terms)


def _match_row(match: "Match", text: str) -> tuple[str, ...]:
    span = f"{match.span.start}–{match.span.end}"
    return match.concept, match.span.of(text), match.label, str(match.language), span


def _answer(text: str, read_as: Language, found: "Sequence[Step]", matches: "Sequence[Match]") -> dict[str, Any]:
    from trafsearch.results.coverage import Coverage
    from trafsearch.results.machine import answer_form, span_form, token_form

    concepts = [
        {
            "concept": match.concept,
            "label": match.label,
            "label_language": str(match.language),
            "match": match.span.of(text),
            "span": span_form(match.span),
        }
        for match in matches
    ]
    tokens = [token_form(step.token, [(each.language, each.stems) for each in step.readings]) for step in found]
    nothing_read = Coverage(acts=0, passages=0, unread=())
    return answer_form("analyze", text, tokens, nothing_read, language=str(read_as), concepts=concepts)
