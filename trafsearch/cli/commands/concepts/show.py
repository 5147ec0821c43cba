"""`trafsearch concepts show`: all that is known of a concept, and how often each label is met."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.concept_answer import answer, tell_coverage
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, Option
from trafsearch.cli.settings import Settings
from trafsearch.cli.vocabularies import Consulted, consulted
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept

if TYPE_CHECKING:
    from trafsearch.store.store import Store

COLUMNS = ("field", "language", "value", "mentions")
_FOUND = ("pref", "alt", "exact")  # kinds of labels that mentions are found by


@dataclass(frozen=True, slots=True)
class _Line:
    """`field` is a key of a concept's file, or one of the relations the other way round."""

    field: str
    value: str
    language: Language | None = None
    mentions: int | None = None


@click.command(cls=Command, help="concepts.show")
@click.argument("concept", metavar="ID")
@click.option("--no-index", "without_index", is_flag=True, cls=Option, help="option.no_index")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, concept: str, without_index: bool, form: Form) -> ExitCode:
    with consulted(settings, without_index=without_index) as found:
        shown = found.vocabulary.concept(concept)
        lines = list(_lines(shown, found))
        if form is Form.JSON:
            output.write_json(answer("concepts-show", concept, [_form(shown, lines)], found.store))
            return ExitCode.FOUND
        if form is Form.TABLE:
            output.write(click.style(f"{shown.id}: {shown.name(spoken())}", bold=True))
            tell_coverage(found.store)
        write_listing(Listing(COLUMNS, [_row(line, found, form) for line in lines]), form)
    return ExitCode.FOUND


def _lines(concept: Concept, found: Consulted) -> Iterator[_Line]:
    from trafsearch.vocabulary.exchange.statement import statements_of

    counts = _counts(concept, found.store) if found.store else None
    others = found.vocabulary.concepts.values()
    narrower = [each.id for each in others if concept.id in each.broader]
    indicated_by = [each.id for each in others if concept.id in each.indicates]
    for each in statements_of(concept):
        counted = counts[each.text, each.language] if counts is not None and each.kind in _FOUND else None
        yield _Line(str(each.kind), each.text, each.language, counted)
    yield from (_Line("narrower", id) for id in narrower)
    yield from (_Line("indicated_by", id) for id in indicated_by)
    yield _Line("file", str(found.files()[concept.id]))


def _counts(concept: Concept, store: "Store") -> Counter[tuple[str, Language | None]]:
    """The mentions by label, as `mentions` lists them."""
    from trafsearch.report.mentioning import mentions_in, selected

    mentions = mentions_in(store, selected(store, (), None), (concept.id,))
    return Counter((each.found.label, each.found.label_language) for each in mentions if not each.is_copied)


def _row(line: _Line, found: Consulted, form: Form) -> tuple[str, ...]:
    """For people with the names of related concepts beside their ids."""
    field, value = line.field, line.value
    if form is not Form.CSV:
        known = found.vocabulary.concepts.get(value) if line.language is None else None
        value = f"{value}: {known.name(spoken())}" if known and field != "source" else value
        field = say(f"concepts.field_{field}")
    return field, str(line.language or ""), value, "" if line.mentions is None else str(line.mentions)


def _form(concept: Concept, lines: list[_Line]) -> dict[str, Any]:
    labels = [
        {"kind": each.field, "language": str(each.language), "label": each.value, "mentions": each.mentions}
        for each in lines
        if each.field in (*_FOUND, "negative")
    ]
    relations = ("broader", "narrower", "indicates", "indicated_by", "related")
    return {
        "id": concept.id,
        "names": {str(language): labels[0] for language, labels in concept.labels.items()},
        "labels": labels,
        **{field: [each.value for each in lines if each.field == field] for field in relations},
        "note": {str(language): note for language, note in concept.note.items()},
        "source": concept.source,
        "file": lines[-1].value,
    }
