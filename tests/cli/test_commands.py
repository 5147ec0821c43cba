"""What each command says, and with which exit code it ends."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.cli.conftest import Run, write_documents
from trafsearch.cli.program import COMMANDS, program

Answer = Callable[..., dict[str, Any]]


def outcome(*arguments: object, **environment: str) -> Result:
    return CliRunner().invoke(program, [str(each) for each in arguments], env=environment or None)


# --- exit codes and refusals


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        (0, ["search", "торговля людьми"]),
        (0, ["search", "адам саудасы"]),
        (0, ["search", "museums"]),
        (1, ["search", "космонавтика"]),
        (2, ["search", 'торговля "людьми']),
        (2, ["search", "concept:no-such-concept"]),
        (2, ["search", "area:no-such-area"]),
        (2, ["search", "doc:no-such-document"]),
        (2, ["search"]),
        (2, ["search", ""]),
        (2, ["search", "x", "--no-such-option"]),
        (2, ["search", "x", "--limit", "0"]),
        (0, ["ask", "Где в миграционной политике упоминается торговля людьми?"]),
        (1, ["ask", "Где в культурной политике упоминается торговля людьми?"]),
        (0, ["ask", "--dry-run", "Где в культурной политике упоминается торговля людьми?"]),
        (0, ["mentions"]),
        (0, ["mentions", "migration", "--concept", "human-trafficking"]),
        (1, ["mentions", "culture", "--concept", "human-trafficking"]),
        (2, ["mentions", "--concept", "no-such-concept"]),
        (2, ["mentions", "no-such-document"]),
        (0, ["show", "migration"]),
        (0, ["show", "migration", "ст. 2"]),
        (2, ["show", "migration", "ст. 99"]),
        (2, ["show", "migration", "где-то там"]),
        (2, ["show", "no-such-document"]),
        (2, ["show"]),
        (0, ["docs"]),
        (0, ["docs", "--area", "migration", "--type", "concept"]),
        (1, ["docs", "--type", "code"]),
        (2, ["docs", "--type", "poem"]),
        (2, ["docs", "--area", "no-such-area"]),
        (0, ["status"]),
        (0, ["gaps"]),
        (4, ["gaps", "--fail-on", "not_assessable"]),
        (2, ["gaps", "--lens", "no-such-lens"]),
        (2, ["gaps", "--clock", "yesterday"]),
        (0, ["analyze", "торговлей", "людьми"]),
        (0, ["doctor"]),
        (0, ["extract", "{docs}/migration.kk.md"]),
        (0, ["extract", "{docs}/migration.kk.md", "--plain", "--limit", "seconds=60", "--limit", "memory-mb=4000"]),
        (3, ["extract", "{docs}/migration.kk.md", "{docs}/scan.pdf"]),
        (2, ["extract"]),
        (2, ["extract", "{docs}"]),
        (2, ["extract", "{docs}/nothing.pdf"]),
        (2, ["extract", "{docs}/scan.pdf", "--page", "one"]),
        (2, ["extract", "{docs}/scan.pdf", "--limit", "seconds=0"]),
        (2, ["extract", "{docs}/scan.pdf", "--limit", "speed=5"]),
        (2, ["extract", "{docs}/scan.pdf", "--encoding", "cp-nonsense"]),
        (2, ["extract", "{docs}/scan.pdf", "--passwords", "{docs}/nothing.toml"]),
        (2, ["no-such-command"]),
    ],
)
def test_exit_code(code: int, arguments: list[str], run: Run, held: Path) -> None:
    result = run(*(each.format(docs=held.parent / "docs") for each in arguments))
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    assert "Internal error" not in result.output


def test_a_refusal_goes_to_stderr_and_leaves_stdout_empty(run: Run) -> None:
    result = run("search", "concept:trafficking", "--format", "json")
    assert result.stdout == ""
    assert "There is no concept trafficking. Near it:" in result.stderr


def test_a_caret_stands_under_the_place(run: Run) -> None:
    assert run("search", 'торговля "людьми').stderr == 'This quote is never closed.\n  торговля "людьми\n           ^\n'


def test_a_mistyped_command_names_the_nearest(run: Run) -> None:
    assert "Did you mean: search?" in run("serch", "x").stderr


def test_a_minus_word_belongs_to_the_query(run: Run) -> None:
    assert run("search", "противодействует", "-людьми").exit_code == 0
    assert run("search", "--literal", "людьми", "-торговля").exit_code in (0, 1)


# --- the index that is not there, or is not ours


@pytest.mark.parametrize("command", ["status", "search x", "ask x", "mentions", "show x", "docs", "gaps", "index"])
def test_a_missing_index_is_not_an_empty_one(command: str, tmp_path: Path) -> None:
    result = outcome(*command.split(), "--index", tmp_path / "none")
    assert result.exit_code == 2
    assert "there is no index here" in result.stderr
    assert not (tmp_path / "none").exists()


def test_an_index_of_nothing_is_not_an_empty_answer(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert outcome("index", tmp_path / "empty", "--index", tmp_path / "ix").exit_code == 2
    result = outcome("search", "x", "--index", tmp_path / "ix")
    assert result.exit_code == 2
    assert "nothing has been indexed here yet" in result.stderr or "there is no index here" in result.stderr


def test_a_missing_folder_makes_no_index(tmp_path: Path) -> None:
    result = outcome("index", tmp_path / "nowhere", "--index", tmp_path / "ix")
    assert result.exit_code == 2
    assert "no such file or folder" in result.stderr
    assert not (tmp_path / "ix").exists()


def test_an_index_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ix").mkdir()
    with sqlite3.connect(tmp_path / "ix" / "catalog.sqlite") as database:
        database.execute("CREATE TABLE other (x)")
        database.execute("PRAGMA user_version = 99")
    result = outcome("status", "--index", tmp_path / "ix")
    assert result.exit_code == 2
    assert "another version (schema 99" in result.stderr


def test_an_index_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ix").mkdir()
    (tmp_path / "ix" / "catalog.sqlite").write_bytes(b"no database at all, but long enough to be looked at" * 40)
    result = outcome("docs", "--index", tmp_path / "ix", "--lang", "ru")
    assert result.exit_code == 2
    assert "индекс не читается" in result.stderr


def test_the_environment_names_the_index(held: Path) -> None:
    assert outcome("docs", TRAFSEARCH_INDEX=str(held)).exit_code == 0


# --- index


def test_index_names_what_it_could_not_read(tmp_path: Path) -> None:
    result = outcome("index", write_documents(tmp_path / "docs"), "--index", tmp_path / "ix")
    assert result.exit_code == 3
    assert "Files read: 4" in result.stdout
    assert "scan.pdf: damaged" in result.stdout


def test_index_alone_refreshes_and_forget_forgets(tmp_path: Path) -> None:
    documents = write_documents(tmp_path / "docs")
    (documents / "scan.pdf").unlink()
    (documents / "more.txt").write_text("Described nowhere.", encoding="utf-8")
    assert outcome("index", documents, "--index", tmp_path / "ix").exit_code == 0
    (documents / "more.txt").unlink()
    again = outcome("index", "--index", tmp_path / "ix")
    assert again.exit_code == 0
    assert "unchanged: 3, removed: 1" in again.stdout
    assert outcome("index", "--forget", documents, "--index", tmp_path / "ix").exit_code == 0
    assert outcome("search", "людьми", "--index", tmp_path / "ix").exit_code == 2


def test_an_index_inside_the_documents_is_no_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_documents(tmp_path / "docs"))
    for _ in range(2):
        assert "catalog.sqlite" not in outcome("index", ".").output


def test_index_stopped_keeps_what_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("trafsearch.ingest.index", interrupted)
    result = outcome("index", write_documents(tmp_path / "docs"), "--index", tmp_path / "ix")
    assert result.exit_code == 130
    assert "what was read is kept" in result.stderr


# --- answers for people


def test_search_says_what_it_looked_for_and_through(run: Run) -> None:
    text = run("search", "торговля людьми").stdout
    assert "Searched as:" in text
    assert "concept:human-trafficking" in text
    assert "Looked through: acts 2" in text
    assert "Files not read whole: 1" in text
    assert "migration/ru@2017-09-29#art1.pt1" in text
    assert "migration/kk@2017-09-29#art1.pt1" in text


def test_literal_leaves_the_other_languages_out(run: Run) -> None:
    text = run("search", "--literal", "торговля людьми").stdout
    assert "migration/ru@" in text
    assert "migration/kk@" not in text


def test_search_shows_the_lead_with_a_subpoint(run: Run) -> None:
    assert "Государство противодействует:" in run("search", '"торговле людьми"', "doc:migration").stdout


def test_nothing_found_is_no_proof_while_a_file_is_unread(run: Run) -> None:
    text = run("search", "космонавтика").stdout
    assert "Nothing found." in text
    assert "does not prove" in text


def test_a_limit_says_what_it_left_out(run: Run) -> None:
    text = run("search", "торговля людьми", "--limit", "1").stdout
    assert "1 of " in text
    assert "shown: --all" in text
    assert "shown: --all" not in run("search", "торговля людьми", "--limit", "1", "--all").stdout


def test_ask_begins_with_a_query_that_can_be_run(run: Run) -> None:
    question = "Көші-қон саясатында адам саудасы қай жерде айтылады?"
    first = run("ask", question, "--dry-run").stdout.splitlines()[0]
    assert run("search", *first.removeprefix("Searched as: ").split()).exit_code == 0


def test_show_prints_the_outline_and_a_provision(run: Run) -> None:
    assert "Статья 2. Задачи  [ст. 2]" in run("show", "migration/ru").stdout
    provision = run("show", "migration/ru", "ст.", "2").stdout
    assert "1) торговле людьми;" in provision
    assert "Основные понятия" not in provision


def test_show_takes_the_id_of_a_hit(run: Run, answer: Answer) -> None:
    hit = answer("search", "торговле", "--literal")["results"][0]
    assert hit["text"] in run("show", hit["id"]).stdout


def test_show_speaks_the_interface_language(run: Run) -> None:
    assert "1-бап" in run("show", "migration", "--lang", "kk").stdout
    assert "Статья 1" in run("show", "migration", "--lang", "ru").stdout


def test_mentions_are_counted(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("mentions", "--count-by", "concept", "--format", "csv").stdout[1:])))
    assert {row["concept"]: row["mentions"] for row in rows}["human-trafficking"] == "2"  # art. 1 in two languages


def test_analyze_shows_the_concept(run: Run) -> None:
    text = run("analyze", "торговлей", "людьми").stdout
    assert "human-trafficking" in text
    assert "торговля" in text


def test_gaps_are_equal_with_an_equal_clock(run: Run, tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        assert run("gaps", "-o", str(tmp_path / name), "--clock", "2025-01-31").exit_code == 0
    assert (tmp_path / "a.md").read_bytes() == (tmp_path / "b.md").read_bytes()


def test_gaps_into_a_folder_that_is_not_there_is_one_sentence(run: Run, tmp_path: Path) -> None:
    result = run("gaps", "-o", str(tmp_path / "none" / "gaps.md"))
    assert result.exit_code == 2
    assert "there is no such folder. Make it" in result.stderr


# --- forms


@pytest.mark.parametrize("command", ["search людьми", "ask людьми", "mentions", "docs", "status"])
def test_csv_opens_in_a_spreadsheet(command: str, run: Run) -> None:
    text = run(*command.split(), "--format", "csv").stdout
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:])))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("command", ["search людьми", "ask людьми", "mentions", "docs", "status"])
def test_markdown_ends_in_one_table(command: str, run: Run) -> None:
    text = run(*command.split(), "--format", "md").stdout
    lines = text.rpartition("\n\n")[2].splitlines()
    assert set(lines[1]) <= set("| -")
    assert all(line.startswith("| ") and line.endswith(" |") for line in lines)


def test_a_pipe_gets_no_colour(run: Run) -> None:
    for command in ("search людьми", "docs", "mentions --count-by concept", "doctor", "--help"):
        assert "\x1b" not in run(*command.split()).output


# --- languages


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(("head", "language"), [("Usage:", "en"), ("Запуск:", "ru"), ("Қолданылуы:", "kk")])
def test_help_is_in_the_language_of_the_interface(head: str, language: str, name: str) -> None:
    for arguments in ([name, "--help", "--lang", language], ["--lang", language, name, "--help"]):
        result = outcome(*arguments)
        assert result.exit_code == 0
        assert result.stdout.startswith(head)


def test_lang_is_taken_from_the_environment(run: Run) -> None:
    assert "Ничего не найдено." in run("search", "космонавтика", LANG="ru_RU.UTF-8").stdout
    assert "Ештеңе табылмады." in run("search", "космонавтика", LANG="ru_RU.UTF-8", LC_ALL="kk_KZ.UTF-8").stdout
    assert "Nothing found." in run("search", "космонавтика", "--lang", "en", LANG="ru_RU.UTF-8").stdout


def test_errors_are_translated(run: Run) -> None:
    assert run("show", "нет такого", "--lang", "ru").stderr.startswith("Ни один документ не называется нет такого.")
    assert "Эта кавычка не закрыта." in run("search", '"x', "--lang", "ru").stderr


# --- faults


def test_an_unexpected_fault_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("trafsearch.store.asking.parse", faulty)
    result = run("search", "x")
    assert result.exit_code == 2
    assert result.stderr.startswith("Internal error: RuntimeError: boom\n")
    assert "Traceback" in run("search", "x", TRAFSEARCH_DEBUG="1").stderr


def test_demo_leaves_its_reports(tmp_path: Path) -> None:
    result = outcome("demo", "--keep", tmp_path / "demo")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "demo" / "gaps.md").exists()
    assert json.loads((tmp_path / "demo" / "gaps.json").read_text(encoding="utf-8"))["schema"] == "trafsearch/gaps/1"
