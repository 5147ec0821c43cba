"""Concepts as rows for a spreadsheet: one row for each label, relation, note and source."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import LANGUAGES
from trafsearch.vocabulary.exchange.reasons import refusal
from trafsearch.vocabulary.exchange.statement import BY_LANGUAGE, Kind, Statement, statements_of

COLUMNS = ("id", "kind", "language", "text")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that begins so


def rows_of(concepts: Iterable[Concept]) -> Iterator[tuple[str, ...]]:
    """The names of the columns, then the rows."""
    yield COLUMNS
    for concept in concepts:
        for each in statements_of(concept):
            yield each.id, str(each.kind), str(each.language or ""), _harmless(each.text)


def read_rows(path: Path, rows: Iterable[Sequence[str]]) -> Iterator[Statement]:
    """What the rows say. Other columns, and rows with nothing in these, mean nothing. Raises BadRow."""
    numbered = enumerate(rows, 1)
    _, first = next(numbered, (1, ()))
    heads = [cell.strip().casefold() for cell in first]
    if not set(COLUMNS) <= set(heads):
        raise refusal(path, 1, "exchange.no_columns")
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
    return Statement(id, meant, spoken if meant in BY_LANGUAGE else None, _unquoted(text), number)


def _harmless(text: str) -> str:
    """With a quote before what would be a formula, and before what would be read as such a quote."""
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text


def _unquoted(text: str) -> str:
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(_FORMULA) else text
