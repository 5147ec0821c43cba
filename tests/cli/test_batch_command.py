"""`trafsearch batch` answers every row of a list, for people and for machines."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.cli.test_schema import problems
from trafsearch.batch.reasons import REASONS
from trafsearch.cli.messages import sentences
from trafsearch.language import Language

Run = Callable[..., Result]

LIST = """id;term;query;filters
a;торговля людьми;;
b;;"торговля людьми";
c;торговля людьми;;lang:kk
d;космонавтика;;
e;;торговля (;
"""


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    return tmp_path / "list.csv"


def test_a_table_says_of_each_query_in_how_many_documents_it_stands(run: Run, queries: Path) -> None:
    result = run("batch", str(queries))
    assert result.exit_code == 3
    cells = [line.split() for line in result.stdout.splitlines()]
    assert cells[1] == ["2", "a", "торговля", "людьми", "2", "1", "0", "2"]  # in migration; culture is in English
    assert cells[2] == ["3", "b", "торговля", "людьми", "3", "1", "1", "1"]  # the concept, in Kazakh too
    assert cells[3] == ["4", "c", "торговля", "людьми", "0", "0", "0", "3"]  # Kazakh texts say it in other words
    assert cells[4] == ["5", "d", "космонавтика", "0", "0", "1", "2"]
    assert cells[5][:2] == ["6", "e"]
    assert "Row 6: This parenthesis is never closed." in result.stderr


CODES = [(0, "торговля людьми\n"), (1, "космонавтика\n"), (3, "космонавтика\n—\n"), (2, "\n")]


@pytest.mark.parametrize(("expected", "text"), CODES)
def test_the_exit_code_says_how_it_ended(expected: int, text: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(text, encoding="utf-8")
    assert run("batch", str(tmp_path / "list.txt")).exit_code == expected


def test_machines_read_the_counts_the_passages_and_the_errors(
    answer: Callable[..., dict[str, Any]], queries: Path
) -> None:
    found = answer("batch", str(queries))
    rows = {each["id"]: each for each in found["results"]}
    assert [each["document"] for each in rows["a"]["documents"]] == ["culture", "migration", "scan.pdf"]
    assert [each["passages"] for each in rows["a"]["documents"]] == [None, 2, None]
    assert [each["state"] for each in rows["c"]["documents"]] == ["other_language", "other_language", "unread"]
    assert {each["address"]["text"] for each in rows["a"]["passages"]} == {"ст. 1, п. 1", "ст. 2, пп. 1)"}
    assert {word for each in rows["a"]["passages"] for word in each["words"]} == {"Торговля людьми", "торговле людьми"}
    assert rows["e"]["total"] is None
    assert rows["e"]["error"].startswith("This parenthesis is never closed.")
    alone = answer("search", "торговля людьми")
    assert rows["b"]["total"] == alone["total"]


def test_csv_on_stdout_is_the_table_of_counts(run: Run, queries: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("batch", str(queries), "--format", "csv").stdout.lstrip("\ufeff"))))
    assert [(row["document"], row["passages"], row["state"]) for row in rows if row["id"] == "a"] == [
        ("culture", "", "other_language"),
        ("migration", "2", "found"),
        ("scan.pdf", "", "unread"),
    ]


def test_tables_are_written_in_the_language_of_the_interface(run: Run, queries: Path, tmp_path: Path) -> None:
    result = run("--lang", "ru", "batch", str(queries), "-o", str(tmp_path / "out"))
    written = ", ".join(str(tmp_path / "out" / f"{name}.csv") for name in ("counts", "passages", "queries"))
    assert f"Таблицы записаны: {written}" in result.stderr
    with (tmp_path / "out" / "counts.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["unread"] for row in rows if row["document"] == "scan.pdf"} != {""}
    assert all(row["unread"].startswith("scan.pdf: повреждён") for row in rows if row["document"] == "scan.pdf")


def test_json_is_written_into_a_file_and_other_files_are_refused(run: Run, queries: Path, tmp_path: Path) -> None:
    on_stdout = run("batch", str(queries), "--format", "json").stdout
    assert run("batch", str(queries), "-o", str(tmp_path / "x.json")).exit_code == 3
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == on_stdout
    refused = run("batch", str(queries), "-o", str(tmp_path / "x.ods"))
    assert (refused.exit_code, "x.ods" in refused.stderr) == (2, True)


def test_a_torn_row_and_rows_with_one_id_are_told_and_the_rest_is_answered(run: Run, tmp_path: Path) -> None:
    text = 'id;term\nk1;людьми\nk2;"торговля людьми\nk1;музеи\nk3;"Торговля\nлюдьми"\n'
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    result = run("batch", str(tmp_path / "list.csv"))
    assert result.exit_code == 3
    assert "Row 3: its quotation marks do not pair (line 3)" in result.stderr
    assert "Row 2: The id k1 stands in other rows too: 4." in result.stderr
    assert "Row 4: The id k1 stands in other rows too: 2." in result.stderr
    assert "Row 5: Read as one row: lines 5 to 6 of the file" in result.stderr
    assert [line.split()[0] for line in result.stdout.splitlines()[1:]] == ["2", "3", "4", "5"]
    found = json.loads(run("batch", str(tmp_path / "list.csv"), "--format", "json").stdout)
    assert problems("trafsearch/batch/1", found) == []
    assert [(each["same_id"], each["lines"]) for each in found["results"]] == [
        ([4], None),
        ([], None),
        ([2], None),
        ([], [5, 6]),
    ]


def test_columns_that_are_passed_over_are_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("term,filtres\nмузеи,lang:en\n", encoding="utf-8")
    assert "filtres" in run("batch", str(tmp_path / "list.csv")).stderr


def test_a_word_found_in_another_spelling_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("query\nnjhujdkz\n", encoding="utf-8")
    result = run("batch", str(tmp_path / "list.csv"))
    assert result.exit_code == 0
    assert "Row 2:" in result.stderr
    assert "njhujdkz" in result.stderr


def test_json_answers_what_the_tables_say(run: Run, queries: Path) -> None:
    found = json.loads(run("batch", str(queries), "--format", "json").stdout)
    assert found["query"] == {"path": str(queries), "literal": False, "as_of": None}
    assert (found["unused_columns"], found["unused_sheets"]) == ([], [])


def test_every_reason_that_a_list_can_be_refused_for_has_its_sentence() -> None:
    assert {key: sentences(Language.EN)[key] for key in REASONS} == REASONS
