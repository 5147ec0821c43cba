"""Forms that are nearly a word of a label are put to readers; others are not."""

import pytest

from trafsearch.catalog.words import Form
from trafsearch.language import Language
from trafsearch.review.widened import Widening, is_one_slip
from trafsearch.vocabulary.label import LabelWord
from trafsearch.vocabulary.written import as_written


@pytest.mark.parametrize(
    ("one_slip", "one", "other"),
    [
        (True, "торгволя", "торговля"),
        (True, "торговл", "торговля"),
        (True, "торгоовля", "торговля"),
        (True, "торгавля", "торговля"),
        (True, "саудасыы", "саудасы"),
        (True, "торговля", "торговля"),
        (False, "торги", "торговля"),
        (False, "тогрволя", "торговля"),
    ],
)
def test_a_slip_is_one_letter_or_two_that_changed_places(one_slip: bool, one: str, other: str) -> None:
    assert is_one_slip(one, other) is is_one_slip(other, one) is one_slip


@pytest.mark.parametrize(
    ("how", "form", "terms", "word"),
    [
        ("exact", "торговлей", ("торговля",), LabelWord(("торговля",))),
        ("near", "торговец", ("торговец",), LabelWord(("торговля",))),
        ("near", "торгволей", ("торгволя",), LabelWord(("торговля",))),
        ("no", "торт", ("торт",), LabelWord(("торговля",))),
        ("no", "против", ("против",), LabelWord(("противотрафиковый",))),
        ("near", "traffick", ("traffick",), LabelWord(("trafficking",))),
        ("near", "мот", ("мот",), LabelWord((as_written("МОТ", "мот"),))),
        ("no", "сауна", ("сауна",), LabelWord(("сауда",))),
    ],
)
def test_forms_of_one_family_and_slips_are_near(how: str, form: str, terms: tuple[str, ...], word: LabelWord) -> None:
    found = Widening({1: Form(1, form, terms, Language.RU)}, [word]).of(word)
    assert (1 in found.exact, 1 in found.near) == (how == "exact", how == "near")
