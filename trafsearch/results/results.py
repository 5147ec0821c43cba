"""The answer to a search."""

from dataclasses import dataclass

from trafsearch.query.search import Search
from trafsearch.results.coverage import Coverage
from trafsearch.results.hit import Hit


@dataclass(frozen=True, slots=True)
class Results:
    """`hits` are the best first; `total` counts all that answer, also those beyond the search's limit.

    `undated` are acts that a filter on dates left out because their dates are not known.
    """

    search: Search
    hits: tuple[Hit, ...]
    total: int
    coverage: Coverage
    undated: tuple[str, ...] = ()
