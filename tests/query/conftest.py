"""A question, and what it is taken to ask."""

from collections.abc import Callable

import pytest

from trafsearch.query.interpretation import Interpretation
from trafsearch.query.question import interpret
from trafsearch.vocabulary.area_matcher import AreaMatcher, compile_area_matcher
from trafsearch.vocabulary.loading import load_vocabulary
from trafsearch.vocabulary.matcher import Matcher, compile_matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

Ask = Callable[[str], Interpretation]


@pytest.fixture(scope="session")
def known() -> tuple[Vocabulary, Matcher, AreaMatcher]:
    """The built-in vocabulary, compiled."""
    vocabulary = load_vocabulary()
    return vocabulary, compile_matcher(vocabulary), compile_area_matcher(vocabulary)


@pytest.fixture(scope="session")
def ask(known: tuple[Vocabulary, Matcher, AreaMatcher]) -> Ask:
    """By the built-in vocabulary."""
    return lambda question: interpret(question, *known)
