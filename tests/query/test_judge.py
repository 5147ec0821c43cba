"""What is marked in a passage that answers. Whether it answers: tests/engine."""

import pytest

from trafsearch.analysis.analyzer import analyze
from trafsearch.language import Language
from trafsearch.query.judge import PassageWords, answers, spans
from trafsearch.query.parsing import parse_query
from trafsearch.span import Span

TEXT = "Торговля людьми и торговля детьми: люди не товар."
MENTION = Span(0, 15)


def marked(query: str, text: str = TEXT) -> str:
    """The text with what is marked in brackets."""
    tree = parse_query(query, concepts=lambda i: (i,), area_ids=()).tree
    words = PassageWords(analyze(text, Language.RU), (), frozenset({"human-trafficking"}))
    for span in reversed(spans(tree, words, {"human-trafficking": (MENTION,)})):
        text = f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"
    return text


@pytest.mark.parametrize(
    ("expected", "query"),
    [
        ("[Торговля] людьми и [торговля] детьми: люди не товар.", "торговля"),
        ("Торговля [людьми] и торговля детьми: [люди] не товар.", "люди"),
        ("[Торговля людьми] и торговля детьми: люди не товар.", '"торговля людьми"'),
        ("[Торговля людьми] и торговля детьми: [люди] не товар.", '"торговля людьми" люди'),
        ("Торговля [людьми] и [торговля] [детьми]: [люди] не товар.", '"людьми детьми торговля"~1'),
        ("Торговля [людьми] и торговля [детьми]: люди не товар.", '"=детьми =людьми"~2'),
        ("Торговля людьми и торговля детьми: люди не [товар].", "товар -наркотики"),
        ("Торговля людьми и торговля детьми: люди не [товар].", "товар OR (люди наркотики)"),
        ("Торговля людьми и торговля [детьми]: люди не товар.", "дет*"),
        ("[Торговля людьми] и торговля детьми: люди не товар.", "concept:human-trafficking"),
        ("[Торговля людьми] и торговля детьми: [люди] не товар.", "concept:human-trafficking =люди"),
        (TEXT, "-наркотики"),
    ],
)
def test_marked(expected: str, query: str) -> None:
    assert expected == marked(query)


def test_a_passage_without_words_answers_no_word() -> None:
    tree = parse_query("люди", concepts=lambda i: (i,), area_ids=()).tree
    assert not answers(tree, PassageWords(()))
    assert spans(tree, PassageWords(())) == ()
