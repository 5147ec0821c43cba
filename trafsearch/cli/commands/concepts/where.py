"""`trafsearch concepts where`: the documents that mention a concept, with the provisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.answers import coverage_line
from trafsearch.cli.citation import place
from trafsearch.cli.concept_answer import answer, covered
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command
from trafsearch.cli.settings import Settings

if TYPE_CHECKING:
    from trafsearch.report.mention_counts import Count
    from trafsearch.report.mentioning import Mention

COLUMNS = ("document", "title", "mentions", "passages", "copies", "language", "addresses")


@dataclass(frozen=True, slots=True)
class _Place:
    """A provision that mentions the concept, in one language of its act."""

    id: str
    address: str
    language: str
    mentions: int


@click.command(cls=Command, help="concepts.where")
@click.argument("concept", metavar="ID")
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, concept: str, form: Form) -> ExitCode:
    from trafsearch.report.mention_counts import counted
    from trafsearch.report.mentioning import concepts_meant, mentions_in, selected

    with opened(settings) as store:
        meant = concepts_meant(store.vocabulary, [concept])
        found = list(mentions_in(store, selected(store, (), None), meant))
        counts = counted(found, "document", store.vocabulary, spoken())
        if form is Form.JSON:
            forms = [_form(each, _places(each.key, found)) for each in counts]
            output.write_json(answer("concepts-where", concept, forms, store))
        else:
            if form is Form.TABLE:
                total = say("concepts.where_total", documents=len(counts)) if found else say("search.nothing")
                output.write(f"{total} {coverage_line(covered(store))}\n")
            rows = [row for each in counts for row in _rows(each, _places(each.key, found))]
            if rows or form is not Form.TABLE:
                write_listing(Listing(COLUMNS, rows), form)
    return ExitCode.FOUND if found else ExitCode.NOTHING_FOUND


def _places(act: str, found: "Sequence[Mention]") -> list[_Place]:
    """In the order of the text, each passage once."""
    in_passages: dict[str, list[Mention]] = {}
    for each in found:
        if each.act == act:
            in_passages.setdefault(each.passage.id, []).append(each)
    passages = [(mentions[0].passage, len(mentions)) for mentions in in_passages.values()]
    return [_Place(one.id, place(one), str(one.language), count) for one, count in passages]


def _rows(count: "Count", places: Sequence[_Place]) -> list[tuple[str, ...]]:
    """A row for each language; the counts, in which a provision counts once, stand in the first."""
    numbers = (str(count.mentions), str(count.passages), str(count.copies))
    rows: list[tuple[str, ...]] = []
    for language in dict.fromkeys(each.language for each in places):
        addresses = "; ".join(dict.fromkeys(each.address for each in places if each.language == language))
        rows.append((count.key, count.name, *(numbers if not rows else ("", "", "")), language, addresses))
    return rows


def _form(count: "Count", places: Sequence[_Place]) -> dict[str, Any]:
    return {
        "act": count.key,
        "title": count.name,
        "mentions": count.mentions,
        "passages": count.passages,
        "copies": count.copies,
        "places": [
            {"id": each.id, "address": each.address, "language": each.language, "mentions": each.mentions}
            for each in places
        ],
    }
