"""`trafsearch docs`: the acts that are held."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, OneOf, Option
from trafsearch.cli.settings import Settings
from trafsearch.language import Language
from trafsearch.structure.act import Act, ActType

if TYPE_CHECKING:
    from trafsearch.store.store import Store

COLUMNS = ("id", "title", "type", "number", "adopted", "areas", "languages")


@click.command(cls=Command, help="command.docs")
@click.option("--area", "areas", multiple=True, metavar="ID", cls=Option, help="option.area")
@click.option("--type", "types", multiple=True, type=OneOf([str(each) for each in ActType]), metavar="TYPE", cls=Option,
              help="option.type")  # fmt: skip
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(settings: Settings, areas: tuple[str, ...], types: tuple[str, ...], form: Form) -> ExitCode:
    from trafsearch.catalog import acts

    with opened(settings) as store:
        for area in areas:
            store.vocabulary.area(area)
        shown = [act for act in acts.acts(store.catalog) if _is_wanted(act, areas, types)]
        languages = _languages(store)
        if form is Form.JSON:
            query = {"areas": list(areas), "types": list(types)}
            _write_json(shown, languages, store, query)
        elif shown or form is not Form.TABLE:
            write_listing(Listing(COLUMNS, [_row(act, languages[act.id], form) for act in shown]), form)
            _explain_marks(shown, form)
        else:
            output.write(say("search.nothing"))
    return ExitCode.FOUND if shown else ExitCode.NOTHING_FOUND


def _is_wanted(act: Act, areas: Sequence[str], types: Sequence[str]) -> bool:
    return (not areas or bool(set(areas) & set(act.areas))) and (not types or act.type in types)


def _languages(store: "Store") -> dict[str, list[Language]]:
    """The languages that each act's text is held in."""
    from trafsearch.catalog import editions

    found: dict[str, list[Language]] = {}
    for edition in editions.editions(store.catalog):
        known = found.setdefault(edition.act, [])
        if edition.language not in known:
            known.append(edition.language)
    return found


def _row(act: Act, languages: Sequence[Language], form: Form) -> tuple[str, ...]:
    fields: Mapping[str, str] = {
        "title": act.titles.get(spoken()) or next(iter(act.titles.values()), ""),
        "type": _type(act, form),
        "number": act.number or "",
        "adopted": act.adopted.isoformat() if act.adopted else "",
        "areas": ", ".join(act.areas),
    }
    marked = [f"{text} ?" if text and name in act.guessed else text for name, text in fields.items()]
    return (act.id, *marked, ", ".join(languages))


def _type(act: Act, form: Form) -> str:
    if act.type is None:
        return ""
    return str(act.type) if form is Form.CSV else say(f"type.{act.type}")


def _explain_marks(shown: Sequence[Act], form: Form) -> None:
    if form is Form.TABLE and any(act.guessed for act in shown):
        output.write(f"\n{say('docs.guessed')}")


def _write_json(
    shown: Sequence[Act], languages: Mapping[str, Sequence[Language]], store: "Store", query: dict[str, list[str]]
) -> None:
    from trafsearch.results.machine import act_form, answer_form
    from trafsearch.store.covering import coverage

    forms = [act_form(act, languages[act.id]) for act in shown]
    output.write_json(answer_form("docs", query, forms, coverage(store.catalog, {act.id for act in shown})))
