"""A question asks for the same as the query that is shown for it, and what is not there is said."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from trafsearch.errors import DocumentNotFound
from trafsearch.store.answering import answer
from trafsearch.store.asking import Emptying, answered, emptying, parse, understand
from trafsearch.store.store import Store

FOLDER = Path(__file__).parents[1] / "query"


def questions() -> list[str]:
    found: list[str] = []
    for path in sorted(FOLDER.glob("questions*.tsv")):
        with path.open(encoding="utf-8") as file:
            found += [row["question"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return found


@pytest.fixture(scope="module")
def store(shared_index: Path) -> Iterator[Store]:
    with Store(shared_index) as store:
        yield store


@pytest.mark.parametrize("question", questions()[::3])
def test_the_query_that_is_shown_asks_for_the_same(question: str, store: Store) -> None:
    understood = understand(store, question)
    searched = parse(store, understood.query)
    assert (searched.tree, searched.filters) == (understood.search.tree, understood.search.filters)


@pytest.mark.parametrize("question", questions()[::29])
def test_the_query_that_is_shown_finds_the_same_passages(question: str, store: Store) -> None:
    understood = understand(store, question)
    by_query = answer(store.catalog, store.engine, parse(store, understood.query))
    assert [hit.passage.id for hit in answered(store, understood).hits] == [hit.passage.id for hit in by_query.hits]


def test_the_word_that_leaves_nothing_is_named(store: Store) -> None:
    understood = understand(store, "экстремизм астроблема")
    without = answered(store, understand(store, "экстремизм")).total
    assert answered(store, understood).total == 0
    assert emptying(store, understood) == (Emptying(("астроблема",), without),)


def test_words_that_leave_nothing_only_together_are_named_together(store: Store) -> None:
    found = emptying(store, understand(store, "экстремизм астроблема стратиграф"))
    assert [each.words for each in found] == [("астроблема", "стратиграф")]


NOT_HELD = [
    (("№ 99999-XX",), "Что Закон № 99999-XX говорит об экстремизме?"),
    (("№ 99999-XX",), "№ 99999-XX заңда экстремизм туралы не айтылған"),
    ((), "Что Закон № 416 говорит об экстремизме?"),
]


@pytest.mark.parametrize(("expected", "question"), NOT_HELD)
def test_a_number_that_is_not_held_is_told_and_what_is_held_is_found(
    expected: tuple[str, ...], question: str, store: Store
) -> None:
    understood = understand(store, question)
    assert understood.not_held == expected
    assert understood.query.startswith("concept:extremism")
    assert answered(store, understood).total > 0


def test_a_number_that_is_not_held_and_nothing_else_is_refused(store: Store) -> None:
    with pytest.raises(DocumentNotFound, match="99999"):
        understand(store, "Закон № 99999-XX")


def test_who_makes_a_policy_is_looked_for_where_making_stands_beside_policy(store: Store) -> None:
    found = answered(store, understand(store, "Кто формирует антитрафиковую политику?"))
    assert any(hit.passage.id.startswith("kz-198602/ru@2024-07-05#art7") for hit in found.hits)
