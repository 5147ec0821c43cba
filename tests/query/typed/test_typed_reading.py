"""Typed words against a handful of held ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trafsearch.query.typed.correction import Way
from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.letters import beginnings_meant, words_meant
from trafsearch.query.typed.piece import Piece
from trafsearch.query.typed.question import rewrite_question
from trafsearch.query.typed.reading import read_pieces
from trafsearch.query.typed.rewriting import rewrite_query
from trafsearch.query.typed.typos import may_be_mistyped, may_be_name, words_near

FORMS = "торговля людьми закон в миграции көші қон кон саудасына жемқорлық үй түр тұр қала forced labour d trafficking"
TERMS = "торговля человек закон в миграция көш көші қон кон сауда жемқорлық үй түр тұр қала force labour d trafficking"


@pytest.fixture(scope="module")
def words() -> HeldWords:
    return HeldWords(FORMS.split(), TERMS.split(), lambda word: 10 if word == "тұр" else 1)


LETTERS = [
    (("көші",), "коши"),
    (("көші",), "коші"),
    (("үй",), "уй"),
    (("тұр", "түр"), "тур"),  # two words, the one that is met oftener first
    (("қала",), "кала"),
    (("саудасының",), "саудасынын"),
    (("жемқорлығы",), "жемкорлыгы"),
    ((), "закат"),
    ((), "бәр"),
]


@pytest.mark.parametrize(("expected", "form"), LETTERS)
def test_letters_that_the_keyboard_lacks(expected: tuple[str, ...], form: str, words: HeldWords) -> None:
    assert words_meant(form, words) == expected


def test_the_beginning_of_a_word_lacks_letters_too(words: HeldWords) -> None:
    assert beginnings_meant("кош", words) == ("көш",)
    assert beginnings_meant("жемкор", words) == ("жемқор",)


SLIPS = [
    ("торговля", "торгавля"),
    ("торговля", "торговлял"),
    ("торговля", "торговл"),
    ("торговля", "тогровля"),
    ("торговля", "дорговля"),  # the first letter of a long word
    ("торговлю", "торгавлю"),  # a form that no text has, of a word that one has
    ("людьми", "людми"),
    ("trafficking", "traficking"),
    ("trafficking", "trafficing"),
]


@pytest.mark.parametrize(("meant", "form"), SLIPS)
def test_one_slip_of_the_keys(meant: str, form: str, words: HeldWords) -> None:
    assert words_near(form, words) == (meant,)


@pytest.mark.parametrize("form", ["торгавлять", "тaргавля", "закрытие", "мабоур"])
def test_two_slips_are_another_word(form: str, words: HeldWords) -> None:
    assert words_near(form, words) == ()


@pytest.mark.parametrize(
    "form", ["закн", "416", "2017", "торговка", "космонавтика", "trading", "қызметкерлер", "xiv", "abc1", "т" * 50]
)
def test_what_is_short_a_number_or_a_word_that_exists_is_not_mistyped(form: str) -> None:
    assert not may_be_mistyped(form, HeldWords([], []))


NAMES = [
    (True, "Сагатов", False),
    (True, "UNODC", False),
    (True, "iPhone", False),
    (True, "Сагатов", True),  # a surname by its ending
    (True, "МВД", True),
    (False, "Торгавля", True),
    (True, "UNODC", True),
    (False, "КОРУПЦИЯ", True),
    (False, "торгавля", False),
]


@pytest.mark.parametrize(("expected", "text", "may_be_capital"), NAMES)
def test_a_name_is_known_by_its_capitals(expected: bool, text: str, may_be_capital: bool) -> None:
    assert may_be_name(text, may_be_capital=may_be_capital) is expected


def test_letters_come_before_the_layout_and_the_layout_before_a_slip() -> None:
    both = HeldWords(["саудасы", "торговля", "торгавли"], ["сауда", "торговля"])
    typed = [Piece("саудасынын"), Piece("njhujdkz")]
    assert [each.way for each in read_pieces(typed, both)] == [Way.LETTERS, Way.LAYOUT]
    near = HeldWords(["слово", "ckjdf"], ["слово"])
    assert read_pieces([Piece("ckjdj")], near)[0].way is Way.LAYOUT


REWRITTEN = [
    ("торговля людьми", "njhujdkz k.lmvb"),
    ('"торговля людьми"~3 -yfhrjnbrb', '"njhujdkz k.lmvb"~3 -yfhrjnbrb'),
    ("(торговля OR закон) lang:ru", "(njhujdkz OR pfrjy) lang:ru"),
    ("(тұр OR түр) көші", "тур коши"),
    ('("көші тұр" OR "көші түр")', '"коши тур"'),
    ("көші-қон -(тур OR уй)", "коши-қон -(тур OR уй)"),
    ("торговля в миграции", "njhujdkz d vbuhfwbb"),
    ("forced labour", "ащксув дфищгк"),
    ("торгов*", "njhujd*"),
    ("=njhujdkz торговля", "=njhujdkz njhujdkz"),
    ("торговля Kazakhstan", "njhujdkz Kazakhstan"),
    ("торговля kazakhstan", "njhujdkz kazakhstan"),
    ("торговля 416", "njhujdkz 416"),
    ("concept:slavery торговля", "concept:slavery торгавля"),
]


@pytest.mark.parametrize(("expected", "query"), REWRITTEN)
def test_a_query_keeps_its_shape(expected: str, query: str, words: HeldWords) -> None:
    assert rewrite_query(query, words).text == expected


def test_only_the_leftover_words_of_a_question_are_looked_at(words: HeldWords) -> None:
    again = rewrite_question("Где pfrjy и торгавля?", words, ["pfrjy"])
    assert again.text == "Где закон и торгавля?"
    assert [(each.typed, each.read_as) for each in again.corrected] == [("pfrjy", ("закон",))]


def test_a_pasted_text_has_no_slips(words: HeldWords) -> None:
    text = " ".join(f"торгавля{letter}" for letter in "бвгдежзик")
    assert {each.tried for each in rewrite_query(text, words).unfound} == {(Way.LETTERS, Way.LAYOUT)}


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="абкқөуіnjhujdkz.,-='09 \"*\U0001f600", min_size=1, max_size=20))
def test_whatever_is_typed_can_be_read(text: str) -> None:
    held = HeldWords(FORMS.split(), TERMS.split())
    readings = read_pieces([Piece(each) for each in text.split()], held)
    assert all(1 <= len(each.texts) <= 4 for each in readings)
