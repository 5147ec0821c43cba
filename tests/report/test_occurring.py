"""In which passages of a column words stand together."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from trafsearch.report.occurring import fullest


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        ((0, 0), []),
        ((0, 0), [set(), set()]),
        ((1, 4), [{4, 9}]),
        ((1, 2), [{5}, {2}]),
        ((2, 7), [{2, 7}, {3, 7}]),
        ((2, 3), [{3, 8}, {3, 8}, {1}]),
        ((3, 70), [{0, 70}, {1, 70}, {2, 70}]),
    ],
)
def test_the_fullest_passage_is_the_first_with_the_most_words(expected: tuple[int, int], words: list[set[int]]) -> None:
    assert fullest([sum(1 << number for number in each) for each in words]) == expected


@given(some.lists(some.sets(some.integers(0, 200), max_size=9), max_size=6))
def test_it_is_the_same_as_by_counting(words: list[set[int]]) -> None:
    count = {number: sum(number in each for each in words) for each in words for number in each}
    expected = max(((many, -number) for number, many in count.items()), default=(0, 0))
    assert fullest([sum(1 << number for number in each) for each in words]) == (expected[0], -expected[1])
