"""Patterns find what they name, in the script that the question has."""

import pytest

from trafsearch.query.patterns import Patterns

PATTERNS = Patterns((r"\bне\s+\w+", r"\bnot\s+\w+", r"№\s*\d+", r"\b(?:закон|law)\s+\d+"))

FOUND = [
    (["не назван"], "где он не назван"),
    (["not named"], "where is it NOT named".lower()),
    (["Not named"], "Not named"),
    (["№ 5"], "№ 5"),
    (["закон 5"], "закон 5"),
    (["law 5"], "law 5"),
    (["не назван", "not named"], "не назван, not named"),
    ([], "2021"),
]


@pytest.mark.parametrize(("expected", "question"), FOUND)
def test_found(expected: list[str], question: str) -> None:
    assert [match[0] for match in PATTERNS.found_in(question)] == expected
