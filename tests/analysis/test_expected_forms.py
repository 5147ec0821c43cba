"""Forms whose dictionary words were written down by people who had not seen the code: tests/expected."""

from collections.abc import Callable
from pathlib import Path

import pytest

from trafsearch.analysis import kazakh, russian
from trafsearch.analysis.folding import fold

EXPECTED = Path(__file__).parents[1] / "expected"

# Where the word is among the readings but not the first, or is not found at all.
LATER = {"келіні", "тыйылады", "зорланған", "бармақпын", "Токаева"}
MISSED = {
    "кәсіпорны": "a compound whose second part drops its vowel, кәсіпорын",
    "құлпын": "құлып drops its vowel",
    "азаматымын": "the person after a noun in -ы looks like a possessive of азаматы",
    "жақсырағын": "a comparative with a possessive and a case",
    "көгілдірлеу": "the diminishing -лау of adjectives looks like a verb in -ла",
    "айтарсыз": "the polite person is written as the ending of «without»",
}

Analyze = Callable[[str], tuple[str, ...]]


def _rows(name: str, all_stems: Analyze, faults: dict[str, str]) -> list[object]:
    rows: list[object] = []
    for line in (EXPECTED / name).read_text(encoding="utf-8").splitlines()[1:]:
        form, lemmas = line.split("\t")
        marks = [pytest.mark.xfail(reason=faults[form], strict=True)] if form in faults else []
        rows.append(pytest.param(all_stems, form, {fold(lemma) for lemma in lemmas.split("|")}, marks=marks, id=form))
    return rows


def _all_rows(faults: dict[str, str]) -> list[object]:
    return [
        *_rows("kazakh_forms.tsv", kazakh.all_stems, faults),
        *_rows("russian_forms.tsv", russian.all_stems, faults),
    ]


@pytest.mark.parametrize(("all_stems", "form", "lemmas"), _all_rows(MISSED))
def test_a_form_is_known_for_its_word(all_stems: Analyze, form: str, lemmas: set[str]) -> None:
    assert lemmas.intersection(all_stems(fold(form)))


@pytest.mark.parametrize(
    ("all_stems", "form", "lemmas"), _all_rows(MISSED | dict.fromkeys(LATER, "the right word comes second"))
)
def test_the_likeliest_word_is_the_right_one(all_stems: Analyze, form: str, lemmas: set[str]) -> None:
    assert all_stems(fold(form))[0] in lemmas
