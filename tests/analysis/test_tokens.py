"""Tokens that are made when they are asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.analysis.analyzer import analyze, tokens_in
from trafsearch.analysis.tokenizer import tokenize, words_in
from trafsearch.analysis.tokens import terms_by_position, words_of
from trafsearch.language import Language

MIXED = "Торговля людьми — trafficking in persons, адам саудасы (БҰҰ-ның, ст. 4)."


def test_they_are_the_tokens_of_the_analyzer() -> None:
    lazy, made = tokens_in(MIXED, Language.RU), analyze(MIXED, Language.RU)
    assert len(lazy) == len(made) == 10
    assert [lazy[at] for at in range(len(lazy))] == list(lazy) == list(made)
    assert lazy[-1] == made[-1]
    assert lazy[2:5] == made[2:5]


def test_past_the_end_there_is_none() -> None:
    with pytest.raises(IndexError):
        tokens_in(MIXED, Language.RU)[10]


@given(st.text(alphabet="аәбғқ-’' \u00ad\u0301129.\nБҰҰ-ның_²aZ", max_size=60))
def test_columns_say_the_same_as_objects(text: str) -> None:
    lazy, made = tokens_in(text, Language.KK), analyze(text, Language.KK)
    assert terms_by_position(lazy) == terms_by_position(made)
    assert words_of(lazy) == words_of(made) == words_in(text)


@given(st.text(alphabet="аәбғқ-’' \u00ad\u0301129.\n\u2028БҰҰ-ның_²aZ", max_size=40))
def test_the_words_of_a_long_text_are_those_of_its_lines(text: str) -> None:
    """A long text is looked through line by line, where something in it needs a closer look."""
    line = text.replace("\n", " ").replace("\u2028", " ") + "\n"
    copies = 2000 // len(line) + 1
    alone = [token.form for token in tokenize(line)]
    together = tokenize(line * copies)
    assert [token.form for token in together] == alone * copies
    assert all(token.span.start // len(line) == at // len(alone) for at, token in enumerate(together))
