"""What a plain question is understood to ask."""

import csv
import shlex
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from trafsearch.errors import QuerySyntax
from trafsearch.language import Language
from trafsearch.query.frames import load_frames
from trafsearch.query.held_acts import HeldAct
from trafsearch.query.interpretation import Asked, Interpretation
from trafsearch.query.parsing import parse_query
from trafsearch.query.printing import print_query
from trafsearch.query.question import interpret
from trafsearch.query.tree import And, ConceptLeaf, Everything, Or, Word
from trafsearch.vocabulary.area_matcher import AreaMatcher
from trafsearch.vocabulary.matcher import Matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

Ask = Callable[[str], Interpretation]

TODAY = date(2026, 11, 23)


def rows_of(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


QUESTIONS = rows_of("questions.tsv")
MORE = [row for row in rows_of("questions_more.tsv") if row["asks"] != "slip"]  # slips are mended by an index's words
KNOWN_FAILURES = {
    "Ратифицирован ли Палермский протокол и где на него ссылаются": "ratified is taken for the concept of treaties",
}


@pytest.fixture(scope="module")
def vocabulary(known: tuple[Vocabulary, Matcher, AreaMatcher]) -> Vocabulary:
    return known[0]


@pytest.fixture(scope="module")
def ask(known: tuple[Vocabulary, Matcher, AreaMatcher]) -> Ask:
    return lambda question: interpret(question, *known, today=TODAY)


def ids(cell: str) -> set[str]:
    return set(filter(None, cell.split(",")))


@pytest.mark.parametrize("row", QUESTIONS, ids=[row["question"] for row in QUESTIONS])
def test_concepts_and_areas(ask: Ask, row: dict[str, str]) -> None:
    found = ask(row["question"])
    assert (set(found.concepts), set(found.areas)) == (ids(row["concepts"]), ids(row["areas"]))
    assert found.leftover == ()


@pytest.mark.parametrize("row", MORE, ids=[row["question"] for row in MORE])
def test_more_questions(ask: Ask, row: dict[str, str], request: pytest.FixtureRequest) -> None:
    if row["question"] in KNOWN_FAILURES:
        request.applymarker(pytest.mark.xfail(strict=True, reason=KNOWN_FAILURES[row["question"]]))
    found = ask(row["question"])
    assert (set(found.concepts), set(found.areas)) == (ids(row["concepts"]), ids(row["areas"]))
    assert str(found.asks) == (row["asks"] or "passages")
    assert row["filters"] == "*" or filters_of(found) == set(shlex.split(row["filters"]))


def filters_of(found: Interpretation) -> set[str]:
    """Without areas; issuers by the names that a question has for them."""
    filters = replace(found.filters, areas=(), issuers=())
    known = load_frames().issuers_of.items()
    issuers = {f"issuer:{id}" for id, names in known if set(names) <= set(found.filters.issuers)}
    return {*shlex.split(print_query(Everything(), filters)), *issuers}


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
    ("concept:corruption year:2021", "коррупция в 2021 году"),
    ("concept:corruption year:2017..2021", "коррупция 2017–2021"),
    ("concept:corruption year:2017..2021", "corruption between 2017 and 2021"),
    ("concept:corruption year:2021", "сыбайлас жемқорлық 2021 жылы"),
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


TIMES = [
    # the filter, and what it is about
    ("adopted:2016-01-01..", "коррупция в документах, принятых после 2015 года"),
    ("adopted:2016-01-01..", "2015 жылдан кейін қабылданған құжаттардағы сыбайлас жемқорлық"),
    ("adopted:2015-01-01..", "corruption in documents adopted since 2015"),
    ("adopted:..2021-02-28", "коррупция в документах, утверждённых до 1 марта 2021 года"),
    ("adopted:2024-07-05", "коррупция, документ от 5 июля 2024 года"),
    ("year:2018..", "с 2018 г. о коррупции"),
    ("year:..2014", "что говорили о коррупции до 2015 года"),
    ("year:..2010", "2011 жылға дейін сыбайлас жемқорлық туралы не айтылған"),
    ("year:..2014", "corruption before 2015"),
    ("year:2017..2021", "2017 жылдан 2021 жылға дейін сыбайлас жемқорлық"),
    ("in-force:2021-03-01", "документы о коррупции, действовавшие на 1 марта 2021 года"),
    ("in-force:2021-03-01", "2021 жылғы 1 наурызда күшінде болған құжаттардағы сыбайлас жемқорлық"),
    ("in-force:2021-03-01", "documents in force on 1 March 2021 on corruption"),
    ("in-force:2026-11-23", "действующие документы о коррупции"),  # the day of the question
    ("in-force:2026-11-23", "documents on corruption in force"),
]


@pytest.mark.parametrize(("expected", "question"), TIMES)
def test_times(ask: Ask, expected: str, question: str) -> None:
    found = ask(question)
    assert (found.query, found.leftover, found.unapplied) == (f"concept:corruption {expected}", (), ())


ISSUERS = [
    ("government", "документы Правительства о коррупции"),
    ("government", "документы Правительства Республики Казахстан о коррупции"),
    ("government", "сыбайлас жемқорлық туралы Қазақстан Республикасы Үкіметінің құжаттары"),
    ("unicef", "documents issued by UNICEF on corruption"),
    ("finance-ministry", "акты Министра финансов о коррупции"),
    ("government", "Үкіметтің құжаттары сыбайлас жемқорлық туралы"),
    ("government", "corruption in documents issued by the Government"),
    ("president", "акты Президента о коррупции"),
    ("interior-ministry", "акты, изданные МВД, о коррупции"),
    ("interior-ministry", "приказы, которые издало МВД, о коррупции"),
    ("government", "документы, которые утвердило Правительство, о коррупции"),
    ("interior-ministry", "documents of the Minister of Internal Affairs on corruption"),
]


@pytest.mark.parametrize(("expected", "question"), ISSUERS)
def test_issuers_in_three_languages(ask: Ask, expected: str, question: str) -> None:
    found = ask(question)
    assert found.filters.issuers == load_frames().issuers_of[expected]
    assert (found.concepts, found.leftover) == (("corruption",), ())


LANGUAGES_OF_TEXTS = [
    (("kk",), "коррупция в казахских текстах"),
    (("ru",), "сыбайлас жемқорлық орыс тіліндегі мәтіндерде"),
    (("en",), "corruption in English texts"),
    ((), "corruption in Kazakh law"),
]


@pytest.mark.parametrize(("expected", "question"), LANGUAGES_OF_TEXTS)
def test_languages_of_texts(ask: Ask, expected: tuple[str, ...], question: str) -> None:
    found = ask(question)
    assert (found.filters.languages, found.concepts, found.leftover) == (expected, ("corruption",), ())


UNAPPLIED = [
    # what is said not to be understood, and no filter is made of
    ("кроме миграционной политики", "терроризм во всех документах, кроме миграционной политики"),
    ("көші-қон саясатынан басқа", "көші-қон саясатынан басқа барлық салада терроризм"),
    ("except migration policy", "terrorism everywhere except migration policy"),
    ("не запрещают", "документы, которые не запрещают терроризм"),
    ("за последние пять лет", "терроризм за последние пять лет"),
    ("соңғы бес жылда", "соңғы бес жылда терроризм"),
    ("in the last five years", "terrorism in the last five years"),
    ("Compare", "Compare terrorism"),
    ("Казахстане", "терроризм в Казахстане"),  # no filter can tell whose act it is
    ("РК", "терроризм, РК"),
    ("Қазақстанда", "Қазақстанда терроризм туралы не айтылған"),
    ("Kazakhstan", "terrorism in Kazakhstan"),
    ("Russian Federation", "terrorism in the Russian Federation"),
    ("outside religious policy", "terrorism outside religious policy"),
    ("не в религиозной политике", "терроризм не в религиозной политике, а вообще"),
    ("дін саласы емес", "дін саласы емес, терроризм"),
    ("not in religious policy", "terrorism not in religious policy but anywhere"),
    ("вступившие в силу после 2015 года", "документы, вступившие в силу после 2015 года, о терроризме"),
]


@pytest.mark.parametrize(("expected", "question"), UNAPPLIED)
def test_what_is_not_understood_is_said_and_asks_for_nothing(ask: Ask, expected: str, question: str) -> None:
    found = ask(question)
    assert (found.unapplied, found.query, found.leftover) == ((expected,), "concept:terrorism", ())


EXCLUDED = [
    ("concept:human-trafficking -concept:child-trafficking", "торговля людьми, кроме торговли детьми"),
    ("concept:human-trafficking -concept:child-trafficking", "human trafficking but not child trafficking"),
    ("concept:human-trafficking без согласия", "торговля людьми без согласия"),  # words of the law
]


@pytest.mark.parametrize(("expected", "question"), EXCLUDED)
def test_a_narrower_concept_can_be_left_out(ask: Ask, vocabulary: Vocabulary, expected: str, question: str) -> None:
    found = ask(question)
    assert found.query == expected
    assert parse_query(found.query, concepts=vocabulary.narrower, area_ids=vocabulary.areas) == found.search


HELD = (
    HeldAct(
        "migration",
        "law",
        ("migration",),
        {Language.RU: "О миграции населения", Language.KK: "Халықтың көші-қоны туралы"},
    ),
    HeldAct("trafficking", "law", ("anti-trafficking",), {Language.RU: "О противодействии торговле людьми"}),
    HeldAct("order", "order", ("migration",), {Language.RU: "О мигрантах"}),
)
DOCUMENTS = [
    (("migration",), "Что в законе о миграции говорится о терроризме?"),
    (("migration",), "Көші-қон туралы заңда терроризм туралы не айтылған?"),
    (("migration",), "is terrorism mentioned in the migration law"),
    (("trafficking",), "терроризм в законе о торговле людьми"),
    (("trafficking",), "what does the trafficking law say about terrorism"),
    (("№ 416",), "Что Закон № 416 говорит о терроризме?"),
    (("№ 416-I",), "терроризм в законе 416-I"),
    (("№ 416",), "терроризм в законе от 13 июля 1999 года № 416"),
    (("№ 416",), "1999 жылғы 13 шілдедегі № 416 заңда терроризм туралы не айтылған"),
    (("№ 416",), "terrorism in Law No. 416 of 13 July 1999"),
    (("trafficking",), "terrorism in the law on combating trafficking in persons"),
    ((), "терроризм в законах о миграции"),  # several are asked for
    ((), "терроризм в законе о противодействии коррупции"),  # not held
]


@pytest.mark.parametrize(("expected", "question"), DOCUMENTS)
def test_one_law_that_is_held_is_named(
    known: tuple[Vocabulary, Matcher, AreaMatcher], expected: tuple[str, ...], question: str
) -> None:
    found = interpret(question, *known, held=HELD)
    assert (found.filters.documents, found.concepts, found.leftover) == (expected, ("terrorism",), ())


def test_the_day_beside_a_number_is_the_day_of_adoption(ask: Ask) -> None:
    found = ask("1999 жылғы 13 шілдедегі № 416 заңда терроризм туралы не айтылған")
    assert found.filters.adopted == ((date(1999, 7, 13), date(1999, 7, 13)),)


ASKERS = [
    # who asks, and what for, is no part of what is asked for
    "Я студентка, пишу диплом: где упоминается терроризм?",
    "Комиссия готовит доклад, поэтому нужно: где упоминается терроризм?",
    "Меня как адвоката интересует, упоминается ли терроризм",
    "Мы из НПО, скиньте, пож-та, всё о терроризме",
    "Журналист ретінде сұраймын: терроризм туралы не айтылған?",
    "Біз баяндама дайындап жатырмыз: терроризм туралы тауып беріңіз",
    "As an NGO lawyer I need everything on terrorism",
    "I'm a reporter. Is terrorism mentioned?",
    "We are preparing a report: where is terrorism mentioned?",
]


@pytest.mark.parametrize("question", ASKERS)
def test_who_asks_is_no_part_of_what_is_asked(ask: Ask, question: str) -> None:
    assert ask(question).query == "concept:terrorism"


ASKS = [
    (Asked.INSTITUTIONS, "Кто формирует миграционную политику?"),
    (Asked.INSTITUTIONS, "Кто вырабатывает миграционную политику страны?"),
    (Asked.INSTITUTIONS, "Какое ведомство определяет миграционную политику?"),
    (Asked.INSTITUTIONS, "На кого возложена реализация миграционной политики?"),
    (Asked.INSTITUTIONS, "Назовите органы, формирующие миграционную политику"),
    (Asked.INSTITUTIONS, "Кем утверждается и проводится миграционная политика?"),
    (Asked.INSTITUTIONS, "Көші-қон саясатын кім қалыптастырады?"),
    (Asked.INSTITUTIONS, "Көші-қон саясатын қай орган жүзеге асырады?"),
    (Asked.INSTITUTIONS, "Көші-қон саясатын қалыптастыруға кім жауап береді?"),
    (Asked.INSTITUTIONS, "Көші-қон саясатын іске асыратын органдарды атаңыз"),
    (Asked.INSTITUTIONS, "Көші-қон саясатының негізгі бағыттарын кім айқындайды?"),
    (Asked.INSTITUTIONS, "Көші-қон саясатына қай министр жауапты?"),
    (Asked.INSTITUTIONS, "Which bodies are responsible for migration policy?"),
    (Asked.INSTITUTIONS, "Who makes migration policy?"),
    (Asked.INSTITUTIONS, "Which ministry is in charge of migration policy?"),
    (Asked.INSTITUTIONS, "What bodies implement the migration policy?"),
    (Asked.INSTITUTIONS, "Who is entrusted with coordinating migration policy?"),
    (Asked.INSTITUTIONS, "Tell me which authorities shape migration policy"),
    (Asked.PASSAGES, "терроризм в миграционной политике упоминается или нет"),
    (Asked.PASSAGES, "терроризм көші-қон саясатында айтыла ма, жоқ па"),
    (Asked.ABSENCE, "в миграционной политике ни слова о терроризме"),
    (Asked.ABSENCE, "терроризм туралы көші-қон саясатында ештеңе айтылмаған ба"),
    (Asked.ABSENCE, "migration policy documents without any mention of terrorism"),
]


@pytest.mark.parametrize(("expected", "question"), ASKS)
def test_what_would_answer_it(ask: Ask, expected: Asked, question: str) -> None:
    found = ask(question)
    assert (found.asks, found.areas, found.leftover) == (expected, ("migration",), ())


def test_a_question_how_often_is_known_as_one(ask: Ask) -> None:
    assert ask("Сколько раз упоминается терроризм?").asks_number
    assert not ask("Где упоминается терроризм?").asks_number


ABSENCES = [
    (True, "В каких документах не упоминается торговля людьми?"),
    (True, "Где нет ни слова о торговле людьми?"),
    (True, "В каких актах ничего не сказано про торговлю людьми?"),
    (True, "Какие программы обошли торговлю людьми молчанием?"),
    (True, "Торговля людьми нигде не отражена — в каких документах?"),
    (True, "Адам саудасы қай заңдарда айтылмаған?"),
    (True, "Қай құжаттар адам саудасын атамайды?"),
    (True, "Адам саудасы туралы бір де сөз жоқ құжаттар қайсы?"),
    (True, "Қай бағдарламаларда адам саудасы ескерілмеген?"),
    (True, "Адам саудасына мүлдем тоқталмаған құжаттар бар ма?"),
    (True, "Which laws do not mention human trafficking?"),
    (True, "Which laws are silent about human trafficking?"),
    (True, "documents with no reference to human trafficking"),
    (True, "Where is human trafficking left out?"),
    (True, "What documents never say a word about human trafficking?"),
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
