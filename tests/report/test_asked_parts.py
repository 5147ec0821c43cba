"""Every part of a question for an absence is applied by its report, or told in it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.asked import gaps_asked
from trafsearch.report.cell import GapReport, State
from trafsearch.report.gaps import find_gaps
from trafsearch.report.machine import to_json
from trafsearch.report.markdown import render_markdown
from trafsearch.store.asking import understand
from trafsearch.store.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TEXTS = {
    "both.ru": "# Об одном\n\n1. Рабство и торговля людьми в стране запрещены законом.",
    "both.kk": "# Бірінші заң\n\n1. Мұражайлар күн сайын ашық, оларға кіру барлық азаматтарға тегін.",
    "russian.ru": "# О другом\n\n1. Рабство в стране запрещено законом, музеи открыты ежедневно.",
    "children.ru": "# О детях\n\n1. Меры против торговли детьми принимаются ежегодно.",
}
STATED = """
[[document]]
path = "{name}.md"
act = "{act}"
language = "{language}"
areas = ["legal"]
type = "law"
adopted = {adopted}
in_force_from = {adopted}
"""
ADOPTED = {"both": "2015-01-01", "russian": "2020-01-01", "children": "2015-01-01"}


@pytest.fixture(scope="module")
def laws(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of three laws, one of them in two languages, and of a file that nobody could read."""
    folder = tmp_path_factory.mktemp("laws")
    stated = []
    for name, text in TEXTS.items():
        act, language = name.split(".")
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
        stated.append(STATED.format(name=name, act=act, language=language, adopted=ADOPTED[act]))
    (folder / "corpus.toml").write_text("".join(stated), encoding="utf-8")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7\ngarbage")
    trafsearch.build_index([folder], folder.with_name("index")).close()
    return folder.with_name("index")


@pytest.fixture
def store(laws: Path) -> Iterator[Store]:
    with Store(laws) as store:
        yield store


def report_on(store: Store, question: str, as_of: date | None = None) -> GapReport:
    understood = understand(store, question, today=date(2026, 11, 23))
    assert understood.asks_absence
    return gaps_asked(store, understood, clock=NOON, language=Language.EN, as_of=as_of)


def words_of_note(report: GapReport, code: str) -> tuple[str, ...]:
    return next((note.words for note in report.notes if note.code == code), ())


IN_A_LANGUAGE = [
    # the state of the law in two languages, of the Russian one, the question
    (State.DIRECT, State.DIRECT, "В каких документах не упоминается рабство?"),
    (State.DIRECT, State.DIRECT, "В каких документах на русском не упоминается рабство?"),
    (State.ABSENT, State.NOT_ASSESSABLE, "В каких документах на казахском не упоминается рабство?"),
    (State.NOT_ASSESSABLE, State.NOT_ASSESSABLE, "Which documents in English do not mention slavery?"),
]


@pytest.mark.parametrize(("both", "russian", "question"), IN_A_LANGUAGE)
def test_only_texts_in_the_language_that_is_asked_for_count(
    both: State, russian: State, question: str, store: Store
) -> None:
    report = report_on(store, question)
    assert (report.cells["slavery", "both"].state, report.cells["slavery", "russian"].state) == (both, russian)


def test_a_document_without_text_in_that_language_is_told(store: Store) -> None:
    report = report_on(store, "В каких документах на казахском не упоминается рабство?")
    assert [each.code for each in report.cells["slavery", "russian"].obstacles] == ["not_in_language"]
    assert words_of_note(report, "languages") == ("kk",)
    assert report.coverage.passages == report.columns[0].passages + report.columns[1].passages == 2
    assert "no text in the language kk" in render_markdown(report, Language.EN)


def test_an_area_holds_only_documents_with_text_in_that_language(store: Store) -> None:
    report = find_gaps(store, "threats", clock=NOON, filters=Filters(languages=("kk",)))
    [legal] = [column for column in report.columns if column.id == "legal"]
    assert ([act.id for act in legal.acts], legal.passages) == (["both"], 2)
    assert not report.cells["human-trafficking", "legal"].evidence


def test_only_what_was_in_force_on_the_day_counts(store: Store) -> None:
    question = "В каких документах не упоминается рабство?"
    assert {"both", "russian", "children"} == {each.id for each in report_on(store, question).columns}
    report = report_on(store, question, date(2018, 1, 1))
    assert {"both", "children"} == {each.id for each in report.columns}
    assert words_of_note(report, "in_force") == ("2018-01-01",)
    assert report.manifest["filters"] == {"in_force": "2018-01-01"}


def test_the_verb_ask_reports_on_the_day(store: Store) -> None:
    answer = trafsearch.ask(store, "В каких документах не упоминается рабство?", as_of=date(2018, 1, 1))
    assert answer.gaps is not None
    assert "russian" not in {each.id for each in answer.gaps.columns}


WITHOUT = [
    (State.DIRECT, "В каких документах не упоминается торговля людьми?"),
    (State.ABSENT, "В каких документах не упоминается торговля людьми, кроме торговли детьми?"),
]


@pytest.mark.parametrize(("children", "question"), WITHOUT)
def test_what_is_left_out_fills_no_cell(children: State, question: str, store: Store) -> None:
    report = report_on(store, question)
    assert report.cells["human-trafficking", "children"].state is children
    assert report.cells["human-trafficking", "both"].state is State.DIRECT


def test_what_is_left_out_is_not_said_to_have_been_looked_for(store: Store) -> None:
    report = report_on(store, "В каких документах не упоминается торговля людьми, кроме торговли детьми?")
    proof = report.cells["human-trafficking", "children"].proof
    assert proof is not None
    assert "торговля людьми" in proof.labels[Language.RU]
    assert "торговля детьми" not in proof.labels[Language.RU]
    assert words_of_note(report, "without") == ("child trafficking (child-trafficking)",)
    assert report.manifest["without"] == ["child-trafficking"]


NOT_APPLIED = [
    # the note, its words, the question
    ("leftover", ("тюрьмах",), "В каких документах не упоминается рабство в тюрьмах?"),
    ("unapplied", ("кроме миграционной политики",), "Где не упоминается рабство, кроме миграционной политики?"),
    ("not_held", ("№ 99999",), "Где в Законе № 99999 не упоминается рабство?"),
]


@pytest.mark.parametrize(("code", "words", "question"), NOT_APPLIED)
def test_what_is_not_applied_stands_in_the_report(
    code: str, words: tuple[str, ...], question: str, store: Store
) -> None:
    report = report_on(store, question)
    assert words_of_note(report, code) == words
    assert {"code": code, "words": list(words)} in to_json(report)["notes"]
    for language in (Language.EN, Language.RU, Language.KK):
        assert words[0] in render_markdown(report, language)


def test_a_file_of_no_known_document_is_told_where_documents_are_called_silent(store: Store) -> None:
    report = report_on(store, "В каких документах не упоминается рабство?")
    assert report.cells["slavery", "children"].state is State.ABSENT
    assert words_of_note(report, "unread_elsewhere") == ("scan.pdf",)
    assert "another edition of one that is called silent: scan.pdf" in render_markdown(report, Language.EN)
    assert words_of_note(report_on(store, "Где не упоминается рабство?"), "unread_elsewhere") == ()
