"""Which concepts count in a row of a report."""

from collections.abc import Iterable

from trafsearch.vocabulary.vocabulary import Vocabulary


class Meant:
    """The concepts of a row, but for those that are left out, each with its narrower ones."""

    def __init__(self, vocabulary: Vocabulary, without: Iterable[str] = ()) -> None:
        self._vocabulary = vocabulary
        self._without = {each for id in without for each in vocabulary.narrower(id)}

    def direct(self, row: str) -> tuple[str, ...]:
        """The concept and its narrower ones."""
        return tuple(each for each in self._vocabulary.narrower(row) if each not in self._without)

    def indirect(self, row: str) -> tuple[str, ...]:
        """What indicates it."""
        return tuple(each for each in self._vocabulary.indicating(row) if each not in self._without)
