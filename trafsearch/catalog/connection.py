"""Opening the catalog's file: one SQLite database in write-ahead mode."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from trafsearch.errors import IndexDamaged, IndexMissing, IndexVersion, StoreClosed

FILE = "catalog.sqlite"
SCHEMA = 5


class Catalog(sqlite3.Connection):
    """The open database of the index in `folder`; what is asked of it after it was closed raises StoreClosed."""

    folder = Path()
    is_open = True

    def execute(self, *statement: Any) -> sqlite3.Cursor:
        self._check()
        return super().execute(*statement)

    def executemany(self, *statement: Any) -> sqlite3.Cursor:
        self._check()
        return super().executemany(*statement)

    @property
    def in_transaction(self) -> bool:
        self._check()
        return super().in_transaction

    def close(self) -> None:
        self.is_open = False
        super().close()

    def _check(self) -> None:
        if not self.is_open:
            raise StoreClosed(path=self.folder)


def connect(folder: Path, *, create: bool = False) -> Catalog:
    """Open the catalog in `folder`.

    Raises IndexMissing where there is none and `create` is false, IndexVersion where another version made it,
    IndexDamaged where it is no database or a broken one.
    """
    file = folder / FILE
    if not file.exists():
        if not create:
            raise IndexMissing(path=folder)
        folder.mkdir(parents=True, exist_ok=True)
    try:
        return _open(folder, file)
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error) and "read-only" not in str(error):
            raise IndexDamaged(path=folder, reason=error) from error
        return _open_to_read(folder, file)
    except sqlite3.DatabaseError as error:
        raise IndexDamaged(path=folder, reason=error) from error


def _open(folder: Path, file: Path) -> Catalog:
    connection = sqlite3.connect(file, isolation_level=None, timeout=30, factory=Catalog)
    connection.folder = folder
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if not empty and found != SCHEMA:
        connection.close()
        raise IndexVersion(path=folder, found=found, wanted=SCHEMA)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    if empty:
        with transaction(connection):
            for statement in _statements():
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {SCHEMA}")
    return connection


def _open_to_read(folder: Path, file: Path) -> Catalog:
    """A catalog in a folder that may not be written to: as it is, for nobody else can write there either."""
    uri = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, factory=Catalog)
    connection.folder = folder
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found != SCHEMA:
        raise IndexVersion(path=folder, found=found, wanted=SCHEMA)
    return connection


def add_missing_tables(connection: Catalog) -> None:
    """Those that a catalog lacks because there was nothing of the kind when it was made."""
    held = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for statement in _statements():
        if statement.split("(")[0].split()[2] not in held:
            connection.execute(statement)


def _statements() -> list[str]:
    script = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    lines = [line.split("--")[0] for line in script.splitlines()]
    return [statement for statement in "\n".join(lines).split(";") if statement.strip()]


@contextmanager
def snapshot(connection: Catalog) -> Iterator[None]:
    """All reads of the block see the catalog as it is at the first of them, or of those of the block around it."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.is_open:  # a generator may outlive its store
            connection.execute("COMMIT")


@contextmanager
def transaction(connection: Catalog) -> Iterator[None]:
    """All of the block takes effect, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
