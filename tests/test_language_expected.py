"""Texts whose language was written down by people who had not seen the code: tests/expected."""

from collections import Counter
from pathlib import Path

from trafsearch.language import Language, identify

FOLDER = Path(__file__).parent / "expected"

# (kind, language): texts that are told wrongly, and why.
WRONG = {
    ("letterless", "kk"): 0,
    ("mixed", "kk"): 0,
    ("mixed", "ru"): 1,  # more names than words of the language
    ("query", "other"): 5,  # three words of Uzbek or Tatar without a letter of their own
    ("sentence", "none"): 3,  # codes and units with letters in them
    ("sentence", "other"): 2,
}


# Without a letter of its own, and taken for Russian.
TAKEN_FOR_OURS = {"Вони разом подали скаргу до суду проти рекламного агентства."}


def test_texts_are_told_as_a_reader_tells_them() -> None:
    rows = _rows("language_own.tsv")
    wrong = Counter((kind, language) for kind, language, text in rows if identify(text) != language)
    assert len(rows) == 400
    assert wrong == Counter({key: count for key, count in WRONG.items() if count})


def test_sentences_of_our_neighbours_are_none_of_ours() -> None:
    """Ukrainian, Bulgarian, Belarusian, Serbian, Kyrgyz, Tatar and Uzbek, six words or more."""
    rows = _rows("neighbours.tsv")
    assert len(rows) == 84
    assert {text for _, text in rows if identify(text) is not Language.OTHER} == TAKEN_FOR_OURS


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]]
