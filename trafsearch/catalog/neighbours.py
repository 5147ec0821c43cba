"""What stands before and after a passage in an edition."""

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import Holding
from trafsearch.structure.passage import PassageKind


def rows_before(catalog: Catalog, holding: Holding, edition: int, number: int) -> list[int]:
    """The rows of at most so many passages before it, in the order of the text; running heads are passed over."""
    return _rows(catalog, holding, edition, number, "ordinal < ? ORDER BY ordinal DESC")[::-1]


def rows_after(catalog: Catalog, holding: Holding, edition: int, number: int) -> list[int]:
    return _rows(catalog, holding, edition, number, "ordinal > ? ORDER BY ordinal")


def _rows(catalog: Catalog, holding: Holding, edition: int, number: int, where: str) -> list[int]:
    found = catalog.execute(
        f"SELECT id FROM passage WHERE text = ? AND first <= ? AND last >= ? AND kind != ? AND {where} LIMIT ?",
        (holding.text, edition, edition, PassageKind.FURNITURE, holding.ordinal, number),
    )
    return [row for (row,) in found]
