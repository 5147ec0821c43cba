"""A printed query parses back to the search that it was printed from."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafsearch.query.leaves import asked_leaves
from trafsearch.query.parsing import parse_query
from trafsearch.query.printing import print_query
from trafsearch.query.search import Filters, Search
from trafsearch.query.tree import And, ConceptLeaf, Everything, Form, Not, Or, Phrase, Prefix, Word


def terms(word: str) -> tuple[str, ...]:
    return (word.lower(), f"{word.lower()}а")


def parse(query: str) -> Search:
    return parse_query(query, concepts=lambda i: (i, f"{i}-2"), area_ids=["migration", "criminal"], terms_of_word=terms)


texts = st.sampled_from(["торговля", "Людьми", "OR", "И", "НЕМЕСЕ", "саудасы", "БҰҰ-ның", "state's", "135", "не"])
words = texts.map(lambda text: Word(text, terms(text)))
forms = st.sampled_from(["торговля", "or", "135"]).map(lambda text: Form(text, text))
prefixes = st.sampled_from(["торг", "са"]).map(lambda text: Prefix(text, text))
phrases = st.builds(Phrase, st.lists(words | forms | prefixes, min_size=2, max_size=4).map(tuple), st.integers(0, 9))
concepts = st.sampled_from(["drugs", "human-trafficking"]).map(lambda i: ConceptLeaf(i, (i, f"{i}-2")))
alone = st.sampled_from(["drugs"]).map(lambda i: ConceptLeaf(f"{i}!", (i,)))


def compound(parts):
    some = st.lists(parts, min_size=2, max_size=4).map(tuple)
    return st.builds(And, some) | st.builds(Or, some) | st.builds(Not, parts)


def can_be_typed(tree) -> bool:
    """Whether each alternative of OR asks for something."""
    if isinstance(tree, Or):
        return all(can_be_typed(part) and any(asked_leaves(part)) for part in tree.parts)
    parts = tree.parts if isinstance(tree, And) else (tree.part,) if isinstance(tree, Not) else ()
    return all(map(can_be_typed, parts))


leaves = words | forms | prefixes | phrases | concepts | alone
trees = st.recursive(leaves, compound, max_leaves=12).filter(can_be_typed)
years = st.tuples(st.integers(1, 9999), st.integers(1, 9999)).filter(lambda ends: ends[0] <= ends[1])
dates = st.tuples(st.dates(), st.dates()).filter(lambda ends: ends[0] <= ends[1])
names = st.sampled_from(["kz-198602", "Правительство РК", 'ТОО "Эко"', "«Сот» (РК)", "-x", "a:b"])
filters = st.builds(
    Filters,
    areas=st.lists(st.sampled_from(["migration", "criminal"])).map(tuple),
    types=st.lists(st.sampled_from(["law", "code"])).map(tuple),
    languages=st.lists(st.sampled_from(["ru", "kk"])).map(tuple),
    documents=st.lists(names, max_size=2).map(tuple),
    issuers=st.lists(names, max_size=2).map(tuple),
    years=st.lists(years | st.just((1, 9999)), max_size=2).map(tuple),
    adopted=st.lists(dates | st.just((date.min, date.max)), max_size=2).map(tuple),
    in_force=st.none() | st.dates(),
)


@given(trees, filters)
def test_round_trip(tree, chosen) -> None:
    parsed = parse(print_query(tree, chosen))
    assert (tree, chosen) == (parsed.tree, parsed.filters)


@given(filters.filter(lambda chosen: chosen != Filters()))
def test_round_trip_of_filters_alone(chosen) -> None:
    assert (Everything(), chosen) == (
        parse(print_query(Everything(), chosen)).tree,
        parse(print_query(Everything(), chosen)).filters,
    )


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("торговля людьми", "  торговля   AND людьми"),
        ("area:migration (торговля OR трафик)", "(торговля ИЛИ трафик) area:migration"),
        ('"көші қон" -есірткі', "көші-қон ЕМЕС есірткі"),
        ('concept:human-trafficking! "адам саудасы"~3', "concept:human-trafficking! «адам саудасы»~3"),
        ('year:2017.. issuer:"Президент" торг* =законы', "issuer:Президент year:2017.. торг* =законы"),
        ('"ИЛИ" -(а OR б) в', '"ИЛИ" -(а OR б) в'),
    ],
)
def test_printed(expected: str, typed: str) -> None:
    assert expected == print_query(parse(typed))
