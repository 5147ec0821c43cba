"""Which words of a text are a mention of which concept."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trafsearch.analysis.analyzer import analyze
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.label import LabelKind
from trafsearch.vocabulary.matcher import Matcher, compile_matcher, load_matcher, matcher_key
from trafsearch.vocabulary.vocabulary import Vocabulary

RU, KK, EN = Language.RU, Language.KK, Language.EN

MENTIONS = [
    # concept: the words, as they stand in the text
    (["trafficking: торговлей людьми"], RU, "борьба с торговлей людьми"),
    (["trafficking: ТОРГОВЛИ ЛЮДЬМИ"], RU, "ПРОТИВОДЕЙСТВИЕ ТОРГОВЛИ ЛЮДЬМИ"),
    (["trafficking: торговцев людьми"], RU, "вербовка торговцев людьми"),
    (["trafficking: адам саудасының"], KK, "адам саудасының алдын алу"),
    (["trafficking: trafficking"], EN, "victims of trafficking"),
    (["trafficking: торговле\nлюдьми"], RU, "о торговле\nлюдьми"),  # a line ends, the sentence goes on
    (["trafficking: торговля» (людьми"], RU, "«торговля» (людьми)"),
    (["child-trafficking: sale of children"], EN, "the sale of children"),
    ([], RU, "торговля наркотиками"),
    ([], RU, "торговля. Людьми движет нужда"),
    ([], RU, "торговля; людьми"),
    ([], RU, "торговля, людьми"),
    ([], RU, "Торговля\n\nЛюдьми"),  # a heading, and the paragraph below it
    ([], RU, "торговля живыми людьми"),
    ([], RU, "люди и торговля"),
    ([], EN, "heavy traffic on the road"),
    ([], RU, ""),
]

LONGEST = [
    # the longest label of one concept
    (["trafficking: торговля людьми в целях эксплуатации"], RU, "торговля людьми в целях эксплуатации"),
    (["trafficking: trafficking in persons"], EN, "trafficking in persons"),
    # a wider and a narrower concept, each for itself
    (["child-trafficking: child trafficking", "trafficking: trafficking"], EN, "child trafficking"),
    # concepts overlap
    (
        ["protocol: Protocol to Prevent Trafficking in Persons", "trafficking: Trafficking in Persons"],
        EN,
        "the Protocol to Prevent Trafficking in Persons",
    ),
    (["trafficking: human trafficking", "trafficking: trafficking"], EN, "human trafficking, trafficking"),
]

NEGATIVE = [
    ([], EN, "drug trafficking"),
    (["trafficking: trafficking"], EN, "drug trafficking and trafficking of women"),
    (["trafficking: human trafficking"], EN, "drugs, arms trafficking, human trafficking"),
    (["trade: сауда"], KK, "еркін сауда"),
    # a negative label of trade says nothing of trafficking
    (["trafficking: адам саудасы"], KK, "адам саудасы"),
]

COMMA = [
    (["rights: права, свободы и законные интересы"], RU, "права, свободы и законные интересы"),
    (["rights: права свободы и законные интересы"], RU, "права свободы и законные интересы"),
    ([], RU, "права. Свободы и законные интересы"),
    ([], RU, "права, ребёнка"),
]


@pytest.mark.parametrize(("expected", "language", "text"), MENTIONS + LONGEST + NEGATIVE + COMMA)
def test_mentions(small_matcher: Matcher, expected: list[str], language: Language, text: str) -> None:
    found = small_matcher.find(analyze(text, language), text)
    assert sorted(f"{each.concept}: {each.span.of(text)}" for each in found) == sorted(expected)


def test_a_match_names_its_label_and_its_words(small_matcher: Matcher) -> None:
    text = "О торговле людьми"
    (match,) = small_matcher.find(analyze(text, RU), text)
    assert (match.label, match.language, match.first, match.last) == ("торговля людьми", RU, 1, 2)


SPELLINGS = [
    # the label that is named, of those that are found by the same words: the one that stands in the text
    ("forced labour", EN, "victims of forced labour"),
    ("forced labor", EN, "victims of forced labor"),
    ("forced labour", EN, "Forced Labour Convention"),
    ("балалар омбудсмені", KK, "балалар омбудсмені есеп берді"),
    ("бала омбудсмені", KK, "бала омбудсменінің есебі"),
]


@pytest.mark.parametrize(("expected", "language", "text"), SPELLINGS)
def test_of_labels_alike_the_one_is_named_that_stands_in_the_text(expected: str, language: Language, text: str) -> None:
    labels = {EN: ("forced labour", "forced labor"), KK: ("балалар омбудсмені", "бала омбудсмені")}
    matcher = compile_matcher(Vocabulary({"one": Concept("one", labels)}, {}, {}))
    assert [match.label for match in matcher.find(analyze(text, language), text)] == [expected]


def test_a_loaded_matcher_finds_the_same(small: Vocabulary, small_matcher: Matcher) -> None:
    loaded = load_matcher(small_matcher.dump())
    assert loaded.key == matcher_key(small)
    for _, language, text in MENTIONS + LONGEST + NEGATIVE + COMMA:
        tokens = analyze(text, language)
        assert loaded.find(tokens, text) == small_matcher.find(tokens, text)


WORDS = ["торговля", "людьми", "детьми", "adam", "адам", "саудасы", "trafficking", "drug", "in", "persons", ", ", ". "]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=12))
def test_mentions_of_one_concept_never_overlap(small_matcher: Matcher, words: list[str]) -> None:
    text = " ".join(words)
    found = small_matcher.find(analyze(text, RU), text)
    for one in found:
        assert text[one.span.start : one.span.end].strip() == one.span.of(text)
        for other in found:
            assert one is other or one.concept != other.concept or not one.span.overlaps(other.span)


def test_every_label_finds_its_concept(matcher: Matcher) -> None:
    """Over the vocabulary that comes with the program: a label in a text of its language is a mention."""
    lost = []
    for label in matcher.trie.labels:
        found = matcher.find(analyze(label.spoken, label.language), label.spoken)
        if label.kind is LabelKind.NAME and label.owner not in {each.concept for each in found}:
            lost.append(label)
    assert lost == []


def test_every_negative_label_cancels(matcher: Matcher) -> None:
    """In a text that is a negative label, its concept is not mentioned."""
    for label in matcher.trie.labels:
        if label.kind is LabelKind.NEGATIVE:
            found = matcher.find(analyze(label.spoken, label.language), label.spoken)
            assert label.owner not in {each.concept for each in found}, label


REAL = [
    # mentioned?, concept, text
    (True, "human-trafficking", RU, "меры по борьбе с торговлей людьми"),
    (True, "human-trafficking", KK, "трафикерлерге қарсы күрес"),
    (True, "human-trafficking", EN, "victims of trafficking"),
    (True, "child-trafficking", RU, "случаи купли-продажи детей"),
    (True, "child-trafficking", KK, "балалар саудасының құрбандары"),
    (True, "corruption", KK, "сыбайлас жемқорлықтың алдын алу"),
    (True, "drugs", RU, "торговля наркотиками"),
    (True, "drugs", KK, "есірткі саудасы"),
    (False, "human-trafficking", RU, "торговля наркотиками"),
    (False, "human-trafficking", KK, "есірткі саудасы"),
    (False, "human-trafficking", EN, "drug trafficking"),
    (False, "human-trafficking", EN, "arms trafficking"),
    (False, "human-trafficking", RU, "дорожный трафик"),
    (False, "human-trafficking", RU, "интернет-трафик вырос"),
    (False, "human-trafficking", KK, "еркін сауда аймағы"),
    (False, "human-trafficking", KK, "сауда орталығы"),
    (False, "human-trafficking", EN, "the road traffic police"),
    (True, "human-trafficking", RU, "вербовка людей для сексуальной и (или) иной эксплуатации"),
    (True, "human-trafficking", KK, "әйелдер мен ерлер саудасы"),
    # the verb says not inside the word: to prevent is no form of to be
    (True, "prevention", KK, "қылмысты болғызбауға"),
    (True, "prevention", KK, "адам саудасын болдырмайды"),
    (True, "prevention", KK, "қылмыстын алдын алу"),
    (False, "prevention", KK, "адам саудасы қылмыс болып табылады"),
    (False, "prevention", KK, "адам саудасы болды"),
    (False, "prevention", KK, "алдын ала ескертті"),
    (True, "prevention", KK, "қауіптің алдын алады"),
    # help is narrower than protection
    (True, "victim-assistance", RU, "перенаправление жертв торговли людьми для оказания им помощи"),
    (False, "victim-protection", RU, "помощь жертвам"),
    (True, "victim-protection", RU, "защита прав и интересов граждан, ставших жертвами"),
    (False, "inequality", KK, "гендерлік теңсіздік"),
    (True, "interstate-cooperation", RU, "сотрудничество с компетентными органами иностранных государств"),
]


@pytest.mark.parametrize(("expected", "concept", "language", "text"), REAL)
def test_mentions_by_the_real_vocabulary(
    matcher: Matcher, expected: bool, concept: str, language: Language, text: str
) -> None:
    found = matcher.find(analyze(text, language), text)
    assert (concept in {each.concept for each in found}) is expected
