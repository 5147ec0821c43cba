"""A passage is known again by its words, or by its address."""

import pytest

from trafsearch.saved.matching import pairs
from trafsearch.saved.seen import SeenPassage

Stated = tuple[str, str]  # an address and the words there


def passages(stated: list[Stated]) -> list[SeenPassage]:
    return [
        SeenPassage(f"a/ru#{place}~{number}", "a", "А", "ru", place, place, text)
        for number, (place, text) in enumerate(stated)
    ]


def matched(before: list[Stated], now: list[Stated]) -> set[tuple[Stated | None, Stated | None]]:
    found = pairs(passages(before), passages(now))
    return {(one and (one.place, one.text), other and (other.place, other.text)) for one, other in found}


ONE, TWO = ("pt1", "1. Торговля людьми."), ("pt2", "2. Рабство.")
CASES = [
    ({(ONE, ONE), (TWO, TWO)}, [ONE, TWO], [ONE, TWO]),
    ({(ONE, None), (TWO, TWO)}, [ONE, TWO], [TWO]),
    ({(ONE, ONE), (None, TWO)}, [ONE], [ONE, TWO]),
    ({(ONE, ("pt1", "1. Торговля детьми."))}, [ONE], [("pt1", "1. Торговля детьми.")]),
    # a new point 1 makes the old ones 2 and 3
    (
        {(None, ("pt1", "1. Жертвы.")), (ONE, ("pt2", "2. Торговля людьми.")), (TWO, ("pt3", "3. Рабство."))},
        [ONE, TWO],
        [("pt1", "1. Жертвы."), ("pt2", "2. Торговля людьми."), ("pt3", "3. Рабство.")],
    ),
    # the same words twice: the first is the first
    ({(("", "Да."), ("", "Да.")), (("", "Да."), None)}, [("", "Да."), ("", "Да.")], [("", "Да.")]),
    (
        {(("", "Торговля людьми выросла в стране."), ("", "Торговля людьми выросла в районе."))},
        [("", "Торговля людьми выросла в стране.")],
        [("", "Торговля людьми выросла в районе.")],
    ),
    (
        {(("", "Торговля людьми выросла."), None), (None, ("", "Мы осуждаем торговлю людьми и рабство."))},
        [("", "Торговля людьми выросла.")],
        [("", "Мы осуждаем торговлю людьми и рабство.")],
    ),
]


@pytest.mark.parametrize(("expected", "before", "now"), CASES)
def test_passages_are_known_again(
    expected: set[tuple[Stated | None, Stated | None]], before: list[Stated], now: list[Stated]
) -> None:
    assert matched(before, now) == expected
