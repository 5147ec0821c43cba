"""What the package offers to those who call it from Python."""

import inspect
import json
import pydoc
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import trafsearch
from trafsearch import errors
from trafsearch.batch.tables import COUNTS
from trafsearch.cli.program import program
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.language import Language
from trafsearch.results.coverage import Coverage, Unread
from trafsearch.store.store import Store
from trafsearch.verbs.columns import NEWS, TABLES
from trafsearch.verbs.findings import Findings
from trafsearch.verbs.tables import table_of

REPO = Path(__file__).resolve().parents[1]
VERBS = sorted(name for name in trafsearch.__all__ if inspect.isfunction(getattr(trafsearch, name)))
CLOCK = "2026-01-01T00:00:00+00:00"
_HEAVY = ("click", "rich", "sqlite3", "whoosh", "lxml", "pypdfium2", "pymorphy3", "pandas", "openpyxl", "rdflib")


# What is offered


@pytest.mark.parametrize("name", VERBS)
def test_each_verb_tells_what_it_gives_and_stands_in_the_guide(name: str) -> None:
    assert len(inspect.getdoc(getattr(trafsearch, name)) or "") > 60
    assert f"`{name}`" in (REPO / "docs" / "api.md").read_text(encoding="utf-8")


def test_no_verb_has_the_name_of_a_folder() -> None:
    folders = {path.stem for path in (REPO / "trafsearch").iterdir()}
    assert folders & set(trafsearch.__all__) == {"errors"}


def test_importing_the_package_loads_none_of_its_libraries() -> None:
    asked = f"import sys, trafsearch; print([name for name in {_HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_package_describes_itself_with_all_its_verbs() -> None:
    described = pydoc.render_doc(trafsearch, renderer=pydoc.plaintext)
    assert [name for name in VERBS if f"{name}(" not in described] == []


def test_completion_offers_the_verbs_and_nothing_else() -> None:
    assert dir(trafsearch) == sorted(trafsearch.__all__)


def test_the_types_are_there_for_those_who_check_theirs() -> None:
    assert (REPO / "trafsearch" / "py.typed").is_file()


def test_what_is_not_there_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="serch"):
        trafsearch.serch  # noqa: B018


# The same answers as on the command line


def _ids(found: Iterable[Any]) -> list[str]:
    return [each.passage.id for each in found]


SAME: list[tuple[list[str], Callable[[Store], object], str]] = [
    (["search", "торговля людьми", "--all"], lambda s: _ids(trafsearch.search(s, "торговля людьми")), "id"),
    (["search", "адам саудасы", "--limit", "2"], lambda s: _ids(trafsearch.search(s, "адам саудасы", limit=2)), "id"),
    (["search", "дети", "--literal", "--all"], lambda s: _ids(trafsearch.search(s, "дети", literal=True)), "id"),
    (["ask", "where is trafficking mentioned in migration policy", "--all"],
     lambda s: _ids(trafsearch.ask(s, "where is trafficking mentioned in migration policy")), "id"),
    (["mentions", "--concept", "corruption"], lambda s: _ids(trafsearch.mentions(s, "corruption")), "id"),
    (["mentions", "9002", "--concept", "human-trafficking!"],
     lambda s: _ids(trafsearch.mentions(s, ["human-trafficking!"], documents="9002")), "id"),
    (["mentions", "--count-by", "document"],
     lambda s: [each.key for each in trafsearch.count_mentions(s, by="document")], "document"),
    (["cites", "sample-anti-corruption"], lambda s: _ids(trafsearch.cites(s, "sample-anti-corruption")), "id"),
    (["cites", "sample-criminal-code", "ст. 128"],
     lambda s: _ids(trafsearch.cites(s, "sample-criminal-code", "ст. 128")), "id"),
    (["cited-by", "sample-criminal-code"], lambda s: _ids(trafsearch.cited_by(s, "sample-criminal-code")), "id"),
    (["show", "9013-I", "ст.", "5"],
     lambda s: [each.id for each in trafsearch.show(s, "9013-I", "ст. 5").passages], "id"),
    (["cite", "9013-I", "ст. 5 п. 1"], lambda s: [trafsearch.cite(s, "9013-I", "ст. 5 п. 1").text], "citation.text"),
    (["history", "kz-900001"], lambda s: [each.edition.key for each in trafsearch.history(s, "kz-900001")], "edition"),
    (["docs"], lambda s: [each.id for each in trafsearch.documents(s)], "id"),
    (["docs", "--type", "law", "--area", "anti-drug"],
     lambda s: [each.id for each in trafsearch.documents(s, types="law", areas=["anti-drug"])], "id"),
    (["status", "--all"], lambda s: [each.path for each in trafsearch.files(s)], "path"),
    (["twins"], lambda s: [each.provisions for each in trafsearch.twins(s)], "provisions"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "asked", "field"), SAME, ids=[" ".join(each[0]) for each in SAME])
def test_python_and_the_command_line_answer_alike(
    arguments: list[str], asked: Callable[[Store], object], field: str, corpus_index: Path, corpus_store: Store
) -> None:
    shown = json.loads(_shown(corpus_index, *arguments, "--format", "json"))["results"]
    assert asked(corpus_store) == [_at(field, each) for each in shown] != []


def test_a_gap_report_is_the_same_in_both(corpus_index: Path, corpus_store: Store) -> None:
    report = trafsearch.find_gaps(corpus_store, clock=datetime.fromisoformat(CLOCK))
    assert trafsearch.as_json(report) == _shown(corpus_index, "gaps", "--clock", CLOCK, "--format", "json")
    assert trafsearch.as_markdown(report) == _shown(corpus_index, "gaps", "--clock", CLOCK)


def _shown(index: Path, *arguments: str) -> str:
    done = CliRunner().invoke(program, [*arguments, "--index", str(index), "--lang", "en"])
    assert done.exit_code == 0, done.output
    return done.stdout


def _at(field: str, form: Any) -> object:
    for name in field.split("."):
        form = form[name]
    return form


# Results in hand


def test_an_answer_to_where_it_is_not_said_has_no_hits(corpus_store: Store) -> None:
    answer = trafsearch.ask(corpus_store, "where is trafficking not mentioned")
    assert (list(answer), answer.results) == ([], None)
    assert answer.gaps is not None


def test_hits_come_one_after_another_as_a_search_gives_them(corpus_store: Store) -> None:
    every = trafsearch.search(corpus_store, "политика", order="document")
    assert list(trafsearch.each_hit(corpus_store, "политика", order="document")) == list(every)
    assert len(every) == every.total > 20


def test_a_query_that_was_parsed_is_searched_for_as_it_is(corpus_store: Store) -> None:
    search = trafsearch.parse(corpus_store, "прекурсоры", literal=True)
    assert {hit.act for hit in trafsearch.search(corpus_store, search)} == {"sample-narcotics"}


def test_a_hit_is_cited_as_its_place_is(corpus_store: Store) -> None:
    hit = trafsearch.search(corpus_store, "прекурсоры doc:9013-I", literal=True, order="document")[-1]
    address = hit.passage.address.text(Language.RU)
    assert trafsearch.cite(corpus_store, hit.passage) == trafsearch.cite(corpus_store, hit.act, address)


def test_a_language_may_be_named_by_its_code(corpus_store: Store) -> None:
    assert trafsearch.show(corpus_store, "kz-900001", language="kk").language is Language.KK
    by_code = trafsearch.count_mentions(corpus_store, language="kk")
    assert by_code == trafsearch.count_mentions(corpus_store, language=Language.KK)
    assert by_code != trafsearch.count_mentions(corpus_store, language="ru")
    with pytest.raises(ValueError, match="kaz"):
        trafsearch.show(corpus_store, "kz-900001", language="kaz")


def test_days_and_moments_may_be_text(corpus_store: Store) -> None:
    day = date(2021, 1, 1)
    by_text = trafsearch.show(corpus_store, "kz-900001", as_of="2021-01-01")
    assert by_text == trafsearch.show(corpus_store, "kz-900001", as_of=day)
    assert by_text == trafsearch.show(corpus_store, "kz-900001", as_of=datetime(2021, 1, 1, 12, tzinfo=UTC))
    reports = [trafsearch.find_gaps(corpus_store, clock=each) for each in (CLOCK, datetime.fromisoformat(CLOCK))]
    assert reports[0] == reports[1]


def test_an_empty_cell_among_the_queries_does_not_stop_the_others(corpus_store: Store) -> None:
    queries = ["прекурсоры", float("nan"), None, "прекурсоры"]
    answers = list(trafsearch.run_batch(corpus_store, queries))  # type: ignore[arg-type]
    assert [answer.error is None for answer in answers] == [True, False, False, True]


def test_a_batch_is_written_where_it_is_said(corpus_store: Store, tmp_path: Path) -> None:
    written = trafsearch.write_batch(trafsearch.run_batch(corpus_store, ["прекурсоры"]), str(tmp_path / "a.csv"))
    assert [file.name for file in written] == ["a.csv", "a-passages.csv", "a-queries.csv"]


def test_what_is_shown_of_results_is_short(corpus_store: Store) -> None:
    shown = [
        trafsearch.search(corpus_store, "политика"),
        trafsearch.ask(corpus_store, "Где упоминается коррупция?"),
        trafsearch.mentions(corpus_store),
        trafsearch.find_gaps(corpus_store),
        trafsearch.show(corpus_store, "9013-I"),
        corpus_store,
    ]
    assert [len(repr(each)) < 250 for each in shown] == [True] * len(shown)


def test_a_notebook_marks_the_words_that_matched(corpus_store: Store) -> None:
    shown = trafsearch.search(corpus_store, "прекурсоры", literal=True)._repr_html_()
    assert "<mark>прекурсоры</mark>" in shown.lower()
    assert "<script" not in shown


def test_what_a_document_says_cannot_become_markup() -> None:
    unread = Unread("<b>.pdf", Outcome(Status.DAMAGED, "<script>"), (), None)
    shown = Findings(Unread, (unread,), Coverage(0, 0, (unread,)))._repr_html_()
    assert "&lt;b&gt;.pdf" in shown
    assert "<script" not in shown


# Tables


@pytest.mark.parametrize(
    ("columns", "asked"),
    [
        ({"id", "matched", "score", "text"}, lambda s: trafsearch.search(s, "коррупция")),
        ({"id", "matched", "score", "text"}, lambda s: trafsearch.ask(s, "Где упоминается коррупция?")),
        ({"concept", "column", "state"}, lambda s: trafsearch.ask(s, "where is trafficking not mentioned")),
        ({"concept", "column", "state"}, trafsearch.find_gaps),
        ({"concept", "match", "label", "start"}, trafsearch.mentions),
        ({"key", "mentions"}, trafsearch.count_mentions),
        ({"document", "title", "areas", "adopted"}, trafsearch.documents),
        ({"path", "status", "whole"}, trafsearch.files),
        ({"match", "standing", "target"}, lambda s: trafsearch.cites(s, "sample-anti-corruption")),
        ({"difference", "edition"}, lambda s: trafsearch.history(s, "kz-900001")),
        ({"document", "other", "lacking"}, trafsearch.twins),
        ({"gap", "held_in", "text"}, lambda s: trafsearch.twins(s)[0]),
        ({"id", "text", "heading_path"}, lambda s: trafsearch.show(s, "9013-I")),
        ({"key", "passages"}, lambda s: trafsearch.count_hits(s, "политика", by="type")),
        ({"query", "document", "passages"}, lambda s: trafsearch.run_batch(s, ["политика", '"'])),
        ({"id", "name_kk", "labels_en"}, trafsearch.concepts),
        ({"id", "name_kk", "labels_en"}, lambda s: s.vocabulary),
        ({"problem", "concept"}, trafsearch.check_concepts),
        ({"kind", "text"}, lambda _s: trafsearch.read(REPO / "corpus" / "law-narcotics.md")),
        ({"left", "match", "right"}, lambda s: trafsearch.in_context(trafsearch.mentions(s, "corruption"))),
        ({"found", "before", "after", "verdict"}, lambda s: trafsearch.questions(s, "corruption", sample=2)),
        ({"name", "state", "note"}, lambda _s: trafsearch.doctor()),
        ({"form", "terms"}, lambda _s: trafsearch.analyze("торговля людьми")),
    ],
)
def test_each_result_is_a_table(columns: set[str], asked: Callable[[Store], object], corpus_store: Store) -> None:
    rows = trafsearch.rows(asked(corpus_store))
    assert rows
    assert columns <= rows[0].keys()


def test_a_table_has_its_columns_also_where_nothing_was_found() -> None:
    nothing = Coverage(0, 0, ())
    assert all(table_of(Findings(kind, (), nothing)).columns == columns for kind, (columns, _) in TABLES.items())


def test_the_guide_names_the_columns_of_every_table() -> None:
    guide = (REPO / "docs" / "api.md").read_text(encoding="utf-8")
    shown = [
        " ".join(f"`{column}`" for column in columns) for columns in (COUNTS, NEWS, *(c for c, _ in TABLES.values()))
    ]
    assert [columns for columns in shown if f"| {columns} |" not in guide] == []


@pytest.mark.parametrize("results", [3, "text", None, {"a": 1}])
def test_what_is_no_result_is_no_table(results: object) -> None:
    with pytest.raises(TypeError):
        trafsearch.rows(results)


def test_a_data_frame_says_what_could_not_be_read() -> None:
    pytest.importorskip("pandas", reason="an extra")
    unread = Unread("scan.pdf", Outcome(Status.NO_TEXT), (), None)
    frame = trafsearch.dataframe(Findings(Unread, (), Coverage(2, 30, (unread,))))
    assert frame.attrs["coverage"] == {"acts": 2, "passages": 30, "unread": ["scan.pdf"]}


def test_pages_stay_whole_numbers_and_days_are_days(corpus_store: Store) -> None:
    pytest.importorskip("pandas", reason="an extra")
    files, held = trafsearch.dataframe(trafsearch.files(corpus_store)), trafsearch.documents(corpus_store)
    assert str(files["pages"].dtype) == "Int64"
    assert sorted(trafsearch.dataframe(held)["adopted"].dt.year) == sorted(each.act.adopted.year for each in held)


def test_without_pandas_the_refusal_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(errors.PandasMissing, match=r"pip install .trafsearch\[pandas\]"):
        trafsearch.dataframe([])


# What goes wrong


def test_an_index_of_nothing_cannot_be_asked(tmp_path: Path) -> None:
    Store(tmp_path, create=True).close()
    with pytest.raises(errors.NoRoots):
        trafsearch.open_index(tmp_path)
    with pytest.raises(errors.IndexMissing):
        trafsearch.open_index(tmp_path / "elsewhere")


def test_one_path_need_not_stand_in_a_list(tmp_path: Path) -> None:
    (tmp_path / "ab").mkdir()
    (tmp_path / "ab" / "law.md").write_text("# Закон\n\nСтатья 1. Торговля людьми запрещена.", encoding="utf-8")
    (tmp_path / "ab" / "scan.pdf").write_bytes(b"%PDF-1.7 broken")
    with trafsearch.build_index(str(tmp_path / "ab"), tmp_path / "index") as store:
        found = trafsearch.mentions(store, "human-trafficking")
        assert [each.path for each in found.coverage.unread] == ["scan.pdf"]
        assert "files not read whole: 1" in repr(found)
        assert trafsearch.update_index(store).unchanged == 2
        trafsearch.forget(store, tmp_path / "ab")
        assert len(trafsearch.files(store)) == 0


@pytest.mark.parametrize(
    ("error", "asked"),
    [
        (errors.QuerySyntax, lambda s: trafsearch.search(s, '"')),
        (errors.UnknownConcept, lambda s: trafsearch.mentions(s, "trafficing")),
        (errors.UnknownArea, lambda s: trafsearch.documents(s, areas="migraton")),
        (errors.UnknownLens, lambda s: trafsearch.find_gaps(s, "threat")),
        (errors.DocumentNotFound, lambda s: trafsearch.show(s, "nobody knows it")),
        (errors.DocumentNotFound, lambda s: trafsearch.document(s, " ")),
        (errors.ProvisionNotFound, lambda s: trafsearch.show(s, "9013-I", "ст. 99")),
        (errors.NoEdition, lambda s: trafsearch.show(s, "kz-900001", as_of=date(1990, 1, 1))),
        (errors.BadField, lambda s: trafsearch.correct(s, "9013-I", {"colour": "red"}, dry_run=True)),
        (errors.PathNotFound, lambda _s: trafsearch.read("nothing.pdf")),
        (errors.UnknownExchange, lambda _s: trafsearch.export_concepts("mine.doc", [])),
        (errors.UnknownConcept, lambda _s: trafsearch.export_concepts("mine.csv", ["trafficing"])),
        (errors.PathNotFound, lambda _s: trafsearch.export_concepts("no-such-folder/mine.csv")),
        (errors.FileGiven, lambda _s: trafsearch.add_concepts(__file__, [])),
        (errors.FolderGiven, lambda _s: trafsearch.read(REPO)),
        (errors.FolderGiven, lambda s: trafsearch.run_batch(s, REPO)),
        (errors.UnknownTable, lambda _s: trafsearch.write_batch([], "answers.docx")),
        (errors.BadSavedName, lambda s: trafsearch.save_search(s, " ", "закон")),
        (errors.DocumentNotFound, lambda s: trafsearch.coverage(s, "nobody knows it")),
        (errors.UnknownConcept, lambda s: trafsearch.verdicts(s, "trafficing")),
        (errors.UnknownArea, lambda s: trafsearch.find_gaps(s, filters=trafsearch.Filters(areas=("migraton",)))),
        (errors.PathNotFound, lambda s: trafsearch.run_batch(s, "nothing.csv")),
    ],
)
def test_what_goes_wrong_has_a_type(
    error: type[errors.TrafsearchError], asked: Callable[[Store], object], corpus_store: Store
) -> None:
    with pytest.raises(error):
        asked(corpus_store)


ARGUMENTS: list[tuple[str, Callable[[Store], object]]] = [
    ("score, date, document", lambda s: trafsearch.search(s, "закон", order="title")),
    ("score, date, document", lambda s: trafsearch.each_hit(s, "закон", order="title")),
    ("from 0 on", lambda s: trafsearch.search(s, "закон", limit=-1)),
    ("from 0 on", lambda s: trafsearch.search(s, "закон", around=-1)),
    ("from 0 on", lambda s: trafsearch.ask(s, "где говорится о коррупции", limit=-1)),
    ("document, area, type", lambda s: trafsearch.count_hits(s, "закон", by="topic")),
    ("document, concept, language", lambda s: trafsearch.count_mentions(s, by="area")),  # type: ignore[arg-type]
    ("gost, gost-inline", lambda s: trafsearch.cite(s, "9013-I", form="apa")),
    ("gost, gost-inline", lambda s: trafsearch.cite_all(s, [], form="apa")),
    ("ru, kk, en", lambda s: trafsearch.show(s, "9013-I", language="kaz")),  # type: ignore[arg-type]
    ("constitutional-law, code, law", lambda s: trafsearch.documents(s, types="statute")),
    ("from 1 on", lambda s: trafsearch.questions(s, "corruption", sample=0)),
    ("yes, no, indirect",
     lambda s: trafsearch.judge(s, {trafsearch.questions(s, "corruption")[0]: "maybe"}, who="R")),  # type: ignore
    ("2021-01-31", lambda s: trafsearch.search(s, "закон", as_of="31.01.2021")),
    ("2021-01-31", lambda s: trafsearch.show(s, "9013-I", as_of=2021)),  # type: ignore[arg-type]
    ("2021-01-31", lambda s: trafsearch.compare(s, "9013-I", "then", "now")),
    ("2021-01-31T", lambda s: trafsearch.find_gaps(s, clock="now")),
    ("a Search", lambda s: trafsearch.search(s, ["закон"])),  # type: ignore[arg-type]
    ("law, decree", lambda s: trafsearch.find_gaps(s, filters=trafsearch.Filters(types=("statute",)))),
    ("turtle, rdfxml", lambda _s: trafsearch.export_concepts("mine.csv", [], form="word")),
]  # fmt: skip


@pytest.mark.parametrize(("known", "asked"), ARGUMENTS)
def test_a_value_that_there_is_not_is_refused_with_those_that_there_are(
    known: str, asked: Callable[[Store], object], corpus_store: Store
) -> None:
    with pytest.raises(errors.BadArgument, match=known):
        asked(corpus_store)
    with pytest.raises(ValueError, match=known):
        asked(corpus_store)


CLOSED: list[Callable[[Store], object]] = [
    lambda s: trafsearch.search(s, "закон"),
    lambda s: list(trafsearch.each_hit(s, "закон")),
    lambda s: list(trafsearch.run_batch(s, ["закон"])),
    lambda s: trafsearch.ask(s, "где говорится о коррупции"),
    lambda s: trafsearch.find_gaps(s),
    lambda s: trafsearch.mentions(s),
    lambda s: trafsearch.documents(s),
    lambda s: trafsearch.show(s, "9013-I"),
    lambda s: trafsearch.watch(s, ["laws"]),
    lambda s: trafsearch.update_index(s),
    lambda s: trafsearch.verdicts(s),
    lambda s: s.vocabulary,
]


@pytest.mark.parametrize("asked", CLOSED)
def test_a_closed_store_says_that_it_is_closed(asked: Callable[[Store], object], corpus: Path, tmp_path: Path) -> None:
    with trafsearch.build_index(corpus / "law-narcotics.md", tmp_path / "index") as store:
        trafsearch.save_search(store, "laws", "закон")
    store = trafsearch.open_index(tmp_path / "index")
    store.close()
    with pytest.raises(errors.StoreClosed, match="open_index"):
        asked(store)


def test_hits_that_are_still_to_come_end_with_the_store(corpus_index: Path) -> None:
    with Store(corpus_index) as store:
        hits = trafsearch.each_hit(store, "с* OR п* OR а*")
        assert next(hits).act
    with pytest.raises(errors.StoreClosed):
        list(hits)


def test_the_list_that_a_batch_was_read_from_is_not_written_over(corpus_store: Store, tmp_path: Path) -> None:
    queries = tmp_path / "queries.csv"
    queries.write_text("query\nпрекурсоры\n", encoding="utf-8")
    with pytest.raises(errors.NoFormerTable):
        trafsearch.write_batch(trafsearch.run_batch(corpus_store, queries), queries, source=queries)
    assert queries.read_text(encoding="utf-8") == "query\nпрекурсоры\n"


# What is installed


def test_the_doctor_tells_what_the_command_tells(corpus_index: Path) -> None:
    checks = trafsearch.doctor(corpus_index)
    told = json.loads(_shown(corpus_index, "doctor", "--format", "json"))["results"]
    assert [(str(each.state), each.found, each.note) for each in checks] == [
        (each["state"], each["found"], each["note"]) for each in told
    ]
    assert {each.state for each in checks if each.name in ("Python", "whoosh", "SQLite", "index")} == {"ok"}


def test_the_doctor_tells_of_an_index_that_is_not_there_and_of_a_damaged_one(tmp_path: Path) -> None:
    (index,) = (each for each in trafsearch.doctor(tmp_path) if each.name == "index")
    assert (index.state, index.error) == ("absent", None)
    (tmp_path / "catalog.sqlite").write_bytes(b"no database" * 100)
    (index,) = (each for each in trafsearch.doctor(tmp_path) if each.name == "index")
    assert (index.state, type(index.error)) == ("warning", errors.IndexDamaged)
    assert str(tmp_path) in index.note


# Concepts of one's own


def test_concepts_go_through_a_spreadsheet_unchanged(tmp_path: Path) -> None:
    mine = trafsearch.Concept("border-towns", {Language.RU: ("приграничный город",)}, source="a list")
    trafsearch.export_concepts(tmp_path / "mine.csv", [mine])
    assert trafsearch.import_concepts(tmp_path / "own", tmp_path / "mine.csv", dry_run=True).added == ("border-towns",)
    assert not (tmp_path / "own").exists()
    trafsearch.import_concepts(tmp_path / "own", tmp_path / "mine.csv")
    assert trafsearch.load_vocabulary(tmp_path / "own").concept("border-towns") == mine


def test_an_id_that_no_query_could_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.BadConceptId, match="Border towns is no id"):
        trafsearch.add_concepts(tmp_path, [trafsearch.Concept("Border towns", {})])
    with pytest.raises(errors.NoLabels, match="border-towns has no label"):
        trafsearch.add_concepts(tmp_path, [trafsearch.Concept("border-towns", {})])


def test_concepts_can_be_exported_by_their_ids(tmp_path: Path) -> None:
    trafsearch.export_concepts(
        tmp_path / "two.csv", ["corruption", trafsearch.Concept("mine", {Language.RU: ("моё",)})]
    )
    ids = {line.partition(",")[0] for line in (tmp_path / "two.csv").read_text(encoding="utf-8-sig").splitlines()[1:]}
    assert ids == {"corruption", "mine"}


def test_a_clock_makes_reports_equal(corpus_store: Store) -> None:
    clock = datetime(2026, 1, 1, tzinfo=UTC)
    assert trafsearch.find_gaps(corpus_store, clock=clock) == trafsearch.find_gaps(corpus_store, clock=clock)
