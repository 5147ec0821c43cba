"""The provisions that the tables rest on, each with its quote; then what lays nothing down, and other policies."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.html.markup import element
from trafsearch.report.html.page import link
from trafsearch.report.html.quoted import quoted
from trafsearch.report.institutions.html.page import Page, laid_down
from trafsearch.report.institutions.recommending import Recommended
from trafsearch.report.institutions.report import FoundClause, Institutions, OwnAct
from trafsearch.report.quoting import shorten
from trafsearch.structure.passage import Passage


def provisions(page: Page) -> Iterator[Element]:
    rows = [_row(page, row) for row in page.report.rows if _has_any(row)]
    if rows:
        yield element("section", element("h2", page.say("institutions_provisions")), rows, id="provisions")


def elsewhere(page: Page) -> Iterator[Element]:
    if found := page.report.elsewhere:
        name = element("h2", page.say("institutions_elsewhere"))
        yield element("section", name, element("ol", [_clause(page, each) for each in found]), id="elsewhere")


def _has_any(row: Institutions) -> bool:
    return bool(laid_down(row) or row.described or row.recommended or row.others)


def _row(page: Page, row: Institutions) -> Element:
    say = page.say
    found = [_clause(page, each, page.clause(row, each)) for each in laid_down(row)]
    described = [_clause(page, each) for each in row.described]
    recommended = [_called_for(page, each) for each in row.recommended]
    others = [_act(page, each) for each in row.others]
    back = link("threats" if row.is_threat else "areas", say("institutions_back"), class_="back")
    return element(
        "section",
        element("h3", page.naming.name(row.id), element("small", back), id=page.row(row)),
        element("ol", found) if found else element("p", page.say("institutions_no_provision")),
        _beside(say("institutions_described"), "ol", described),
        _beside(say("institutions_recommended"), "ol", recommended),
        _beside(say("institutions_others"), "ul", others),
        class_="row",
    )


def _beside(name: str, kind: str, items: Sequence[Element]) -> list[Element]:
    return [element("h4", name), element(kind, items)] if items else []


def _clause(page: Page, found: FoundClause, anchor: str | None = None) -> Element:
    say, clause, passage = page.say, found.clause, found.held.passage
    notes = [say("institutions_lead", lead=shorten(passage.lead))] if clause.is_body_in_lead else []
    notes += [say(f"institutions_by_{found.because}")] if found.because != "policy" else []
    notes += [say("also_in", ids=", ".join(found.also_in))] if found.also_in else []
    label = f"{clause.body} — {page.naming.deed(clause.kind)}"
    figure = element(
        "figure",
        _called(page, found),
        quoted(say, passage, [(clause.span, label)]),
        element("figcaption", _source(page, found.title, passage), [element("div", note) for note in notes]),
    )
    return element("li", figure, id=anchor, class_="quote")


def _called(page: Page, found: FoundClause) -> Element:
    """Body, its level, what it does, to which policy."""
    clause, naming = found.clause, page.naming
    beside = " · ".join(each for each in (naming.other_name(found), naming.level(found)) if each)
    policy = element("span", f"«{shorten(clause.policy)}»", class_="policy")
    body = element("b", clause.body)
    return element("p", body, f" ({beside}) — {naming.deed(clause.kind)}: ", policy, class_="who")


def _called_for(page: Page, called: Recommended) -> Element:
    passage = called.held.passage
    label = page.say("institutions_recommended")
    return element(
        "li",
        element(
            "figure",
            quoted(page.say, passage, [(called.span, label)]),
            element("figcaption", _source(page, called.title, passage)),
        ),
        class_="quote",
    )


def _source(page: Page, title: str, passage: Passage) -> list[Element | str]:
    """Title of the act, place, page, language, the id by which the passage can be asked for, and its headings."""
    told = [page.naming.place(passage), page.say(f"language_{passage.language}")]
    shown: list[Element | str] = [element("cite", title), " · ", " · ".join(each for each in told if each), " · "]
    shown.append(element("code", passage.id))
    if passage.heading_path:
        shown.append(element("div", " › ".join(passage.heading_path), class_="path"))
    return shown


def _act(page: Page, act: OwnAct) -> Element:
    told = [page.say(f"type_{act.type}") if act.type else page.say("no_type"), *page.naming.notes_on(act)]
    return element("li", page.naming.act(act), " ", element("code", act.id), f" · {' · '.join(told)}")
