"""Numbers of words, kept by first letter."""

from trafsearch.analysis.kazakh.figures import Figures

NUMBERS = {"заң": -8.5, "заңнама": -9.25, "адам": -8.5, "жыл": -7.0, "зат": -8.5}


def test_all_words_come_back_with_their_numbers() -> None:
    assert Figures.of(NUMBERS).all() == NUMBERS


def test_words_of_one_letter_come_back_alone() -> None:
    assert Figures.of(NUMBERS).beginning_with("з") == {"заң": -8.5, "заңнама": -9.25, "зат": -8.5}


def test_nothing_begins_with_a_letter_that_no_line_has() -> None:
    assert Figures.of(NUMBERS).beginning_with("q") == {}
    assert Figures.of(NUMBERS).beginning_with("") == {}


def test_a_line_groups_words_that_share_a_number() -> None:
    assert Figures.of(NUMBERS).lines == {"а": "-8.5 адам", "ж": "-7.0 жыл", "з": "-8.5 зат заң|-9.25 заңнама"}


def test_a_word_is_held_or_not() -> None:
    figures = Figures.of(NUMBERS)
    assert "жыл" in figures
    assert figures.get("жыл") == -7.0
    assert "жылы" not in figures
    assert figures.get("жылы") is None
    assert "" not in figures


def test_the_same_numbers_are_equal_however_much_of_them_was_looked_at() -> None:
    figures = Figures.of(NUMBERS)
    figures.beginning_with("з")
    assert figures == Figures.of(NUMBERS)
    assert figures != Figures.of({"заң": -8.5})
