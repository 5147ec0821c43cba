"""Who makes which policy, by tables that were read by somebody who had not seen the rules."""

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest
from corpus_reports import texts_held

from trafsearch.language import Language
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.clauses import read_clauses
from trafsearch.report.institutions.finding import find_institutions
from trafsearch.report.institutions.report import InstitutionsReport
from trafsearch.store.store import Store

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
EXPECTED = Path(__file__).parent.parent / "expected"

Row = dict[str, str]
Said = tuple[str, str, str, str]  # file, address, kind, body
ANSWERED = ("terrorism", "drugs", "corruption", "extremism", "human-trafficking")


def table(name: str) -> list[Row]:
    with (EXPECTED / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


CLAUSES, ACTS = table("institution_clauses.tsv"), table("institutions.tsv")


@pytest.mark.parametrize("row", CLAUSES, ids=lambda row: row["id"])
def test_a_clause_is_told_from_what_looks_like_one(row: Row) -> None:
    found = read_clauses(row["text"], [row["lead"]] if row["lead"] else [], Language(row["language"]))
    expected = set() if row["kind"] == "none" else set(row["kind"].split("|"))
    assert {str(each.kind) for each in found} == expected
    assert {bare(each.body) for each in found} <= {bare(row["body"])}


def bare(body: str) -> str:
    """Without the article: «the Ministry» is the Ministry."""
    return body.strip(" :").removeprefix("The ").removeprefix("the ")


@pytest.mark.parametrize("language", [Language.RU, Language.KK])
def test_the_sample_corpus_says_it_there_and_nowhere_else(language: Language, corpus_index: Path) -> None:
    assert found_in(corpus_index, language) == expected_of("corpus", language)


@pytest.mark.parametrize("language", [Language.RU, Language.KK])
def test_the_three_acts_say_it_there_and_nowhere_else(language: Language, shared_index: Path) -> None:
    assert found_in(shared_index, language, "kazakhstan/") == expected_of("shared:kazakhstan", language)


def expected_of(folder: str, language: Language) -> set[Said]:
    rows = [row for row in ACTS if row["folder"] == folder and row["language"] == language]
    return {(row["file"], row["address"], kind, row["body"]) for row in rows for kind in row["kind"].split("|")}


def found_in(index: Path, language: Language, below: str = "") -> set[Said]:
    """What texts in the language say, in the folder; what reports say of others is left out."""
    with Store(index) as store:
        report = find_institutions(store, clock=CLOCK, language=language)
        paths = {text.passages[0].edition: text.path for text in texts_held(store) if text.passages}
    clauses = [*report.elsewhere, *(each for row in report.rows for found in row.clauses.values() for each in found)]
    passages = [(each.held.passage, each.clause) for each in clauses]
    return {
        (paths[passage.edition].removeprefix(below), passage.address.text(language), str(clause.kind), clause.body)
        for passage, clause in passages
        if passage.language is language and paths[passage.edition].startswith(below)
    }


@pytest.fixture(scope="module")
def report(corpus_index: Path) -> InstitutionsReport:
    with Store(corpus_index) as store:
        return find_institutions(store, clock=CLOCK, language=Language.RU)


THREATS = [row for row in table("article_a_gap.tsv") if row["threat"] in ANSWERED]


@pytest.mark.parametrize("row", THREATS, ids=lambda row: f"{row['threat']}: {row['question']}")
def test_the_table_of_the_article(row: Row, report: InstitutionsReport) -> None:
    found = next(each for each in report.rows if each.id == row["threat"])
    parts = {
        "law": found.laws,
        "document": found.documents,
        "determine": found.clauses[ClauseKind.DETERMINES],
        "form": found.clauses[ClauseKind.FORMS],
        "coordinate": found.clauses[ClauseKind.COORDINATES],
        "implement": found.clauses[ClauseKind.IMPLEMENTS],
        "recommendation": found.recommended,
    }
    asked = [name for name in parts if name in row["question"]]
    asked = ["recommendation"] if "recommendation" in asked else asked
    held = {name: bool(parts[name]) for name in asked}
    assert asked
    assert set(held.values()) == {not row["answer"].startswith("none")}
