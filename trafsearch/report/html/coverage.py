"""What was looked at: the documents of each column. How it was done, and what the report was made from."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from trafsearch.report.cell import Column, ColumnAct
from trafsearch.report.html.made_from import made_from
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page


def documents(page: Page) -> Iterator[Element]:
    parts = [_column(page, column) for column in page.report.columns]
    yield element("section", element("h2", page.say("html_documents")), parts, id="documents")


def _column(page: Page, column: Column) -> Element:
    say = page.say
    told = say(
        "html_column",
        acts=page.number(len(column.acts)),
        passages=page.number(column.passages),
        words=page.number(column.words),
    )
    if column.copies:
        told += f" · {say('copies', count=page.number(column.copies))}"
    name = element("summary", element("b", page.naming.column(column)), " ", element("span", told, class_="figures"))
    acts = element("ul", [_act(page, act) for act in column.acts])
    shown = acts if column.acts else element("p", say("obstacle_no_document"))
    return element("details", name, element("div", shown, id=page.column(column), class_="inside"))


def _act(page: Page, act: ColumnAct) -> Element:
    say = page.say
    year = page.background.years.get(act.id) if page.background else None
    told = [str(year)] if year else []
    told += [say("guessed", words=act.guessed_from)] if act.guessed_from else []
    told += [say("copy_of", act=act.copy_of)] if act.copy_of else []
    return element("li", act.title, " ", element("code", act.id), f" · {' · '.join(told)}" if told else "")


def method(page: Page) -> Iterator[Element]:
    say = page.say
    told = [element("p", say(name)) for name in ("method_text", "html_method_states", "html_method_figures")]
    yield element("section", element("h2", say("method")), told, id="method")


def manifest(page: Page) -> Iterator[Element]:
    yield made_from(page.say, page.report.manifest)
