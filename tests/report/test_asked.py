"""The gap report that answers a question for where something is not said."""

from datetime import UTC, date, datetime

import pytest

from trafsearch.language import Language
from trafsearch.report.asked import gaps_asked
from trafsearch.report.cell import GapReport, State
from trafsearch.report.markdown import render_markdown
from trafsearch.store.asking import understand
from trafsearch.store.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def report_on(store: Store, question: str) -> GapReport:
    understood = understand(store, question, today=date(2026, 11, 23))
    return gaps_asked(store, understood, clock=NOON, language=Language.RU)


def test_across_all_areas(corpus_store: Store) -> None:
    report = report_on(corpus_store, "Где не упоминается рабство?")
    assert report.rows == ("slavery",)
    assert {"migration", "foreign", "youth"} <= {column.id for column in report.columns}


def test_across_the_areas_that_are_named(corpus_store: Store) -> None:
    report = report_on(corpus_store, "почему в миграционной политике ни слова о рабстве")
    assert [column.id for column in report.columns if column.id != "no-area"] == ["migration"]


DOCUMENTS = [
    "В каких законах не упоминается рабство?",
    "Құлдық қай заңдарда айтылмаған?",
    "Which laws do not mention slavery?",
]


@pytest.mark.parametrize("question", DOCUMENTS)
def test_by_document(corpus_store: Store, question: str) -> None:
    report = report_on(corpus_store, question)
    ids = [column.id for column in report.columns]
    assert {"sample-anti-corruption", "sample-narcotics", "sample-crime-prevention", "kz-900001"} <= set(ids)
    assert all(len(column.acts) == 1 for column in report.columns)
    assert "| Документ |" in render_markdown(report, Language.RU)
    assert "О противодействии коррупции [sample-anti-corruption]" in render_markdown(report, Language.RU)


def test_a_document_that_names_it_and_one_that_does_not(corpus_store: Store) -> None:
    report = report_on(corpus_store, "В каких законах не упоминается коррупция?")
    assert report.cells["corruption", "sample-anti-corruption"].state is State.DIRECT
    assert report.cells["corruption", "sample-narcotics"].state in (State.ABSENT, State.INDIRECT)
