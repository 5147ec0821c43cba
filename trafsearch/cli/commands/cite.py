"""`trafsearch cite`: a reference to a provision or a document, in a form that journals and courts take."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.act_fields import tell_force
from trafsearch.cli.cited import today
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, cited_as, common, dated, written_as
from trafsearch.cli.parameters import Command, Day, Option
from trafsearch.cli.settings import Settings
from trafsearch.results.citing.form import CitationForm
from trafsearch.results.coverage import Coverage
from trafsearch.store.asked_provision import Asked, asked_provision

if TYPE_CHECKING:
    from trafsearch.results.citing.cited import Cited
    from trafsearch.store.store import Store


@click.command(cls=Command, help="command.cite")
@click.argument("words", nargs=-1, required=True, metavar="HIT...|DOC [ADDRESS]")
@cited_as
@click.option("--accessed", type=Day(), metavar="DATE", cls=Option, help="option.accessed")
@dated
@written_as(Form.TEXT, Form.JSON)
@common
@click.pass_obj
def command(
    settings: Settings,
    words: tuple[str, ...],
    cite: CitationForm | None,
    accessed: date | None,
    as_of: date | None,
    form: Form,
) -> ExitCode:
    from trafsearch.results.citing.citation import together
    from trafsearch.store.citing import citing
    from trafsearch.store.covering import coverage

    wanted = cite or CitationForm.GOST
    with opened(settings) as store:
        asked = [_asked(store, name, address, as_of) for name, address in _names(words)]
        make = citing(store.catalog, accessed or today())
        found = [make(each.text.key, each.passage, each.at) for each in asked]
        covered = coverage(store.catalog, {each.text.act.id for each in asked})
    if form is Form.JSON:
        _write_json(asked, found, wanted, covered, {"words": list(words), "cite": str(wanted)})
    else:
        output.write(together(found, wanted))
        _warn(asked, found)
    return ExitCode.FOUND


def _names(words: Sequence[str]) -> list[tuple[str, str]]:
    """Each document with what is meant of it: ids of hits one after another, else one document and an address."""
    if any("#" in word for word in words):
        parts = [word.partition("#") for word in words]
        return [(name, mark + place) for name, mark, place in parts]
    return [(words[0], " ".join(words[1:]))]


def _asked(store: "Store", name: str, address: str, as_of: date | None) -> Asked:
    found = asked_provision(store, name, address, [spoken()], as_of)
    if as_of:
        tell_force(found.text.act, as_of)
    return found


def _warn(asked: Sequence[Asked], found: "Sequence[Cited]") -> None:
    """Which fields want a look before they are published; on stderr, so that the citation alone is copied."""
    said = {
        say("cite.guessed", document=each.text.act.id, fields=", ".join(say(f"cite.{name}") for name in cited.guessed))
        for each, cited in zip(asked, found, strict=True)
        if cited.guessed
    } | {
        say("cite.namesakes", count=len(each.namesakes), ids=", ".join(passage.id for passage in each.namesakes))
        for each in asked
        if each.namesakes
    }
    for line in sorted(said):
        output.complain(line)


def _write_json(
    asked: Sequence[Asked],
    found: "Sequence[Cited]",
    wanted: CitationForm,
    covered: Coverage,
    query: dict[str, object],
) -> None:
    from trafsearch.results.citing.citation import citation
    from trafsearch.results.machine import address_form, answer_form, citation_form

    forms = [
        {
            "id": each.passage.id if each.passage else None,
            "act": each.text.act.id,
            "edition": each.text.key,
            "title": each.text.title,
            "address": address_form(each.passage.address, each.passage.language) if each.passage else None,
            "page": each.passage.page if each.passage else None,
            "language": str(cited.language),
            "citation": citation_form(citation(cited, wanted)),
            "namesakes": [passage.id for passage in each.namesakes],
        }
        for each, cited in zip(asked, found, strict=True)
    ]
    output.write_json(answer_form("cite", query, forms, covered))
