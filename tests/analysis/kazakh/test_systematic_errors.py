"""What is read wrongly, by kind: known failures, each an example of many. README.md of the package tells of them."""

import pytest

from trafsearch.analysis.kazakh import all_stems, best_stem

SAME_SPELLING = "one spelling of two words, and only the sentence tells which"
WHOLE_IN_THE_LISTS = "the lists hold a form as a word of its own"
OWN_MEANING = "causatives go to their verbs, even where the meaning has parted"
UNLISTED = "no list has the stem, and its end looks like an ending"

FIRST = [
    (SAME_SPELLING, "қала", "қаламыз"),  # our town, not: we remain
    (SAME_SPELLING, "ата", "атамыз"),  # our grandfather, not: we shoot
    (SAME_SPELLING, "қал", "қалып"),  # having remained, not: a mould
    (SAME_SPELLING, "дәрігер", "дәрігерсіз"),  # you are a doctor, not: without a doctor
    (UNLISTED, "салыстырма", "салыстырма"),  # a comparison, not: do not compare
    (WHOLE_IN_THE_LISTS, "шарт", "шартты"),  # the contract as an object, not: conditional
    (OWN_MEANING, "жүргіз", "жүргізу"),  # to conduct, not: to go
]
ANYWHERE = [
    (SAME_SPELLING, "қала", "қалам"),  # my town, beside: a pen
    (WHOLE_IN_THE_LISTS, "қауіп", "қауіпсіз"),  # without danger
]


@pytest.mark.parametrize(("reason", "stem", "form"), FIRST)
@pytest.mark.xfail(strict=True, reason="see the reason of each")
def test_the_first_word(reason: str, stem: str, form: str) -> None:  # noqa: ARG001 - the reason is for the reader
    assert best_stem(form) == stem


@pytest.mark.parametrize(("reason", "stem", "form"), ANYWHERE)
@pytest.mark.xfail(strict=True, reason="see the reason of each")
def test_any_word(reason: str, stem: str, form: str) -> None:  # noqa: ARG001 - likewise
    assert stem in all_stems(form)
