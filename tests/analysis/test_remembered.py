"""Answers that are kept."""

import pytest

from trafsearch.analysis import remembered
from trafsearch.analysis.remembered import Remembered


def test_each_word_is_asked_for_once() -> None:
    asked: list[str] = []

    def upper(word: str) -> str:
        asked.append(word)
        return word.upper()

    known = Remembered(upper)
    assert [known[word] for word in ("заң", "law", "заң")] == ["ЗАҢ", "LAW", "ЗАҢ"]
    assert asked == ["заң", "law"]


def test_too_many_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 3)
    known = Remembered(str.upper)
    assert [known[word] for word in "abcd"] == list("ABCD")
    assert len(known) == 1
