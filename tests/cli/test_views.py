"""Keywords in context, groups, neighbours and reasons, as people read them."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import Run

Answer = Callable[..., dict[str, Any]]


def lines_with(text: str, part: str) -> list[str]:
    return [line for line in text.splitlines() if part in line]


@pytest.mark.parametrize("columns", ["80", "120", "61"])
def test_matches_stand_under_one_another(columns: str, run: Run) -> None:
    text = run("search", "--literal", "людьми", "--kwic", COLUMNS=columns).stdout
    lines = [line for line in text.splitlines() if line.lstrip()[:1].isdigit()]
    assert len(lines) == 2
    assert {line.lower().index("людьми") for line in lines} == {lines[0].lower().index("людьми")}
    assert max(map(len, lines)) <= int(columns)


def test_on_a_narrow_terminal_the_place_stands_above(run: Run) -> None:
    text = run("search", "--literal", "людьми", "--kwic", COLUMNS="40").stdout
    assert "   1 migration/ru@2017-09-29#" in text
    assert max(len(line) for line in text.splitlines() if "людьми" in line and "#" not in line) <= 40


def test_what_answers_by_its_acts_alone_is_shown_without_a_match(run: Run, answer: Answer) -> None:
    assert "state supports museums" in run("search", "area:cultural", "--kwic", COLUMNS="120").stdout
    results = answer("search", "area:cultural", "--kwic")["results"]
    assert {each["match"] for hit in results for each in hit["kwic"]} == {""}


def test_groups_are_counted_before_hits_are_shown(run: Run, answer: Answer) -> None:
    text = run("search", "торговля людьми", "--group", "language", "--limit", "1").stdout
    groups = answer("search", "торговля людьми", "--group", "language", "--limit", "1")
    assert [(each["key"], each["passages"]) for each in groups["groups"]] == [("ru", groups["total"] - 1), ("kk", 1)]
    assert groups["grouped_by"] == "language"
    assert [hit["groups"] for hit in groups["results"]] == [["ru"]]
    assert "— Russian" in text
    assert lines_with(text, "Kazakh")


def test_a_group_has_its_name_in_the_interface_language(run: Run) -> None:
    for name, by in (("law", "type"), ("концепция", "type"), ("миграционная политика", "area"), ("2017", "year")):
        text = run("search", "торговля людьми", "--group", by, "--lang", "ru").stdout.lower()
        assert (name in text) == (name != "law")


def test_an_unknown_group_is_refused(run: Run) -> None:
    assert run("search", "x", "--group", "colour").exit_code == 2
    assert run("search", "x", "--sort", "colour").exit_code == 2
    assert run("search", "x", "--context", "0").exit_code == 2
    assert run("mentions", "--sort", "score").exit_code == 2


def test_neighbours_stand_behind_a_bar(run: Run) -> None:
    text = run("search", "--literal", '"торговле людьми"', "--context", "1").stdout
    assert lines_with(text, "│ Государство противодействует:")
    assert lines_with(text, "│ 2) незаконной миграции.")


def test_neighbours_are_marked_as_such_for_machines(answer: Answer) -> None:
    hits = answer("search", "--literal", '"торговле людьми"', "--context", "1")["results"]
    after = {hit["text"]: [each["text"] for each in hit["around"]["after"]] for hit in hits}
    assert after["1) торговле людьми;"] == ["2) незаконной миграции."]


def test_the_reasons_name_form_label_and_score(run: Run, answer: Answer) -> None:
    text = run("search", "торговля людьми", "--explain", "--all").stdout
    assert "торговля → “торговле”: dictionary words торговля (Russian)" in text
    assert "concept:human-trafficking → “Адам саудасы”: label “адам саудасы” (Kazakh)" in text
    for hit in answer("search", "торговля людьми", "--explain", "--all")["results"]:
        shares = hit["explanation"]["shares"]
        assert sum(each["score"] for each in shares) == pytest.approx(hit["score"], abs=0.001)
        for reason in hit["explanation"]["reasons"]:
            assert len(reason["spans"]) in (0, reason["times"])


@pytest.mark.parametrize(("language", "word"), [("ru", "оценка"), ("kk", "баға")])
def test_reasons_are_said_in_the_interface_language(language: str, word: str, run: Run) -> None:
    text = run("search", "людьми", "--explain", "--lang", language).stdout
    assert word in text


def test_hits_come_in_the_order_that_is_asked_for(answer: Answer) -> None:
    hits = answer("search", "state OR людьми", "--sort", "date")["results"]
    assert [hit["act"] for hit in hits][:1] == ["culture"]
    places = [
        (hit["act"], hit["language"]) for hit in answer("search", "state OR людьми", "--sort", "document")["results"]
    ]
    assert places == sorted(places)


def test_mentions_are_limited_only_where_that_is_asked_for(run: Run, answer: Answer) -> None:
    everything = answer("mentions")
    first = answer("mentions", "--limit", "2")
    assert len(everything["results"]) == everything["total"] > 2
    assert first["results"] == everything["results"][:2]
    assert first["total"] == everything["total"]
    assert "Shown: the first 2." in run("mentions", "--limit", "2").stdout
    assert "Shown" not in run("mentions").stdout


def test_mentions_come_with_groups_neighbours_and_context(answer: Answer) -> None:
    found = answer("mentions", "--group", "language", "--context", "1", "--kwic", "--concept", "human-trafficking")
    assert {each["key"]: each["passages"] for each in found["groups"]} == {
        language: len({each["id"] for each in found["results"] if each["language"] == language})
        for language in ("ru", "kk")
    }
    for mention in found["results"]:
        (line,) = mention["kwic"]
        assert line["match"] == mention["match"]
        assert mention["around"]["before"]


@pytest.mark.parametrize(
    ("form", "beginning"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK"), ("html", b"<!"), ("md", b"# ")]
)
def test_a_gap_report_that_answers_a_question_is_written_as_such(form: str, beginning: bytes, run: Run) -> None:
    result = run("ask", "Какие документы не упоминают рабство?", "--format", form)
    assert result.exit_code == 0
    assert result.stdout_bytes.startswith(beginning)


def test_a_gap_report_has_no_lines_of_json(run: Run) -> None:
    result = run("ask", "Какие документы не упоминают рабство?", "--format", "jsonl")
    assert result.exit_code == 2
    assert "table, md, json, html, xlsx, csv" in result.stderr


def test_a_citation_stands_in_every_machine_form(run: Run) -> None:
    arguments = ("search", "--literal", "людьми", "--cite", "plain", "--limit", "1")
    whole = json.loads(run(*arguments, "--format", "json").stdout)["results"][0]["citation"]["text"]
    for form in ("jsonl", "csv", "html"):
        assert whole.split()[0] in run(*arguments, "--format", form).stdout


def test_counts_refuse_options_that_they_have_no_use_for(run: Run) -> None:
    result = run("mentions", "--count-by", "document", "--sort", "date", "--kwic")
    assert result.exit_code == 2
    assert "--sort, --kwic" in result.stderr


def test_two_days_are_refused(run: Run) -> None:
    result = run("search", "in-force:2020-01-01", "--as-of", "2021-01-01")
    assert result.exit_code == 2
    assert "only once" in result.stderr
