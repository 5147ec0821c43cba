"""`trafsearch ask`: what it says before the answers, and what else than a search answers a question."""

import json
from typing import Any, Protocol

import pytest

from trafsearch.cli.commands.ask import explanation
from trafsearch.store.asking import understand
from trafsearch.store.store import Store


class Run(Protocol):
    def __call__(self, *arguments: str) -> Any: ...


SAID = [
    # what is said of a question
    ("Not understood and not applied: кроме миграционной политики", "терроризм, кроме миграционной политики"),
    ("Without the concepts: child trafficking (child-trafficking)", "торговля людьми, кроме торговли детьми"),
    ("The question asks who does it", "Кто формирует миграционную политику?"),
    ("trafsearch mentions --concept slavery --count-by document", "Сколько раз упоминается рабство?"),
    ("The question asks where it is NOT said: not a search", "Где не упоминается рабство?"),
    ("names no concept: found is where these words are", "Где не упоминается космонавтика?"),
    ("Not understood and not applied: Казахстане", "рабство в Казахстане"),
    ("Not understood and not applied: Министра чудес", "приказы Министра чудес о рабстве"),
    ("Not held, and not applied: № 99999", "рабство в Законе № 99999"),
]


@pytest.mark.parametrize(("expected", "question"), SAID)
def test_what_a_search_cannot_tell_is_said(run: Run, expected: str, question: str) -> None:
    assert expected in run("ask", "--dry-run", question).stdout


def test_the_word_that_leaves_nothing_is_named(run: Run) -> None:
    result = run("ask", "торговля людьми астроблема")
    assert result.exit_code == 1
    assert "Without «астроблема» there are passages: " in result.stdout


def test_acts_left_out_for_what_is_not_known_of_them_are_named(run: Run) -> None:
    answer = json.loads(run("ask", "рабство в приказах", "--format", "json").stdout)
    assert "unknown" in answer


def test_a_question_for_an_absence_is_answered_by_a_gap_report_across_areas(run: Run) -> None:
    result = run("ask", "Где не упоминается рабство?")
    assert result.exit_code == 0
    assert "# slavery" in result.stdout
    assert "| youth policy" in result.stdout


def test_a_question_for_documents_is_answered_by_document(run: Run) -> None:
    result = run("ask", "В каких документах миграционной политики не упоминается рабство?")
    assert "| youth policy" not in result.stdout
    assert "| Концепция миграционной политики" in result.stdout


def test_the_document_that_is_named_is_told_by_its_title(corpus_store: Store) -> None:
    understood = understand(corpus_store, "Что говорится в законе о противодействии коррупции о рабстве?")
    assert "Documents: О противодействии коррупции (sample-anti-corruption)" in list(
        explanation(understood, corpus_store)
    )


OF_HITS = [
    ("--limit", ["--limit", "5"]),
    ("--sort", ["--sort", "date"]),
    ("--group", ["--group", "document"]),
    ("--kwic", ["--kwic"]),
    ("--context", ["--context", "1"]),
    ("--explain", ["--explain"]),
    ("--cite", ["--cite", "gost"]),
]


@pytest.mark.parametrize(("option", "arguments"), OF_HITS)
def test_an_option_that_a_gap_report_has_no_use_for_is_refused(run: Run, option: str, arguments: list[str]) -> None:
    result = run("ask", "Где не упоминается рабство?", *arguments)
    assert result.exit_code == 2
    assert f"a gap report answers that, and it has no use for {option}" in result.stderr


def test_a_gap_report_on_a_day_is_made_of_what_was_in_force(run: Run) -> None:
    question = "В каких документах не упоминается рабство?"
    result = run("ask", question, "--as-of", "1990-01-01", "--format", "json")
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert answer["gaps"]["manifest"]["filters"] == {"in_force": "1990-01-01"}
    assert {"code": "in_force", "words": ["1990-01-01"]} in answer["gaps"]["notes"]
    assert "Looked at is only what was in force on 1990-01-01." in run("ask", question, "--as-of", "1990-01-01").stdout


def test_words_that_are_not_applied_stand_in_the_report_itself(run: Run) -> None:
    result = run("ask", "Где не упоминается рабство в тюрьмах?", "--format", "md")
    assert "These words of the question are not applied here: тюрьмах." in result.stdout
