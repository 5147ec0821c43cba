"""passwords.toml: what opens the files that are locked. It is never indexed, and no password is ever shown or kept."""

import re
import tomllib
from pathlib import Path

from trafsearch.errors import BadPasswords, PathNotFound

FILE = "passwords.toml"
_SIZE = 1_000_000  # bytes
_PLACE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")

Passwords = tuple[tuple[str, str], ...]  # a pattern for a file's name or path, and a password


def is_passwords_file(name: str) -> bool:
    """Whether a file of that name is taken for one of passwords, in whatever folder; not all disks know capitals."""
    return name.lower() == FILE


def passwords_beside(folder: Path) -> Passwords:
    """Those of the file in the folder; none where there is no such file. Raises BadPasswords."""
    file = folder / FILE
    return load_passwords(file) if file.is_file() else ()


def load_passwords(file: Path) -> Passwords:
    """In the order of the file: `"*.pdf" = "secret"`, or a list of several. Raises PathNotFound, BadPasswords."""
    if not file.is_file():
        raise PathNotFound(path=file)
    text = _text(file)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE.search(message)
        line = place[1] if place and place[1] else str(text.count("\n") + 1)
        raise BadPasswords(path=file, line=line, reason="this is no TOML") from error
    pairs: list[tuple[str, str]] = []
    for pattern, value in table.items():
        passwords = value if isinstance(value, list) else [value]
        if not all(isinstance(password, str) for password in passwords):
            reason = f'{pattern}: write "name or pattern" = "password", both in quotes, or a list of passwords'
            raise BadPasswords(path=file, line=_line_of(pattern, text), reason=reason)
        pairs += [(pattern, password) for password in passwords]
    return tuple(pairs)


def _text(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            data = stream.read(_SIZE + 1)
        if len(data) > _SIZE:
            raise BadPasswords(path=file, line="1", reason=f"the file has more than {_SIZE // 1000} kB")
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise BadPasswords(path=file, line="1", reason=f"it cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadPasswords(path=file, line=line, reason="this is not UTF-8") from error


def _line_of(key: str, text: str) -> int:
    """The first line that begins with the key, quoted or not, or names it as a table."""
    lines = enumerate(text.split("\n"), start=1)
    return next((number for number, line in lines if line.lstrip(" \t\"'[").startswith(key)), 1)
