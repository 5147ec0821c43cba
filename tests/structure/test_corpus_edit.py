"""Corrections in a corpus.toml leave all else as it is."""

import tomllib
from datetime import date

import pytest

from trafsearch.structure.corpus_edit import with_facts

TEXT = """# Our documents.  Ask Aigul before you change them.

[[document]]
path   = "a.pdf"      # the scan
type = "law"
title = {ru = "О миграции"}   # as in the gazette
areas = [
  "migration",  # of course
]

[[document]]
path = "b.pdf"
"""


def test_only_the_fact_changes() -> None:
    assert with_facts(TEXT, "a.pdf", {"type": "code"}) == TEXT.replace('type = "law"', 'type = "code"')


@pytest.mark.parametrize(
    ("expected", "facts"),
    [
        ({"path": "b.pdf", "adopted": date(2020, 1, 2)}, {"adopted": date(2020, 1, 2)}),
        ({"path": "b.pdf", "title": {"kk": "Көші-қон «туралы» \"7\""}}, {"title.kk": "Көші-қон «туралы» \"7\""}),
        ({"path": "b.pdf", "areas": ["migration", "legal"]}, {"areas": ("migration", "legal")}),
        ({"path": "b.pdf", "whole": False}, {"whole": False}),
        ({"path": "b.pdf"}, {"type": None, "title.ru": None}),
    ],
)  # fmt: skip
def test_facts_are_added_to_a_row(expected: dict[str, object], facts: dict[str, object]) -> None:
    edited = with_facts(TEXT, "b.pdf", facts)
    assert tomllib.loads(edited)["document"][1] == expected
    assert edited.startswith(TEXT.rstrip("\n"))


def test_title_in_one_language_stays_when_another_is_added() -> None:
    edited = with_facts(TEXT, "a.pdf", {"title.kk": "Көші-қон туралы"})
    assert tomllib.loads(edited)["document"][0]["title"] == {"ru": "О миграции", "kk": "Көші-қон туралы"}
    assert "# as in the gazette" in edited


def test_fact_without_a_value_is_taken_out() -> None:
    edited = with_facts(TEXT, "a.pdf", {"title.ru": None, "type": None})
    assert set(tomllib.loads(edited)["document"][0]) == {"path", "areas"}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", TEXT, TEXT.rstrip("\n"), 'document = [{path = "a.pdf"}]\n'])
def test_row_that_is_missing_is_put_at_the_end(text: str) -> None:
    edited = with_facts(text, "c.pdf", {"type": "law"})
    assert tomllib.loads(edited)["document"][-1] == {"path": "c.pdf", "type": "law"}
    assert text.rstrip("\n") in edited or "{path" in text


def test_same_fact_again_changes_nothing() -> None:
    assert with_facts(TEXT, "a.pdf", {"type": "law", "title.ru": "О миграции"}) == TEXT


def test_a_new_fact_stands_above_the_comment_of_the_next_document() -> None:
    text = '[[document]]\npath = "a.md"\nact = "a"  # ours\n\n# The next one.\n[[document]]\npath = "b.md"\n'
    expected = (
        '[[document]]\npath = "a.md"\nact = "a"  # ours\nwhole = true\n\n# The next one.\n[[document]]\npath = "b.md"\n'
    )
    assert with_facts(text, "a.md", {"whole": True}) == expected
