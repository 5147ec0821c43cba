"""What the parts of a query give to a score adds up to it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from trafsearch.engine.protocol import Engine, PassageTerms
from trafsearch.query.judge import PassageWords
from trafsearch.query.tree import And, ConceptLeaf, Form, Not, Or, Phrase, Prefix, Word

Tell = Callable[[int, int, PassageWords], PassageTerms]

PEOPLE = Word("людьми", ("человек",))
TRADE = Word("торговля", ("торговля",))
TREES = [
    PEOPLE,
    And((TRADE, PEOPLE)),
    Or((And((TRADE, PEOPLE)), ConceptLeaf("human-trafficking", ("human-trafficking",)))),
    Phrase((TRADE, PEOPLE)),
    And((Prefix("торг", "торг"), Not(Form("=людьми", "людьми")))),
    And((PEOPLE, PEOPLE)),
]


@pytest.fixture(scope="module")
def filled(
    opened: Callable[[Path], Engine],
    told: Tell,
    case_passages: dict[str, PassageWords],
    tmp_path_factory: pytest.TempPathFactory,
) -> Engine:
    engine = opened(tmp_path_factory.mktemp("shares") / "engine")
    with engine.writer() as writer:
        writer.add(told(number, 1, words) for number, words in enumerate(case_passages.values()))
    return engine


@pytest.mark.parametrize("tree", TREES, ids=repr)
def test_the_shares_add_up_to_the_score(tree: object, filled: Engine) -> None:
    candidates = filled.candidates(tree)  # type: ignore[arg-type]
    shares = filled.shares(tree, {each.passage for each in candidates})  # type: ignore[arg-type]
    assert {each.passage: pytest.approx(each.score) for each in candidates} == {
        passage: sum(share.score for share in of) for passage, of in shares.items()
    }


def test_a_share_says_how_often_and_in_how_many_passages(
    filled: Engine, case_passages: dict[str, PassageWords]
) -> None:
    def times(words: PassageWords) -> int:
        return sum("человек" in token.terms for token in words.own)

    def above(words: PassageWords) -> int:
        return sum("человек" in token.terms for text in words.context for token in text)

    holding = sum(times(words) + above(words) > 0 for words in case_passages.values())
    shares = filled.shares(PEOPLE, range(len(case_passages)))
    assert holding > 1
    for number, words in enumerate(case_passages.values()):
        found = [(share.own, share.context, share.holding) for share in shares.get(number, ())]
        assert found == ([(times(words), above(words), holding)] if times(words) + above(words) else [])


def test_passages_that_are_not_asked_for_have_none(filled: Engine) -> None:
    assert filled.shares(PEOPLE, ()) == {}
