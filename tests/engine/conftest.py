"""What the engine's tests share: how a passage's words become what an engine is told."""

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from trafsearch.analysis.analyzer import analyze
from trafsearch.analysis.token import Token
from trafsearch.engine.on_whoosh import open_engine
from trafsearch.engine.protocol import Engine, PassageTerms
from trafsearch.language import Language
from trafsearch.query.judge import PassageWords, answers
from trafsearch.query.tree import Node

CASES = Path(__file__).parent.parent / "cases"
ENGINES: dict[str, Callable[[Path], Engine]] = {"whoosh": open_engine}

Answer = Callable[[Engine, Node, dict[int, PassageWords]], set[int]]


@pytest.fixture(scope="session", params=ENGINES)
def opened(request: pytest.FixtureRequest) -> Callable[[Path], Engine]:
    return ENGINES[request.param]


@pytest.fixture(scope="session")
def told() -> Callable[[int, int, PassageWords], PassageTerms]:
    def terms(tokens: Iterable[Token]) -> list[str]:
        return [term for token in tokens for term in (*token.terms, f"={token.form}")]

    def tell(number: int, edition: int, words: PassageWords) -> PassageTerms:
        above = [token for text in words.context for token in text]
        return PassageTerms(
            number, edition, terms(words.own), terms(above), sorted(words.concepts), sorted(words.context_concepts)
        )

    return tell


@pytest.fixture(scope="session")
def answered() -> Answer:
    """The engine's candidates, judged where the engine is not exact: what a search shows."""

    def answer(engine: Engine, tree: Node, passages: dict[int, PassageWords]) -> set[int]:
        found = {candidate.passage for candidate in engine.candidates(tree)}
        exact = engine.answers_exactly(tree)
        return {number for number in found if exact or answers(tree, passages[number])}

    return answer


@pytest.fixture(scope="session")
def case_passages() -> dict[str, PassageWords]:
    """The passages of cases/passages.toml by name."""
    listed = tomllib.loads((CASES / "passages.toml").read_text(encoding="utf-8"))
    return {name: _words(**fields) for name, fields in listed.items()}


def _words(
    language: str,
    text: str,
    above: Iterable[str] = (),
    concepts: Iterable[str] = (),
    concepts_above: Iterable[str] = (),
) -> PassageWords:
    read_as = Language(language)
    context = tuple(analyze(heading, read_as) for heading in above)
    return PassageWords(analyze(text, read_as), context, frozenset(concepts), frozenset(concepts_above))
