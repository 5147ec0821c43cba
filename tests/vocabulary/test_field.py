"""What researchers of trafficking compare acts by is in the built-in vocabulary, whole and in three languages."""

import pytest

from trafsearch.analysis.analyzer import analyze
from trafsearch.language import Language
from trafsearch.vocabulary.linting import Problem, lint
from trafsearch.vocabulary.matcher import Matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

RU, KK, EN = Language.RU, Language.KK, Language.EN

ROWS = {
    # theme: ids of its rows
    "threats": """corruption terrorism extremism drugs human-trafficking child-trafficking trafficking-in-women
        illegal-migration cybercrime forced-labour slavery sexual-exploitation labour-exploitation organ-removal
        forced-marriage darknet organized-crime""",
    "theories": """social-control-theory anti-discrimination-theory human-rights-theory child-rights-theory
        criminological-theory international-law-theory gender-studies-theory feminist-theory neoliberal-theory
        normativism legal-realism natural-law theory-of-justice""",
    "forms": """forced-begging organ-removal armed-groups sexual-exploitation labour-exploitation illegal-adoption
        child-trafficking""",
    "causes": """poverty social-instability family-dysfunction lack-of-parental-care inequality weak-legal-protection
        poor-coordination migration-processes urbanisation globalisation criminal-economy armed-conflict
        natural-disaster demography ineffective-legislation gender-inequality latency corruption low-legal-awareness
        internet social-media push-factor pull-factor""",
    "measures": """legal-measures stricter-liability international-agreements victim-protection witness-protection
        prevention education-and-training family-support vulnerable-groups-support law-enforcement
        training-of-officials interstate-cooperation investigative-technology rehabilitation psychological-help
        social-help legal-aid compensation safe-return international-cooperation media-and-technology media-campaign
        awareness-raising online-safety""",
    "instruments": """palermo-protocol child-rights-convention op-sale-of-children rome-statute ilo-29 ilo-105 ilo-182
        cedaw kz-cc-128 kz-cc-134 kz-cc-135 kz-cc-308""",
}
OTHERS = """un ilo iom unicef interpol unodc president parliament government human-rights-commission prosecutor
    law-enforcement-bodies ngo crisis-centre akimat maslikhat law-making-policy law-enforcing-policy
    rights-protecting-policy law-on-trafficking-2024"""
AREAS = """foreign migration economic legal criminal environmental gender family cultural youth religious
    information-security human-rights crime-prevention anti-corruption counter-terrorism anti-drug anti-trafficking
    social labour constitutional planning"""
INDICATING = """illegal-migration forced-labour slavery sexual-exploitation labour-exploitation organ-removal
    forced-marriage darknet forced-begging armed-groups illegal-adoption"""

NAMED = [
    # id, what a text has
    ("palermo-protocol", RU, "Протокол о предупреждении и пресечении торговли людьми, особенно женщинами и детьми"),
    ("child-rights-convention", KK, "Бала құқықтары туралы конвенция"),
    ("rome-statute", EN, "the Rome Statute of the International Criminal Court"),
    ("ilo-182", RU, "Конвенция МОТ № 182"),
    ("ilo-29", EN, "ILO Convention No. 29"),
    ("cedaw", EN, "CEDAW"),
    ("kz-cc-135", KK, "ҚР ҚК 135-бабы"),
    ("kz-cc-128", RU, "статья 128 УК РК"),
    ("president", KK, "Республика Президенті"),
    ("akimat", RU, "акиматы областей"),
    ("crisis-centre", RU, "кризисный центр"),
    ("forced-marriage", RU, "похищение невесты"),
    ("lack-of-parental-care", RU, "отсутствие родительской заботы"),
    ("social-media", KK, "әлеуметтік желілер"),
    ("push-factor", EN, "push factors"),
]
ELSEWHERE = [
    ("kz-cc-135", RU, "ст. 135 УК РФ"),
    ("kz-cc-135", RU, "статья 135 Уголовного кодекса Российской Федерации"),
]


@pytest.mark.parametrize(("theme", "ids"), ROWS.items())
def test_every_row_of_a_theme_is_a_row_of_its_lens(theme: str, ids: str, vocabulary: Vocabulary) -> None:
    assert [id for id in ids.split() if id not in vocabulary.lens(theme).rows] == []


def test_institutions_and_forms_of_policy_are_concepts(vocabulary: Vocabulary) -> None:
    assert [id for id in OTHERS.split() if id not in vocabulary.concepts] == []


@pytest.mark.parametrize("theme", ROWS)
def test_every_area_of_policy_is_a_column(theme: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.lens(theme).columns == tuple(AREAS.split())


def test_what_is_no_trafficking_itself_is_indirect_evidence_of_it(vocabulary: Vocabulary) -> None:
    indirect, direct = vocabulary.indicating("human-trafficking"), vocabulary.narrower("human-trafficking")
    assert [id for id in INDICATING.split() if id not in indirect or id in direct] == []


def test_every_concept_has_words_in_three_languages_a_note_in_each_and_a_source(vocabulary: Vocabulary) -> None:
    for each in vocabulary.concepts.values():
        assert {RU, KK, EN} <= each.labels.keys(), each.id
        assert {RU, KK, EN} <= each.note.keys(), each.id
        assert each.source, each.id


def test_nothing_looks_wrong_in_it(vocabulary: Vocabulary, matcher: Matcher) -> None:
    found = [each for each in lint(vocabulary, matcher=matcher) if each.problem.is_warning]
    assert (found, Problem.NO_NOTE.is_warning) == ([], False)


@pytest.mark.parametrize(("id", "language", "text"), NAMED)
def test_it_is_found_by_the_words_that_name_it(id: str, language: Language, text: str, matcher: Matcher) -> None:
    assert id in {each.concept for each in matcher.find(analyze(text, language), text)}


@pytest.mark.parametrize(("id", "language", "text"), ELSEWHERE)
def test_an_article_of_another_code_is_not_it(id: str, language: Language, text: str, matcher: Matcher) -> None:
    assert id not in {each.concept for each in matcher.find(analyze(text, language), text)}
