"""`extract` shows what is read of a file, and how well."""

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("_english")


@pytest.fixture
def report(shared: Path) -> str:
    """A report of 24 pages with running heads."""
    return str(shared / "documents" / "upr" / "kazakhstan2010.pdf")


def test_kinds_and_pages_stand_beside_the_text(run: Run, report: str) -> None:
    lines = run("extract", report, "--page", "24").stdout.splitlines()
    assert lines[0] == report
    assert "Type: application/pdf · Pages read: 24/24" in lines
    assert "Outcome: read whole" in lines
    assert "── p. 24 ──" in lines
    assert "── p. 23 ──" not in lines
    assert "  [running head] A/HRC/14/10" in lines


def test_the_plain_text_has_no_running_heads(run: Run, report: str) -> None:
    text = run("extract", report, "--page", "24", "--plain").stdout
    assert "Composition of the delegation" in text
    assert "A/HRC/14/10" not in text
    assert "Outcome" not in text


def test_pages_are_chosen_by_ranges(run: Run, report: str) -> None:
    (found,) = json.loads(run("extract", report, "--page", "1,3-4", "--format", "json").stdout)["results"]
    assert {block["page"] for block in found["blocks"]} == {1, 3, 4}
    assert {each["page"] for each in found["quality"]} == {1, 3, 4}
    assert found["outcome"]["pages"] == 24


def test_a_page_that_a_file_does_not_have_is_refused(run: Run, report: str) -> None:
    result = run("extract", report, "--page", "99")
    assert result.exit_code == 2
    assert f"{report} has no page 99: its last one is 24." in " ".join(result.stderr.split())
    assert run("extract", report, "--page", "24-99").exit_code == 0  # the part that is there


def test_pages_of_a_format_without_pages_are_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "act.rtf"
    file.write_bytes(rb"{\rtf1 Act}")
    result = run("extract", str(file), "--page", "2")
    assert result.exit_code == 2
    assert "is in a format without pages: leave --page out." in " ".join(result.stderr.split())


def test_form_feeds_part_the_pages_of_a_text(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "act.txt"
    file.write_text("Закон о миграции\fЗакон о труде", encoding="utf-8")
    assert run("extract", str(file), "--page", "2", "--plain").stdout.split() == ["Закон", "о", "труде"]
    assert run("extract", str(file), "--page", "3").exit_code == 2


def test_why_a_file_reads_badly_stands_first(run: Run, shared: Path) -> None:
    file = shared / "documents" / "formats" / "english_doc_bad_text.pdf"
    result = run("extract", str(file))
    assert result.exit_code == 3
    assert "Outcome: text is not language" in result.stdout
    assert "too few: the page may be misread" in result.stdout


def test_the_reason_is_said_in_the_language_of_the_reader(run: Run, held: Path) -> None:
    text = run("extract", str(held.parent / "docs" / "scan.pdf"), "--lang", "ru").stdout
    assert "Итог чтения: повреждён" in text
    assert "Причина: PDFium не может открыть файл" in text


def test_nothing_in_a_file_steers_the_terminal(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Закон \x1b]0;title\x07 о миграции \x9b31m и труде", encoding="utf-8")
    for option in ([], ["--plain"]):
        text = run("extract", str(file), *option).stdout
        assert "о миграции" in text
        assert "\x1b" not in text
        assert "\x9b" not in text
        assert "\x07" not in text


def test_an_encoding_is_taken(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Ёж".encode("koi8-r"))
    assert run("extract", str(file), "--encoding", "koi8-r", "--plain").stdout.split() == ["Ёж"]


def test_a_password_opens_and_is_never_shown(run: Run, shared: Path, tmp_path: Path) -> None:
    file = tmp_path / "locked.pdf"
    shutil.copy(shared / "documents" / "formats" / "password-hunter2.pdf", file)
    assert run("extract", str(file)).exit_code == 3
    (tmp_path / "keys.toml").write_text('"locked.pdf" = "hunter2"', encoding="utf-8")
    (tmp_path / "keys.toml").rename(tmp_path / "elsewhere.toml")
    given = run("extract", str(file), "--passwords", str(tmp_path / "elsewhere.toml"))
    (tmp_path / "elsewhere.toml").rename(tmp_path / "passwords.toml")
    beside = run("extract", str(file))
    refused = run("extract", str(tmp_path / "passwords.toml"))
    assert (given.exit_code, beside.exit_code, refused.exit_code) == (0, 0, 2)
    assert "This document has a password." in given.stdout
    assert given.stdout == beside.stdout
    assert "hunter2" not in given.output + beside.output + refused.output


def test_a_file_of_passwords_is_not_shown_whatever_its_name(run: Run, tmp_path: Path) -> None:
    keys = tmp_path / "keys.toml"
    keys.write_text('"scan.pdf" = "hunter2"', encoding="utf-8")
    result = run("extract", str(keys), "--passwords", str(keys))
    assert result.exit_code == 2
    assert "hunter2" not in result.output


def test_a_mistake_in_the_passwords_is_named_without_them(run: Run, held: Path, tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text('"a.pdf" = "hunter2"\nb = [5]', encoding="utf-8")
    result = run("extract", str(held.parent / "docs" / "scan.pdf"), "--passwords", str(tmp_path / "keys.toml"))
    assert result.exit_code == 2
    assert "keys.toml, line 2:" in result.stderr
    assert "hunter2" not in result.output


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_a_pipe_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    result = run("extract", str(tmp_path / "pipe.txt"))
    assert result.exit_code == 3
    assert "unsupported format" in result.stdout


def test_index_takes_the_same_options(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_bytes("Ёж о миграции".encode("koi8-r"))
    (tmp_path / "b.txt").write_text("Закон о труде.", encoding="utf-8")
    (folder / "b.txt").symlink_to(tmp_path / "b.txt")
    index = ("--index", str(tmp_path / "ix"))
    assert run("index", str(folder), *index).exit_code == 3
    options = ("--encoding", "koi8-r", "--limit", "seconds=60", "--limit", "memory-mb=4000", "--no-ocr")
    assert run("index", str(folder / "a.txt"), *options, *index).exit_code == 3
    assert run("search", "ёж", *index).exit_code == 0
    assert run("index", "--follow-links", *index).exit_code == 0
    assert run("search", "труд", *index).exit_code == 0


def test_doctor_names_passwords_that_others_can_read(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text("Закон о труде.", encoding="utf-8")
    (folder / "passwords.toml").write_text('a = "hunter2"', encoding="utf-8")
    (folder / "passwords.toml").chmod(0o644)
    index = ("--index", str(tmp_path / "ix"))
    run("index", str(folder), *index)
    results = json.loads(run("doctor", "--format", "json", *index).stdout)["results"]
    found = next(each for each in results if each["found"].endswith("passwords.toml"))
    if os.name == "posix":
        assert found["state"] == "warning"
        assert "chmod 600" in found["note"]
    assert any(each["name"] == "tesseract" and "kaz" in each["note"] for each in results)
