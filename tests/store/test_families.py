"""What copies of a text say is found and counted once, and nothing that only one of them says is lost."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch.report.cell import State
from trafsearch.report.gaps import find_gaps
from trafsearch.store.asking import search
from trafsearch.store.store import Store

CONCEPT = """Концепция миграционной политики

Статья 1. Понятия

1. Торговля людьми признаётся угрозой миграционной безопасности государства.

2. Государство ведёт учёт лиц, въезжающих в страну и выезжающих из неё.

Статья 2. Меры

1. Органы внутренних дел проверяют работодателей, нанимающих иностранную рабочую силу.

2. Органы занятости обучают прибывших языку и помогают им в поиске работы по специальности.

3. Местные власти открывают приюты для тех, кто остался без жилья и средств.
"""
ADDED = "\n4. Жертвам торговли людьми оказывается бесплатная помощь.\n"
KAZAKH = """Көші-қон саясатының тұжырымдамасы

1-бап. Ұғымдар

1. Адам саудасы мемлекеттің көші-қон қауіпсіздігіне қатер болып танылады.
"""
STATED = """[[document]]
path = "{path}"
act = "{act}"
language = "{language}"
type = "concept"
areas = ["migration"]
title = {{ru = "Концепция миграционной политики", kk = "Көші-қон саясатының тұжырымдамасы"}}

"""
FILES = {
    "concept.txt": ("concept", "ru", CONCEPT),
    "concept.kk.txt": ("concept", "kk", KAZAKH),
    "again.md": ("again", "ru", CONCEPT),
    "longer.txt": ("longer", "ru", CONCEPT.replace("признаётся", "признается") + ADDED),
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copies")
    (folder / "docs").mkdir()
    for path, (_, _, text) in FILES.items():
        (folder / "docs" / path).write_text(text, encoding="utf-8")
    stated = "".join(STATED.format(path=path, act=act, language=lang) for path, (act, lang, _) in FILES.items())
    (folder / "docs" / "corpus.toml").write_text(stated, encoding="utf-8")
    trafsearch.build_index([folder / "docs"], folder / "index").close()
    return folder / "index"


@pytest.fixture
def store(index: Path) -> Iterator[Store]:
    with Store(index) as store:
        yield store


@pytest.mark.parametrize(
    ("expected", "query"),
    [
        ([2], "приюты"),  # one of three files, and the two others
        ([0, 2], '"торговля людьми"'),  # ё and е are one letter; what one of the three adds is a hit of its own
        ([0], "бесплатная помощь"),
        ([0], "адам саудасы"),
    ],
)
def test_equal_passages_of_copies_are_one_hit(expected: list[int], query: str, store: Store) -> None:
    results = search(store, query, literal=True)
    assert sorted(len(hit.also_in) for hit in results.hits) == expected
    assert results.total == len(expected)


def test_a_filter_shows_what_it_asks_for(store: Store) -> None:
    hits = search(store, "приюты doc:again", literal=True).hits
    assert [(hit.act, hit.also_in) for hit in hits] == [("again", ())]


def test_a_cell_counts_copies_once(store: Store) -> None:
    cell = find_gaps(store, "threats", clock=datetime(2026, 1, 1, tzinfo=UTC)).cells["human-trafficking", "migration"]
    assert (cell.state, cell.passages, cell.acts) == (State.DIRECT, 2, 1)
    ids = {id for each in cell.evidence for id in (each.held.passage.id, *each.also_in)}
    assert ids == {
        "concept/ru#art1.pt1",
        "concept/kk#art1.pt1",
        "again/ru#art1.pt1",
        "longer/ru#art1.pt1",
        "longer/ru#art2.pt4",  # stands in one of the copies only
    }
