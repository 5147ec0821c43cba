"""The matrix of a report: its states in words and colours, and its figures."""

from collections.abc import Callable

from trafsearch.report.cell import Cell, State
from trafsearch.report.naming import SIGNS, Naming
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.layout import Layout
from trafsearch.report.xlsx.sheet import Entry, Head

_FIGURES: tuple[tuple[str, str, Callable[[Cell], int | float]], ...] = (
    ("sheet_provisions", "#,##0", lambda cell: cell.passages),
    ("sheet_mention_counts", "#,##0", lambda cell: cell.mentions),
    ("sheet_density", "[=0]0;[<0.01]0.0000;0.00", lambda cell: cell.density),
)


def write_states(book: Book, naming: Naming, layout: Layout) -> None:
    def entry(cell: Cell) -> Entry:
        return Entry(state_in_words(cell, naming), state=cell.state, place=layout.behind(cell))

    _write(book, naming, "sheet_states", "@", entry)


def write_figures(book: Book, naming: Naming) -> None:
    """A matrix of provisions, one of mentions, one of their density. What is not known has no figure."""
    for title, number, figure in _FIGURES:

        def entry(cell: Cell, figure: Callable[[Cell], int | float] = figure) -> Entry:
            is_known = cell.state is not State.NOT_ASSESSABLE
            return Entry(figure(cell) if is_known else SIGNS[cell.state], state=cell.state)

        _write(book, naming, title, number, entry)


def state_in_words(cell: Cell, naming: Naming) -> str:
    """«● упоминается §‡»: with the marks that the legend explains."""
    marks = ("§" if cell.in_headings else "") + ("‡" if cell.verdicts else "")
    return f"{SIGNS[cell.state]} {naming.say(cell.state)} {marks}".rstrip()


def _write(book: Book, naming: Naming, title: str, number: str, entry: Callable[[Cell], Entry]) -> None:
    report = naming.report
    heads = [Head(naming.say(f"by_{report.by}"), 36, wrapped=True)]
    heads += [Head(naming.row(row), 17, wrapped=True, number=number) for row in report.rows]
    with book.sheet(naming.say(title), heads, frozen="B2") as sheet:
        for column in report.columns:
            cells = (report.cells[row, column.id] for row in report.rows)
            sheet.append([Entry(naming.column(column), bold=True), *map(entry, cells)])
