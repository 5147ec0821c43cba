"""passwords.toml opens what is locked, and is never shown."""

from pathlib import Path

import pytest

from trafsearch.errors import BadPasswords, PathNotFound
from trafsearch.extraction.options import Options
from trafsearch.extraction.passwords import load_passwords, passwords_beside
from trafsearch.extraction.reading import read


def written(folder: Path, text: str) -> Path:
    file = folder / "passwords.toml"
    file.write_bytes(text.encode())
    return file


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ((), ""),
        ((("*.pdf", "hunter2"),), '"*.pdf" = "hunter2"'),
        ((("a", "1"), ("a", "2"), ("b", "3")), 'a = ["1", "2"]\r\nb = "3"'),
        ((("отчёт.pdf", "құпия"),), '\ufeff"отчёт.pdf" = "құпия"'),
    ],
)
def test_passwords_are_read_in_order(expected: tuple[tuple[str, str], ...], text: str, tmp_path: Path) -> None:
    assert load_passwords(written(tmp_path, text)) == expected
    assert passwords_beside(tmp_path) == expected


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (2, '"a.pdf" = "secret"\n"b.pdf" = secret\n'),
        (2, '"a.pdf" = "secret"\nb.pdf = "secret"\n'),
        (1, '"a.pdf" = 12345'),
        (3, '"a.pdf" = "secret"\n\n"b.pdf" = ["secret", 5]'),
        (1, '"a.pdf" = "secret'),
        (2, 'a = "1"\na = "secret"'),
    ],
)
def test_a_mistake_is_named_with_its_line_and_without_any_password(line: int, text: str, tmp_path: Path) -> None:
    with pytest.raises(BadPasswords) as refusal:
        load_passwords(written(tmp_path, text))
    assert f"passwords.toml, line {line}: " in str(refusal.value)
    assert "secret" not in str(refusal.value)
    assert "12345" not in str(refusal.value)


def test_what_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "passwords.toml").write_bytes('a = "1"\n"отчёт" = "2"'.encode("cp1251"))
    with pytest.raises(BadPasswords, match="line 2: this is not UTF-8"):
        passwords_beside(tmp_path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert passwords_beside(tmp_path) == ()
    with pytest.raises(PathNotFound):
        load_passwords(tmp_path / "passwords.toml")


def test_a_locked_document_opens(shared: Path) -> None:
    file = shared / "documents" / "formats" / "password-hunter2.pdf"
    locked = read(file).outcome
    assert locked.status == "encrypted"
    assert "passwords.toml" in locked.detail
    wrong = read(file, options=Options(passwords=(("*", "swordfish"),))).outcome
    assert wrong.status == "encrypted"
    opened = read(file, options=Options(passwords=(("*.txt", "x"), ("password-*", "swordfish"), ("*.pdf", "hunter2"))))
    assert opened.outcome.status == "ok"
    assert opened.blocks
    assert "hunter2" not in "".join(note.text for note in opened.notes)
