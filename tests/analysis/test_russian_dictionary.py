"""The dictionary read from its files, against the analyzer that it belongs to."""

import subprocess
import sys
from itertools import islice

import pytest

from trafsearch.analysis import russian
from trafsearch.analysis.morphology import morphology
from trafsearch.analysis.russian_dictionary import Dictionary, dictionary, dictionary_folder

FORMS = "стали людьми детьми ее елка елки полет берет иванова ст гг наилучший поскорее а я торгуемых лучше есть сша"
UNKNOWN = ["даркнет", "", "ъ", "саудасына", "-", "людьми-", "trafficking", "\U00017000"]

STEP = 997  # of the dictionary's five million forms, those that stand so far apart


def _from_analyzer(form: str) -> list[tuple[str, float]]:
    return [(parse.normal_form, parse.score) for parse in morphology().parse(form)]


def _is_in_both(form: str) -> bool:
    found, expected = _dictionary().readings(form), _from_analyzer(form)
    whole = sum(share for _, share in found)
    shares = [share / whole for _, share in found]
    return [word for word, _ in found] == [word for word, _ in expected] and shares == pytest.approx(
        [share for _, share in expected], abs=0.001
    )


def _dictionary() -> Dictionary:
    held = dictionary()
    assert held
    return held


@pytest.mark.parametrize("form", FORMS.split())
def test_known_forms_have_the_readings_of_the_analyzer(form: str) -> None:
    assert _dictionary().holds(form)
    assert _is_in_both(form)


def test_so_have_forms_from_all_over_the_dictionary() -> None:
    forms = {each[0].replace("ё", "е") for each in islice(morphology().iter_known_word_parses(), 0, 2_000_000, STEP)}
    assert [form for form in forms if not _is_in_both(form)] == []


@pytest.mark.parametrize("form", UNKNOWN)
def test_unknown_forms_have_no_readings(form: str) -> None:
    assert not _dictionary().holds(form)
    assert _dictionary().readings(form) == []


def test_the_folder_is_the_one_that_the_analyzer_finds() -> None:
    from pymorphy3.analyzer import lang_dict_path

    assert str(dictionary_folder()) == lang_dict_path("ru")


def test_a_known_word_opens_no_guesser() -> None:
    code = "import sys; from trafsearch.analysis import russian; russian.all_stems('людьми'); print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pymorphy3" not in found.stdout.split()


def test_a_dictionary_of_another_format_is_left_to_the_analyzer(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {form: (russian.all_stems(form), russian.is_known(form)) for form in FORMS.split()}
    monkeypatch.setattr("trafsearch.analysis.russian.dictionary", lambda: None)
    russian.all_stems.cache_clear()
    assert {form: (russian.all_stems(form), russian.is_known(form)) for form in FORMS.split()} == expected
    russian.all_stems.cache_clear()
