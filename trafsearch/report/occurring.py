"""Which words stand in which passages of a column."""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.standing import Extent, places_of

Terms = tuple[str, ...]  # of which a word has one


class Occurring:
    """Passages go by their number in the column, from 0, in the order of acts, editions and places. Sets of passages
    are numbers, of which the bits tell which passages are in them: so labels are tried by the hundred thousand.
    """

    def __init__(self, catalog: Catalog, extents: Sequence[Extent], forms: Mapping[str, Sequence[int]]) -> None:
        """Tells it for these terms, of which the `forms` are given by their rows."""
        self._editions, self._starts, length = _starts(extents)
        self._bytes = length // 8 + 1
        start_of = dict(zip(self._editions, self._starts, strict=True))
        wanted = frozenset(form for rows in forms.values() for form in rows)
        self._numbers: dict[int, array[int]] = defaultdict(lambda: array("I"))
        for extent in extents:
            start = start_of[extent.edition]
            for form, places in places_of(catalog, extent, wanted):
                self._numbers[form].extend([start + place for place in places])
        self._forms = {
            term: found for term, rows in forms.items() if (found := [r for r in rows if r in self._numbers])
        }
        self._known: dict[Terms, int] = {}

    def forms(self, term: str) -> Sequence[int]:
        """The rows of the forms by which a term occurs."""
        return self._forms.get(term, ())

    @property
    def terms(self) -> Set[str]:
        """Those that occur."""
        return self._forms.keys()

    def passages_with(self, terms: Terms) -> int:
        """Those in which one of the terms stands."""
        found = self._known.get(terms)
        if found is None:
            bits = bytearray(self._bytes)
            for form in {form for term in terms for form in self.forms(term)}:
                for number in self._numbers[form]:
                    bits[number >> 3] |= 1 << (number & 7)
            found = self._known[terms] = int.from_bytes(bits, "little")
        return found

    def place_of(self, number: int) -> tuple[int, int]:
        """The edition of a passage, and its place there."""
        at = bisect_right(self._starts, number) - 1
        return self._editions[at], number - self._starts[at]


def fullest(words: Sequence[int]) -> tuple[int, int]:
    """Of sets of passages: in how many of them the passage is that is in most, and its number; the first of such."""
    at_least = [-1]  # those that are in none or more of the sets looked at, in one or more, and so on
    for one in words:
        for count in reversed(range(len(at_least))):
            more = at_least[count] & one
            if count + 1 < len(at_least):
                at_least[count + 1] |= more
            elif more:
                at_least.append(more)
    top = at_least[-1]
    return len(at_least) - 1, (top & -top).bit_length() - 1


def _starts(extents: Iterable[Extent]) -> tuple[list[int], list[int], int]:
    """The editions, the number of the first passage of each, and how many there are in all."""
    lengths = {extent.edition: extent.length for extent in extents}
    starts, length = [], 0
    for each in lengths.values():
        starts.append(length)
        length += each
    return list(lengths), starts, length
