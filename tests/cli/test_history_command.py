"""What `history` and `compare` tell of a document: what amended it, what is not known, what was not read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trafsearch.cli.program import program

Run = Callable[..., Result]
LAW = "# О порядке\n\n**Статья 1. Дело**\n\n1. {}\n"
ROWS = """
[[document]]
path = "old.md"
act = "kz-7"
language = "ru"
adopted = 2001-01-01

[[document]]
path = "new.md"
act = "kz-7"
language = "ru"
adopted = 2001-01-01
holds_from = 2010-05-05
amended_by = "{}"

[[document]]
path = "amending.md"
act = "kz-50001"
number = "9-IV"
adopted = 2010-05-01
title = {{ru = "О внесении изменений"}}

[[document]]
path = "alone.md"
act = "kz-8"
whole = false
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    for name, text in (("old", "Было."), ("new", "Стало."), ("amending", "Изменить."), ("alone", "Одно.")):
        (tmp_path / "docs" / f"{name}.md").write_text(LAW.format(text), encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, cause: str = "kz-50001") -> Result:
    (folder / "docs" / "corpus.toml").write_text(ROWS.format(cause), encoding="utf-8")
    CliRunner().invoke(program, ["--index", str(folder / "ix"), "index", str(folder / "docs")])
    return CliRunner().invoke(program, ["--index", str(folder / "ix"), "--lang", "ru", *arguments])


@pytest.mark.parametrize(
    ("expected", "cause"),
    [
        ("О внесении изменений, № 9-IV, 2010-05-01, kz-50001", "kz-50001"),
        ("акт с кодом 60002, которого здесь нет", "kz-60002"),
        ("Закон от 1 мая 2010 года № 9-IV", "Закон от 1 мая 2010 года № 9-IV"),
    ],
)
def test_amending_act_is_named(expected: str, cause: str, folder: Path) -> None:
    assert expected in run(folder, "history", "kz-7", cause=cause).stdout


def test_only_edition_is_not_taken_for_the_first(folder: Path) -> None:
    assert "единственная имеющаяся редакция" in run(folder, "history", "kz-8").stdout
    assert "единственная" not in run(folder, "history", "kz-7").stdout


def test_text_that_was_read_in_part_is_named(folder: Path) -> None:
    assert "alone.md: прочитан частично" in run(folder, "history", "kz-8").stderr
    assert run(folder, "history", "kz-7").stderr == ""
    compared = run(folder, "compare", "kz-7", "--between", "2005-01-01", "2015-01-01")
    assert (compared.exit_code, compared.stderr) == (0, "")
