"""Who makes which policy, as the sample corpus and the real acts lay it down; and where nobody does."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch.errors import UnknownConcept
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.finding import find_institutions
from trafsearch.report.institutions.machine import institutions_form
from trafsearch.report.institutions.markdown import render_institutions
from trafsearch.report.institutions.report import Gap, Institutions, InstitutionsReport, Level
from trafsearch.store.store import Store

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
LANGUAGES = (Language.RU, Language.KK, Language.EN)
CRIME_LAW = "sample-crime-prevention"
DETERMINES, FORMS, COORDINATES, IMPLEMENTS = ClauseKind


@pytest.fixture(scope="module")
def report(corpus_index: Path) -> InstitutionsReport:
    with Store(corpus_index) as store:
        return find_institutions(store, clock=CLOCK, language=Language.RU)


def opened(folder: Path, texts: dict[str, str]) -> Iterator[Store]:
    documents = folder / "documents"
    documents.mkdir()
    for name, text in texts.items():
        (documents / name).write_text(text, encoding="utf-8")
    trafsearch.build_index([documents], folder / "index").close()
    with Store(folder / "index") as held:
        yield held


def row(report: InstitutionsReport, id: str) -> Institutions:
    return next(each for each in report.rows if each.id == id)


@pytest.mark.parametrize(
    ("subject", "kind", "concept", "level", "act", "place"),
    [
        ("terrorism", DETERMINES, "president", Level.NATIONAL, "kz-900001", "ст. 4, п. 2, пп. 1)"),
        ("drugs", FORMS, "government", Level.NATIONAL, "sample-narcotics", "ст. 5, п. 1"),
        ("drugs", IMPLEMENTS, "akimat", Level.LOCAL, "sample-narcotics", "ст. 7, п. 1"),
        ("corruption", FORMS, "authorized-body", Level.NATIONAL, "sample-anti-corruption", "ст. 20, п. 4-2"),
        ("corruption", COORDINATES, "authorized-body", Level.NATIONAL, "sample-anti-corruption", "ст. 20, п. 4-2"),
        ("corruption", IMPLEMENTS, "state-bodies", Level.NATIONAL, "sample-anti-corruption", "ст. 21, п. 1"),
        ("crime-prevention", FORMS, "government", Level.NATIONAL, CRIME_LAW, "5-бап, 1-тармақ, 1) тармақша"),
        ("crime-prevention", IMPLEMENTS, "law-enforcement-bodies", Level.NATIONAL, CRIME_LAW, "6-бап, 1-тармақ"),
        ("foreign", DETERMINES, "president", Level.NATIONAL, "sample-constitutional-president", "ст. 1, п. 1"),
        ("economic", FORMS, "government", Level.NATIONAL, "sample-constitutional-president", "ст. 11, пп. 1)"),
    ],
)  # fmt: skip
def test_each_policy_of_the_corpus_has_the_body_that_its_act_names(
    subject: str, kind: ClauseKind, concept: str, level: Level, act: str, place: str, report: InstitutionsReport
) -> None:
    found = [each for each in row(report, subject).clauses[kind] if each.held.act == act]
    assert [(each.concept, each.level) for each in found] == [(concept, level)]
    passage = found[0].held.passage
    assert passage.address.text(passage.language) == place


def test_nobody_forms_the_policy_against_trafficking_and_a_law_is_called_for(report: InstitutionsReport) -> None:
    trafficking = row(report, "human-trafficking")
    assert not trafficking.laws
    assert not trafficking.documents
    assert not any(trafficking.clauses.values())
    assert set(trafficking.gaps) == set(Gap) - {Gap.LAW_WITHOUT_FORMING_BODY}
    assert [each.held.act for each in trafficking.recommended] == ["sample-human-rights-report-2021"]


def test_nothing_else_in_the_corpus_is_taken_for_a_clause(report: InstitutionsReport) -> None:
    found = {
        (each.held.passage.id, each.clause.kind)
        for each_row in report.rows
        for kind in each_row.clauses.values()
        for each in kind
    }
    assert len(found) == 12
    assert not report.elsewhere


def test_a_provision_in_two_languages_is_named_once_with_its_twin(report: InstitutionsReport) -> None:
    found = row(report, "terrorism").clauses[DETERMINES]
    assert [each.held.passage.language for each in found] == [Language.RU]
    assert found[0].also_in == ("kz-900001/kk@2020-12-30#art4.pt2.sub1",)


def test_a_law_that_names_no_forming_body_is_a_gap_of_its_own(tmp_path: Path) -> None:
    law = "Закон Республики Казахстан «О противодействии экстремизму»\n\nСтатья 1. Меры\n\nАкиматы принимают меры.\n"
    for held in opened(tmp_path, {"law.txt": law}):
        found = row(find_institutions(held, clock=CLOCK), "extremism")
        assert [each.because for each in found.laws] == ["title"]
        assert Gap.LAW_WITHOUT_FORMING_BODY in found.gaps
        assert Gap.NO_LAW not in found.gaps


def test_what_a_report_says_of_others_lays_nothing_down(tmp_path: Path) -> None:
    text = "Доклад о положении дел\n\nПравительство формирует государственную политику противодействия коррупции.\n"
    for held in opened(tmp_path, {"report.txt": text}):
        found = row(find_institutions(held, clock=CLOCK), "corruption")
        assert [each.clause.kind for each in found.described] == [FORMS]
        assert Gap.NO_FORMING_BODY in found.gaps


def test_an_unread_file_stands_in_the_way_of_every_gap(tmp_path: Path) -> None:
    for held in opened(tmp_path, {"broken.pdf": "%PDF-1.7 and no more"}):
        found = row(find_institutions(held, clock=CLOCK), "drugs")
        assert [each.path for each in found.obstacles] == ["broken.pdf"]


def test_of_a_day_before_the_law_the_gap_is_shown(shared_index: Path) -> None:
    with Store(shared_index) as held:
        before = find_institutions(held, clock=CLOCK, filters=Filters(in_force=date(2021, 6, 1)))
        after = find_institutions(held, clock=CLOCK, filters=Filters(in_force=date(2025, 12, 31)))
    assert {Gap.NO_LAW, Gap.NO_FORMING_BODY} <= set(row(before, "human-trafficking").gaps)
    assert [each.id for each in row(after, "human-trafficking").laws] == ["kz-198602"]
    assert Gap.NO_FORMING_BODY not in row(after, "human-trafficking").gaps


@pytest.mark.parametrize("language", [Language.RU, Language.KK])
def test_the_real_acts_name_their_bodies_in_both_languages(language: Language, shared_index: Path) -> None:
    with Store(shared_index) as held:
        found = find_institutions(held, clock=CLOCK, filters=Filters(languages=(language,)), language=language)
    said = {
        (each.held.act, each.held.passage.address.key, str(each.clause.kind))
        for subject in ("terrorism", "human-trafficking", "migration")
        for kind in row(found, subject).clauses.values()
        for each in kind
    }
    assert said == {
        ("kz-3686", "art4.pt2.sub1", "determines"),
        ("kz-198602", "art6", "forms"),
        ("kz-198602", "art6", "implements"),
        ("kz-198602", "art7.pt1.sub1", "forms"),
        ("kz-198602", "art7.pt1.sub1", "implements"),
        ("kz-198602", "art7.pt2.sub1", "forms"),
        ("kz-198602", "art7.pt2.sub1", "implements"),
        ("kz-59947", "art1.sub20-1", "forms"),
    }


def test_threats_that_are_asked_for_must_be_known(corpus_store: Store) -> None:
    asked = find_institutions(corpus_store, clock=CLOCK, threats=("corruption",))
    assert [each.id for each in asked.rows if each.is_threat] == ["corruption"]
    with pytest.raises(UnknownConcept):
        find_institutions(corpus_store, clock=CLOCK, threats=("corruptionn",))


@pytest.mark.parametrize("language", LANGUAGES)
def test_equal_input_gives_equal_reports_in_every_language(language: Language, corpus_store: Store) -> None:
    first, second = (find_institutions(corpus_store, clock=CLOCK, language=language) for _ in range(2))
    assert render_institutions(first, language) == render_institutions(second, language)
    assert json.dumps(institutions_form(first)) == json.dumps(institutions_form(second))


def test_the_markdown_quotes_every_clause_and_the_json_its_span(report: InstitutionsReport) -> None:
    text = render_institutions(report, Language.RU)
    form = institutions_form(report)
    clauses = [each for each_row in form["results"] for each in each_row["clauses"]]
    assert form["schema"] == "trafsearch/institutions/1"
    assert len(clauses) >= 12
    for each in clauses:
        assert each["text"][each["span"][0] : each["span"][1]] == each["match"]
        assert each["id"] in text
        assert each["match"] in text
