"""What to look at twice before a finding is published."""

from collections import defaultdict
from collections.abc import Iterator

from trafsearch.report.cell import State
from trafsearch.report.summary.mentioned import acts_of, concepts_in, mentions_in
from trafsearch.report.summary.sentence import Sentence
from trafsearch.report.summary.telling import Telling


def unheaded(telling: Telling) -> Iterator[Sentence]:
    """Concepts that are named, and in no title or heading, where others have one."""
    direct = {row: telling.cells_in(State.DIRECT, row) for row in telling.report.rows}
    rows = [row for row, cells in direct.items() if cells and not any(cell.in_headings for cell in cells)]
    if any(cell.in_headings for cells in direct.values() for cell in cells):
        cells = [cell for row in rows for cell in direct[row]]
        yield from telling.sentence("unheaded", cells, concepts=telling.concepts(rows))


def concentrated(telling: Telling) -> Iterator[Sentence]:
    """Concepts all of whose mentions, at least two, stand in one of several documents."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in telling.report.rows:
        mentions = mentions_in(telling.cells_in(State.DIRECT, row))
        documents = {act for each in mentions for act in acts_of(each)}
        if len(mentions) > 1 and len(documents) == 1:
            found[documents.pop()][row] = len(mentions)
    for document, rows in found.items() if telling.report.coverage.acts > 1 else ():
        cells = [cell for row in rows for cell in telling.cells_in(State.DIRECT, row)]
        concepts = telling.listed(f"{telling.concept(row)} ({telling.counted(rows[row], 'mentions')})" for row in rows)
        yield from telling.sentence("concentrated", cells, concepts=concepts, document=_title(telling, document))


def single(telling: Telling) -> Iterator[Sentence]:
    """Where all rests on one mention."""
    cells = [cell for cell in telling.cells() if cell.state is State.DIRECT and cell.mentions == 1]
    yield from telling.sentence("single", cells, concepts=telling.ranked_rows(cells))


def narrower(telling: Telling) -> Iterator[Sentence]:
    """Where a concept is named by its narrower ones only."""
    for row in telling.report.rows:
        cells = [cell for cell in telling.cells_in(State.DIRECT, row) if row not in concepts_in([cell])]
        yield from telling.sentence(
            "narrower",
            cells,
            concept=telling.concept(row),
            inside=telling.inside(len(cells)),
            columns=telling.columns(cells),
            concepts=telling.concepts(concepts_in(cells)),
        )


def cited(telling: Telling) -> Iterator[Sentence]:
    """Where a concept stands only in what does not count."""
    cells = [cell for cell in telling.cells() if cell.cited and cell.state is not State.DIRECT]
    yield from telling.sentence("cited", cells, concepts=telling.ranked_rows(cells))


def judged(telling: Telling) -> Iterator[Sentence]:
    cells = [cell for cell in telling.cells() if cell.verdicts]
    yield from telling.sentence("judged", cells, concepts=telling.ranked_rows(cells))


def _title(telling: Telling, document: str) -> str:
    titles = {act.id: act.title for column in telling.held for act in column.acts}
    return f"{titles.get(document, document)} [{document}]"
