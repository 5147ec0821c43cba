"""What queries mean, and where and why they are refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.errors import QuerySyntax, UnknownArea, UnknownConcept
from trafsearch.query.parsing import parse_query
from trafsearch.query.parsing.reasons import REASONS
from trafsearch.query.search import Filters, Search
from trafsearch.query.tree import And, ConceptLeaf, Everything, Form, Node, Not, Or, Phrase, Prefix, Word

AREAS = ("migration", "criminal")


def concepts(concept: str) -> tuple[str, ...]:
    if concept == "нет":
        raise UnknownConcept(concept=concept, near="human-trafficking")
    return (concept, f"{concept}-narrower")


def parse(query: str) -> Search:
    return parse_query(query, concepts=concepts, area_ids=AREAS, terms_of_word=lambda word: (word.lower(),))


def word(text: str) -> Word:
    return Word(text, (text.lower(),))


a, b, c = word("а1"), word("б1"), word("в1")
TREES: list[tuple[Node, str]] = [
    (a, "а1"),
    (word("Торговля"), "Торговля"),
    (word("людьми"), "людьми,"),
    (And((a, b)), "а1 б1"),
    (And((a, b)), "а1 AND б1"),
    (And((a, b)), "а1 И б1"),
    (And((a, b)), "а1\tЖӘНЕ\n б1"),
    (Or((a, b)), "а1 OR б1"),
    (Or((a, b)), "а1 ИЛИ б1"),
    (Or((a, b)), "а1 НЕМЕСЕ б1"),
    (Or((And((a, b)), c)), "а1 б1 OR в1"),
    (Or((a, And((b, c)))), "а1 OR б1 AND в1"),
    (And((a, Or((b, c)))), "а1 (б1 OR в1)"),
    (And((a, Or((b, c)))), "а1(б1 OR в1)"),
    (And((a, word("и"), b)), "а1 и б1"),
    (And((a, word("or"), b)), "а1 or б1"),
    (Not(a), "-а1"),
    (Not(a), "NOT а1"),
    (And((a, Not(b))), "а1 НЕ б1"),
    (And((a, Not(b))), "а1 ЕМЕС б1"),
    (And((a, Not(b))), "а1 AND NOT б1"),
    (Not(Not(a)), "--а1"),
    (Not(Or((a, b))), "-(а1 OR б1)"),
    (Or((And((b, Not(a))), word("в1"))), "б1 -а1 OR в1"),
    (Phrase((a, b)), '"а1 б1"'),
    (Phrase((a, b)), "«а1 б1»"),
    (Phrase((a, b)), "“а1 б1”"),
    (Phrase((a, b)), "„а1 б1“"),
    (Phrase((a, b)), '"а1 — №б1."'),
    (Phrase((a, b), 5), '"а1 б1"~5'),
    (Phrase((a, b), 0), '"а1 б1"~0'),
    (Phrase((a, word("б1"), c)), '"а1 «б1» в1"'),
    (And((Phrase((a, b)), c)), '"а1 б1"в1'),
    (Not(Phrase((a, b))), '-"а1 б1"'),
    (a, '"а1"'),
    (word("ИЛИ"), '"ИЛИ"'),
    (Phrase((Form("а1", "а1"), Prefix("б1", "б1"))), '"=а1 б1*"'),
    (Phrase((word("көші"), word("қон"))), "көші-қон"),
    (Phrase((word("көші"), Prefix("қо", "қо"))), "көші-қо*"),
    (Phrase((Form("көші", "көші"), Form("қон", "қон"))), "=көші-қон"),
    (And((a, Not(Phrase((word("көші"), word("қон")))))), "а1 -көші-қон"),
    (Form("Ёлка", "елка"), "=Ёлка"),
    (Prefix("Торг", "торг"), "Торг*"),
    (ConceptLeaf("drugs", ("drugs", "drugs-narrower")), "concept:drugs"),
    (ConceptLeaf("drugs!", ("drugs",)), "concept:drugs!"),
    (And((a, Not(ConceptLeaf("drugs!", ("drugs",))))), "а1 -concept:drugs!"),
    (Or((a, And((word("б1"), Not(word("в1")))))), "а1 OR б1 -в1"),
    (And((word("Сноска"), word("Закон"))), "Сноска: Закон"),
    (Phrase((word("12"), word("30"))), "12:30"),
    (Everything(), "lang:ru"),
]


@pytest.mark.parametrize(("expected", "query"), TREES)
def test_tree(expected: Node, query: str) -> None:
    assert expected == parse(query).tree


FILTERS = [
    (Filters(areas=("migration", "criminal")), "area:migration а1 area:criminal"),
    (Filters(types=("law",), languages=("kk",)), "type:law lang:kk"),
    (Filters(types=("law",), languages=("kk",)), "TYPE:Law Lang:KK"),
    (Filters(years=((2017, 2021),)), "year:2017..2021"),
    (Filters(years=((2020, 2020),)), "year:2020"),
    (Filters(years=((2017, 9999),)), "year:2017.."),
    (Filters(years=((1, 2021),)), "year:..2021"),
    (Filters(adopted=((date(2024, 7, 5), date(2024, 7, 5)),)), "adopted:2024-07-05"),
    (Filters(adopted=((date(2017, 1, 1), date(2024, 2, 29)),)), "adopted:2017..2024-02"),
    (Filters(adopted=((date(2017, 1, 1), date.max),)), "adopted:2017.."),
    (Filters(adopted=((date.min, date(2017, 12, 31)),)), "adopted:..2017"),
    (Filters(in_force=date(2024, 9, 3)), "in-force:2024-09-03"),
    (Filters(issuers=("Правительство РК",)), 'issuer:"Правительство РК" а1'),
    (Filters(issuers=("Правительство РК",)), "issuer:«Правительство РК»"),
    (Filters(documents=("kz-198602", "a b")), 'doc:kz-198602 doc:"a b"'),
]


@pytest.mark.parametrize(("expected", "query"), FILTERS)
def test_filters(expected: Filters, query: str) -> None:
    assert expected == parse(query).filters


REFUSED = [
    ("query.empty", 0, ""),
    ("query.empty", 0, " \n"),
    ("query.open_quote", 3, 'а1 "б1'),
    ("query.open_quote", 0, "«а1"),
    ("query.open_quote", 0, '"'),
    ("query.open_quote", 7, 'issuer:"РК'),
    ("query.close_quote", 2, "а1» б1"),
    ("query.empty_quote", 3, 'а1 ""'),
    ("query.empty_quote", 0, '"— №"'),
    ("query.open_parenthesis", 3, "а1 (б1"),
    ("query.open_parenthesis", 3, "а1 ("),
    ("query.close_parenthesis", 2, "а1) б1"),
    ("query.close_parenthesis", 0, ")"),
    ("query.empty_parentheses", 3, "а1 () б1"),
    ("query.left_operand", 0, "OR а1"),
    ("query.left_operand", 0, "ИЛИ"),
    ("query.left_operand", 0, "И а1"),
    ("query.left_operand", 4, "а1 (OR б1)"),
    ("query.right_operand", 3, "а1 OR"),
    ("query.right_operand", 3, "а1 OR OR б1"),
    ("query.right_operand", 3, "а1 И"),
    ("query.right_operand", 3, "а1 AND AND б1"),
    ("query.right_operand", 3, "а1 AND OR б1"),
    ("query.right_operand", 4, "(а1 OR) б1"),
    ("query.right_operand", 3, "а1 НЕ"),
    ("query.right_operand", 0, "NOT AND а1"),
    ("query.minus_alone", 3, "а1 - б1"),
    ("query.minus_alone", 3, "а1 -"),
    ("query.minus_alone", 4, "(а1 -)"),
    ("query.equals_alone", 3, "а1 = б1"),
    ("query.equals_alone", 0, '="а1 б1"'),
    ("query.equals_star", 3, "=а1*"),
    ("query.star_alone", 0, "*"),
    ("query.star_alone", 3, "а1 * б1"),
    ("query.star_inside", 2, "то*ля"),
    ("query.star_inside", 0, "*торг"),
    ("query.star_inside", 3, "а1.*"),
    ("query.question_inside", 6, "торгов?я"),
    ("query.question_inside", 5, '"а1 б?в"'),
    ("query.question_inside", 2, "=а?б"),
    ("query.no_word", 3, "а1 № б1"),
    ("query.no_word", 0, "—"),
    ("query.slop_place", 2, "а1~5"),
    ("query.slop_number", 7, '"а1 б1"~'),
    ("query.slop_number", 7, '"а1 б1"~х'),
    ("query.slop_number", 7, '"а1 б1"~1001'),
    ("query.no_concept", 3, "а1 concept:"),
    ("query.no_concept", 0, "concept:!"),
    ("query.filter_unknown", 3, "а1 areas:migration"),
    ("query.filter_unknown", 0, "область:миграция"),
    ("query.filter_unknown", 1, "-areas:migration"),
    ("query.filter_value", 0, "area: migration"),
    ("query.filter_value", 0, 'issuer:""'),
    ("query.only_excludes", 6, "а1 OR -б1"),
    ("query.only_excludes", 0, "-а1 OR б1"),
    ("query.only_excludes", 6, "а1 OR -(б1 в1)"),
    ("query.only_excludes", 11, "-(а1 б1 OR -в1)"),
    ("query.filter_place", 6, "а1 OR area:migration"),
    ("query.filter_place", 0, "area:migration а1 OR б1"),
    ("query.filter_place", 1, "(area:migration) а1"),
    ("query.filter_place", 1, "-area:migration"),
    ("query.filter_place", 4, "NOT area:migration"),
    ("query.filter_once", 20, "in-force:2024-01-01 in-force:2024-01-02"),
    ("query.type", 5, "type:закон"),
    ("query.lang", 5, "lang:uz"),
    ("query.year", 5, "year:20"),
    ("query.year", 5, "year:0000"),
    ("query.year", 5, "year:.."),
    ("query.year", 5, "year:2017..21"),
    ("query.year", 5, "year:2017-2021"),
    ("query.backwards", 5, "year:2021..2017"),
    ("query.date", 9, "in-force:2024"),
    ("query.date", 9, "in-force:2023-02-29"),
    ("query.date", 9, "in-force:05.07.2024"),
    ("query.adopted", 8, "adopted:2024-13-01..2024-12-31"),
    ("query.adopted", 8, "adopted:.."),
    ("query.adopted", 8, "adopted:0000"),
    ("query.backwards", 8, "adopted:2024-07-05..2024-07-04"),
    ("query.too_deep", 50, "(" * 51 + "а1" + ")" * 51),
    ("query.too_deep", 50, "-" * 60 + "а1"),
]


@pytest.mark.parametrize(("reason", "position", "query"), REFUSED)
def test_refused(reason: str, position: int, query: str) -> None:
    with pytest.raises(QuerySyntax) as refused:
        parse(query)
    assert (reason, position) == (refused.value.reason_key, refused.value.position)
    assert refused.value.query == query


def test_every_reason_has_a_case() -> None:
    assert set(REASONS) == {reason for reason, _, _ in REFUSED}


def test_unknown_names_say_what_there_is() -> None:
    with pytest.raises(UnknownArea, match="migration"):
        parse("area:migratoin")
    with pytest.raises(UnknownConcept, match="human-trafficking"):
        parse("concept:нет")


@given(st.text(alphabet='аб1-=*~:"«»()., \tOR' + "И", max_size=30))
def test_any_text_is_parsed_or_refused_within_itself(query: str) -> None:
    assert 0 <= refusal_position(query) <= len(query)


def refusal_position(query: str) -> int:
    try:
        parse(query)
    except QuerySyntax as refused:
        return refused.position
    return 0
