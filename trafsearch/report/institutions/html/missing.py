"""What each row lacks, and what stands in the way of calling it missing."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.html.markup import element
from trafsearch.report.html.page import link
from trafsearch.report.institutions.html.page import Page
from trafsearch.report.institutions.naming import is_anywhere
from trafsearch.report.institutions.report import Institutions

_AT_ONCE = 5


def missing(page: Page) -> Iterator[Element]:
    say = page.say
    heads = [say("institutions_subject"), say("institutions_gaps"), say("table_stands_in_the_way")]
    head = element("tr", [element("th", name, scope="col") for name in heads])
    lines = [_line(page, row) for row in page.report.rows]
    table = element("table", element("thead", head), element("tbody", lines), class_="plain missing")
    scrolled = element("div", table, class_="scroll", tabindex=0)
    yield element("section", element("h2", say("institutions_gaps")), scrolled, id="missing")


def _line(page: Page, row: Institutions) -> Element:
    told = [element("li", each) for each in page.naming.gaps(row)]
    lacks = [_proof(page, row), element("ul", told)] if told else page.say("institutions_complete")
    name = element("b", page.naming.name(row.id))
    return element(
        "tr",
        element("th", name, scope="row", id=page.missing(row)),
        element("td", lacks),
        element("td", _obstacles(page, row) if row.gaps and row.obstacles else None),
    )


def _proof(page: Page, row: Institutions) -> Element:
    state = "not_assessable" if row.obstacles else "absent"
    return element("span", page.naming.nothing(row), class_=f"swatch {state}")


def _obstacles(page: Page, row: Institutions) -> Iterator[Element]:
    """Files that could be of any row are counted here and named in their own section."""
    told: list[str | Element] = list(page.naming.obstacles(row))
    if any(map(is_anywhere, row.obstacles)):
        told = [link("unread", told[-1]), *told[:-1]]
    yield _list(told[:_AT_ONCE])
    if rest := told[_AT_ONCE:]:
        name = element("summary", page.say("html_rest", count=page.naming.number(len(rest))))
        yield element("details", name, _list(rest), class_="rest")


def _list(told: Sequence[str | Element]) -> Element:
    return element("ul", [element("li", each) for each in told])
