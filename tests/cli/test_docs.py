"""What is known of a document, where it comes from, and how it is corrected."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import write_documents

from trafsearch.cli.program import program

Run = Callable[..., Result]


@pytest.fixture
def own(tmp_path: Path) -> tuple[Path, Run]:
    """A folder of documents, and a way to run commands on an index of it."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(program, ["--index", str(tmp_path / "ix"), *arguments])

    folder = write_documents(tmp_path / "docs")
    (folder / "plan.md").write_text("# План мероприятий на 2017–2021 годы\n\n1. Помогать людям.\n", encoding="utf-8")
    run("index", str(folder))
    return folder, run


def test_each_field_says_where_it_comes_from(own: tuple[Path, Run]) -> None:
    _, run = own
    stated, guessed = (run("docs", name).stdout for name in ("culture", "plan.md"))
    assert "Concept of cultural policy" in stated
    assert "stated in corpus.toml" in stated
    assert "? read off: План мероприятий на 2017–2021 годы" in guessed
    assert "2021-12-31" in guessed
    assert "? read off: на 2017–2021 годы" in guessed
    assert "expired" in guessed
    assert "expired ?" in run("docs").stdout


def test_correction_is_shown_written_and_taken_in(own: tuple[Path, Run]) -> None:
    folder, run = own
    before = (folder / "corpus.toml").read_text(encoding="utf-8")
    shown = run("docs", "--edit", "plan.md", "type=action-plan", "areas=migration", "--dry-run")
    assert '+areas = ["migration"]' in shown.stdout
    assert (folder / "corpus.toml").read_text(encoding="utf-8") == before
    written = run("docs", "--edit", "plan.md", "type=action-plan", "areas=migration")
    assert written.exit_code == 0
    assert "trafsearch index" in written.stdout
    assert (folder / "corpus.toml").read_text(encoding="utf-8").startswith(before.rstrip())
    run("index")
    assert "stated in corpus.toml" in run("docs", "plan.md").stdout
    assert "it is stated so already" in run("docs", "--edit", "plan.md", "type=action-plan").stdout


def test_file_that_was_not_read_can_be_given_an_area(own: tuple[Path, Run]) -> None:
    folder, run = own
    assert run("docs", "--edit", "scan.pdf", "areas=migration").exit_code == 0
    assert 'path = "scan.pdf"\nareas = ["migration"]' in (folder / "corpus.toml").read_text(encoding="utf-8")


def test_row_to_fill_in_is_shown_without_fields(own: tuple[Path, Run]) -> None:
    _, run = own
    shown = run("docs", "--edit", "plan.md").stdout
    assert '[[document]]\npath = "plan.md"' in shown
    assert '# title.ru = "План мероприятий на 2017–2021 годы"' in shown


@pytest.mark.parametrize(
    ("said", "arguments"),
    [
        ("add --edit", ["docs", "plan.md", "type=law"]),
        ("DOC", ["docs", "--edit"]),
        ("poem is none of: constitutional-law", ["docs", "--edit", "plan.md", "type=poem"]),
        ("no policy area poetry", ["docs", "--edit", "plan.md", "areas=poetry"]),
        (
            "in_force_until 2019-01-01 is before adopted 2020-01-01",
            ["docs", "--edit", "plan.md", "adopted=2020-01-01", "in_force_until=2019-01-01"],
        ),
        ("No document is called nothing", ["docs", "nothing"]),
        ("No document is called nothing", ["docs", "--edit", "nothing", "type=law"]),
    ],
)
def test_what_cannot_be_done_is_explained(said: str, arguments: list[str], own: tuple[Path, Run]) -> None:
    result = own[1](*arguments)
    assert result.exit_code == 2
    assert said in result.output
