"""A law that was saved four times, once in Kazakh, says once what it says: in a search, in counts and in a report."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch.language import Language
from trafsearch.report.gaps import find_gaps
from trafsearch.report.markdown import render_markdown
from trafsearch.report.mention_counts import Count, counted
from trafsearch.report.mentioning import mentions_in, selected
from trafsearch.store.asking import search
from trafsearch.store.store import Store

RUSSIAN = """Закон о профилактике

Статья 1. Понятия

1. Торговля людьми есть тяжкое преступление против личности и её свободы.

2. Профилактика есть система мер, которые принимают государственные органы и общественные объединения граждан.

Статья 2. Органы

1. Органы внутренних дел ведут учёт лиц, которым нужна защита, и направляют их в центры помощи.

2. Местные исполнительные органы открывают центры помощи и назначают их руководителей на пять лет.
"""
KAZAKH = """Профилактика туралы заң

1-бап. Ұғымдар

1. Адам саудасы жеке адамға қарсы ауыр қылмыс болып табылады.

2. Профилактика мемлекеттік органдар қабылдайтын шаралар жүйесі болып табылады.

2-бап. Органдар

1. Ішкі істер органдары есеп жүргізеді.

2. Жергілікті атқарушы органдар орталықтар ашады.
"""
FILES = {
    "law.ru.md": ("law", "ru", RUSSIAN),
    "law.kk.md": ("law", "kk", KAZAKH),
    "duplicate.md": ("duplicate", "ru", RUSSIAN),
    "uploaded-again.md": ("again", "ru", "Скачано с портала, страница для печати\n\n" + RUSSIAN),
}
STATED = """[[document]]
path = "{path}"
act = "{act}"
language = "{language}"
type = "law"
areas = ["migration"]
title = {{ru = "О профилактике", kk = "Профилактика туралы"}}

"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copies")
    (folder / "docs").mkdir()
    for path, (_, _, text) in FILES.items():
        (folder / "docs" / path).write_text(text, encoding="utf-8")
    stated = "".join(STATED.format(path=path, act=act, language=code) for path, (act, code, _) in FILES.items())
    (folder / "docs" / "corpus.toml").write_text(stated, encoding="utf-8")
    trafsearch.build_index([folder / "docs"], folder / "index").close()
    return folder / "index"


@pytest.fixture
def store(index: Path) -> Iterator[Store]:
    with Store(index) as store:
        yield store


@pytest.mark.parametrize(
    ("expected", "count_by"),
    [
        ({"human-trafficking": (1, 1, 2)}, "concept"),
        ({"law": (1, 1, 0), "duplicate": (0, 0, 1), "again": (0, 0, 1)}, "document"),
        ({"ru": (1, 1, 2), "kk": (1, 1, 0)}, "language"),
    ],
)
def test_a_provision_counts_once(expected: dict[str, tuple[int, int, int]], count_by: str, store: Store) -> None:
    found = list(mentions_in(store, selected(store, (), None), ("human-trafficking",)))
    counts: list[Count] = counted(found, count_by, store.vocabulary, Language.RU)
    assert {each.key: (each.mentions, each.passages, each.copies) for each in counts} == expected


def test_each_language_version_is_listed_with_its_copies_beside_it(store: Store) -> None:
    found = mentions_in(store, selected(store, (), None), ("human-trafficking",))
    assert {each.passage.id: each.also_in for each in found if not each.is_copied} == {
        "law/ru#art1.pt1": ("again/ru#art1.pt1", "duplicate/ru#art1.pt1"),
        "law/kk#art1.pt1": (),
    }


def test_a_document_that_is_asked_for_by_itself_counts(store: Store) -> None:
    found = mentions_in(store, selected(store, ("again",), None), ("human-trafficking",))
    assert [(each.act, each.is_copied) for each in found] == [("again", False)]


@pytest.mark.parametrize(
    ("expected", "words"), [(1, "торговля людьми"), (1, "адам саудасы"), (1, "центры руководители")]
)
def test_a_search_counts_a_passage_once(expected: int, words: str, store: Store) -> None:
    assert search(store, words, literal=True).total == expected


def test_a_report_counts_it_once_and_marks_the_copies(store: Store) -> None:
    report = find_gaps(store, "threats", clock=datetime(2026, 1, 1, tzinfo=UTC), language=Language.RU)
    cell = report.cells["human-trafficking", "migration"]
    assert (cell.passages, cell.acts) == (1, 1)
    column = next(each for each in report.columns if each.id == "migration")
    assert {act.id: act.copy_of for act in column.acts} == {"law": None, "duplicate": "law", "again": "law"}
    assert "учтённых один раз: 2" in render_markdown(report, Language.RU)
