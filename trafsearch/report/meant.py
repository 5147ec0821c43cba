"""Which concepts count in a row of a report."""

from collections.abc import Iterable

from trafsearch.vocabulary.vocabulary import Vocabulary


class Meant:
    """The concepts of a row, but for those that are left out, each with its narrower ones."""

    def __init__(self, vocabulary: Vocabulary, without: Iterable[str] = ()) -> None:
        self._vocabulary = vocabulary
        self._without = {each for id in without for each in vocabulary.narrower(id)}
        self._direct: dict[str, tuple[str, ...]] = {}
        self._indirect: dict[str, tuple[str, ...]] = {}

    def direct(self, row: str) -> tuple[str, ...]:
        """The concept and its narrower ones."""
        if row not in self._direct:
            self._direct[row] = self._left(self._vocabulary.narrower(row))
        return self._direct[row]

    def indirect(self, row: str) -> tuple[str, ...]:
        """What indicates it."""
        if row not in self._indirect:
            self._indirect[row] = self._left(self._vocabulary.indicating(row))
        return self._indirect[row]

    def _left(self, concepts: Iterable[str]) -> tuple[str, ...]:
        return tuple(each for each in concepts if each not in self._without)
