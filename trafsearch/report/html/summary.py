"""The report in sentences, each with the cells that it rests on."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page, link
from trafsearch.report.summary import summarise
from trafsearch.report.summary.counted import counted

_AT_ONCE = 8  # sentences
_WORTH_FOLDING = 3

_Pair = tuple[str, str]


def summary(page: Page) -> Iterator[Element]:
    sentences = summarise(page.report, page.language)
    if sentences:
        items = [element("li", each.text, " ", _basis(page, each.cells)) for each in sentences]
        name = element("h2", page.say("summary"))
        yield element("section", name, element("ul", _folded(page, items)), id="summary")


def _folded(page: Page, items: Sequence[Element]) -> Sequence[Element]:
    """The first of them and the last, which tells the limits; what is between can be unfolded."""
    *first, last = items
    between = first[_AT_ONCE:]
    if len(between) < _WORTH_FOLDING:
        return items
    name = element("summary", page.say("html_rest", count=page.number(len(between))))
    rest = element("li", element("details", name, element("ul", between), class_="rest"))
    return (*first[:_AT_ONCE], rest, last)


def _basis(page: Page, cells: Sequence[_Pair]) -> Element:
    """Links to the cells, folded; to the matrix where these are all."""
    report = page.report
    told = counted(len(cells), page.say("summary_cells"), page.language)
    if len(cells) == len(report.cells):
        return link("matrix", told, class_="basis")
    columns = {column.id: column for column in report.columns}
    links = []
    for row in report.rows:
        found = [column for each, column in cells if each == row]
        if len(found) == len(columns):
            links.append(link(page.row(row), page.naming.row(row)))
            continue
        for id in found:
            shown = f"{page.naming.row(row)} — {page.naming.column(columns[id])}"
            links.append(link(page.cell(row, columns[id]), shown))
    items = [element("li", each) for each in links]
    return element("details", element("summary", told), element("ul", items), class_="basis")
