"""Lenses of one's own: a file that says what to look for and where."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

GOOD = """title.en = "Bondage in migration policy"
rows = ["slavery", "debt-bondage"]
columns = ["migration", "labour"]
note.en = "Asked by a commission."
source = "written here"
"""


def written(tmp_path: Path, text: str) -> str:
    file = tmp_path / "my.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_a_report_by_a_lens_of_ones_own(run: Run, tmp_path: Path) -> None:
    result = run("gaps", "--lens", written(tmp_path, GOOD))
    assert result.exit_code == 0
    assert "# Bondage in migration policy" in result.stdout
    assert "debt bondage" in result.stdout


def test_a_good_lens_has_no_errors(run: Run, tmp_path: Path) -> None:
    result = run("lens", "lint", written(tmp_path, GOOD), "--strict")
    assert result.exit_code == 0
    assert "Errors: 0, warnings: 0" in result.stdout


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (["rows names slvery", "columns names mars"], 'title.en = "a"\nrows = ["slvery"]\ncolumns = ["mars"]\n'),
        (["title is missing"], 'rows = ["slavery"]\n'),
        (["rows are missing"], 'title.en = "a"\n'),
        (["unknown key row"], 'title.en = "a"\nrow = ["slavery"]\n'),
        (["this is not TOML"], "title = \n"),
    ],
)
def test_what_keeps_a_lens_from_use_is_told_at_once(told: list[str], text: str, run: Run, tmp_path: Path) -> None:
    result = run("lens", "lint", written(tmp_path, text))
    assert result.exit_code == 2
    assert [words for words in told if words not in result.stdout] == []


def test_such_a_lens_makes_no_report(run: Run, tmp_path: Path) -> None:
    result = run("gaps", "--lens", written(tmp_path, 'title.en = "a"\nrows = ["slvery"]\n'))
    assert result.exit_code == 2
    assert "slvery" in result.stderr


def test_a_row_that_stands_there_twice_is_a_warning(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path, GOOD.replace('"debt-bondage"', '"slavery"'))
    assert "slavery stands there twice" in run("lens", "lint", file).stdout
    assert run("lens", "lint", file, "--strict").exit_code == 4


def test_a_row_within_another_is_noted(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path, GOOD.replace('"debt-bondage"', '"human-trafficking", "child-trafficking"'))
    assert "child-trafficking is narrower than human-trafficking" in run("lens", "lint", file).stdout


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    result = run("gaps", "--lens", str(tmp_path / "none.toml"))
    assert result.exit_code == 2
    assert "none.toml" in result.stderr


def test_a_lens_that_is_not_there_names_those_that_are(run: Run) -> None:
    result = run("gaps", "--lens", "threat")
    assert result.exit_code == 2
    assert "threats" in result.stderr
