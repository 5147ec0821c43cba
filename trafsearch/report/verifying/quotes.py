"""Whether what a report quotes stands in the documents, word for word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.editions import editions
from trafsearch.catalog.passages import passages_of
from trafsearch.report.recipe import Plain
from trafsearch.report.written import LISTS, WrittenReport

NEAREST = "nearest_miss"


class Fault(StrEnum):
    SPAN = "span"  # the words are not those that stand at the span
    TEXT = "text"  # the passage has another text
    GONE = "gone"  # no such passage is held


@dataclass(frozen=True, slots=True)
class BadQuote:
    """`kind` is the list of the cell that it stands in: evidence, cited, overruled, nearest_miss."""

    row: str
    column: str
    kind: str
    quote: Plain
    fault: Fault


def quotes_of(report: WrittenReport) -> Iterator[tuple[Plain, str, Plain]]:
    """Each quote with its cell and the list that it stands in."""
    for cell in report.cells.values():
        for kind in LISTS:
            yield from ((cell, kind, quote) for quote in cell[kind])
        if cell.get(NEAREST):
            yield cell, NEAREST, cell[NEAREST]


def bad_quotes(catalog: Catalog, report: WrittenReport) -> Iterator[BadQuote]:
    held = _Held(catalog)
    for cell, kind, quote in quotes_of(report):
        fault = _fault(quote, held.text(str(quote.get("id"))))
        if fault:
            yield BadQuote(cell["row"], cell["column"], kind, quote, fault)


def _fault(quote: Plain, held: str | None) -> Fault | None:
    if "match" in quote:
        start, end = quote["span"]
        if not 0 <= start < end or quote["text"][start:end] != quote["match"]:
            return Fault.SPAN
    if held is None:
        return Fault.GONE
    return Fault.TEXT if held != quote.get("text") else None


class _Held:
    """The texts of passages, by their ids; each edition is read once."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._rows = {each.key: each.row for each in editions(catalog)}
        self._texts: dict[str, Mapping[str, str]] = {}

    def text(self, id: str) -> str | None:
        """None where no such passage is held."""
        edition = id.partition("#")[0]
        if edition not in self._rows:
            return None
        if edition not in self._texts:
            passages = (held.passage for held in passages_of(self._catalog, self._rows[edition]))
            self._texts[edition] = {passage.id: passage.text for passage in passages}
        return self._texts[edition].get(id)
