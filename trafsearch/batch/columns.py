"""The columns of a list of queries, and what its rows say in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from trafsearch.batch.asked import Asked
from trafsearch.batch.reasons import bad_batch, bad_row
from trafsearch.errors import BadQueryRow

_NAMES = {
    "query": ("query", "queries", "запрос", "запросы", "сұрау", "сұраулар"),
    "term": ("term", "terms", "термин", "термины", "терминдер"),
    "id": ("id", "№", "код"),
    "filters": ("filters", "filter", "фильтр", "фильтры", "сүзгі", "сүзгілер"),
}
_MEANING = {name: column for column, names in _NAMES.items() for name in names}


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; `is_spoilt` where that is a formula in place of its value, or an error."""

    text: str
    is_spoilt: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is the row's in the file, `lines` the first and the last of those that it takes, where it takes several.

    `torn_at` is the line in which the quotation marks do not pair: then nobody knows what its cells are.
    """

    number: int
    cells: Sequence[Cell]
    lines: tuple[int, int] | None = None
    torn_at: int | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a list means; "" is one that is passed over, `names` are what the file calls them."""

    meanings: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def unused(self) -> tuple[str, ...]:
        return tuple(name for name, meaning in zip(self.names, self.meanings, strict=True) if name and not meaning)


def columns_of(path: Path, first: Sequence[Cell]) -> Columns:
    """By the first row of the list. Raises BadBatch."""
    names = tuple(cell.text.strip() for cell in first)
    meanings = tuple(_MEANING.get(name.casefold(), "") for name in names)
    if not {"query", "term"} & set(meanings):
        raise bad_batch(path, "batch.no_columns", ", ".join(filter(None, names)) or "—")
    for meaning, name in zip(meanings, names, strict=True):
        if meaning and meanings.count(meaning) > 1:
            raise bad_batch(path, "batch.column_twice", name)
    return Columns(meanings, names)


def rows_asked(columns: Columns, rows: Iterable[Row]) -> Iterator[Asked]:
    """A row that cannot be understood says why in its fault; rows without anything in them are passed over."""
    for row in rows:
        if any(cell.text.strip() or cell.is_spoilt for cell in row.cells):
            yield _asked(columns, row)


def _asked(columns: Columns, row: Row) -> Asked:
    said = {
        meaning: cell
        for cell, meaning in zip_longest(row.cells, columns.meanings, fillvalue=None)
        if cell is not None and meaning
    }
    texts = {meaning: " ".join(cell.text.split()) for meaning, cell in said.items()}
    query, term = texts.get("query", ""), texts.get("term", "")
    return Asked(
        row=row.number,
        text=query or term,
        is_query=bool(query),
        id=texts.get("id", ""),
        filters=texts.get("filters", ""),
        fault=_fault(columns, row, list(said.values()), query, term),
        lines=row.lines,
    )


def _fault(columns: Columns, row: Row, said: Sequence[Cell], query: str, term: str) -> BadQueryRow | None:
    if row.torn_at is not None:
        return bad_row("batch.torn", row.torn_at)
    # торговля людьми, детьми: an unquoted comma makes a second cell of half the term
    beyond = [
        cell.text.strip()
        for cell, name in zip_longest(row.cells, columns.names, fillvalue=None)
        if cell is not None and not name and cell.text.strip()
    ]
    if beyond:
        return bad_row("batch.beyond", beyond[0])
    if spoilt := [cell.text for cell in said if cell.is_spoilt]:
        return bad_row("batch.cell", spoilt[0])
    if query and term:
        return bad_row("batch.two_asked")
    return None if query or term else bad_row("batch.nothing_asked")
