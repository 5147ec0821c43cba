"""The matrix: concepts down, columns across; each cell leads to what supports it."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.cell import Cell, Column, State
from trafsearch.report.html.figures import density, step
from trafsearch.report.html.legend import legend
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page, link
from trafsearch.report.naming import SIGNS

_BAND = 12  # columns that fit across a sheet of paper


def matrix(page: Page) -> Iterator[Element]:
    say, columns = page.say, page.report.columns
    bands = _bands(columns)
    yield element(
        "section",
        element("h2", say("matrix"), id="matrix-name"),
        legend(page),
        element(
            "div",
            _table(page, columns, is_whole=True),
            class_="scroll screen" if bands else "scroll",
            role="region",
            tabindex="0",
            aria_labelledby="matrix-name",
        ),
        [element("div", _table(page, band, is_whole=False), class_="band") for band in bands],
        id="matrix",
        class_="wide",
    )


def _bands(columns: Sequence[Column]) -> list[Sequence[Column]]:
    """What stands on each sheet of paper, where one is too narrow: stretches of much the same length."""
    sheets = -(-len(columns) // _BAND)
    if sheets < 2:
        return []
    width = -(-len(columns) // sheets)
    return [columns[at : at + width] for at in range(0, len(columns), width)]


def marks(cell: Cell) -> str:
    """What stands behind a cell's number: «§» for a mention in a heading, «‡» for verdicts."""
    return ("§" if cell.in_headings else "") + ("‡" if cell.verdicts else "")


def _table(page: Page, columns: Sequence[Column], *, is_whole: bool) -> Element:
    """The whole matrix, or a stretch of it for a sheet of paper, where there are no links."""
    say, report = page.say, page.report
    corner = element("th", element("span", say(f"by_{report.by}")), scope="col", class_="corner")
    heads = [_column_head(page, column, is_whole=is_whole) for column in columns]
    last = element("th", element("span", say("html_total")), scope="col", class_="total")
    rows = [_row(page, row, columns, is_whole=is_whole) for row in report.rows]
    return element(
        "table",
        element("caption", say("html_caption", columns=say(f"by_{report.by}"))),
        element("thead", element("tr", corner, heads, last if is_whole else None)),
        element("tbody", rows),
        element("tfoot", _foot(page, columns, is_whole=is_whole)),
        class_="matrix",
    )


def _column_head(page: Page, column: Column, *, is_whole: bool) -> Element:
    """A document's begins with its id, for titles are long and often begin alike."""
    name = page.naming.column(column)
    told: list[Element | str] = [name]
    if page.report.by_document and column.acts and column.id == column.acts[0].id:
        told = [element("b", column.id), f" {column.acts[0].title}"]
    shown = element("span", told)
    if is_whole:
        shown = link(page.column(column), shown, title=name)
    return element("th", shown, scope="col", data_column=page.slugs[column.id])


def _row(page: Page, row: str, columns: Sequence[Column], *, is_whole: bool) -> Element:
    cells = page.report.cells
    head = element("th", link(page.row(row), page.naming.row(row)), scope="row")
    named = sum(cells[row, column.id].state is State.DIRECT for column in page.report.columns)
    total = element("td", f"{named}/{len(page.report.columns)}", class_="total") if is_whole else None
    return element(
        "tr", head, [_cell(page, cells[row, each.id], each, is_whole=is_whole) for each in columns], total, data_row=row
    )


def _foot(page: Page, columns: Sequence[Column], *, is_whole: bool) -> Element:
    report = page.report
    totals = []
    for column in columns:
        named = sum(report.cells[row, column.id].state is State.DIRECT for row in report.rows)
        totals.append(element("td", f"{named}/{len(report.rows)}", data_column=page.slugs[column.id]))
    head = element("th", page.say("html_total_column"), scope="row")
    return element("tr", head, totals, element("td") if is_whole else None, class_="total")


def _cell(page: Page, cell: Cell, column: Column, *, is_whole: bool) -> Element:
    contents: list[Element | str] = [element("span", SIGNS[cell.state], class_="sign")]
    if cell.passages:
        contents += [" ", element("span", f"{page.number(cell.passages)}{marks(cell)}", class_="number")]
        contents += [" ", element("small", density(cell.density, page.language))]
    elif marks(cell):
        contents += [" ", element("span", marks(cell), class_="number")]
    heat = f" heat{step(cell.density)}" if cell.passages else ""
    shown = element("span", contents)
    if is_whole:
        shown = link(page.cell(cell.row, column), *contents, aria_label=_in_words(page, cell, column))
    id = page.cell_in_matrix(cell.row, column) if is_whole else None
    return element("td", shown, id=id, class_=f"{cell.state}{heat}", data_column=page.slugs[column.id])


def _in_words(page: Page, cell: Cell, column: Column) -> str:
    """«Corruption, migration policy: spoken of. Provisions: 12 · …»."""
    say, naming = page.say, page.naming
    told = say("html_cell", row=naming.row(cell.row), column=naming.column(column), state=say(cell.state))
    return f"{told} {figures(page, cell)}" if cell.passages else told


def figures(page: Page, cell: Cell) -> str:
    return page.say(
        "html_figures",
        passages=page.number(cell.passages),
        acts=page.number(cell.acts),
        mentions=page.number(cell.mentions),
        density=density(cell.density, page.language),
    )
