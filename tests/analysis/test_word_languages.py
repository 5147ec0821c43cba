"""Which languages a word may be in: mixed sentences with their words of each language."""

import pytest

from trafsearch.analysis.analyzer import query_terms, steps, terms_of, word_language
from trafsearch.analysis.languages import languages_of
from trafsearch.language import Language

RU, KK, EN = Language.RU, Language.KK, Language.EN

# The language of the passage, the passage, its words of the other one.
MIXED = [
    (RU, "торговля детьми (бала саудасы) карается законом", "бала саудасы"),
    (RU, "Қазақстан Республикасының Президенті встретился с послами", "қазақстан республикасының президенті"),
    (RU, "ЖАЛПЫ ЕРЕЖЕЛЕР. Настоящий Закон регулирует отношения в сфере миграции", "жалпы ережелер"),
    (RU, "термин «адам саудасы» переводится как торговля людьми", "адам саудасы"),
    (
        RU,
        "в Законе «Адам саудасына қарсы іс-қимыл туралы» названы органы",
        "адам саудасына қарсы іс қимыл туралы",
    ),
    (RU, "общество «Қазақ тілі» и фонд провели встречу", "қазақ тілі"),
    (RU, "в переводе «балалар құқықтары» означает права детей", "балалар құқықтары"),
    (RU, "акимат области и маслихат утвердили антитрафиковый план", ""),
    (RU, "Сулейменова и Ержанов выступили в Жезказгане", ""),
    (RU, "постановление Мәжілістің депутаттары поддержали единогласно", "мәжілістің депутаттары"),
    (KK, "Бұл мақалада «торговля людьми» ұғымы қарастырылады", "торговля людьми"),
    (
        KK,
        "Қылмыстық кодекстің 135-бабы (торговля несовершеннолетними) бойынша сотталды",
        "торговля несовершеннолетними",
    ),
    (KK, "Сот үкімінде «незаконное лишение свободы» деп көрсетілген", "незаконное лишение свободы"),
    (KK, "Заң жобасы (законопроект) Мәжілісте қаралды", "законопроект"),
    (KK, "«антитрафиковая деятельность» деген ұғым заңда жоқ", "антитрафиковая деятельность"),
    (KK, "Министрлік бағдарламаны бекітті және полиция жұмысын жандандырды", ""),
    (KK, "Президент министрдің баяндамасын тыңдап, тапсырма берді", ""),
]


@pytest.mark.parametrize(("passage", "text", "others"), MIXED)
def test_words_of_a_mixed_sentence(passage: Language, text: str, others: str) -> None:
    other = KK if passage is RU else RU
    found = [step.token.form for step in steps(text, passage) if step.token.language is other]
    assert found == others.split()


@pytest.mark.parametrize(("passage", "text"), [row[:2] for row in MIXED])
def test_each_word_is_found_by_itself(passage: Language, text: str) -> None:
    for step in steps(text, passage):
        assert set(query_terms(step.token.text)) >= set(step.token.terms)


FOUND = [
    ("антитрафиковый", KK, "антитрафиковой"),  # Russian words in a Kazakh passage that no dictionary has
    ("торговец", KK, "торговцами"),
    ("бала", KK, "балаларды"),
    ("сауда", RU, "саудасы"),
    ("сулейменов", RU, "сулейменова"),
    ("акимат", RU, "акиматы"),
    ("аманжолов", RU, "аманжолов"),  # the dictionary has it as a form of Аманжол
    ("президент", RU, "президенті"),
]


@pytest.mark.parametrize(("term", "passage", "form"), FOUND)
def test_a_word_in_a_passage_of_another_language_has_its_term(term: str, passage: Language, form: str) -> None:
    assert term in terms_of(form, passage)


INVENTED = [("саудас", RU, "саудасы"), ("ережелера", RU, "ережелер"), ("торговля", EN, "саудасы")]


@pytest.mark.parametrize(("term", "passage", "form"), INVENTED)
def test_no_word_is_invented_where_a_dictionary_has_one(term: str, passage: Language, form: str) -> None:
    assert term not in terms_of(form, passage)


READ_AS = [
    ((RU,), "людьми", RU),
    ((KK,), "құқығы", RU),  # a letter that only Kazakh has
    ((KK,), "саудасына", RU),
    ((RU, KK), "акиматы", RU),
    ((KK,), "балалар", KK),
    ((KK, RU), "бала", KK),
    ((RU, KK), "людьми", KK),
    ((RU, KK), "закон", Language.NONE),
    ((KK, RU), "саудасы", Language.NONE),
    ((EN,), "palermo", RU),
    ((EN, KK), "qazaqstan", RU),
    ((), "135", RU),
]


@pytest.mark.parametrize(("expected", "form", "passage"), READ_AS)
def test_languages_of_a_word(expected: tuple[Language, ...], form: str, passage: Language) -> None:
    assert languages_of(form, passage) == expected
    assert word_language(form, passage) is (expected[0] if expected else Language.NONE)


@pytest.mark.parametrize("asked", ["Аманжолов", "Аманжолова", "Аманжоловым"])
def test_a_surname_that_looks_like_a_form_of_a_name_is_found(asked: str) -> None:
    """«Аманжолов» is also a plural of the name Аманжол."""
    assert set(query_terms(asked)) & set(terms_of("аманжолов", RU))
