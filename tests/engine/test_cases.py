"""Every engine answers tests/cases alike: as a reader expects, as the judge says, and as the oracle finds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from oracle import scan

from trafsearch.engine.protocol import Engine
from trafsearch.query.judge import PassageWords, answers
from trafsearch.query.parsing import parse_query
from trafsearch.query.tree import Node

QUERIES = Path(__file__).parent.parent / "cases" / "queries.tsv"
NARROWER = {"human-trafficking": ("human-trafficking", "child-trafficking")}


def cases() -> list[tuple[str, str]]:
    lines = QUERIES.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(expected, query) for expected, query, _why in rows]


def tree_of(query: str) -> Node:
    return parse_query(query, concepts=lambda i: NARROWER.get(i, (i,)), area_ids=()).tree


@pytest.fixture(scope="module")
def engine(tmp_path_factory, opened, told, case_passages) -> Engine:
    made = opened(tmp_path_factory.mktemp("cases"))
    with made.writer() as writer:
        writer.add(told(number, 1, words) for number, words in enumerate(case_passages.values()))
    return made


@pytest.mark.parametrize(("expected", "query"), cases())
def test_case(
    expected: str, query: str, engine: Engine, case_passages: dict[str, PassageWords], answered: Callable[..., set[int]]
) -> None:
    names = list(case_passages)
    passages = dict(enumerate(case_passages.values()))
    tree = tree_of(query)
    assert " ".join(sorted(expected.split())) == _names(names, answered(engine, tree, passages))
    assert " ".join(sorted(expected.split())) == _names(names, scan(tree, passages))
    assert scan(tree, passages) == {number for number, words in passages.items() if answers(tree, words)}


def _names(names: list[str], found: set[int]) -> str:
    return " ".join(sorted(names[number] for number in found))


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= 80
