"""The head of the page: what the report is of, in short, and what must be known of it."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.cell import State
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page, link

_PARTS = (
    ("summary", "summary"),
    ("matrix", "matrix"),
    ("cells", "html_cells"),
    ("years", "html_years"),
    ("dispersion", "html_dispersion"),
    ("unread", "unread"),
    ("documents", "html_documents"),
    ("method", "method"),
    ("manifest", "manifest"),
)


def title(page: Page) -> str:
    report = page.report
    return report.titles.get(page.language) or report.lens


def head(page: Page) -> Iterator[Element]:
    say, report = page.say, page.report
    covered = report.coverage
    looked_at = say(
        "looked_at",
        acts=page.number(covered.acts),
        passages=page.number(covered.passages),
        words=page.number(report.words),
    )
    yield element(
        "header",
        element("h1", title(page)),
        element("p", f"{say('made', clock=report.clock)} {say('lens', lens=report.lens)}"),
        element("p", looked_at),
        _count(page),
        [
            element("p", element("b", say("note")), f" {say(f'note_{each.code}', words=', '.join(each.words))}")
            for each in report.notes
        ],
    )


def _count(page: Page) -> Element:
    """How many cells are in each state."""
    states = [cell.state for cell in page.report.cells.values()]
    items = [
        element("li", element("b", page.number(states.count(state))), f" {page.say(state)}", class_=f"swatch {state}")
        for state in State
    ]
    return element("ul", items, class_="count")


def contents(page: Page, present: Sequence[str]) -> Element:
    items = [element("li", link(id, page.say(key))) for id, key in _PARTS if id in present]
    return element("nav", element("ul", items), aria_label=page.say("html_contents"))
