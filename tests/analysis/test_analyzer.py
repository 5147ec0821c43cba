"""From texts to tokens."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.analysis.analyzer import analyze, fingerprint, query_terms, steps, terms_of, word_language
from trafsearch.language import Language

LANGUAGES = st.sampled_from(list(Language))
EVERY_PLANE = st.text(st.characters(exclude_categories=[]), max_size=40)  # lone surrogates and unnamed letters too
TEXTS = st.text(max_size=120) | st.text(alphabet="аәбғқсдеіңөұыптлнр iceoxABБҰҮ-–’' \u00ad\u0301 129.", max_size=60)

SHARED = [
    ("ru", "торговля людьми", "торговлю людьми"),
    ("ru", "торговля людьми", "торговлей людьми"),
    ("ru", "торговец людьми", "торговцы людьми"),
    ("ru", "торговля детьми", "торговле детьми"),
    ("kk", "адам саудасы", "адам саудасының"),
    ("kk", "балалар саудасы", "балалардың саудасына"),
    ("kk", "көші-қон саясаты", "көші-қон саясатында"),
    ("en", "trafficking in persons", "trafficking in person"),
    ("en", "child trafficking", "children trafficking"),
]

READ_AS = [
    ("ru", "людьми", "ru"),
    ("ru", "құқығы", "kk"),  # a letter that only Kazakh has
    ("kk", "саудасына", "kk"),
    ("kk", "закон", "ru"),
    ("ru", "palermo", "en"),
    ("ru", "135", "none"),
    ("none", "людьми", "ru"),
    ("none", "саудасына", "kk"),
]

KNOWN_ELSEWHERE = [
    ("сауда", "ru", "саудасына"),  # Kazakh in a Russian passage
    ("закон", "kk", "законов"),  # Russian in a Kazakh passage
    ("сауда", "other", "саудасын"),
    ("человек", "en", "людей"),
    ("человек", "ru", "людьми12"),  # a footnote's mark stuck to the word
    ("135", "ru", "135"),
]


@pytest.mark.parametrize(("language", "label", "text"), SHARED)
def test_forms_of_a_label_share_terms_with_it(language: str, label: str, text: str) -> None:
    of_label, of_text = analyze(label, Language(language)), analyze(text, Language(language))
    assert all(set(one.terms) & set(other.terms) for one, other in zip(of_label, of_text, strict=True))


@pytest.mark.parametrize(("passage", "form", "expected"), READ_AS)
def test_language_of_a_word(passage: str, form: str, expected: str) -> None:
    assert word_language(form, Language(passage)) == expected


@pytest.mark.parametrize(("term", "passage", "form"), KNOWN_ELSEWHERE)
def test_terms_of_a_word(term: str, passage: str, form: str) -> None:
    assert term in terms_of(form, Language(passage))


def test_positions_count_words_from_nought() -> None:
    tokens = analyze("БҰҰ-ның көші-қон саясаты, 4-1", Language.KK)
    assert [(token.position, token.form) for token in tokens] == list(
        enumerate(["бұұ", "көші", "қон", "саясаты", "4", "1"])
    )


def test_a_query_word_has_all_readings() -> None:
    assert {"стать", "сталь"} <= set(query_terms("СТАЛИ"))
    assert {"сауда"} <= set(query_terms("саудасына"))


def test_steps_name_each_language_that_was_asked() -> None:
    (step,) = steps("саудасына", Language.NONE)
    assert step.token.form == "саудасына"
    assert [reading.language for reading in step.readings] == [Language.KK, Language.RU]
    assert step.readings[0].stems[0] == "сауда"
    assert step.token.language is Language.KK


def test_the_fingerprint_is_short_and_stays() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 16


def test_importing_loads_no_dictionary() -> None:
    code = "import sys, trafsearch.analysis.analyzer; print({'pymorphy3', 'simplemma'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"


@given(TEXTS, LANGUAGES)
def test_tokens_lie_in_the_text_in_order_and_apart(text: str, language: Language) -> None:
    end = 0
    for position, token in enumerate(analyze(text, language)):
        assert end <= token.span.start < token.span.end <= len(text)
        assert token.span.of(text) == token.text
        assert token.position == position
        assert token.terms
        assert all(token.terms)
        end = token.span.end


@given(TEXTS, LANGUAGES)
def test_equal_texts_give_equal_tokens(text: str, language: Language) -> None:
    assert analyze(text, language) == analyze(text, language)


@given(TEXTS, LANGUAGES)
def test_a_query_word_finds_itself_in_any_passage(text: str, language: Language) -> None:
    for token in analyze(text, language):
        asked = set(query_terms(token.text))
        assert asked.intersection(token.terms)
        assert asked.issuperset(token.terms) or token.form.isascii()  # «my» does not ask for a Kazakh «мм»


@given(st.lists(EVERY_PLANE | st.sampled_from(["а", "ң", "a", "\U00017000", "\ue000", "\ud800"])), LANGUAGES)
def test_no_text_is_refused(pieces: list[str], language: Language) -> None:
    for text in ("".join(pieces), " ".join(pieces)):
        assert [token.span.of(text) for token in analyze(text, language)] == [
            step.token.text for step in steps(text, language)
        ]
        assert query_terms(text)


@pytest.mark.parametrize("word", ["\U00017000", "а\U00017000", "ң\U00017000", "a\U00017000"])
def test_a_letter_without_a_name_is_read(word: str) -> None:
    """Tangut letters have none in the Unicode tables."""
    assert all(word in query_terms(word) for _ in Language)


def test_kazakh_in_latin_letters_meets_kazakh_in_cyrillic() -> None:
    tokens = analyze("Balalar saudasy qylmys bolyp tabylady", Language.KK)
    assert [set(token.terms) >= {word} for token, word in zip(tokens, ["бала", "сауда", "қылмыс"], strict=False)] == [
        True,
        True,
        True,
    ]


def test_an_english_word_does_not_ask_for_a_kazakh_one() -> None:
    assert "мен" in terms_of("men", Language.KK)  # «men» in Latin Kazakh: I, and with
    assert "мен" not in query_terms("men")
    assert "сауда" in query_terms("saudasy")


def test_the_year_of_an_act_is_a_year() -> None:
    assert terms_of("жылғы", Language.KK) == ("жыл",)  # 2025 жылғы 5 шілдедегі
