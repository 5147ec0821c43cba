"""Passages by their ids, as answers name them."""

from trafsearch.catalog import editions, passages
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldPassage


class PassageIds:
    """Keeps the editions that were asked for: for many passages of few of them."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._editions = {each.key: each.row for each in editions.editions(catalog)}
        self._passages: dict[str, dict[str, HeldPassage]] = {}

    def passage(self, id: str) -> HeldPassage:
        """The passage with that id, which must be held."""
        key = id.partition("#")[0]
        if key not in self._passages:
            held = passages.passages_of(self._catalog, self._editions[key])
            self._passages[key] = {each.passage.id: each for each in held}
        return self._passages[key][id]
