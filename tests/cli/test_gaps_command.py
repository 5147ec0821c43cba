"""`trafsearch gaps`: its columns, filters, forms and places."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
CLOCK = ("--clock", "2026-01-01T00:00:00Z")


@pytest.mark.parametrize(
    ("ids", "by"),
    [
        (["lang:ru", "lang:kk", "lang:en"], "language"),
        (["type:concept"], "type"),
        (["year:2017", "year:2019"], "year"),
        (["no-issuer"], "issuer"),
    ],
)
def test_columns(ids: list[str], by: str, answer: Callable[..., dict[str, Any]]) -> None:
    assert [column["id"] for column in answer("gaps", "--by", by)["columns"]] == ids


def test_filters_are_those_of_search(answer: Callable[..., dict[str, Any]]) -> None:
    found = answer("gaps", "area:migration", "lang:ru")
    assert found["columns"][0]["id"] == "migration"
    assert {note["code"] for note in found["notes"]} >= {"areas", "languages"}


@pytest.mark.parametrize("words", [("торговля",), ("concept:slavery",), ("area:migration", "космонавтика")])
def test_words_are_no_filters(words: tuple[str, ...], run: Run) -> None:
    result = run("gaps", *words)
    assert result.exit_code == 2
    assert "--lens" in result.stderr


@pytest.mark.parametrize(
    ("beginning", "name"),
    [
        (b"<!DOCTYPE html>", "r.html"),
        (b"PK", "r.xlsx"),
        (b"PK", "r.docx"),
        (b"PK", "r.qdpx"),
        (b"# ", "r.md"),
        (b"{", "r.json"),
        (b"\xef\xbb\xbf", "r.csv"),
    ],
)
def test_the_ending_chooses_the_form(beginning: bytes, name: str, run: Run, tmp_path: Path) -> None:
    result = run("gaps", "-o", str(tmp_path / name), *CLOCK)
    assert result.exit_code == 0
    assert (tmp_path / name).read_bytes()[: len(beginning)].lower() == beginning.lower()
    assert name in result.stderr


def test_an_ending_that_says_no_form_is_refused(run: Run, tmp_path: Path) -> None:
    result = run("gaps", "-o", str(tmp_path / "r.pages"))
    assert result.exit_code == 2
    assert not (tmp_path / "r.pages").exists()


def test_a_report_of_each_lens(run: Run, tmp_path: Path) -> None:
    result = run("gaps", "--all-lenses", "-o", str(tmp_path / "reports"), "--format", "json", "--format", "md", *CLOCK)
    assert result.exit_code == 0
    written = {path.name for path in (tmp_path / "reports").iterdir()}
    for lens in ("threats", "forms", "causes", "measures", "theories", "instruments", "institutions"):
        assert {f"{lens}.json", f"{lens}.md"} <= written


def test_into_a_folder_go_html_and_json(run: Run, tmp_path: Path) -> None:
    assert run("gaps", "-o", str(tmp_path), *CLOCK).exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"threats.html", "threats.json"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--all-lenses",),
        ("--all-lenses", "--lens", "threats", "-o", "here"),
        ("--format", "md", "--format", "json"),
        ("--format", "qdpx"),
    ],
)
def test_what_does_not_go_together(arguments: tuple[str, ...], run: Run) -> None:
    assert run("gaps", *arguments).exit_code == 2


def test_what_does_not_count(answer: Callable[..., dict[str, Any]]) -> None:
    def is_direct(*arguments: str) -> bool:
        cells = answer("gaps", *arguments)["results"]
        return any(cell["state"] == "direct" for cell in cells if cell["row"] == "human-trafficking")

    assert is_direct()
    assert not is_direct("--without", "human-trafficking")


def test_a_concept_that_is_not_there_is_refused(run: Run) -> None:
    assert run("gaps", "--without", "slvery").exit_code == 2


def test_states_that_are_asked_for_end_the_run_with_4(run: Run) -> None:
    assert run("gaps", "--fail-on", "not_assessable", *CLOCK).exit_code == 4
    assert json.loads(run("gaps", "--format", "json", *CLOCK).stdout)["schema"] == "trafsearch/gaps/1"
