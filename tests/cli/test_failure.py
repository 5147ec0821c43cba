"""What goes wrong is said in the language of the interface, with what to do next."""

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trafsearch.cli import messages
from trafsearch.cli.failure import sentence_of
from trafsearch.cli.program import program
from trafsearch.language import Language


@pytest.fixture
def english() -> None:
    messages.use(Language.EN)


def outcome(*arguments: str) -> Result:
    return CliRunner().invoke(program, list(arguments))


SYSTEM = [
    ("nowhere: there is no such folder. Make it", errno.ENOENT, "nowhere/list.csv"),
    ("list.csv: no such file or folder. Check the spelling", errno.ENOENT, "list.csv"),
    ("is a folder, and one file is asked for", errno.EISDIR, "."),
    ("Change its permissions", errno.EACCES, "list.csv"),
    ("no room left on the disk", errno.ENOSPC, "list.csv"),
    ("list.csv: Too many links", errno.EMLINK, "list.csv"),
]


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(("expected", "number", "path"), SYSTEM)
def test_what_the_system_refuses_says_what_to_do(expected: str, number: int, path: str) -> None:
    reason = "Too many links" if number == errno.EMLINK else "in the language of the system"
    assert expected in sentence_of(OSError(number, reason, path))


@pytest.mark.usefixtures("english")
def test_a_file_in_the_place_of_a_folder_is_named(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.touch()
    error = OSError(errno.ENOTDIR, "Not a directory", str(file / "concepts" / "own.toml"))
    assert sentence_of(error) == f"{file} is a file, and a folder is asked for. Name a folder."


REFUSED = [
    ("Лишние слова: ещё одно.", ["concepts", "show", "corruption", "ещё", "одно", "--lang", "ru"]),
    ("Артық сөздер: тағы.", ["saved", "delete", "name", "тағы", "--lang", "kk"]),
    ("Too many words: more.", ["doctor", "more", "--lang", "en"]),
    ("Нет команды lst. Возможно, имелось в виду: list", ["concepts", "lst", "--lang", "ru"]),
    (
        "X-1 — не идентификатор понятия",
        ["concepts", "add", "X-1", "--folder", ".", "--label", "ru=дом", "--lang", "ru"],
    ),
    (" — файл, а нужна папка", ["concepts", "add", "x1", "--folder", __file__, "--label", "ru=дом", "--lang", "ru"]),
    ("такой папки нет. Создайте её", ["concepts", "export", "-o", "no-such/x.csv", "--no-color", "--lang", "ru"]),
    (". — папка, а нужен один файл", ["concepts", "export", "-o", ".", "--lang", "ru"]),
    (". — қалта, ал бір файл керек", ["concepts", "export", "-o", ".", "--lang", "kk"]),
    ("is a file, and a folder is asked for", ["demo", "--keep", __file__, "--lang", "en"]),
    (" is a folder, and one file is asked for", ["batch", str(Path(__file__).parent), "--lang", "en"]),
]


@pytest.mark.parametrize(("expected", "arguments"), REFUSED)
def test_a_mistake_is_answered_in_the_language_of_the_interface(expected: str, arguments: list[str]) -> None:
    result = outcome(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert expected in result.stderr


@pytest.mark.parametrize(("group", "commands"), [("concepts", "list show where lint"), ("saved", "list show delete")])
def test_a_group_of_commands_called_alone_shows_its_help(group: str, commands: str) -> None:
    result = outcome(group, "--lang", "en")
    assert result.exit_code == 0
    assert [name for name in commands.split() if f"\n  {name} " not in result.stdout] == []
