"""Searches are saved beside the index, and what is new in them is told once."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trafsearch.cli.program import program

LAW = "# Закон о миграции\n\nСтатья 1. Понятия\n\n1. Торговля людьми признаётся угрозой.\n\n2. Учёт ведётся.\n"
CORPUS = (
    '[[document]]\npath = "law.md"\nact = "law"\nlanguage = "ru"\ntype = "law"\ntitle = {ru = "Закон о миграции"}\n'
)
Run = Callable[..., Result]


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "law.md").write_text(LAW, encoding="utf-8")
    (tmp_path / "docs" / "corpus.toml").write_text(CORPUS, encoding="utf-8")
    return tmp_path / "docs"


@pytest.fixture
def run(documents: Path) -> Run:
    """Runs a command on an index of its own."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(program, ["--index", str(documents.parent / "ix"), *arguments])

    assert run("index", str(documents)).exit_code == 0
    return run


def change(run: Run, documents: Path, before: str, after: str) -> None:
    (documents / "law.md").write_text(LAW.replace(before, after), encoding="utf-8")
    assert run("index").exit_code == 0


def test_news_are_told_once(run: Run, documents: Path) -> None:
    saved = run("save", "trafficking", "торговля", "людьми", "--literal")
    assert (saved.exit_code, "passages 1, documents 1" in saved.stdout) == (0, True)
    nothing = run("watch")
    assert (nothing.exit_code, "Nothing new since" in nothing.stdout) == (1, True)
    change(run, documents, "Учёт ведётся", "Торговля людьми запрещена")
    for _ in range(2):
        tried = run("watch", "--dry-run")
        assert tried.exit_code == 0
        assert "New (the file was changed): Закон о миграции" in tried.stdout
        assert "ст. 1, п. 2 · law/ru#art1.pt2" in tried.stdout
        assert "+ 2. Торговля людьми запрещена." in tried.stdout
    assert run("watch").exit_code == 0
    assert run("watch").exit_code == 1


def test_news_are_remembered_only_once_they_are_told(
    run: Run, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trafsearch.cli import output

    def broken() -> None:
        raise BrokenPipeError

    run("save", "trafficking", "торговля людьми")
    change(run, documents, "Учёт ведётся", "Торговля людьми запрещена")
    with monkeypatch.context() as patched:
        patched.setattr(output, "finish", broken)
        patched.setattr(output, "abandon", lambda: None)
        run("watch")
    assert run("watch").exit_code == 0


def test_machines_read_what_changed(run: Run, documents: Path) -> None:
    run("save", "trafficking", "торговля людьми", "--literal")
    change(run, documents, "признаётся угрозой", "признаётся преступлением")
    rows = list(csv.DictReader(io.StringIO(run("watch", "--dry-run", "--format", "csv").stdout.lstrip("\ufeff"))))
    assert [(row["name"], row["difference"], row["document"], row["address"]) for row in rows] == [
        ("trafficking", "changed", "law", "ст. 1, п. 1")
    ]
    (news,) = json.loads(run("watch", "--format", "json").stdout)["results"]
    (changed,) = news["changes"]
    assert (changed["before"]["text"], changed["now"]["text"]) == (
        "1. Торговля людьми признаётся угрозой.",
        "1. Торговля людьми признаётся преступлением.",
    )


def test_one_search_can_be_watched(run: Run) -> None:
    run("save", "a", "торговля")
    run("save", "b", "учёт")
    found = json.loads(run("watch", "b", "--format", "json").stdout)
    assert [each["name"] for each in found["results"]] == ["b"]
    unknown = run("watch", "c")
    assert (unknown.exit_code, "Those saved: a, b" in unknown.stderr) == (2, True)


def test_a_search_that_fails_is_told_and_is_no_nothing_new(run: Run, documents: Path) -> None:
    run("save", "a", "торговля", "doc:law")
    run("save", "b", "учёт")
    (documents / "other.md").write_text("# О другом\n\nУчёт скота.\n", encoding="utf-8")
    (documents / "law.md").unlink()
    (documents / "corpus.toml").unlink()
    run("index")
    result = run("watch")
    assert result.exit_code == 2
    assert "a: No document is called law" in result.stderr
    assert "Gone (the document)" in result.stdout
    assert "law/ru#art1.pt2" in result.stdout


def test_a_name_is_taken_once(run: Run) -> None:
    run("save", "a", "торговля")
    taken = run("save", "a", "учёт")
    assert (taken.exit_code, "saved as a already: торговля" in taken.stderr) == (2, True)
    assert run("save", "a", "учёт", "--replace").exit_code == 0
    assert json.loads(run("saved", "show", "a", "--format", "json").stdout)["results"][0]["query"] == "учёт"


def test_what_cannot_be_searched_for_is_not_saved(run: Run, documents: Path) -> None:
    assert run("save", "a", "торговля (").exit_code == 2
    assert run("save", " ", "торговля").exit_code == 2
    assert run("saved", "list").exit_code == 1
    assert not (documents.parent / "ix.saved" / "searches.toml").exists()


def test_saved_searches_are_listed_shown_and_deleted(run: Run) -> None:
    run("save", "торговля людьми", '"торговля людьми"', "--literal")
    (listed,) = json.loads(run("saved", "list", "--format", "json").stdout)["results"]
    assert (listed["name"], listed["query"], listed["literal"], listed["passages"]) == (
        "торговля людьми",
        '"торговля людьми"',
        True,
        1,
    )
    assert "law/ru#art1.pt1" in run("saved", "show", "торговля людьми").stdout
    assert run("saved", "delete", "торговля людьми").exit_code == 0
    assert run("saved", "delete", "торговля людьми").exit_code == 2
    assert run("watch").exit_code == 1


def test_the_file_can_be_edited_and_keeps_its_comments(run: Run, documents: Path) -> None:
    run("save", "a", "торговля")
    file = documents.parent / "ix.saved" / "searches.toml"
    file.write_text(file.read_text(encoding="utf-8") + '\n# мой\n["мой"]\nquery = "учёт"\n', encoding="utf-8")
    first = run("watch", "мой")
    assert (first.exit_code, "for the first time: passages 1" in first.stdout) == (1, True)
    run("save", "b", "торговля")
    assert "# мой\n" in file.read_text(encoding="utf-8")


BROKEN = [
    "[a]\n",
    "[a]\nquery = 1\n",
    "[a",
    'a = "торговля"\n',
    '[a]\nquery = "x"\nliteral = "no"\n',
    "[a]\nqery = ''\n",
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_file_that_is_spoilt_is_named(text: str, run: Run, documents: Path) -> None:
    run("save", "b", "торговля")
    file = documents.parent / "ix.saved" / "searches.toml"
    file.write_text(text, encoding="utf-8")
    result = run("watch")
    assert (result.exit_code, str(file) in result.stderr) == (2, True)
