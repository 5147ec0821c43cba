"""A word that is found nowhere, and what is searched for instead: said in every form of the answer."""

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Answer = Callable[..., dict[str, Any]]

SAID = [
    ("ru", "njhujdkz", "По слову «njhujdkz» ничего нет; ищется: торговля (другая раскладка клавиатуры)."),
    ("kk", "саудасынын", "«саудасынын» бойынша ештеңе жоқ; орнына ізделді: саудасының (пернетақтада жоқ әріптер)."),
    ("en", "theatrs", "Nothing for “theatrs”; searched as: theatres (one slip of the keys)."),
    (
        "en",
        "njhujdkz k.lmvb",
        "Nothing for “njhujdkz, k.lmvb”; searched as: торговля, людьми (another keyboard layout).",
    ),
    ("en", "astronautics", "Nothing for “astronautics”; tried without finding anything: another keyboard layout."),
    ("en", "31415", "Nothing for “31415”."),
    (
        "ru",
        "qwxyz",
        "По слову «qwxyz» ничего нет; проверено, но не найдено: "
        "казахский в латинице, другая раскладка клавиатуры, одна опечатка.",
    ),
    ("en", "adam saudasy", "“adam, saudasy” is searched as: адам, саудасы (Kazakh in Latin letters)."),
    (
        "ru",
        "музеев -людми",
        "«-людми» ничего не исключает: такого слова нет ни в одном тексте. Возможно, имелось в виду: -людьми",
    ),
    ("kk", "музеев -416", "«-416» ештеңені алып тастамайды: бұл сөз бірде-бір мәтінде жоқ."),
    ("en", "торговлялюдьми", "Nothing for “торговлялюдьми”; searched as: торговля людьми (two words written as one)."),
]


@pytest.mark.parametrize(("language", "query", "sentence"), SAID)
def test_it_is_said(language: str, query: str, sentence: str, run: Run) -> None:
    assert sentence in run("--lang", language, "search", query).stdout.splitlines()


@pytest.mark.parametrize("query", ["торгавля людьми", "торговля людьми", "theatrs", "adam saudasy"])
def test_how_to_insist_is_said_once(query: str, run: Run) -> None:
    assert run("search", query).stdout.count("--literal") == 1


def test_how_to_insist_is_said_where_something_else_was_searched_for(run: Run) -> None:
    assert "--literal" in run("search", "theatrs").stdout
    assert "=word" in run("search", "theatrs").stdout
    assert "=word" not in run("search", "astronautics").stdout
    assert "=word" not in run("search", "theatres").stdout


@pytest.mark.parametrize(
    "arguments", [("--literal", "njhujdkz"), ("=njhujdkz",), ("=theatrs",), ("--literal", "theatrs")]
)
def test_who_insists_finds_nothing(arguments: tuple[str, ...], run: Run) -> None:
    result = run("search", *arguments)
    assert result.exit_code == 1
    assert "Nothing for" not in result.stdout


def test_the_interpretation_shows_the_words_that_were_searched_for(run: Run) -> None:
    first = run("search", "njhujdkz k.lmvb").stdout.splitlines()[0]
    assert first == run("search", "торговля людьми").stdout.splitlines()[0]


def test_beside_bare_rows_it_is_said_on_stderr(run: Run) -> None:
    for command in ("search", "ask"):
        result = run(command, "theatrs", "--format", "csv")
        assert "Nothing for “theatrs”; searched as: theatres" in result.stderr
        assert "Nothing for" not in result.stdout


@pytest.mark.parametrize("command", ["search", "ask"])
def test_a_document_says_it_itself(command: str, run: Run) -> None:
    assert "Nothing for “theatrs”; searched as: theatres" in run(command, "theatrs", "--format", "md").stdout


@pytest.mark.parametrize("command", ["search", "ask"])
def test_machines_are_told(command: str, answer: Answer) -> None:
    found = answer(command, "njhujdkz", "31415")
    assert found["corrected"] == [{"typed": "njhujdkz", "read_as": ["торговля"], "way": "layout"}]
    assert found["unfound"] == [{"typed": "31415", "tried": [], "meant": []}]


def test_machines_are_told_of_what_excludes_nothing(answer: Answer) -> None:
    assert answer("search", "торговля", "-людми")["idle"] == [{"typed": "людми", "meant": ["людьми"]}]


def test_a_question_in_the_wrong_layout_is_answered(run: Run) -> None:
    result = run("ask", "Ult d vbuhfwbjyyjq gjkbnbrt egjvbyftncz njhujdkz k.lmvb?")
    assert result.exit_code == 0
    assert "concept:human-trafficking area:migration" in result.stdout
    assert "another keyboard layout" in result.stdout
