"""What a plain question is understood to ask."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from trafsearch.errors import QuerySyntax
from trafsearch.language import Language
from trafsearch.query.parsing import parse_query
from trafsearch.query.question import Interpretation, interpret
from trafsearch.query.tree import And, ConceptLeaf, Everything, Or, Word
from trafsearch.vocabulary.area_matcher import compile_area_matcher
from trafsearch.vocabulary.loading import load_vocabulary
from trafsearch.vocabulary.matcher import compile_matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

Ask = Callable[[str], Interpretation]

with (Path(__file__).parent / "questions.tsv").open(encoding="utf-8") as file:
    QUESTIONS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.fixture(scope="module")
def ask(vocabulary: Vocabulary) -> Ask:
    matcher, areas = compile_matcher(vocabulary), compile_area_matcher(vocabulary)
    return lambda question: interpret(question, vocabulary, matcher, areas)


def ids(cell: str) -> set[str]:
    return set(filter(None, cell.split(",")))


@pytest.mark.parametrize("row", QUESTIONS, ids=[row["question"] for row in QUESTIONS])
def test_concepts_and_areas(ask: Ask, row: dict[str, str]) -> None:
    found = ask(row["question"])
    assert (set(found.concepts), set(found.areas)) == (ids(row["concepts"]), ids(row["areas"]))
    assert found.leftover == ()


QUERIES = [
    # the query that the asker can edit
    ("concept:human-trafficking area:migration", "Где в миграционной политике упоминается торговля людьми?"),
    ("concept:human-trafficking area:migration", "Көші-қон саясатында адам саудасы қай жерде айтылады?"),
    ("concept:human-trafficking area:migration", "where is trafficking mentioned in migration policy"),
    ("(concept:terrorism OR concept:extremism) area:religious", "find terrorism and extremism in religious policy"),
    ("concept:drugs area:cultural area:youth", "наркотики в культурной и молодёжной политике"),
    ("concept:illegal-migration area:foreign", "нелегальная миграция во внешней политике"),
    ("concept:drugs торговля", "торговля наркотиками"),
    ("(concept:drugs OR concept:human-trafficking)", "drug and human trafficking"),
    ("concept:human-trafficking", "антитрафиковая политика"),  # nothing else is asked: the idea, in any area
    # words left over
    ("concept:human-trafficking реестре", "о реестре жертв торговли людьми"),
    ("еркін сауда", "еркін сауда туралы"),
    ("дорожный трафик", "дорожный трафик"),
    ("матери жене", "о матери и жене"),  # no forms of «ма» and «же»
    # types of acts
    ("concept:slavery type:law type:code type:constitutional-law", "В каких законах говорится о рабстве?"),
    ("concept:slavery type:law type:code type:constitutional-law", "құлдық туралы заңдар"),
    ("concept:slavery type:concept", "в каких концепциях говорится о рабстве"),
    ("concept:slavery type:code", "Which codes mention slavery?"),
    ("concept:slavery", "в каких документах говорится о рабстве"),
    # years
    ("concept:corruption year:2021..2021", "коррупция в 2021 году"),
    ("concept:corruption year:2017..2021", "коррупция 2017–2021"),
    ("concept:corruption year:2017..2021", "corruption between 2017 and 2021"),
    ("concept:corruption year:2021..2021", "сыбайлас жемқорлық 2021 жылы"),
    ("concept:corruption area:legal", "коррупция в концепции правовой политики до 2030 года"),  # its title, no filter
    ("concept:corruption area:legal", "2030 жылға дейінгі құқықтық саясатта сыбайлас жемқорлық"),
    ("concept:corruption adopted:2015-01-01..2020-12-31", "коррупция в документах, принятых в 2015–2020 годах"),
    ("concept:corruption adopted:2024-01-01..2024-12-31", "corruption in documents adopted in 2024"),
    # letters that the keyboard lacks
    ("concept:human-trafficking area:migration", "кошi-кон саясатында адам саудасы"),
    ("concept:corruption area:legal", "сыбайлас жемкорлык кукыктык саясатта"),
]


@pytest.mark.parametrize(("expected", "question"), QUERIES)
def test_the_printed_query(ask: Ask, expected: str, question: str) -> None:
    found = ask(question)
    assert found.query == found.search.text == expected


@pytest.mark.parametrize("question", [question for _, question in QUERIES])
def test_the_printed_query_asks_the_same(ask: Ask, vocabulary: Vocabulary, question: str) -> None:
    found = ask(question)
    assert parse_query(found.query, concepts=vocabulary.narrower, area_ids=vocabulary.areas) == found.search


ABSENCES = [
    (True, "В каких документах не упоминается торговля людьми?"),
    (True, "Адам саудасы қай заңдарда айтылмаған?"),
    (True, "Which laws do not mention human trafficking?"),
    (False, "В каких документах упоминается торговля людьми?"),
    (False, "Адам саудасы туралы не айтылған?"),
    (False, "Which laws mention human trafficking?"),
]


@pytest.mark.parametrize(("expected", "question"), ABSENCES)
def test_a_question_for_an_absence_is_known_as_one(ask: Ask, expected: bool, question: str) -> None:
    found = ask(question)
    assert (found.asks_absence, found.concepts, found.leftover) == (expected, ("human-trafficking",), ())


LANGUAGES = [
    (Language.RU, "Где упоминается торговля людьми?"),
    (Language.KK, "Адам саудасы қай жерде айтылады?"),
    (Language.KK, "кошi-кон саясатында адам саудасы"),
    (Language.EN, "Where is trafficking mentioned?"),
]


@pytest.mark.parametrize(("expected", "question"), LANGUAGES)
def test_language(ask: Ask, expected: Language, question: str) -> None:
    assert ask(question).language is expected


def test_the_tree_is_any_concept_and_every_word_left_over(ask: Ask) -> None:
    tree = ask("терроризм и экстремизм: реестр").search.tree
    assert isinstance(tree, And)
    either, word = tree.parts
    assert isinstance(either, Or)
    assert [leaf.ids[0] for leaf in either.parts if isinstance(leaf, ConceptLeaf)] == ["terrorism", "extremism"]
    assert isinstance(word, Word)
    assert (word.text, "реестр" in word.terms) == ("реестр", True)


def test_a_concept_brings_its_narrower_ones(ask: Ask) -> None:
    tree = ask("торговля людьми").search.tree
    assert isinstance(tree, ConceptLeaf)
    assert {"human-trafficking", "child-trafficking"} <= set(tree.ids)


def test_an_area_alone_asks_for_everything_in_it(ask: Ask) -> None:
    found = ask("миграционная политика")
    assert (found.search.tree, found.filters.areas) == (Everything(), ("migration",))


def test_every_word_is_accounted_for(ask: Ask) -> None:
    found = ask("Что законы говорят о реестре лошадей в 2021 году?")
    assert found.dropped == ("Что", "говорят", "о")
    assert found.leftover == ("реестре", "лошадей")
    assert found.filters.years == ((2021, 2021),)


def test_adopted_is_a_stretch_of_days(ask: Ask) -> None:
    found = ask("laws adopted between 2015 and 2020 on slavery")
    assert found.filters.adopted == ((date(2015, 1, 1), date(2020, 12, 31)),)
    assert found.filters.years == ()


def test_what_was_read_with_kazakh_letters_is_told(ask: Ask) -> None:
    assert ask("кошi-кон саясатында адам саудасы").restored == ("кошi", "кон")
    assert ask("көші-қон саясатында адам саудасы").restored == ()


@pytest.mark.parametrize("question", ["", "  ", "?", "Где упоминается?", "where is it mentioned"])
def test_a_question_for_nothing_is_refused(ask: Ask, question: str) -> None:
    with pytest.raises(QuerySyntax, match="asks for nothing"):
        ask(question)
