"""`trafsearch show`: an act's outline, or one of its provisions."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

import click

from trafsearch.cli import output
from trafsearch.cli.act_fields import tell_force
from trafsearch.cli.citation import place
from trafsearch.cli.cited import Citations, citation_key, citation_of_place, citations_of
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, cited_as, common, dated, written_as
from trafsearch.cli.paragraph import set_in_lines
from trafsearch.cli.parameters import Command, Option
from trafsearch.cli.settings import Settings
from trafsearch.results.citing.form import CitationForm
from trafsearch.results.coverage import Coverage
from trafsearch.store.provision import Text, held_provision, language_of_address, outline, text_on, texts_of
from trafsearch.structure.passage import Passage, PassageKind

_QUOTED = 160  # characters of a provision that an outline shows


@click.command(cls=Command, help="command.show")
@click.argument("document", metavar="DOC")
@click.argument("address", nargs=-1, metavar="[ADDRESS]")
@click.option("--outline", "outlined", is_flag=True, cls=Option, help="option.outline")
@dated
@cited_as
@written_as(Form.TEXT, Form.JSON, Form.MD)
@common
@click.pass_obj
def command(
    settings: Settings,
    document: str,
    address: tuple[str, ...],
    outlined: bool,
    as_of: date | None,
    cite: CitationForm | None,
    form: Form,
) -> ExitCode:
    from trafsearch.store.covering import coverage

    name, mark, hit = document.partition("#")
    wanted = " ".join(address) or mark + hit
    with opened(settings) as store:
        preferred = [*language_of_address(wanted), spoken()]
        texts = texts_of(store.catalog, name, preferred)
        if as_of:
            held = text_on(store.catalog, name, preferred, as_of)
            tell_force(held.act, as_of)
            texts = iter([held])
        text, found = held_provision(store, texts, wanted) if wanted else _whole(texts)
        covered = coverage(store.catalog, {text.act.id})
        is_outline = outlined or (not wanted and form is not Form.JSON)
        left_out = () if form is Form.JSON and not wanted else (PassageKind.FURNITURE,)
        shown = outline(found) if is_outline else [each for each in found if each.kind not in left_out]
        citations = citations_of(store, shown, cite if form is Form.JSON else None)
        asked_for = citation_of_place(store, text.key, found if wanted else (), cite)
    if form is Form.JSON:
        query = {"document": document, "address": wanted or None, "outline": is_outline}
        _write_json(text, shown, citations, covered, query)
    else:
        lines = _outline_lines if is_outline else _provision_lines
        cited = ["", asked_for] if asked_for else []
        output.write("\n".join([*_head(text, form), *lines(shown, form), *cited]))
    return ExitCode.FOUND


def _whole(texts: Iterator[Text]) -> tuple[Text, list[Passage]]:
    text = next(texts)
    return text, list(text.passages)


def _head(text: Text, form: Form) -> Iterator[str]:
    if form is Form.MD:
        yield f"# {text.title}\n\n`{text.key}`\n"
        return
    yield click.style(set_in_lines(text.title, output.width(), ""), bold=True)
    yield click.style(text.key, fg="cyan")
    if text.others:
        yield say("show.others", editions=", ".join(text.others))
    yield ""


def _outline_lines(shown: Sequence[Passage], form: Form) -> Iterator[str]:
    if not shown:
        yield say("show.no_outline")
    for each in shown:
        depth = len(each.heading_path)
        text = " ".join(each.text.split())
        text = text if len(text) <= _QUOTED else text[:_QUOTED].rstrip() + "…"
        if form is Form.MD:
            yield f"{'  ' * depth}- {text} `{each.id}`"
        elif each.kind is not PassageKind.TITLE:  # the title stands above already
            cited = click.style(f"  [{each.address.text(each.language)}]", fg="cyan") if each.address.steps else ""
            yield set_in_lines(text, output.width(), "  " * depth) + cited


def _provision_lines(shown: Sequence[Passage], form: Form) -> Iterator[str]:
    """The headings above and the lead, then each passage, set in by its depth below the first.

    Where several provisions have the address, as point 2 of each article, each stands under its own heading.
    """
    first = shown[0]
    yield from _headings(first, frozenset(), form)
    if first.lead:
        yield f"> {_in_a_line(first.lead)}\n" if form is Form.MD else _dimmed(first.lead)
    if form is not Form.MD and (first.heading_path or first.lead):
        yield ""
    above = set(first.headings)
    for each in shown:
        if not above.issuperset(each.headings):
            yield ""
            yield from _headings(each, above, form)
        above.update((each.ordinal, *each.headings))
        depth = max(0, len(each.address.steps) - len(first.address.steps))
        yield f"{each.text} `{each.id}`\n" if form is Form.MD else _paragraph(each, "  " * depth)


def _headings(passage: Passage, known: Collection[int], form: Form) -> Iterator[str]:
    """Those above the passage that are not `known`, by their ordinals."""
    for depth, (ordinal, heading) in enumerate(zip(passage.headings, passage.heading_path, strict=True)):
        if ordinal not in known:
            yield f"{'#' * min(6, depth + 2)} {heading}\n" if form is Form.MD else "  " * depth + heading


def _paragraph(passage: Passage, indent: str) -> str:
    text = set_in_lines(_in_words(passage), output.width(), indent)
    if passage.kind in (PassageKind.BODY, PassageKind.HEADING, PassageKind.TITLE):
        return text
    return f"{indent}{click.style(f'[{place(passage)}]', dim=True)}\n{text}"


def _in_words(passage: Passage) -> str:
    """A row of a table with the names of its columns: «Мероприятие: провести опрос; Срок: 2021 год»."""
    if passage.kind is not PassageKind.TABLE:
        return passage.text
    from trafsearch.structure.rows import labelled

    return labelled(passage.text, passage.lead)


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


def _dimmed(text: str) -> str:
    return click.style(set_in_lines(text, output.width(), ""), dim=True)


def _write_json(
    text: Text, shown: Sequence[Passage], citations: Citations, covered: Coverage, query: dict[str, Any]
) -> None:
    from trafsearch.results.machine import answer_form, passage_form

    forms = [
        {**passage_form(each, act=text.act.id, title=text.title), **citation_key(citations, each)} for each in shown
    ]
    output.write_json(answer_form("show", query, forms, covered, edition=text.key, others=list(text.others)))
