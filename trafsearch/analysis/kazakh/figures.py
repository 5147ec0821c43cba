"""A number for each of many words, of which only those that begin with one letter are looked at at a time."""

from collections.abc import Mapping
from typing import Self


class Figures:
    """`lines` by first letter: groups of words that share a number, as in `-9.25 аба абай|-8.75 абажур`.

    A line is parsed when a word that begins so is first asked for: a search needs two or three of forty.
    """

    __slots__ = ("_parsed", "lines")

    def __init__(self) -> None:
        self.lines: dict[str, str] = {}
        self._parsed: dict[str, dict[str, float]] = {}

    @classmethod
    def of(cls, numbers: Mapping[str, float]) -> Self:
        """The numbers of these words."""
        made = cls()
        groups: dict[str, dict[float, list[str]]] = {}
        for word, number in sorted(numbers.items(), key=lambda each: (-each[1], each[0])):
            groups.setdefault(word[0], {}).setdefault(number, []).append(word)
        for letter in sorted(groups):
            made.lines[letter] = "|".join(" ".join((str(number), *same)) for number, same in groups[letter].items())
        return made

    def beginning_with(self, letter: str) -> dict[str, float]:
        """The numbers of all words that begin with `letter`."""
        if letter not in self._parsed:
            if letter not in self.lines:
                return {}
            words: dict[str, float] = {}
            for group in self.lines[letter].split("|"):
                number, *same = group.split(" ")
                words |= dict.fromkeys(same, float(number))
            self._parsed[letter] = words
        return self._parsed[letter]

    def all(self) -> dict[str, float]:
        """The numbers of all words."""
        return {word: number for letter in self.lines for word, number in self.beginning_with(letter).items()}

    def get(self, word: str) -> float | None:
        """The number of a word; None for one that is not among these."""
        return self.beginning_with(word[:1]).get(word)

    def __contains__(self, word: str) -> bool:
        return word in self.beginning_with(word[:1])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Figures) and self.all() == other.all()

    __hash__ = None  # type: ignore[assignment]
