"""What is missing, and where: said only of cells that are known to be empty."""

from collections import defaultdict
from collections.abc import Iterator

from trafsearch.report.cell import Cell, State
from trafsearch.report.summary.sentence import Sentence
from trafsearch.report.summary.telling import NAMED, Telling


def silent(telling: Telling) -> Iterator[Sentence]:
    """Columns in which nothing of what is looked for is named."""
    rows = telling.report.rows
    columns = [column for column in telling.held if all(_is_absent(telling, row, column.id) for row in rows)]
    if len(rows) > 1:
        cells = telling.cells(None, columns) if columns else []
        yield from telling.sentence("silent", cells, count=len(rows), columns=telling.columns(cells))


def absent_everywhere(telling: Telling) -> Iterator[Sentence]:
    rows = [row for row in telling.report.rows if _is_everywhere(telling, row)]
    cells = [cell for row in rows for cell in telling.cells(row, telling.held)]
    yield from telling.sentence("absent_everywhere", cells, concepts=telling.concepts(rows))


def never_direct(telling: Telling) -> Iterator[Sentence]:
    """Concepts that are nowhere named directly: where all was read, and where something was not."""
    rows = [row for row in telling.report.rows if not telling.cells_in(State.DIRECT, row)]
    rows = [row for row in rows if telling.held and not _is_everywhere(telling, row)]
    for key, wanted in (("never_direct", False), ("not_found", True)):
        chosen = [row for row in rows if any(_is_open(cell) for cell in telling.cells(row, telling.held)) is wanted]
        cells = [cell for row in chosen for cell in telling.cells(row, telling.held)]
        yield from telling.sentence(key, cells, concepts=telling.concepts(chosen))


def absent(telling: Telling) -> Iterator[Sentence]:
    """Where each concept is absent, those that are absent from the same columns together, from most columns first.

    Where these are many and the others fewer, the others are named.
    """
    groups: dict[tuple[str, ...], list[Cell]] = defaultdict(list)
    for row in telling.report.rows:
        cells = telling.cells_in(State.ABSENT, row)
        if not _is_everywhere(telling, row):
            groups[tuple(cell.column for cell in cells)] += cells
    for columns, cells in sorted(groups.items(), key=lambda group: -len(group[0])):
        empty = frozenset(columns)
        others = [each for each in telling.held if each.id not in empty]
        is_shorter = len(columns) > NAMED and len(others) < len(columns)
        yield from telling.sentence(
            "absent_but" if is_shorter else "absent",
            cells,
            concepts=telling.concepts(dict.fromkeys(cell.row for cell in cells)),
            inside=telling.inside(len(columns)),
            columns=telling.column_names(each.id for each in others) if is_shorter else telling.columns(cells),
        )


def _is_everywhere(telling: Telling, row: str) -> bool:
    return len(telling.cells_in(State.ABSENT, row)) == len(telling.held)


def _is_absent(telling: Telling, row: str, column: str) -> bool:
    return telling.report.cells[row, column].state is State.ABSENT


def _is_open(cell: Cell) -> bool:
    """Whether something in it that could have named the concept was not read."""
    return cell.state is State.NOT_ASSESSABLE or bool(cell.obstacles)
