"""Catalog and engine as one: what is found, named, filtered, and seen while another program writes."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import trafsearch
from trafsearch.analysis import analyzer
from trafsearch.catalog import acts, editions, passages, words
from trafsearch.catalog.words import pack, unpack
from trafsearch.errors import DocumentAmbiguous, DocumentNotFound, QuerySyntax, UnknownConcept
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.store.filtering import select
from trafsearch.store.naming import find_act
from trafsearch.store.store import Store
from trafsearch.structure.act import ActType


def test_words_survive_packing() -> None:
    assert unpack(pack([1, 70_000], [0, 5], [4, 2_000_000])) == [(1, 0, 4), (70_000, 5, 2_000_000)]


def test_the_catalog_keeps_the_tokens_that_the_analyzer_gives(corpus_store: Store) -> None:
    for edition in editions.editions(corpus_store.catalog)[:6]:
        held = passages.passages_of(corpus_store.catalog, edition.row)
        kept = words.tokens(corpus_store.catalog, [each.content for each in held])
        for each in held:
            assert kept[each.content] == analyzer.analyze(each.passage.text, each.passage.language)


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("kz-900001", "kz-900001"),
        ("kz-900001", "900001"),
        ("kz-900001", "03-laws/1999/0713-o-protivodeistvii-terrorizmu-900001/kaz.md"),
        ("sample-legal-policy", "concept-legal-policy.md"),
        ("sample-legal-policy", "правовой политики"),
    ],
)
def test_a_document_has_many_names(id: str, name: str, corpus_store: Store) -> None:
    assert find_act(corpus_store.catalog, name).id == id


def test_a_name_of_several_documents_lists_them(corpus_store: Store) -> None:
    with pytest.raises(DocumentAmbiguous, match="sample-legal-policy"):
        find_act(corpus_store.catalog, "политики")
    with pytest.raises(DocumentNotFound):
        find_act(corpus_store.catalog, "no such document")


@pytest.mark.parametrize(
    ("expected", "filters"),
    [
        ({"sample-migration-policy"}, Filters(areas=("migration",))),
        ({"sample-anti-corruption", "sample-narcotics"}, Filters(types=(ActType.LAW,), languages=("ru",))),
        ({"sample-legal-policy"}, Filters(documents=("concept-legal-policy.md",))),
    ],
)
def test_filters_choose_acts(expected: set[str], filters: Filters, corpus_store: Store) -> None:
    chosen = select(corpus_store.catalog, filters).acts
    assert expected <= chosen
    assert len(chosen) < len(acts.acts(corpus_store.catalog))


def test_a_filter_on_dates_says_which_acts_have_none(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    for name, stated in (("old", "adopted = 2001-05-05\n"), ("new", "adopted = 2021-05-05\n"), ("undated", "")):
        (tmp_path / "documents" / f"{name}.txt").write_text("Слово о законе.", encoding="utf-8")
        with (tmp_path / "documents" / "corpus.toml").open("a", encoding="utf-8") as file:
            file.write(f'[[document]]\npath = "{name}.txt"\nact = "{name}"\n{stated}')
    with trafsearch.build_index([tmp_path / "documents"], tmp_path / "index") as store:
        found = select(store.catalog, Filters(adopted=((date(2020, 1, 1), date(2022, 1, 1)),)))
        assert (found.acts, found.undated) == ({"new"}, ("undated",))
        results = trafsearch.search(store, "закон adopted:2020-01-01..2022-01-01")
        assert ([hit.act for hit in results.hits], results.undated) == (["new"], ("undated",))


def test_a_label_is_also_found_in_the_other_languages(corpus_store: Store) -> None:
    wide = trafsearch.search(corpus_store, '"адам саудасы"')
    literal = trafsearch.search(corpus_store, '"адам саудасы"', literal=True)
    assert wide.search.widened == (("адам саудасы", "human-trafficking"),)
    assert {hit.passage.language for hit in wide.hits} >= {Language.RU, Language.KK, Language.EN}
    assert {hit.passage.language for hit in literal.hits} == {Language.KK}
    assert {hit.passage.id for hit in literal.hits} < {hit.passage.id for hit in wide.hits}


def test_every_hit_shows_what_matched(corpus_store: Store) -> None:
    for hit in trafsearch.search(corpus_store, "торговля людьми").hits:
        assert hit.spans
        assert all(0 <= span.start < span.end <= len(hit.passage.text) for span in hit.spans)


def test_the_limit_cuts_what_is_shown_and_not_what_is_counted(corpus_store: Store) -> None:
    everything = trafsearch.search(corpus_store, "политика")
    some = trafsearch.search(corpus_store, "политика", limit=3)
    assert (len(some.hits), some.total) == (3, everything.total)
    assert some.hits == everything.hits[:3]


@pytest.mark.parametrize("query", ['"', "", "   ", "(", "OR", "area:nowhere x", "colour:red x"])
def test_a_query_that_cannot_be_read_is_an_error(query: str, corpus_store: Store) -> None:
    with pytest.raises((QuerySyntax, trafsearch.errors.UnknownArea)):
        trafsearch.search(corpus_store, query)


def test_an_unknown_concept_names_those_near(corpus_store: Store) -> None:
    with pytest.raises(UnknownConcept, match="human-trafficking"):
        trafsearch.search(corpus_store, "concept:human-traficking")


@pytest.mark.parametrize(
    "question",
    [
        "where is trafficking mentioned in migration policy",
        "Где в миграционной политике упоминается торговля людьми?",
        "Көші-қон саясатында адам саудасы қай жерде айтылады?",
    ],
)
def test_the_same_question_in_three_languages_has_the_same_answer(question: str, corpus_store: Store) -> None:
    answer = trafsearch.ask(corpus_store, question)
    understood = answer.understood
    assert (understood.concepts, understood.areas) == (("human-trafficking",), ("migration",))
    assert {hit.act for hit in answer} == {"sample-migration-policy"}
    english = trafsearch.ask(corpus_store, "where is trafficking mentioned in migration policy")
    assert understood.search.tree == english.understood.search.tree


def test_a_reader_is_not_disturbed_by_a_writer(corpus: Path, tmp_path: Path) -> None:
    trafsearch.build_index([corpus / "concept-legal-policy.md"], tmp_path / "index").close()
    program = (
        "import sys, trafsearch; from pathlib import Path; from trafsearch.store.store import Store\n"
        "from trafsearch.ingest import index\n"
        "with Store(Path(sys.argv[1])) as store: index(store, [Path(sys.argv[2])])\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", program, str(tmp_path / "index"), str(corpus)])
    counts = []
    while writer.poll() is None:
        with Store(tmp_path / "index") as store:
            counts.append(trafsearch.search(store, "правовая политика", literal=True).total)
    assert writer.returncode == 0
    assert counts
    assert min(counts) > 0
    with Store(tmp_path / "index") as store:
        assert len(acts.acts(store.catalog)) == 17


@pytest.mark.parametrize("name", ["№ 9012-V", "Закон № 9012", "9012", "9012-V"])
def test_an_act_is_known_by_its_number(corpus_store: Store, name: str) -> None:
    assert find_act(corpus_store.catalog, name).id == "sample-anti-corruption"
