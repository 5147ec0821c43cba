"""What could not be read, how the report was made, and from what."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from trafsearch.report.html.made_from import made_from
from trafsearch.report.html.markup import element
from trafsearch.report.institutions.html.page import Page


def unread(page: Page) -> Iterator[Element]:
    say, naming = page.say, page.naming
    rows = [
        element(
            "tr",
            element("th", element("code", each.path), scope="row"),
            element("td", naming.status(each.outcome) if each.outcome else ""),
            element("td", naming.detail(each.outcome) if each.outcome else ""),
        )
        for each in page.report.unread
    ]
    heads = [element("th", say(name), scope="col") for name in ("file", "outcome", "reason")]
    table = element("table", element("thead", element("tr", heads)), element("tbody", rows), class_="plain")
    shown = element("div", table, class_="scroll", tabindex=0) if rows else element("p", say("unread_none"))
    yield element("section", element("h2", say("unread")), shown, id="unread")


def method(page: Page) -> Iterator[Element]:
    told = [element("p", page.say(name)) for name in ("institutions_rule", "institutions_method")]
    yield element("section", element("h2", page.say("method")), told, id="method")


def manifest(page: Page) -> Iterator[Element]:
    yield made_from(page.say, page.report.manifest)
