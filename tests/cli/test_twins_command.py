"""`twins` compares what is held in two languages, and says so where nothing is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from trafsearch.cli.program import program

Run = Callable[..., Result]
Answer = Callable[..., dict[str, Any]]

LAW = "Об учёте\n\n1. Орган ведёт учёт обращений граждан в порядке, который утверждает Правительство страны.\n"


@pytest.mark.parametrize(
    ("expected", "arguments"),
    [(0, []), (0, ["migration"]), (0, ["migration.kk.md"]), (1, ["culture"]), (2, ["no such document"])],
)
def test_the_exit_code_says_whether_there_are_twins(expected: int, arguments: list[str], run: Run) -> None:
    assert run("twins", *arguments).exit_code == expected


def test_all_twins_stand_in_a_table_with_counts(run: Run) -> None:
    heads, row = run("twins", "--format", "csv").stdout.removeprefix("\ufeff").splitlines()
    assert heads == "document,twin,title,languages,ground,provisions,lacking,concepts,narrower,unlabelled"
    assert row == 'migration,,Концепция миграционной политики,"ru, kk",stated,2,3,0,0,0'  # art. 2 with two subpoints


def test_a_provision_of_one_language_is_shown_with_what_it_mentions(run: Run) -> None:
    said = run("twins", "migration").stdout
    assert "ст. 2, пп. 1): only in Russian (human-trafficking)" in said
    assert "1) торговле людьми;" in said


def test_machines_read_every_difference(answer: Answer) -> None:
    (comparison,) = answer("twins", "migration")["results"]
    assert [each["language"] for each in comparison["versions"]] == ["ru", "kk"]
    assert [each["address"]["text"] for each in comparison["differences"]] == [
        "ст. 2",
        "ст. 2, пп. 1)",
        "ст. 2, пп. 2)",
    ]
    assert {each["gap"] for each in comparison["differences"]} == {"provision"}


def test_copies_are_marked_wherever_documents_are_listed(tmp_path: Path) -> None:
    text = LAW + "".join(f"\n{n}. Пункт {n} говорит об учёте номер {n} и о сроках его хранения.\n" for n in range(2, 9))
    for name in ("law.txt", "again.md"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    index = ["--index", str(tmp_path / "index")]
    assert CliRunner().invoke(program, ["index", str(tmp_path), *index]).exit_code == 0
    docs = CliRunner().invoke(program, ["docs", "--format", "csv", *index]).stdout
    status = CliRunner().invoke(program, ["status", *index]).stdout
    found = CliRunner().invoke(program, ["search", "Правительство", *index]).stdout
    assert ",same text as again-md" in docs
    assert "another file holds too: 2." in status
    assert "Found: 1." in found
    assert "also in again-md/ru#pt1" in found or "also in law-txt/ru#pt1" in found


def test_twins_are_those_of_a_day(tmp_path: Path) -> None:
    for language, text in (("ru", "Орган учёта."), ("kk", "Есеп органы.")):
        (tmp_path / f"law.{language}.md").write_text(f"# О деле\n\n1. {text}\n", encoding="utf-8")
    rows = [
        f'[[document]]\npath = "law.{language}.md"\nact = "law"\nlanguage = "{language}"\nadopted = 2020-04-03\n'
        'title = {ru = "О деле"}\n'
        for language in ("ru", "kk")
    ]
    (tmp_path / "corpus.toml").write_text("\n".join(rows), encoding="utf-8")
    index = ["--index", str(tmp_path / "index")]
    assert CliRunner().invoke(program, ["index", str(tmp_path), *index]).exit_code == 0
    before, after = (
        CliRunner().invoke(program, ["twins", "law", "--as-of", day, *index]) for day in ("2020-01-01", "2021-01-01")
    )
    assert (before.exit_code, after.exit_code) == (2, 0)
    assert "is not held as it was on 2020-01-01" in before.stderr
    assert CliRunner().invoke(program, ["twins", "--as-of", "2020-01-01", *index]).exit_code == 1
