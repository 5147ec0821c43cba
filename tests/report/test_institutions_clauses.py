"""Which sentences say who makes a policy, by whom; and which only look like it."""

import csv
from pathlib import Path

import pytest

from trafsearch.language import Language
from trafsearch.report.institutions.clause import Clause, ClauseKind
from trafsearch.report.institutions.clauses import read_clauses

EXPECTED = Path(__file__).parent.parent / "expected" / "clauses.tsv"


def cases(*, with_clause: bool) -> list[dict[str, str]]:
    with EXPECTED.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row for row in rows if bool(row["expected"]) is with_clause]


def read(row: dict[str, str]) -> list[Clause]:
    lead = row["lead"].split(" | ") if row["lead"] else []
    return read_clauses(row["text"], lead, Language(row["language"]))


@pytest.mark.parametrize("row", cases(with_clause=True), ids=lambda row: row["text"][:60])
def test_a_clause_tells_what_is_done_and_by_whom(row: dict[str, str]) -> None:
    kinds, bodies = row["expected"].split(": ", 1)
    found = read(row)
    assert " ".join(sorted({clause.kind for clause in found})) == kinds
    assert set(bodies.split(" / ")) == {clause.body for clause in found}


@pytest.mark.parametrize("row", cases(with_clause=False), ids=lambda row: row["text"][:60])
def test_what_only_looks_like_a_clause_is_none(row: dict[str, str]) -> None:
    assert read(row) == []


@pytest.mark.parametrize(
    ("policy", "text", "language"),
    [
        (
            "внутренней и внешней политики",
            "Президент определяет основные направления внутренней и внешней политики.",
            "ru",
        ),
        (
            "социально-экономической политики",
            "Правительство разрабатывает основы социально-экономической политики.",
            "ru",
        ),
        ("политику в сфере занятости", "Министерство формирует политику в сфере занятости, ведет учет.", "ru"),
        ("есірткіге қарсы мемлекеттік саясатты", "Үкімет есірткіге қарсы мемлекеттік саясатты қалыптастырады.", "kk"),
        ("state policy on migration", "The Ministry forms state policy on migration; it keeps a register.", "en"),
    ],
)
def test_the_policy_is_named_with_its_field(policy: str, text: str, language: str) -> None:
    assert [clause.policy for clause in read_clauses(text, (), Language(language))] == [policy]


def test_the_span_holds_the_words_that_say_so_with_the_body_where_it_is_in_the_text() -> None:
    text = "2. В стране Правительство формирует государственную политику в сфере труда. Порядок определяет закон."
    clause = read_clauses(text, (), Language.RU)[0]
    assert clause.span.of(text) == "Правительство формирует государственную политику в сфере труда"
    assert not clause.is_body_in_lead


def test_a_body_may_stand_in_the_lead_alone() -> None:
    text = "1) определяет основные направления государственной политики в сфере обороны;"
    clause = read_clauses(text, ("Статья 5. Полномочия", "2. Президент Республики Казахстан:"), Language.RU)[0]
    assert (clause.kind, clause.body) == (ClauseKind.DETERMINES, "Президент Республики Казахстан")
    assert clause.is_body_in_lead
    assert clause.span.of(text) == text[3:-1]


def test_without_a_body_there_is_no_clause() -> None:
    text = "определяет основные направления государственной политики в сфере обороны;"
    assert read_clauses(text, (), Language.RU) == []
    assert read_clauses(text, ("Настоящий Закон:",), Language.RU) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ПРАВИТЕЛЬСТВО ФОРМИРУЕТ ГОСУДАРСТВЕННУЮ ПОЛИТИКУ В СФЕРЕ МИГРАЦИИ.", "ru"),
        ("Правительство формирует государственную по\u00adлитику в сфере миграции.", "ru"),
        ("Правительство формирует государственную пoлитику в сфере миграции.", "ru"),  # a Latin o
        ("Үкімет көші-қон cаласындағы мемлекеттік cаяcатты қалыптастырады.", "kk"),  # Latin c
    ],
)
def test_the_spelling_does_not_hide_a_clause(text: str, language: str) -> None:
    assert [clause.kind for clause in read_clauses(text, (), Language(language))] == [ClauseKind.FORMS]


@pytest.mark.parametrize("language", list(Language))
def test_any_text_can_be_read(language: Language) -> None:
    for text in ("", "политика", "саясат саясатты", "policy policy", "), ( политики: —", "«политику", "1) 2) политику"):
        assert read_clauses(text, (text,), language) == []
