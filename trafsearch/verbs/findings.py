"""What a verb found, with what was looked through."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, overload

from trafsearch.results.coverage import Coverage

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, repr=False)
class Findings(Sequence[_T], Generic[_T]):
    """A sequence of all that was found. `of` is the type of each, also where there are none.

    `coverage` counts the acts and the passages that were looked through, and names the files that were not read whole:
    nothing found is no proof of absence while there are such.
    """

    of: type[_T]
    items: tuple[_T, ...]
    coverage: Coverage

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, at: int) -> _T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[_T, ...]: ...

    def __getitem__(self, at: int | slice) -> _T | tuple[_T, ...]:
        return self.items[at]

    def __repr__(self) -> str:
        return f"<Findings: {len(self)} {self.of.__name__}; {self.coverage.in_words}>"

    def _repr_html_(self) -> str:
        from trafsearch.results.notebook import cell, table
        from trafsearch.verbs.tables import table_of

        found = table_of(self)
        return table(repr(self)[1:-1], found.columns, ([*map(cell, row)] for row in found.rows), len(self))
