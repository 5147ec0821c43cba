"""What stands before and after passages in their editions."""

from collections.abc import Mapping, Sequence

from trafsearch.catalog import neighbours, passages
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import Holding
from trafsearch.results.hit import Around
from trafsearch.structure.passage import Passage


def around(
    catalog: Catalog, rows: Sequence[int], held: Mapping[int, Holding], editions: Mapping[int, int], number: int
) -> dict[int, Around]:
    """For each of the passages with those rows, so many on either side. `editions` are those looked at, by text."""
    before, after = {}, {}
    for row in rows:
        edition = editions[held[row].text]
        before[row] = neighbours.rows_before(catalog, held[row], edition, number)
        after[row] = neighbours.rows_after(catalog, held[row], edition, number)
    known = passages_of_rows(catalog, [each for row in rows for each in (*before[row], *after[row])], editions)
    return {
        row: Around(tuple(known[each] for each in before[row]), tuple(known[each] for each in after[row]))
        for row in rows
    }


def passages_of_rows(catalog: Catalog, rows: Sequence[int], editions: Mapping[int, int]) -> dict[int, Passage]:
    return {each.row: each.passage for each in passages.passages_by_row(catalog, rows, editions)}
