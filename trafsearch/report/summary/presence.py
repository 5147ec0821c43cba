"""What is named, how often and where; what is only hinted at."""

from collections import defaultdict
from collections.abc import Iterator

from trafsearch.report.cell import Cell, State
from trafsearch.report.evidence import mentions_of
from trafsearch.report.summary.mentioned import mentions_in
from trafsearch.report.summary.sentence import Sentence
from trafsearch.report.summary.telling import Telling
from trafsearch.structure.verdict import Ruling

_FEW = 3  # concepts that are told of one by one


def named(telling: Telling) -> Iterator[Sentence]:
    """Where each of few concepts is named, of many how often: those that most columns name first."""
    found = {row: telling.cells_in(State.DIRECT, row) for row in telling.report.rows}
    mentions = {row: len(mentions_in(cells)) for row, cells in found.items()}
    rows = sorted((row for row in found if found[row]), key=lambda row: (-len(found[row]), -mentions[row]))
    if len(found) <= _FEW:
        for row in rows:
            yield from telling.sentence(
                "named_in",
                found[row],
                concept=telling.concept(row),
                inside=telling.inside(len(found[row])),
                mentions=telling.counted(mentions[row], "mentions"),
                columns=telling.columns(found[row]),
            )
        return
    names = telling.listed(rows, lambda row: _numbered(telling, row, len(found[row]), mentions[row]))
    cells = (cell for row in rows for cell in found[row])
    yield from telling.sentence("named", cells, all=telling.all_columns(), concepts=names)


def _numbered(telling: Telling, row: str, columns: int, mentions: int) -> str:
    said = telling.counted(mentions, "mentions")
    return telling.say("summary_item_mentions", name=telling.concept(row), count=columns, mentions=said)


def speaking(telling: Telling) -> Iterator[Sentence]:
    """Columns by the number of concepts that they name, where these are not few."""
    rows = telling.report.rows
    if len(rows) <= _FEW or len(telling.held) < 2:
        return
    cells = [cell for row in rows for cell in telling.cells_in(State.DIRECT, row)]
    yield from telling.sentence("speaking", cells, all=len(rows), columns=telling.ranked_columns(cells))


def headed(telling: Telling) -> Iterator[Sentence]:
    """Concepts that have a title or heading of their own, by the number of columns."""
    cells = [cell for row in telling.report.rows for cell in telling.cells_in(State.DIRECT, row) if cell.in_headings]
    yield from telling.sentence("headed", cells, all=telling.all_columns(), concepts=telling.ranked_rows(cells))


def indirect(telling: Telling) -> Iterator[Sentence]:
    """What is only hinted at, by what, and whether all was read there."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Cell]] = defaultdict(list)
    for row in telling.report.rows:
        cells = telling.cells_in(State.INDIRECT, row)
        found = dict.fromkeys(hint for cell in cells for hint in _hints(cell))
        groups[tuple(cell.column for cell in cells), tuple(found)] += cells
    for (columns, hints), cells in sorted(groups.items(), key=lambda group: -len(group[0][0])):
        clauses = [telling.say("summary_hints", hints=telling.concepts(hints))] if hints else []
        ruled = sum(any(_is_ruled(each.said) for each in mentions_of(cell.evidence)) for cell in cells)
        clauses += [telling.say("summary_ruled", cells=telling.counted(ruled, "cells"))] if ruled else []
        unread = sum(bool(cell.obstacles) for cell in cells)
        clauses += [telling.say("summary_partly", cells=telling.counted(unread, "cells"))] if unread else []
        yield from telling.sentence(
            "indirect",
            cells,
            concepts=telling.concepts(dict.fromkeys(cell.row for cell in cells)),
            inside=telling.inside(len(columns)),
            columns=telling.columns(cells),
            clauses="".join(f"; {clause}" for clause in clauses),
        )


def _hints(cell: Cell) -> Iterator[str]:
    for each in mentions_of(cell.evidence):
        if not _is_ruled(each.said):
            yield each.concept


def _is_ruled(said: object) -> bool:
    return getattr(said, "ruling", None) is Ruling.INDIRECT
