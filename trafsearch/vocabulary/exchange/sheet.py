"""Concepts as rows for a spreadsheet: one row for each label, relation, note and source."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import LANGUAGES
from trafsearch.vocabulary.exchange.reasons import refusal
from trafsearch.vocabulary.exchange.statement import BY_LANGUAGE, Kind, Statement, statements_of

COLUMNS = ("id", "kind", "language", "text")


def rows_of(concepts: Iterable[Concept]) -> Iterator[tuple[str, ...]]:
    """The names of the columns, then the rows."""
    yield COLUMNS
    for concept in concepts:
        for each in statements_of(concept):
            yield each.id, str(each.kind), str(each.language or ""), each.text


def read_rows(path: Path, rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Statement]:
    """What the rows say, each with its number. Other columns, and rows with nothing in these, mean nothing.

    Raises BadRow.
    """
    numbered = iter(rows)
    first_row, first = next(numbered, (1, ()))
    heads = [cell.strip().casefold() for cell in first]
    if not set(COLUMNS) <= set(heads):
        raise refusal(path, first_row, "exchange.no_columns")
    places = [heads.index(column) for column in COLUMNS]
    for number, row in numbered:
        cells = [row[at].strip() if at < len(row) else "" for at in places]
        if any(cells):
            yield _statement(path, number, *cells)


def _statement(path: Path, number: int, id: str, kind: str, language: str, text: str) -> Statement:
    if kind.casefold() not in tuple(Kind):
        raise refusal(path, number, "exchange.kind", kind)
    meant = Kind(kind.casefold())
    spoken = next((each for each in LANGUAGES if each == language.casefold()), None)
    if meant in BY_LANGUAGE and spoken is None:
        raise refusal(path, number, "exchange.language", language)
    return Statement(id, meant, spoken if meant in BY_LANGUAGE else None, text, number)
