"""`trafsearch docs`: the acts that are held, or all that is known of one; `--edit` states what is known better."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.act_fields import force, listing_of
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, written_as
from trafsearch.cli.parameters import Command, OneOf, Option
from trafsearch.cli.relative import named, relative_forms
from trafsearch.cli.settings import Settings
from trafsearch.language import Language
from trafsearch.structure.act import Act, ActType, status_on

if TYPE_CHECKING:
    from trafsearch.store.families import Relative
    from trafsearch.store.store import Store

COLUMNS = ("id", "title", "type", "number", "adopted", "force", "areas", "languages", "related")


@click.command(cls=Command, help="command.docs")
@click.argument("document", metavar="[DOC]", required=False)
@click.argument("facts", nargs=-1, metavar="[FIELD=VALUE]...")
@click.option("--edit", "editing", is_flag=True, cls=Option, help="option.edit")
@click.option("--dry-run", "dry_run", is_flag=True, cls=Option, help="option.dry_run_edit")
@click.option("--area", "areas", multiple=True, metavar="ID", cls=Option, help="option.area")
@click.option("--type", "types", multiple=True, type=OneOf([str(each) for each in ActType]), metavar="TYPE", cls=Option,
              help="option.type")  # fmt: skip
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(
    settings: Settings,
    document: str | None,
    facts: tuple[str, ...],
    editing: bool,
    dry_run: bool,
    areas: tuple[str, ...],
    types: tuple[str, ...],
    form: Form,
) -> ExitCode:
    if facts and not editing:
        raise click.UsageError(say("usage.edit_needed", settings=" ".join(facts)))
    if editing and not document:
        raise click.UsageError(say("usage.missing", name="DOC"))
    with opened(settings) as store:
        if editing and document:
            from trafsearch.cli.editing import edit

            return edit(store, document, facts, form, dry_run=dry_run)
        for area in areas:
            store.vocabulary.area(area)
        if document and form is not Form.JSON:
            return _show_one(store, document, form)
        return _list(store, document, areas, types, form)


def _show_one(store: "Store", document: str, form: Form) -> ExitCode:
    from trafsearch.catalog import files
    from trafsearch.store.naming import find_act

    act = find_act(store.catalog, document)
    held = [file for file in files.files(store.catalog) if file.act == act.id]
    write_listing(listing_of(act, held, date.today()), form)
    return ExitCode.FOUND


def _list(store: "Store", document: str | None, areas: Sequence[str], types: Sequence[str], form: Form) -> ExitCode:
    from trafsearch.catalog import acts
    from trafsearch.store.families import relatives_of_acts
    from trafsearch.store.naming import find_act

    named = [find_act(store.catalog, document)] if document else acts.acts(store.catalog)
    shown = [act for act in named if _is_wanted(act, areas, types)]
    languages, related = _languages(store), relatives_of_acts(store.catalog)
    if form is Form.JSON:
        query = {"document": document, "areas": list(areas), "types": list(types)}
        _write_json(shown, languages, related, store, query)
    elif shown or form is not Form.TABLE:
        rows = [_row(act, languages[act.id], related.get(act.id, ()), form) for act in shown]
        write_listing(Listing(COLUMNS, rows), form)
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


def _row(act: Act, languages: Sequence[Language], related: "Sequence[Relative[str]]", form: Form) -> tuple[str, ...]:
    fields: Mapping[str, str] = {
        "title": act.titles.get(spoken()) or next(iter(act.titles.values()), ""),
        "type": _type(act, form),
        "number": act.number or "",
        "adopted": act.adopted.isoformat() if act.adopted else "",
        "force": force(act, date.today()),
        "areas": ", ".join(act.areas),
    }
    marked = [f"{text} ?" if text and _is_guessed(act, name) else text for name, text in fields.items()]
    return (act.id, *marked, ", ".join(languages), named(related))


def _is_guessed(act: Act, column: str) -> bool:
    return (status_on(act, date.today())[1] if column == "force" else column) in act.guessed


def _type(act: Act, form: Form) -> str:
    if act.type is None:
        return ""
    return str(act.type) if form is Form.CSV else say(f"type.{act.type}")


def _explain_marks(shown: Sequence[Act], form: Form) -> None:
    if form is Form.TABLE and any(act.guessed for act in shown):
        output.write(f"\n{say('docs.guessed')}")


def _write_json(
    shown: Sequence[Act],
    languages: Mapping[str, Sequence[Language]],
    related: "Mapping[str, Sequence[Relative[str]]]",
    store: "Store",
    query: dict[str, Any],
) -> None:
    from trafsearch.results.machine import act_form, answer_form
    from trafsearch.store.covering import coverage

    forms = [
        {**act_form(act, languages[act.id]), "related": relative_forms(related.get(act.id, ()), "act")} for act in shown
    ]
    output.write_json(answer_form("docs", query, forms, coverage(store.catalog, {act.id for act in shown})))
