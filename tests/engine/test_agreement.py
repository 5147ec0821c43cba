"""On random trees over random passages the engine, the judge and the oracle agree."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from oracle import scan

from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.query.judge import PassageWords, answers
from trafsearch.query.loosen import loosen
from trafsearch.query.tree import And, ConceptLeaf, Everything, Form, Node, Not, Or, Phrase, Prefix, Word
from trafsearch.span import Span

LETTERS = "абв"
FORMS = [first + second for first in LETTERS for second in LETTERS]
CONCEPTS = ["one", "two"]


def token_of(form: str, position: int) -> Token:
    """A word of two readings: its letters are its dictionary words."""
    span = Span(3 * position, 3 * position + 2)
    return Token(form, span, position, form, tuple(dict.fromkeys(form)), Language.RU)


texts = st.lists(st.sampled_from(FORMS), max_size=6).map(
    lambda forms: tuple(token_of(form, position) for position, form in enumerate(forms))
)
ids = st.frozensets(st.sampled_from(CONCEPTS), max_size=2)
passages = st.builds(PassageWords, texts, st.lists(texts, max_size=2).map(tuple), ids, ids)
collections = st.lists(passages, min_size=1, max_size=6)

word_leaves = (
    st.lists(st.sampled_from(LETTERS), min_size=1, max_size=2, unique=True).map(lambda t: Word(t[0], tuple(t)))
    | st.sampled_from(FORMS).map(lambda form: Form(form, form))
    | st.sampled_from([*LETTERS, *FORMS]).map(lambda prefix: Prefix(prefix, prefix))
)
leaves = (
    word_leaves
    | st.builds(Phrase, st.lists(word_leaves, min_size=1, max_size=3).map(tuple), st.integers(0, 3))
    | st.lists(st.sampled_from(CONCEPTS), min_size=1, unique=True).map(lambda c: ConceptLeaf(c[0], tuple(c)))
    | st.just(Everything())
)


def compound(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    some = st.lists(parts, max_size=3).map(tuple)
    return st.builds(And, some) | st.builds(Or, some) | st.builds(Not, parts)


trees = st.recursive(leaves, compound, max_leaves=8)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(held=collections, later=collections, asked=st.lists(trees, min_size=1, max_size=6))
def test_engine_judge_and_oracle_agree(held, later, asked, opened, told, answered) -> None:
    """Over two segments, with an edition removed from the first."""
    numbered = dict(enumerate(held + later))
    with tempfile.TemporaryDirectory() as folder:
        engine = opened(Path(folder))
        with engine.writer() as writer:
            writer.add(told(n, n % 2, numbered[n]) for n in range(len(held)))
        with engine.writer() as writer:
            writer.remove([1])
            writer.add(told(n, 2, numbered[n]) for n in range(len(held), len(numbered)))
        standing = {n: words for n, words in numbered.items() if n >= len(held) or n % 2 == 0}
        for tree in asked:
            expected = scan(tree, standing)
            assert expected == {n for n, words in standing.items() if answers(tree, words)}
            assert expected == answered(engine, tree, standing)
            assert expected <= {candidate.passage for candidate in engine.candidates(tree)}
        engine.close()


@settings(max_examples=300, deadline=None)
@given(held=collections, tree=trees)
def test_a_loosened_tree_loses_no_passage(held, tree) -> None:
    numbered = dict(enumerate(held))
    assert scan(tree, numbered) <= scan(loosen(tree), numbered)
