"""What is new in a saved search is told by act and address, with the reason, once."""

import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch import ingest
from trafsearch.errors import SavedUnknown
from trafsearch.saved.news import News
from trafsearch.saved.saved_search import SavedSearch, put_search
from trafsearch.saved.watching import keep, save, watch
from trafsearch.store.store import Store

BEFORE, NOW = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)
LAW = """Закон о миграции

Статья 1. Понятия

1. Торговля людьми признаётся угрозой безопасности.

2. Государство ведёт учёт въезжающих.

Статья 2. Меры

Органы внутренних дел:

1) противодействуют торговле людьми;

2) проверяют работодателей.
"""
REPORT = "Доклад\n\nТорговля людьми выросла в приграничных районах страны.\n\nШколы работают.\n"
CORPUS = """
[[document]]
path = "law.md"
act = "law"
type = "law"
language = "ru"
areas = ["migration"]
holds_from = {since}
title = {{ru = "Закон о миграции"}}

[[document]]
path = "report.md"
act = "report"
type = "report"
language = "ru"
title = {{ru = "Доклад"}}
"""
RENUMBERED = LAW.replace("1. Торговля", "1. Цель закона в защите людей.\n\n2. Торговля").replace("2. Гос", "3. Гос")
TRAFFICKING = SavedSearch("trafficking", '"торговля людьми"', literal=True)


def corpus(since: str = "2020-01-01") -> str:
    return CORPUS.format(since=since)


OF_THE_LAW = corpus().partition('[[document]]\npath = "report')[0]
FILES = {"law.md": LAW, "report.md": REPORT, "corpus.toml": corpus()}


def write(folder: Path, files: Mapping[str, str | None]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        if text is None:
            (folder / name).unlink()
        else:
            (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with documents and their index, which each test finds as they are here."""
    folder = tmp_path_factory.mktemp("watching")
    write(folder / "docs", FILES)
    trafsearch.build_index([folder / "docs"], folder / "index").close()
    return folder


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    write(home / "docs", {file.name: None for file in (home / "docs").iterdir()})
    write(home / "docs", FILES)
    shutil.rmtree(home / "index.saved", ignore_errors=True)
    with Store(home / "index") as store:
        ingest.index(store, [])
        yield store


def after(store: Store, search: SavedSearch, *steps: Mapping[str, str | None]) -> list[News]:
    """The news of a saved search after each step, which changes files and brings the index to them."""
    found = []
    save(store, search, clock=BEFORE)
    for step in steps:
        write(store.folder.parent / "docs", step)
        ingest.index(store, [])
        (news,) = watch(store, clock=NOW)
        keep(store.folder, [news])
        found.append(news)
    return found


def told(news: News) -> list[tuple[str, ...]]:
    """Each change as (what, act, address before, address now, reason)."""
    return [
        (
            str(each.novelty),
            each.passage.act,
            each.before.place if each.before else "",
            each.now.place if each.now else "",
            str(each.reason or ""),
        )
        for each in news.changes
    ]


STEPS = [
    ([], {}),
    ([], {"law.md": LAW.replace("ведёт учёт", "не ведёт учёта")}),  # not what was searched for
    ([], {"law.md": LAW.replace("людьми при", "людьми  при")}),
    ([("changed", "law", "art1.pt1", "art1.pt1", "")], {"law.md": LAW.replace("угрозой", "опасной угрозой")}),
    ([("new", "law", "", "art1.pt2", "text")],
     {"law.md": LAW.replace("ведёт учёт въезжающих", "борется с торговлей людьми")}),
    ([("gone", "law", "art2.sub1", "", "words")],
     {"law.md": LAW.replace("противодействуют торговле людьми", "противодействуют преступности")}),
    ([("gone", "law", "art2.sub1", "", "provision")], {"law.md": LAW.partition("Статья 2")[0]}),
    ([("moved", "law", "art1.pt1", "art1.pt2", "")],
     {"law.md": RENUMBERED}),
    ([("gone", "report", "", "", "document")], {"report.md": None, "corpus.toml": OF_THE_LAW}),
    ([("unread", "report", "", "", "")], {"report.md": None}),  # the bibliography says that it is there
    ([("changed", "report", "", "", "")], {"report.md": REPORT.replace("выросла", "уменьшилась")}),
    ([("gone", "report", "", "", "text")], {"report.md": REPORT.replace("Торговля людьми", "Безработица")}),
    ([("new", "speech-md", "", "", "document")], {"speech.md": "Речь\n\nТорговля людьми недопустима.\n"}),
    ([("unread", "report", "", "", "")], {"report.md": "%PDF-1.7\n1 0 obj broken"}),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "step"), STEPS)
def test_what_changed_is_told_by_act_and_address(
    expected: list[tuple[str, ...]], step: Mapping[str, str | None], store: Store
) -> None:
    (news,) = after(store, TRAFFICKING, step)
    assert told(news) == expected
    assert news.is_new == bool(expected)
    assert news.since == BEFORE


def test_what_was_told_is_not_told_again(store: Store) -> None:
    new = {"speech.md": "Речь\n\nТорговля людьми недопустима.\n"}
    first, second = after(store, TRAFFICKING, new, {})
    assert (first.is_new, second.is_new) == (True, False)
    assert second.since == NOW


def test_a_file_that_cannot_be_read_for_a_time_brings_no_news_when_it_is_back(store: Store) -> None:
    broken = {"report.md": "%PDF-1.7\n1 0 obj broken"}
    first, second, third = after(store, TRAFFICKING, broken, {}, {"report.md": REPORT})
    assert told(first) == [("unread", "report", "", "", "")]
    assert first.unread == ("report.md",)
    assert (told(second), second.still_unread) == ([], 1)
    assert (told(third), third.still_unread) == ([], 0)


def test_what_stood_in_a_damaged_file_is_not_gone_while_another_file_of_the_act_is_read(store: Store) -> None:
    """Nothing says any more that the damaged file is of the act."""
    appended = corpus() + '\n[[document]]\npath = "law-2.md"\nact = "law"\nlanguage = "ru"\nholds_from = 2010-01-01\n'
    rest = appended.replace('path = "law.md"\nact = "law"\n', 'path = "law.md"\n')
    older = LAW.partition("Статья 2")[0].replace("Торговля людьми", "Торговля оружием")
    (before, news) = after(
        store,
        TRAFFICKING,
        {"law-2.md": older, "corpus.toml": appended},
        {"law.md": "%PDF-1.7\n\x00 broken", "corpus.toml": rest},
    )
    assert told(before) == []
    assert {each[0] for each in told(news) if each[1] == "law"} <= {"unread"}, told(news)


def test_a_new_edition_is_told_where_the_search_finds_something(store: Store) -> None:
    (news,) = after(store, TRAFFICKING, {"corpus.toml": corpus("2025-01-01")})
    assert told(news) == []
    assert [(each.act, each.before, each.now) for each in news.editions] == [
        ("law", ("law/ru@2020-01-01",), ("law/ru@2025-01-01",))
    ]
    assert news.is_new


def test_what_a_new_edition_says_has_the_edition_as_its_reason(store: Store) -> None:
    law = LAW.replace("ведёт учёт въезжающих", "борется с торговлей людьми")
    (news,) = after(store, TRAFFICKING, {"law.md": law, "corpus.toml": corpus("2025-01-01")})
    assert told(news) == [("new", "law", "", "art1.pt2", "edition")]


def test_what_a_filter_leaves_out_is_held_all_the_same(store: Store) -> None:
    search = SavedSearch("in migration", "area:migration =людьми", literal=True)
    (news,) = after(store, search, {"corpus.toml": corpus().replace('"migration"', '"labour"')})
    assert {each[0::4] for each in told(news)} == {("gone", "filters")}


def test_a_copy_of_a_text_is_a_new_document(store: Store) -> None:
    (news,) = after(store, TRAFFICKING, {"copy.txt": LAW.replace("Закон", "Проект закона")})
    assert told(news) == [
        ("new", "copy-txt", "", "art1.pt1", "document"),
        ("new", "copy-txt", "", "art2.sub1", "document"),
    ]


def test_another_query_under_the_name_begins_anew(store: Store) -> None:
    assert save(store, TRAFFICKING, clock=BEFORE).total == 3
    put_search(store.folder, SavedSearch("trafficking", "школы"), replace=True)
    (news,) = watch(store, clock=NOW)
    assert (news.since, news.is_new, news.total) == (None, False, 1)


def test_one_search_that_fails_does_not_stop_the_others(store: Store) -> None:
    put_search(store.folder, SavedSearch("broken", "школы doc:nothing"))
    save(store, TRAFFICKING, clock=BEFORE)
    broken, good = watch(store, clock=NOW)
    assert broken.error is not None
    assert broken.seen is None
    assert (good.error, good.since) == (None, BEFORE)
    assert [each.search.name for each in watch(store, ["trafficking"], clock=NOW)] == ["trafficking"]
    with pytest.raises(SavedUnknown):
        list(watch(store, ["nothing"], clock=NOW))


def test_what_was_seen_outlives_the_index(tmp_path: Path) -> None:
    write(tmp_path / "docs", FILES)
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "index") as store:
        save(store, TRAFFICKING, clock=BEFORE)
    shutil.rmtree(tmp_path / "index")
    write(tmp_path / "docs", {"speech.md": "Речь\n\nТорговля людьми недопустима.\n"})
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "index") as store:
        (news,) = watch(store, clock=NOW)
    assert told(news) == [("new", "speech-md", "", "", "document")]


def test_a_change_of_the_vocabulary_is_told_as_the_reason(tmp_path: Path) -> None:
    write(tmp_path / "docs", FILES)
    own = tmp_path / "own" / "concepts"
    own.mkdir(parents=True)
    (own / "x.toml").write_text('[concept.schooling]\npref.ru = "школы"\n', encoding="utf-8")
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "index"):
        pass
    with Store(tmp_path / "index", vocabulary=tmp_path / "own") as store:
        save(store, SavedSearch("schools", "concept:schooling"), clock=BEFORE)
    (own / "x.toml").write_text('[concept.schooling]\npref.ru = "школы"\nalt.ru = ["работодатели"]\n', encoding="utf-8")
    with Store(tmp_path / "index", vocabulary=tmp_path / "own") as store:
        (news,) = watch(store, clock=NOW)
    assert told(news) == [("new", "law", "", "art2.sub2", "search")]
    assert news.is_made_otherwise
