"""Which letter each sign of a text stands for, where signs were exchanged one for one: what suits a language best.

Simulated annealing over the cost of letter groups. It always finds something; whether that is language is for others
to prove.
"""

import random
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import exp

from trafsearch.extraction.characters.letter_counts import EDGE, letter_costs
from trafsearch.language import Language

NO_LETTER = "\0"  # a mark or a figure: parts words as an edge does
ANY_LETTER = "\1"  # a letter that does not count, as the capitals at first

_NO_LETTER_COSTS = 6.5  # bits: more than a letter in its place, less than one out of place
_NO_LETTER_INSIDE_COSTS = 9.0  # bits more where letters stand on both sides
_SEED = 20_24
_STEPS = 9_000  # of each attempt
_HOT, _COLD = 12.0, 0.4  # bits that a change for the worse may cost, at the beginning and at the end

Word = tuple[str, ...]
Group = tuple[int, int, int, int]  # three signs, and how often they stand side by side


def attempts(words: Mapping[str, int], language: Language, unclear: frozenset[str]) -> Iterator[dict[str, str]]:
    """A letter, or NO_LETTER, for each sign in `words`, of which the numbers say how often they occur; without end.
    The signs in `unclear` may be any letter and are not answered for.

    About half of all attempts end at the best answer if there is enough text. Equal input gives equal answers.
    """
    search = _Search(words, language, unclear)
    while True:
        yield search.next()


class _Search:
    """Signs and letters are numbers here; a list of letters has one for each sign, for any letter and for the edge."""

    def __init__(self, words: Mapping[str, int], language: Language, unclear: frozenset[str]) -> None:
        self._alphabet = (*sorted(letter_costs(language).alphabet), NO_LETTER, ANY_LETTER, EDGE)
        self._language, self._table, self._size = language, _table(language), len(self._alphabet)
        frequent = Counter[str]()
        for word, count in words.items():
            frequent.update(dict.fromkeys(word, 0) | {sign: count * word.count(sign) for sign in set(word)})
        self._signs = [sign for sign, _ in frequent.most_common() if sign not in unclear]
        numbers = {sign: number for number, sign in enumerate(self._signs)}
        self._any, self._edge = len(numbers), len(numbers) + 1
        self._groups = _groups(words, numbers, self._any, self._edge)
        self._of_sign = _by_sign(self._groups, len(numbers))
        self._of_two: dict[tuple[int, int], list[Group]] = {}
        self._chance = random.Random(_SEED)

    def next(self) -> dict[str, str]:
        no_letter, any_letter, edge = range(self._size - 3, self._size)
        guesses = list(_by_frequency(self._language)[: len(self._signs)])
        guesses += [no_letter] * (len(self._signs) - len(guesses))
        letters = [*guesses, any_letter, edge]  # at first in the order of their frequency
        self._cool(letters)
        return {sign: self._alphabet[letters[number]] for number, sign in enumerate(self._signs)}

    def _cool(self, letters: list[int]) -> None:
        """Changes `letters` for the better and, while it is hot, sometimes for the worse; leaves the best."""
        chance, size, count = self._chance, self._size, len(self._signs)
        no_letter = size - 3
        owner = {letter: sign for sign, letter in enumerate(letters[:count]) if letter != no_letter}
        cost = self._cost(self._groups, letters)
        least, best = cost, list(letters)
        for step in range(_STEPS):
            heat = _HOT * (_COLD / _HOT) ** (step / _STEPS)
            sign, letter = chance.randrange(count), chance.randrange(no_letter + 1)
            old = letters[sign]
            if letter == old:
                continue
            other = owner.get(letter)
            groups = self._of_sign[sign] if other is None else self._both(sign, other)
            before = self._cost(groups, letters)
            letters[sign] = letter
            if other is not None:
                letters[other] = old
            worse = self._cost(groups, letters) - before
            if worse > 0 and chance.random() >= exp(-worse / heat):
                letters[sign] = old
                if other is not None:
                    letters[other] = letter
                continue
            cost += worse
            owner.pop(old, None)
            if other is not None and old != no_letter:
                owner[old] = other
            if letter != no_letter:
                owner[letter] = sign
            if cost < least:
                least, best = cost, list(letters)
        letters[:] = best

    def _both(self, sign: int, other: int) -> list[Group]:
        key = (sign, other) if sign < other else (other, sign)
        if key not in self._of_two:
            self._of_two[key] = list(dict.fromkeys(self._of_sign[sign] + self._of_sign[other]))
        return self._of_two[key]

    def _cost(self, groups: Sequence[Group], letters: list[int]) -> float:
        table, size = self._table, self._size
        return sum(
            [
                count * table[(letters[first] * size + letters[second]) * size + letters[third]]
                for first, second, third, count in groups
            ]
        )


def _groups(words: Mapping[str, int], numbers: Mapping[str, int], any_letter: int, edge: int) -> list[Group]:
    counts: Counter[tuple[int, int, int]] = Counter()
    for word, count in words.items():
        spelled = [edge, edge, *(numbers.get(sign, any_letter) for sign in word), edge]
        for group in zip(spelled, spelled[1:], spelled[2:], strict=False):
            counts[group] += count
    return [(*group, count) for group, count in counts.items()]


def _by_sign(groups: Sequence[Group], signs: int) -> list[list[Group]]:
    found: list[list[Group]] = [[] for _ in range(signs)]
    for group in groups:
        for sign in {*group[:3]}:
            if sign < signs:
                found[sign].append(group)
    return found


@cache
def _by_frequency(language: Language) -> tuple[int, ...]:
    costs = letter_costs(language)
    alphabet = sorted(costs.alphabet)
    return tuple(sorted(range(len(alphabet)), key=lambda number: costs[ANY_LETTER, ANY_LETTER, alphabet[number]]))


@cache
def _table(language: Language) -> "array[float]":
    """The cost of the third after the other two, for all triples of letters, NO_LETTER, ANY_LETTER and EDGE."""
    costs = letter_costs(language)
    letters = (*sorted(costs.alphabet), NO_LETTER, ANY_LETTER, EDGE)
    table = array("d")
    for first in letters:
        before = EDGE if first == NO_LETTER else first
        for second in letters:
            between = EDGE if second == NO_LETTER else second
            for third in letters:
                if third == NO_LETTER:
                    table.append(_NO_LETTER_COSTS)
                elif third == ANY_LETTER or (third == EDGE and between == EDGE):
                    table.append(0.0)
                else:
                    parts_a_word = second == NO_LETTER and first in costs.alphabet and third != EDGE
                    table.append(costs[before, between, third] + (_NO_LETTER_INSIDE_COSTS if parts_a_word else 0.0))
    return table
