"""`concepts review`: a table goes out, comes back, and what it says is told."""

import csv
import io
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from trafsearch.cli.messages import sentences
from trafsearch.language import Language

CONCEPT = "human-trafficking"


def answered(file: Path, answers: list[str], language: Language = Language.EN) -> Path:
    """The table with these answers in its first rows."""
    rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
    at = rows[0].index(sentences(language)["review.head_verdict"])
    for row, answer in zip(rows[1:], answers, strict=False):
        row[at] = answer
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    file.write_text(stream.getvalue(), "utf-8-sig")
    return file


@pytest.fixture
def index(run: Any, held: Path, tmp_path: Path) -> Path:
    """An index of documents of its own, beside which verdicts can be written."""
    shutil.copytree(held, tmp_path / "ix")
    shutil.copytree(held.parent / "docs", tmp_path / "docs")
    where = ("--index", str(tmp_path / "ix"))
    run("index", "--forget", str(held.parent / "docs"), *where)
    assert run("index", str(tmp_path / "docs"), *where).exit_code == 3
    return tmp_path / "ix"


@pytest.fixture
def review(run: Any, index: Path) -> Any:
    def reviewed(*arguments: str) -> Result:
        result: Result = run("concepts", "review", CONCEPT, "--index", str(index), *arguments)
        return result

    return reviewed


def test_a_folder_that_may_not_be_written_is_named(review: Any, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    review("-o", str(file))
    (tmp_path / "docs").chmod(0o555)
    if os.access(tmp_path / "docs", os.W_OK):
        pytest.skip("the administrator may write everywhere")
    result = review("--read", str(answered(file, ["no", "yes", "yes"])))
    (tmp_path / "docs").chmod(0o755)
    assert result.exit_code == 2
    assert f"Allow writing in {tmp_path / 'docs'}" in result.stderr
    assert not (tmp_path / "docs" / "verdicts.csv").exists()


def test_before_any_answer_nothing_is_known(review: Any) -> None:
    result = review()
    assert result.exit_code == 0
    assert "Mentions: passages 3, judged 0" in result.stdout
    assert "not known" in result.stdout


def test_answers_come_back(review: Any, run: Any, index: Path, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    assert "Questions written: 3" in review("-o", str(file)).stderr
    result = review("--read", str(answered(file, ["no", "yes", "yes"])), "--who", "A. Reader")
    assert result.exit_code == 0
    assert f"Verdicts are written into {tmp_path / 'docs' / 'verdicts.csv'}" in result.stderr
    assert "new 3" in result.stdout
    assert "Verdicts are written" not in review("--read", str(file), "--who", "A. Reader").stderr  # they stand there
    assert "67%" in result.stdout
    found = json.loads(run("mentions", "--concept", CONCEPT, "--index", str(index), "--format", "json").stdout)
    assert len(found["results"]) == 2
    cells = json.loads(run("gaps", "--index", str(index), "--format", "json").stdout)["results"]
    [cell] = [each for each in cells if (each["row"], each["column"]) == (CONCEPT, "migration")]
    assert [each["verdict"]["ruling"] for each in cell["evidence"]] in (["yes"], ["yes", "yes"])
    assert [each["verdict"]["who"] for each in cell["overruled"]] == ["A. Reader"]


def test_rows_that_cannot_be_taken_end_with_3_and_are_named(review: Any, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    review("-o", str(file))
    result = review("--read", str(answered(file, ["no", "perhaps"])))
    assert result.exit_code == 3
    assert "row 3: “perhaps” is no verdict" in result.stderr
    assert "Verdicts without a name: 1" in result.stderr
    assert "new 1" in result.stdout


@pytest.mark.parametrize(("language", "yes"), [(Language.RU, "Да"), (Language.KK, "иә")])
def test_tables_speak_the_language_of_the_interface(language: Language, yes: str, review: Any, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    review("-o", str(file), "--lang", str(language))
    result = review("--read", str(answered(file, [yes], language)), "--lang", "en", "--format", "json")
    found = json.loads(result.stdout)
    assert (found["mentions"]["yes"], found["read"]["new"]) == (1, 1)
    assert found["results"][0]["verdict"] == {"ruling": "yes", "who": "", "why": ""}


def test_a_table_with_answers_is_not_overwritten(review: Any, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    review("-o", str(file))
    result = review("-o", str(file))
    assert result.exit_code == 2
    assert "exists already" in result.stderr


def test_an_unknown_concept_is_refused(run: Any, index: Path) -> None:
    result = run("concepts", "review", "trafic", "--index", str(index))
    assert result.exit_code == 2
    assert "There is no concept" in result.stderr


def test_mentions_say_what_readers_said(review: Any, run: Any, index: Path, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    review("-o", str(file))
    review("--read", str(answered(file, ["yes"])), "--who", "A. Reader")
    mentions = ("mentions", "--concept", CONCEPT, "--index", str(index))
    assert run(*mentions).stdout.count("verdict of A. Reader: yes") == 1
    said = [each.get("verdict") for each in json.loads(run(*mentions, "--format", "json").stdout)["results"]]
    assert said.count({"ruling": "yes", "who": "A. Reader", "why": "", "added": False}) == 1


def test_indexing_tells_of_verdicts_whose_text_has_changed(review: Any, run: Any, index: Path, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    review("-o", str(file))
    review("--read", str(answered(file, ["no", "no", "no"])))
    law = tmp_path / "docs" / "migration.ru.md"
    law.write_text(law.read_text("utf-8").replace("признаётся угрозой", "признана угрозой"), "utf-8")
    told = run("index", "--index", str(index)).stdout
    assert "the text has changed since; it must be read again 1" in told
    assert "Verdicts that are not carried out: 1" in review().stdout
    form = json.loads(run("index", "--index", str(index), "--format", "json").stdout)
    assert form["results"][0]["verdicts"] == {"applied": 2, "changed": 1}
