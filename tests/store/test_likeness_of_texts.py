"""Likeness is the share of runs of five words that two texts have in common."""

import pytest

from trafsearch.store.likeness import BOUND, containment, may_be_alike, resemblance, runs, sketch, word_hash


def runs_of(text: str) -> frozenset[int]:
    return runs(word_hash(word) for word in text.split())


SIX = "торговля людьми есть тяжкое преступление всюду"  # two runs


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (1.0, SIX, SIX),
        (1 / 3, SIX, "торговля людьми есть тяжкое преступление везде"),  # one run of three
        (0.0, SIX, "адам саудасы барлық жерде ауыр қылмыс"),
        (0.0, SIX, "преступление тяжкое есть людьми торговля всюду"),  # the same words in another order
        (1.0, "Утратил силу", "Утратил силу"),
        (0.0, "", ""),
    ],
)
def test_resemblance_is_the_share_of_common_runs(expected: float, one: str, other: str) -> None:
    assert resemblance(runs_of(one), runs_of(other)) == pytest.approx(expected)


def test_a_part_is_contained_in_the_whole() -> None:
    part, whole = runs_of(SIX), runs_of(f"Настоящий Закон определяет что {SIX} и вводится в действие")
    assert containment(part, whole) == 1
    assert resemblance(part, whole) < 1


def test_texts_that_share_much_are_found_by_their_sketches() -> None:
    words = [f"слово{n}" for n in range(20_000)]
    whole = runs_of(" ".join(words))
    changed = runs_of(" ".join("иное" if n % 50 == 0 else word for n, word in enumerate(words)))
    part = runs_of(" ".join(words[3000:4000]))
    stranger = runs_of(" ".join(f"дру{n}" for n in range(20_000)))
    found = [_may_be_alike(whole, other) for other in (changed, part, stranger)]
    assert found == [True, True, False]


def test_a_sketch_is_small() -> None:
    runs = runs_of(" ".join(f"слово{n}" for n in range(20_000)))
    assert 200 < len(sketch(runs)) < 500


def _may_be_alike(one: frozenset[int], other: frozenset[int]) -> bool:
    drawn = sketch(one), sketch(other)
    sizes = [(len(each), sum(hash < BOUND for hash in each)) for each in drawn]
    return may_be_alike(drawn[0] & drawn[1], *sizes)
