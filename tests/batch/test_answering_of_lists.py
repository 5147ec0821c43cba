"""Each query is put to each document, and what cannot be said is no zero."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

import trafsearch
from trafsearch.batch.answer import BatchAnswer
from trafsearch.batch.answering import batch
from trafsearch.batch.asked import Asked
from trafsearch.errors import BadQueryRow, DocumentNotFound, QuerySyntax, UnknownConcept
from trafsearch.store.asking import search
from trafsearch.store.store import Store

MIGRATION = """Концепция миграционной политики

Статья 1. Понятия

1. Торговля людьми признаётся угрозой миграционной безопасности государства.

2. Государство ведёт учёт лиц, въезжающих в страну и выезжающих из неё, и торговли людьми, торговли товарами.

Статья 2. Меры

1. Органы внутренних дел проверяют работодателей, нанимающих иностранную рабочую силу.

2. Органы занятости обучают прибывших языку и помогают им в поиске работы по специальности.

3. Местные власти открывают приюты для тех, кто остался без жилья и средств.
"""
FILES = {
    "migration.md": MIGRATION,
    "migration.kk.md": "Көші-қон саясатының тұжырымдамасы\n\n1-бап. Ұғымдар\n\n1. Адам саудасы қатер болып танылады.\n",
    "copy.txt": MIGRATION,
    "culture.md": "Концепция культурной политики\n\n1. Музеи открыты для всех.\n",
    "law.md": "Закон о музеях\n\nСтатья 1. Музеи\n\n1. Торговля в музеях запрещена.\n",
    "scan.pdf": "%PDF-1.7\n1 0 obj broken",
    "lost.pdf": "%PDF-1.7\n1 0 obj broken",
    "half.pdf": "%PDF-1.7\n1 0 obj broken",
}
CORPUS = """
[[document]]
path = "migration.md"
act = "migration"
type = "concept"
language = "ru"
areas = ["migration"]
title = {ru = "Концепция миграционной политики", kk = "Көші-қон саясатының тұжырымдамасы"}

[[document]]
path = "migration.kk.md"
act = "migration"
type = "concept"
language = "kk"
areas = ["migration"]
title = {ru = "Концепция миграционной политики", kk = "Көші-қон саясатының тұжырымдамасы"}

[[document]]
path = "copy.txt"
act = "copy"
type = "concept"
language = "ru"
areas = ["migration"]
title = {ru = "Концепция миграционной политики"}

[[document]]
path = "culture.md"
act = "culture"
type = "concept"
language = "ru"
areas = ["cultural"]
title = {ru = "Концепция культурной политики"}

[[document]]
path = "law.md"
act = "museums"
type = "law"
language = "ru"
areas = ["cultural"]
adopted = 2020-01-10
in_force_from = 2020-02-01
title = {ru = "Закон о музеях"}

[[document]]
path = "lost.pdf"
act = "lost"

[[document]]
path = "half.pdf"
act = "culture"
language = "kk"
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("batch")
    (folder / "docs").mkdir()
    for name, text in FILES.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    (folder / "docs" / "corpus.toml").write_text(CORPUS, encoding="utf-8")
    with trafsearch.build_index([folder / "docs"], folder / "index") as store:
        yield store


def answer(store: Store, text: str, *, filters: str = "", is_query: bool = False) -> BatchAnswer:
    (found,) = batch(store, [Asked(1, text, is_query=is_query, filters=filters)])
    return found


def counted(found: BatchAnswer) -> dict[str, str | int]:
    """For each document the number of passages, or why there is none."""
    return {each.document: str(each.presence) if each.passages is None else each.passages for each in found.counts}


UNREAD = {"lost": "unread", "scan.pdf": "unread"}
COUNTS = [
    ({"migration": 2, "copy": 2, "culture": "unread", "museums": 0} | UNREAD, "торговля людьми", ""),
    ({"migration": 0, "copy": 0, "culture": "unread", "museums": 0} | UNREAD, "торговля музеями", ""),
    ({"migration": 0, "copy": 0, "culture": 1, "museums": 3} | UNREAD, "музеи", ""),  # its title, heading and point
    ({"migration": 1, "copy": "other_language", "culture": "unread", "museums": "other_language"} | UNREAD,
     "адам саудасы", ""),  # a text in Russian says it in other words
    ({"migration": 1, "copy": "other_language", "culture": "unread", "museums": "other_language"} | UNREAD,
     "адам саудасы", "lang:kk"),
    ({"migration": 2, "copy": 2} | UNREAD, "торговля людьми", "area:migration"),
    ({"museums": 1} | UNREAD, "торговля", "type:law"),
    ({"museums": 1, "migration": "undecided", "copy": "undecided", "culture": "undecided"} | UNREAD,
     "торговля", "adopted:2020"),
    ({"museums": 0} | UNREAD, "космонавтика", "doc:museums"),
    ({"museums": 0} | UNREAD, "2020", "doc:museums"),
    ({"museums": "other_language"} | UNREAD, "OR", "doc:museums"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "term", "filters"), COUNTS)
def test_a_term_is_counted_in_each_document(
    expected: dict[str, str | int], term: str, filters: str, store: Store
) -> None:
    assert counted(answer(store, term, filters=filters)) == expected


def test_what_is_said_in_a_copy_is_counted_there_too(store: Store) -> None:
    found = answer(store, "торговля людьми")
    assert found.results is not None
    assert found.results.total == 2
    assert sum(each.passages or 0 for each in found.counts) - sum(each.copies for each in found.counts) == 2
    of_copies = [place for place in found.places if place.copy_of]
    assert len(of_copies) == 2
    for place in of_copies:
        assert place.hit.passage.id.startswith(f"{place.document}/ru")
        assert place.hit.passage.text in MIGRATION
    assert {place.words for place in found.places} == {("Торговля людьми",), ("торговли людьми",)}


def test_matches_are_places_in_the_words(store: Store) -> None:
    (count,) = (each for each in answer(store, "торговля").counts if each.document == "migration")
    assert (count.passages, count.matches) == (2, 3)


TERMS = [
    ("торговля людьми", '"торговля людьми"'),
    ("Торговля, (людьми)!", '"торговля людьми"'),
    ("-торговля", "торговля"),
    ("=торговля*", "торговля"),
    ("торговля OR музеи", '"торговля OR музеи"'),
    ("area:migration", '"area migration"'),
    ('"торговля" ~5', '"торговля 5"'),
]


@pytest.mark.parametrize(("term", "query"), TERMS)
def test_a_term_is_its_words_side_by_side_whatever_its_signs(term: str, query: str, store: Store) -> None:
    assert hits(answer(store, term)) == [hit.passage.id for hit in search(store, query, literal=True).hits]


def hits(found: BatchAnswer) -> list[str]:
    return [place.hit.passage.id for place in found.places if not place.copy_of]


def test_a_word_of_a_term_that_no_text_has_is_named(store: Store) -> None:
    found = answer(store, "торговля людми")
    assert found.results is not None
    assert [each.typed for each in found.results.search.unfound] == ["людми"]


QUERIES = [
    '"торговля людьми"',
    "торговля -музеи",
    "музеи OR саудасы",
    "concept:human-trafficking",
    "area:migration lang:kk",
    "njhujdkz",  # торговля in the other layout
]


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds_what_search_finds(query: str, store: Store) -> None:
    found, alone = answer(store, query, is_query=True), search(store, query)
    assert found.results == alone
    assert hits(found) == [hit.passage.id for hit in alone.hits]


def test_the_whole_list_is_answered_as_one_by_one_over_real_documents(shared_index: Path) -> None:
    queries = ["торговля людьми", '"human rights" lang:en', "терроризм type:law", "concept:child-trafficking", "бапта"]
    with Store(shared_index) as store:
        answers = list(batch(store, [Asked(at, text, is_query=True) for at, text in enumerate(queries, 1)]))
        for text, found in zip(queries, answers, strict=True):
            alone = search(store, text)
            assert found.results == alone
            counts = {each.document: each for each in found.counts}
            assert sum((each.passages or 0) - each.copies for each in counts.values()) == alone.total
            assert {hit.act for hit in alone.hits} <= {each.document for each in counts.values() if each.passages}
            unread = {each.path for each in alone.coverage.unread}
            for each in counts.values():
                assert (each.passages == 0) <= (not each.unread), f"{each.document}: no false zero"
                assert {one.path for one in each.unread} <= unread or each.presence == "undecided"


UZBEK = """Odam savdosiga qarshi kurashish toʻgʻrisida

Odam savdosiga qarshi kurashish davlat siyosatining muhim yoʻnalishi hisoblanadi va uning barcha organlari jalb etiladi.

Har kim erkinlik va shaxsiy daxlsizlik huquqiga ega, hech kim qiynoqqa solinishi mumkin emas.
"""
FOREIGN = [
    ({"law": 0, "uzbek": "other_language"}, "concept:human-trafficking"),
    ({"law": 1, "uzbek": "other_language"}, "музеи"),
    ({"law": 0, "uzbek": "other_language"}, "торговля OR concept:terrorism"),
    ({"law": "other_language", "uzbek": "other_language"}, "trafficking"),
    ({"law": "other_language", "uzbek": "other_language"}, '"адам саудасы"'),
    ({"law": "other_language", "uzbek": "other_language"}, "concept:qala"),  # which has Kazakh labels only
    ({"law": 0, "uzbek": 0}, "416"),
    ({"law": "other_language", "uzbek": "other_language"}, "тюрьма qarshi*"),
]


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("foreign")
    (folder / "docs").mkdir()
    (folder / "docs" / "uzbek.txt").write_text(UZBEK, encoding="utf-8")
    (folder / "docs" / "law.txt").write_text("Музеи открыты для всех граждан страны.\n", encoding="utf-8")
    rows = (f'[[document]]\npath = "{name}.txt"\nact = "{name}"\n' for name in ("law", "uzbek"))
    (folder / "docs" / "corpus.toml").write_text("\n".join(rows), encoding="utf-8")
    (folder / "own" / "concepts").mkdir(parents=True)
    (folder / "own" / "concepts" / "own.toml").write_text('[concept.qala]\npref.kk = "қала"\n', encoding="utf-8")
    with trafsearch.build_index([folder / "docs"], folder / "index", vocabulary=folder / "own") as store:
        yield store


@pytest.mark.parametrize(("expected", "query"), FOREIGN)
def test_silence_in_a_language_that_is_not_asked_in_is_no_zero(
    expected: dict[str, str | int], query: str, foreign: Store
) -> None:
    (found,) = batch(foreign, [Asked(1, query, is_query=True)], literal=True)
    assert counted(found) == expected


def test_all_rows_see_the_index_as_it_is_at_the_first(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("Музеи открыты для всех граждан страны.\n", encoding="utf-8")
    trafsearch.build_index([tmp_path / "docs"], tmp_path / "index").close()
    with Store(tmp_path / "index") as store:
        answers = batch(store, [Asked(1, "музеи"), Asked(2, "музеи")])
        first = next(answers)
        (tmp_path / "docs" / "b.txt").write_text("Музеи закрыты в праздничные дни года.\n", encoding="utf-8")
        trafsearch.build_index([tmp_path / "docs"], tmp_path / "index").close()
        (second,) = answers
        assert second.error is None
        assert counted(second) == counted(first) == {"a-txt": 1}


def test_a_day_beside_one_that_the_query_names_is_refused(store: Store) -> None:
    rows = [Asked(1, "торговля in-force:2021-01-01", is_query=True), Asked(2, "торговля")]
    refused, answered = batch(store, rows, as_of=date(2019, 1, 1))
    assert isinstance(refused.error, BadQueryRow)
    assert refused.error.facts["value"] == "in-force:"
    assert answered.error is None


FAULTS = [
    (QuerySyntax, "торговля (", "", True),
    (UnknownConcept, "concept:nothing", "", True),
    (DocumentNotFound, "музеи doc:nothing", "", True),
    (QuerySyntax, "музеи", "lang:xx", False),
    (BadQueryRow, "—", "", False),
    (BadQueryRow, "?аза?стан", "", False),  # Қазақстан, saved in cp1251
    (BadQueryRow, "а?ын OR рабство", "", True),
    (BadQueryRow, "???? трафик", "", False),
    (BadQueryRow, "музеи", "lang:ru музеи", False),
    (BadQueryRow, "музеи lang:ru", "lang:kk", True),
]


@pytest.mark.parametrize(("error", "text", "filters", "is_query"), FAULTS)
def test_a_row_that_cannot_be_answered_does_not_stop_the_rest(
    error: type[Exception], text: str, filters: str, is_query: bool, store: Store
) -> None:
    rows = [Asked(1, text, filters=filters, is_query=is_query), Asked(2, "музеи")]
    bad, good = batch(store, rows)
    assert isinstance(bad.error, error)
    assert (bad.results, bad.counts, bad.places) == (None, (), ())
    assert good.error is None
    assert hits(good) == hits(answer(store, "музеи"))


def test_filters_beside_a_query_are_added_to_its_own(store: Store) -> None:
    found = answer(store, "торговля OR музеи", filters="type:law lang:ru", is_query=True)
    assert hits(found) == hits(answer(store, "type:law lang:ru (торговля OR музеи)", is_query=True))
    assert {each.document for each in found.counts} == {"museums", "lost", "scan.pdf"}


def test_a_day_asks_for_what_was_in_force(store: Store) -> None:
    def on(day: date) -> Sequence[BatchAnswer]:
        return list(batch(store, [Asked(1, "торговля", filters="type:law")], as_of=day))

    assert counted(on(date(2021, 1, 1))[0])["museums"] == 1
    assert "museums" not in counted(on(date(2019, 1, 1))[0])


def test_a_file_of_an_act_without_any_text_is_unread_in_every_answer(store: Store) -> None:
    paths = {each.path for each in search(store, "музеи").coverage.unread}
    assert paths == {"half.pdf", "lost.pdf", "scan.pdf"}
