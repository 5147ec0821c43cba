"""The answer to a search."""

from collections.abc import Iterator
from dataclasses import dataclass

from trafsearch.query.search import Search
from trafsearch.results.coverage import Coverage
from trafsearch.results.hit import Hit


@dataclass(frozen=True, slots=True, repr=False)
class Results:
    """A sequence of `hits`, the best first; `total` counts all that answer, also those beyond the search's limit.

    `undated` are acts that a filter on dates left out because their dates are not known.
    """

    search: Search
    hits: tuple[Hit, ...]
    total: int
    coverage: Coverage
    undated: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    def __len__(self) -> int:
        """The number of hits that are given, of all that answer."""
        return len(self.hits)

    def __getitem__(self, at: int) -> Hit:
        return self.hits[at]

    def __repr__(self) -> str:
        covered = self.coverage.in_words
        return f"<Results: {len(self)} of {self.total} hits for {self.search.text!r}; {covered}>"

    def _repr_html_(self) -> str:
        from trafsearch.results.notebook import cell, marked, table

        rows = (
            (cell(hit.title), cell(hit.passage.address.text(hit.passage.language)), marked(hit.passage.text, hit.spans))
            for hit in self.hits
        )
        return table(repr(self)[1:-1], ("title", "address", "text"), rows, len(self))
