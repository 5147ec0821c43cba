"""Texts whose language was written down by people who had not seen the code: tests/expected/language_own.tsv."""

from collections import Counter
from pathlib import Path

from trafsearch.language import identify

FILE = Path(__file__).parent / "expected" / "language_own.tsv"

# (kind, language): texts that are told wrongly, and why.
WRONG = {
    ("letterless", "kk"): 0,
    ("mixed", "kk"): 1,
    ("mixed", "ru"): 1,  # more names than words of the language
    ("query", "other"): 5,  # three words of Uzbek or Tatar without a letter of their own
    ("sentence", "none"): 3,  # codes and units with letters in them
    ("sentence", "other"): 4,
}


def test_texts_are_told_as_a_reader_tells_them() -> None:
    rows = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()[1:]]
    wrong = Counter((kind, language) for kind, language, text in rows if identify(text) != language)
    assert len(rows) == 400
    assert wrong == Counter({key: count for key, count in WRONG.items() if count})
