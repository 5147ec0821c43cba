"""Results as tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from trafsearch.batch.answer import BatchAnswer
from trafsearch.batch.tables import COUNTS, Wording, count_rows
from trafsearch.extraction.block import Block
from trafsearch.extraction.extraction import Extraction
from trafsearch.report.cell import Cell, GapReport
from trafsearch.report.translation import Comparison, Difference
from trafsearch.results.coverage import Coverage, Unread
from trafsearch.results.hit import Hit
from trafsearch.results.results import Results
from trafsearch.saved.news import News
from trafsearch.store.provision import Text
from trafsearch.structure.passage import Passage
from trafsearch.verbs.answering import Answer
from trafsearch.verbs.columns import NEWS, TABLES, changed
from trafsearch.verbs.findings import Findings
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Table:
    """Cells are text, numbers, days, truth values, None where there is nothing, and tuples where there are several."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[object, ...]]
    coverage: Coverage | None = None


def table_of(results: object) -> Table:
    """What a verb gave, or any iterable of one type of what it gave. Raises TypeError for anything else."""
    match results:
        case Answer(gaps=GapReport() as report) | (GapReport() as report):
            cells = [report.cells[row, column.id] for row in report.rows for column in report.columns]
            return _table(Cell, cells, report.coverage)
        case Answer(results=Results() as found) | (Results() as found):
            return _table(Hit, found.hits, found.coverage)
        case Findings():
            return _table(results.of, results.items, results.coverage)
        case Coverage():
            return _table(Unread, results.unread, results)
        case Text():
            return _table(Passage, results.passages)
        case Extraction():
            return _table(Block, results.blocks)
        case Comparison():
            return _table(Difference, results.differences)
        case Vocabulary():
            return _table(Concept, results.concepts.values())
        case Iterable():
            return _of_items(results)
    raise TypeError(f"{type(results).__name__} is no result that could be a table")


def _of_items(items: Iterable[object]) -> Table:
    """By the type of the first; nothing has no columns."""
    rest = iter(items)
    first = next(rest, None)
    return Table((), ()) if first is None else _table(type(first), chain((first,), rest))


def _table(kind: type, items: Iterable[Any], coverage: Coverage | None = None) -> Table:
    if kind is BatchAnswer:  # a row for each query and document
        return Table(COUNTS, (row for each in items for row in count_rows(each, Wording())))
    if kind is News:  # a row for each change
        return Table(NEWS, (changed(news, change) for news in items for change in news.changes))
    if kind not in TABLES:
        raise TypeError(f"there is no table of {kind.__name__}")
    columns, cells = TABLES[kind]
    return Table(columns, map(cells, items), coverage)
