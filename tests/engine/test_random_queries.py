"""Random queries over the words of tests/cases, typed as a user would: engine, judge and oracle find the same."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from oracle import scan

from trafsearch.engine.protocol import Engine
from trafsearch.errors import QuerySyntax
from trafsearch.query.judge import answers
from trafsearch.query.parsing import parse_query
from trafsearch.query.printing import print_query
from trafsearch.query.tree import Node

PASSAGES = Path(__file__).parents[1] / "cases" / "passages.toml"
WORDS = sorted({*re.findall(r"[^\W\d_]+", PASSAGES.read_text(encoding="utf-8").partition("\n\n")[2])})
IDEAS = ["human-trafficking", "human-trafficking!", "child-trafficking", "drugs", "forced-labour"]
OPERATORS = {"or": ["OR", "ИЛИ", "НЕМЕСЕ"], "and": ["", "AND", "И", "ЖӘНЕ"], "not": ["-", "NOT ", "НЕ ", "ЕМЕС "]}
NARROWER = {"human-trafficking": ("human-trafficking", "child-trafficking")}

words = st.sampled_from(WORDS)
leaves = (
    words
    | words.map(lambda word: f"={word}")
    | st.builds(lambda word, length: f"{word[:length]}*", words, st.integers(1, 6))
    | st.builds(
        lambda parts, slop: f'"{" ".join(parts)}"' + (f"~{slop}" if slop else ""),
        st.lists(words, min_size=1, max_size=3),
        st.integers(0, 6),
    )
    | st.sampled_from(IDEAS).map(lambda idea: f"concept:{idea}")
)


def compound(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    either = st.builds(
        lambda sign, some: f"({f' {sign} '.join(some)})", st.sampled_from(OPERATORS["or"]), several(parts)
    )
    both = st.builds(
        lambda sign, some: f"({f' {sign} '.join(some)})", st.sampled_from(OPERATORS["and"]), several(parts)
    )
    return either | both | st.builds(lambda sign, part: f"{sign}{part}", st.sampled_from(OPERATORS["not"]), parts)


def several(parts: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(parts, min_size=2, max_size=3)


queries = st.recursive(leaves, compound, max_leaves=6)


@pytest.fixture(scope="module")
def engine(tmp_path_factory, opened, told, case_passages) -> Engine:
    made = opened(tmp_path_factory.mktemp("random"))
    with made.writer() as writer:
        writer.add(told(number, 1, words) for number, words in enumerate(case_passages.values()))
    return made


def tree_of(query: str) -> Node:
    try:
        return parse_query(query, concepts=lambda id: NARROWER.get(id, (id,)), area_ids=()).tree
    except QuerySyntax as error:
        assume(error.reason_key != "query.only_excludes")
        raise


@settings(max_examples=300, deadline=None, derandomize="CI" in os.environ)
@given(query=queries)
def test_every_engine_answers_as_the_oracle(query, engine, case_passages, answered) -> None:
    passages = dict(enumerate(case_passages.values()))
    tree = tree_of(query)
    expected = scan(tree, passages)
    assert expected == answered(engine, tree, passages)
    assert expected == {number for number, words in passages.items() if answers(tree, words)}


@settings(max_examples=200, deadline=None, derandomize="CI" in os.environ)
@given(query=queries)
def test_a_query_printed_asks_the_same(query) -> None:
    tree = tree_of(query)
    again = parse_query(print_query(tree), concepts=lambda id: NARROWER.get(id, (id,)), area_ids=()).tree
    assert print_query(again) == print_query(tree)
