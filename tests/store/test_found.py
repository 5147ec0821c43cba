"""What was found, in other orders, in groups, with its neighbours and with reasons."""

from collections.abc import Iterator

import pytest

import trafsearch
from trafsearch.query.search import Search
from trafsearch.results.explanation import Where
from trafsearch.results.order import Group, GroupBy, Order
from trafsearch.store.answering import answer, finding
from trafsearch.store.asking import parse
from trafsearch.store.found import Found
from trafsearch.store.store import Store

DOCUMENTS = {
    "b.md": """# О миграции населения

Статья 1. Ввоз

1. Ввоз разрешён.

2. Вывоз разрешён.

3. Учёт ведёт орган.

Статья 2. Органы

Орган ведёт учёт:

1) ввоза и вывоза, и снова ввоза;

2) прибытий.
""",
    "a.md": "# О торговле\n\nСтатья 1. Торг\n\n1. Ввоз облагается.\n\n2. Ввозом ведает министр.\n",
    "c.md": "# Letters\n\nArticle 1. Goods\n\n1. Goods called ввоз are held.\n",
    "d.txt": "Записка\n\nВвоз растёт.\n",
    "e.md": "# Концепция миграционной политики\n\n1. Приезд растёт.\n",
    "corpus.toml": """[[document]]
path = "b.md"
act = "act-b"
type = "law"
language = "ru"
adopted = 2011-07-22
areas = ["migration", "economic"]
[[document]]
path = "a.md"
act = "act-a"
type = "law"
language = "ru"
adopted = 2020-01-10
areas = ["economic"]
[[document]]
path = "c.md"
act = "act-c"
type = "report"
language = "en"
adopted = 2011-02-01
areas = ["foreign"]
[[document]]
path = "d.txt"
act = "act-d"
language = "ru"
""",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("found")
    (folder / "docs").mkdir()
    for name, text in DOCUMENTS.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    with trafsearch.build_index([folder / "docs"], folder / "ix") as opened:
        yield opened


@pytest.fixture
def found(store: Store) -> Iterator[Found]:
    with finding(store.catalog, store.engine, search(store)) as all_of_it:
        yield all_of_it


def search(store: Store, query: str = "ввоз") -> Search:
    return parse(store, query, literal=True)


def test_hits_are_those_of_the_answer(store: Store, found: Found) -> None:
    assert tuple(found.hits()) == answer(store.catalog, store.engine, search(store)).hits
    assert found.total == 7  # a heading is a passage, too


def test_the_best_come_first_unless_another_order_is_asked_for(found: Found) -> None:
    scores = [hit.score for hit in found.hits()]
    assert scores == sorted(scores, reverse=True)
    assert list(found.in_order(Order.SCORE).hits()) == list(found.hits())


def test_by_date_the_last_comes_first_and_what_has_no_date_last(found: Found) -> None:
    acts = [hit.act for hit in found.in_order(Order.DATE).hits()]
    assert acts == ["act-a", "act-a", "act-b", "act-b", "act-b", "act-c", "act-d"]


def test_of_one_date_the_best_come_first(found: Found) -> None:
    of_a = [hit.score for hit in found.in_order(Order.DATE).hits() if hit.act == "act-a"]
    assert of_a == sorted(of_a, reverse=True)


def test_by_document_hits_come_as_they_stand_in_it(found: Found) -> None:
    hits = [(hit.act, hit.passage.ordinal) for hit in found.in_order(Order.DOCUMENT).hits()]
    assert hits == sorted(hits)
    assert len(hits) == 7


@pytest.mark.parametrize(
    ("expected", "by"),
    [
        ([("act-b", 3, 1), ("act-a", 2, 1), ("act-c", 1, 1), ("act-d", 1, 1)], GroupBy.DOCUMENT),
        ([("economic", 5, 2), ("migration", 3, 1), ("foreign", 1, 1), ("", 1, 1)], GroupBy.AREA),
        ([("law", 5, 2), ("report", 1, 1), ("", 1, 1)], GroupBy.TYPE),
        ([("2020", 2, 1), ("2011", 4, 2), ("", 1, 1)], GroupBy.YEAR),
        ([("ru", 6, 3), ("en", 1, 1)], GroupBy.LANGUAGE),
    ],
)
def test_groups_count_all_that_answers(expected: list[tuple[str, int, int]], by: GroupBy, found: Found) -> None:
    for limit in (None, 1):
        grouping = found.grouped(by).first(limit).grouping
        assert grouping is not None
        assert [(each.key, each.passages, each.documents) for each in grouping.groups] == expected


def test_hits_come_by_group_and_say_to_which_they_belong(found: Found) -> None:
    grouped = found.grouped(GroupBy.AREA).first(None)
    groups = [hit.groups for hit in grouped.hits()]
    assert groups == [("economic",)] * 2 + [("economic", "migration")] * 3 + [("foreign",), ("",)]
    assert {hit.passage.id for hit in grouped.hits()} == {hit.passage.id for hit in found.hits()}


def test_a_limit_keeps_the_best_and_then_arranges_them(found: Found) -> None:
    best = {hit.passage.id for hit in found.first(3).hits()}
    assert {hit.passage.id for hit in found.grouped(GroupBy.YEAR).first(3).hits()} == best
    assert found.first(3).total == 7


@pytest.mark.parametrize(
    ("expected", "by"), [(Group("migration", 1, 1, 1), GroupBy.AREA), (Group("concept", 1, 1, 1), GroupBy.TYPE)]
)
def test_what_was_only_read_off_the_text_is_counted_as_guessed(expected: Group, by: GroupBy, store: Store) -> None:
    with finding(store.catalog, store.engine, search(store, "приезд")) as one:
        grouping = one.grouped(by).grouping
        assert grouping is not None
        assert grouping.groups == (expected,)


@pytest.mark.parametrize(
    ("before", "after", "number"),
    [
        (["Статья 1. Ввоз"], ["2. Вывоз разрешён."], 1),
        (["О миграции населения", "Статья 1. Ввоз"], ["2. Вывоз разрешён.", "3. Учёт ведёт орган."], 2),
    ],
)
def test_neighbours_are_of_the_same_edition_in_the_order_of_the_text(
    before: list[str], after: list[str], number: int, found: Found
) -> None:
    (hit,) = (hit for hit in found.hits(around=number) if hit.passage.text == "1. Ввоз разрешён.")
    assert hit.around is not None
    assert [each.text for each in hit.around.before] == before
    assert [each.text for each in hit.around.after] == after
    assert {each.edition for each in (*hit.around.before, *hit.around.after)} == {hit.passage.edition}


def test_neighbours_end_where_the_text_ends(found: Found) -> None:
    last = next(hit for hit in found.hits(around=99) if hit.act == "act-a" and "министр" in hit.passage.text)
    assert last.around is not None
    assert last.around.after == ()
    assert [each.text for each in last.around.before][-1] == "1. Ввоз облагается."


def test_neither_neighbours_nor_reasons_unless_they_are_asked_for(found: Found) -> None:
    assert {(hit.around, hit.explanation) for hit in found.hits()} == {(None, None)}


def test_reasons_name_the_form_the_dictionary_word_and_the_place(found: Found) -> None:
    (hit,) = (hit for hit in found.hits(explain=True) if "снова" in hit.passage.text)
    assert hit.explanation is not None
    reasons = {(each.asked, each.where, each.match, each.times, each.terms) for each in hit.explanation.reasons}
    assert ("ввоз", Where.TEXT, "ввоза", 2, ("ввоз",)) in reasons
    (in_text,) = (each for each in hit.explanation.reasons if each.where is Where.TEXT)
    assert [span.of(hit.passage.text) for span in in_text.spans] == ["ввоза", "ввоза"]


@pytest.mark.parametrize(
    ("expected", "query"), [(["ведёт учёт"], '"ведёт учёт"'), (["Орган", "учёт"], '"учёт органа"~1')]
)
def test_a_phrase_is_one_stretch_and_near_words_are_several(expected: list[str], query: str, store: Store) -> None:
    with finding(store.catalog, store.engine, search(store, query)) as some:
        (hit,) = (hit for hit in some.hits(explain=True) if hit.passage.text.startswith("Орган ведёт"))
    assert hit.explanation is not None
    (reason,) = hit.explanation.reasons
    assert [span.of(hit.passage.text) for span in reason.spans] == expected
    assert len(reason.terms) == 2


def test_what_stands_in_headings_is_told_apart(found: Found) -> None:
    (hit,) = (hit for hit in found.hits(explain=True) if hit.passage.text == "1. Ввоз разрешён.")
    assert hit.explanation is not None
    assert [(each.where, each.match, bool(each.spans)) for each in hit.explanation.reasons] == [
        (Where.TEXT, "Ввоз", True),
        (Where.HEADING, "Ввоз", False),
    ]


def test_the_shares_of_a_hit_add_up_to_its_score(found: Found) -> None:
    for hit in found.hits(explain=True):
        assert hit.explanation is not None
        assert sum(share.score for share in hit.explanation.shares) == pytest.approx(hit.score)


def test_a_concept_is_explained_by_its_label(corpus_store: Store) -> None:
    wanted = parse(corpus_store, "торговля людьми")
    with finding(corpus_store.catalog, corpus_store.engine, wanted) as all_of_it:
        for hit in all_of_it.hits(explain=True):
            assert hit.explanation is not None
            assert hit.explanation.reasons
            for each in hit.explanation.reasons:
                assert (each.concept is None) == (each.label is None) == (not each.asked.startswith("concept:"))
                assert each.terms or each.label
