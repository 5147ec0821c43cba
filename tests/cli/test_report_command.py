"""`report verify` and `report diff`: what they say, and what their end means to a script."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from test_schema import problems

from trafsearch.cli.messages import LANGUAGES
from trafsearch.cli.program import program
from trafsearch.language import Language


def run(*arguments: object) -> Result:
    return CliRunner().invoke(program, [*map(str, arguments)])


@pytest.fixture(scope="module")
def made(held: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report of the small corpus and its index, another of the corpus after changes and its index."""
    folder = tmp_path_factory.mktemp("made")
    shutil.copytree(held.parent / "docs", folder / "docs")
    for name in ("before", "after"):
        shutil.copytree(held, folder / name)
        run("index", "--forget", held.parent / "docs", "--index", folder / name)
        run("index", folder / "docs", "--index", folder / name)
        written = run("gaps", "--index", folder / name, "--format", "json", "-o", folder / f"{name}.json")
        assert written.exit_code == 0, written.output
        text = (folder / "docs" / "culture.en.md").read_text(encoding="utf-8")
        said = "\n2. Human trafficking is a crime.\n"
        (folder / "docs" / "culture.en.md").write_text(text + said, encoding="utf-8")
    return folder


def test_a_report_that_holds(held: Path, tmp_path: Path) -> None:
    run("gaps", "--index", held, "--format", "json", "-o", tmp_path / "gaps.json")
    result = run("report", "verify", tmp_path / "gaps.json", "--index", held)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("The report holds.\n")
    assert "✗" not in result.stdout


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "not assessable → spoken of"),
        (Language.RU, "нельзя оценить → упоминается"),
        (Language.KK, "бағалау мүмкін емес → айтылған"),
    ],
)
def test_a_report_that_does_not_hold(language: Language, said: str, made: Path) -> None:
    result = run("report", "verify", made / "before.json", "--index", made / "after", "--lang", language)
    assert (result.exit_code, result.stderr) == (1, "")
    assert said in result.stdout
    assert "culture.en.md [culture]" in result.stdout
    assert "Human trafficking is a crime" in result.stdout


def test_verification_for_machines(made: Path) -> None:
    result = run("report", "verify", made / "before.json", "--index", made / "after", "--format", "json")
    found = json.loads(result.stdout)
    assert (result.exit_code, problems("trafsearch/report-verify/1", found)) == (1, [])
    assert (found["holds"], found["refused"]) == (False, None)
    failed = {each["name"] for each in found["results"] if not each["holds"]}
    assert {"cells", "files"} <= failed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["table", "md"])
def test_what_is_otherwise(form: str, language: Language, made: Path) -> None:
    arguments = ("report", "diff", made / "before.json", made / "after.json")
    result = run(*arguments, "--format", form, "--lang", language)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "culture.en.md [culture]" in result.stdout
    assert "culture/en@2019-01-10#art1.pt2" in result.stdout
    assert ("--all" in result.stdout, "--all" in run(*arguments, "--all", "--format", form).stdout) == (True, False)


def test_differences_for_machines(made: Path, tmp_path: Path) -> None:
    result = run(
        "report", "diff", made / "before.json", made / "after.json", "--format", "json", "-o", tmp_path / "d.json"
    )
    found: dict[str, Any] = json.loads((tmp_path / "d.json").read_text(encoding="utf-8"))
    assert (result.exit_code, result.stdout, problems("trafsearch/report-diff/1", found)) == (0, "", [])
    assert [(each["path"], each["change"]) for each in found["files"]] == [("culture.en.md", "changed")]
    changed = {(each["row"], each["column"]): each for each in found["results"]}["human-trafficking", "cultural"]
    assert [each["quote"]["match"] for each in changed["came"]] == ["Human trafficking"]


def test_nothing_is_otherwise(made: Path) -> None:
    result = run("report", "diff", made / "before.json", made / "before.json")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (1, "Nothing is otherwise.")


@pytest.mark.parametrize("command", [["verify"], ["diff", "x.json"]], ids=" ".join)
def test_what_is_no_report_is_refused(command: list[str], made: Path, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"schema": "trafsearch/search/1"}', encoding="utf-8")
    files = [tmp_path / "x.json" if each == "x.json" else each for each in command[1:]]
    result = run("report", command[0], *files, tmp_path / "x.json", "--index", made / "after")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "it is not a gap report in JSON but trafsearch/search/1" in result.stderr


def test_a_file_that_is_not_there(made: Path, tmp_path: Path) -> None:
    result = run("report", "verify", tmp_path / "none.json", "--index", made / "after")
    assert (result.exit_code, "none.json" in result.stderr) == (2, True)
