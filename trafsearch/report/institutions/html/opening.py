"""The head of the page: what the report is of, what counts, and what must be known of it."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.html.markup import element
from trafsearch.report.html.page import link
from trafsearch.report.institutions.html.page import Page

_PARTS = (
    ("threats", "institutions_of_threats"),
    ("areas", "institutions_of_areas"),
    ("missing", "institutions_gaps"),
    ("provisions", "institutions_provisions"),
    ("elsewhere", "institutions_elsewhere"),
    ("unread", "unread"),
    ("method", "method"),
    ("manifest", "manifest"),
)


def head(page: Page) -> Element:
    say, report = page.say, page.report
    return element(
        "header",
        element("h1", page.naming.title),
        element("p", f"{say('made', clock=report.clock)} {page.naming.looked_at}"),
        element("p", say("institutions_rule")),
        [
            element("p", element("b", say("note")), f" {say(f'note_{each.code}', words=', '.join(each.words))}")
            for each in report.notes
        ],
    )


def contents(page: Page, present: Sequence[str]) -> Element:
    items = [element("li", link(id, page.say(key))) for id, key in _PARTS if id in present]
    return element("nav", element("ul", items), aria_label=page.say("html_contents"))
