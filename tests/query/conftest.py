"""A question, and what it is taken to ask."""

from collections.abc import Callable

import pytest

from trafsearch.query.interpretation import Interpretation
from trafsearch.query.question import interpret
from trafsearch.vocabulary.area_matcher import compile_area_matcher
from trafsearch.vocabulary.loading import load_vocabulary
from trafsearch.vocabulary.matcher import compile_matcher

Ask = Callable[[str], Interpretation]


@pytest.fixture(scope="package")
def ask() -> Ask:
    """By the built-in vocabulary."""
    vocabulary = load_vocabulary()
    known = compile_matcher(vocabulary), compile_area_matcher(vocabulary)
    return lambda question: interpret(question, vocabulary, *known)
