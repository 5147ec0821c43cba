"""A list with columns: as a table for people, as CSV for spreadsheets, as Markdown for documents."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import click

from trafsearch.cli import output
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form

RIGHT = {"left"}  # columns that are set against their right edge
NARROW = 72  # columns of a terminal below which a table is written as blocks
_BOM = "\ufeff"  # by it spreadsheets know UTF-8


@dataclass(frozen=True, slots=True)
class Listing:
    """`columns` are the names of the columns in CSV; people read `head.<column>` of the catalogue of messages."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]

    @property
    def heads(self) -> list[str]:
        return [say(f"head.{column}") for column in self.columns]


def write_listing(listing: Listing, form: Form) -> None:
    if form is Form.CSV:
        output.write_pieces(csv_pieces(listing.columns, listing.rows))
    elif form is Form.MD:
        output.write_pieces(markdown_pieces(listing.columns, listing.rows))
    elif output.is_terminal_narrow(NARROW):
        output.write(_blocks(listing))
    else:
        _write_table(listing)


def csv_pieces(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The list as CSV, a row a piece, as the rows come."""
    from trafsearch.structure.spreadsheet import harmless  # what no table for people needs

    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    yield _BOM + stream.getvalue()
    for row in rows:
        stream.seek(0)
        stream.truncate()
        writer.writerow([harmless(cell) for cell in row])
        yield stream.getvalue()


def markdown_pieces(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The list as a table of Markdown, a row a piece, as the rows come."""
    heads = [say(f"head.{column}") for column in columns]
    rules = ["---:" if column in RIGHT else "---" for column in columns]
    for line in (heads, rules):
        yield _markdown_row(line)
    yield from map(_markdown_row, rows)


def _markdown_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(_in_a_cell(cell) for cell in cells)} |\n"


def _in_a_cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _blocks(listing: Listing) -> str:
    """One cell a line, under one another: what stays readable where a table would not fit."""
    heads = [click.style(head, dim=True) for head in listing.heads]
    return "\n\n".join(
        "\n".join(f"{head}: {cell}" for head, cell in zip(heads, row, strict=True) if cell) for row in listing.rows
    )


def _write_table(listing: Listing) -> None:
    """On a terminal cells are wrapped to its width; in a pipe each row is one line."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    piped = not output.is_on_terminal()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for head in listing.heads:
        table.add_column(Text(head), no_wrap=piped, overflow="fold")
    for row in listing.rows:
        table.add_row(*(Text(" ".join(cell.split()) if piped else cell) for cell in row))
    width = _width_of(listing) if piped else output.width()
    stream = io.StringIO()
    colours: Literal["standard"] | None = "standard" if output.is_coloured() else None
    Console(file=stream, width=width, color_system=colours, highlight=False).print(table)
    output.write_exactly("\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n")


def _width_of(listing: Listing) -> int:
    rows = [listing.heads, *listing.rows]
    return sum(max(len(row[at]) + 3 for row in rows) for at in range(len(listing.columns))) + 1
