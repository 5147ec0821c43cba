"""A script that asks for it hears that something could not be looked at: exit code 4."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from silent_corpus import UNREAD, write, write_silent

from trafsearch.cli.program import program

LENS = 'title = { en = "Silence" }\nrows = ["human-trafficking", "terrorism"]\ncolumns = ["cultural"]\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The indexes of two folders, one of them with a scan; a lens for one area."""
    folder = tmp_path_factory.mktemp("command")
    write(folder, "silence.toml", LENS.encode())
    facts = {"act": "law", "areas": ["cultural"], "adopted": date(1999, 7, 13), "holds_from": date(2020, 1, 1)}
    for name, exit_code in (("sound", 0), ("scanned", 3)):
        write_silent(folder / name, "law.md", **facts)
        if name == "scanned":
            write(folder / name, "scan001.pdf", UNREAD["pictures-of-pages.pdf"][1])
        done = CliRunner().invoke(program, ["index", str(folder / name), "--index", str(folder / f"{name}-ix")])
        assert done.exit_code == exit_code, done.output
    return folder


def gaps(folder: Path, name: str, *arguments: str) -> Result:
    index = ["--index", str(folder / f"{name}-ix"), "--lang", "en", "--lens", str(folder / "silence.toml")]
    return CliRunner().invoke(program, ["gaps", *index, *arguments])


CONDITIONS = [
    # the exit code, the folder, the options, the states that are asked for
    (0, "sound", [], []),
    (0, "scanned", [], []),
    (0, "sound", [], ["not_assessable"]),
    (4, "scanned", [], ["not_assessable"]),
    (4, "sound", [], ["absent"]),
    (0, "scanned", [], ["absent"]),
    (4, "scanned", [], ["absent", "not_assessable"]),
    (0, "scanned", [], ["indirect"]),
    (0, "sound", ["--as-of", "2020-01-01"], ["not_assessable"]),
    (4, "sound", ["--as-of", "2019-12-31"], ["not_assessable"]),  # only a later edition is held
    (4, "scanned", ["--by", "year"], ["not_assessable"]),
    (0, "scanned", ["--by", "document"], ["not_assessable"]),  # the scan is of no known document: a note tells it
]


@pytest.mark.parametrize(("exit_code", "name", "options", "conditions"), CONDITIONS)
def test_the_exit_code_of_a_condition(
    exit_code: int, name: str, options: list[str], conditions: list[str], folder: Path
) -> None:
    done = gaps(folder, name, *options, *(word for each in conditions for word in ("--fail-on", each)))
    assert done.exit_code == exit_code, done.output
    assert done.stderr == (f"Cells that are {', '.join(conditions)}: 2\n" if exit_code else "")


def test_the_report_itself_is_written_all_the_same(folder: Path) -> None:
    done = gaps(folder, "scanned", "--fail-on", "not_assessable", "--format", "json")
    cells = json.loads(done.stdout)["results"]
    assert [cell["state"] for cell in cells] == ["not_assessable"] * 2
    assert all("scan001.pdf" in json.dumps(cell["reason"]) for cell in cells)
