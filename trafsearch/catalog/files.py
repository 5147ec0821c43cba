"""Roots, and the files under them with their outcomes."""

import json
from typing import Any

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import FileFacts, HeldFile
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Outcome, Status

_SELECT = """
SELECT file.id, root.path, file.path, sha256, size, modified, media_type, status, detail, pages, pages_read,
       file.areas, stated, notes, coalesce((SELECT act FROM text WHERE text.file = file.id), file.act)
FROM file JOIN root ON root.id = file.root
"""

PLACE = "root.path || '/' || file.path"  # the place of a file, by which others name it


def add_root(catalog: Catalog, path: str) -> int:
    """The row of the root, which is made where it is new."""
    catalog.execute("INSERT OR IGNORE INTO root (path) VALUES (?)", (path,))
    return int(catalog.execute("SELECT id FROM root WHERE path = ?", (path,)).fetchone()[0])


def roots(catalog: Catalog) -> dict[str, int]:
    """Paths and rows of all roots."""
    return dict(catalog.execute("SELECT path, id FROM root ORDER BY path"))


def forget_root(catalog: Catalog, path: str) -> None:
    """Remove a root with its files, editions and passages."""
    catalog.execute("DELETE FROM root WHERE path = ?", (path,))


def move_root(catalog: Catalog, path: str, to: int, prefix: str) -> None:
    """Give the root's files to another root, their paths with `prefix` before them, to be read when next looked at."""
    inner = "(SELECT id FROM root WHERE path = ?)"
    catalog.execute(f"UPDATE file SET root = ?, path = ? || path, stated = '' WHERE root = {inner}", (to, prefix, path))
    forget_root(catalog, path)


def files(catalog: Catalog, root: int | None = None) -> list[HeldFile]:
    """All files, or those of one root, ordered by root and path."""
    where = "WHERE root.id = ?" if root is not None else ""
    rows = catalog.execute(f"{_SELECT} {where} ORDER BY root.path, file.path", (root,) if root is not None else ())
    return [_held(row) for row in rows]


def files_not_whole(catalog: Catalog) -> list[HeldFile]:
    """The files of which not everything was read, ordered by root and path."""
    rows = catalog.execute(f"{_SELECT} WHERE status != ? ORDER BY root.path, file.path", (Status.OK,))
    return [held for held in map(_held, rows) if not held.outcome.is_whole]


def put_file(catalog: Catalog, root: int, facts: FileFacts) -> int:
    """Enter a file in place of what was held of it, its editions included; returns its row."""
    source, outcome = facts.source, facts.outcome
    catalog.execute("DELETE FROM file WHERE root = ? AND path = ?", (root, source.path))
    cursor = catalog.execute(
        "INSERT INTO file (root, path, sha256, size, modified, media_type, status, detail, pages, pages_read, act,"
        " areas, stated, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            root,
            source.path,
            source.sha256,
            facts.size,
            facts.modified,
            source.media_type,
            outcome.status,
            outcome.detail,
            outcome.pages,
            outcome.pages_read,
            facts.act,
            json.dumps(list(facts.areas)),
            facts.stated,
            json.dumps([(note.code, note.text, note.page) for note in facts.notes], ensure_ascii=False),
        ),
    )
    return int(cursor.lastrowid or 0)


def note_file(catalog: Catalog, place: str, note: Note) -> None:
    """Add a note to the file with that whole path, unless it has it."""
    rows = catalog.execute(
        f"SELECT file.id, notes FROM file JOIN root ON root.id = file.root WHERE {PLACE} = ?", (place,)
    )
    for row, text in rows.fetchall():
        notes = json.loads(text)
        new = [note.code, note.text, note.page]
        if new not in notes:
            said = json.dumps([*notes, new], ensure_ascii=False)
            catalog.execute("UPDATE file SET notes = ? WHERE id = ?", (said, row))


def remove_file(catalog: Catalog, row: int) -> None:
    catalog.execute("DELETE FROM file WHERE id = ?", (row,))


def touch_file(catalog: Catalog, row: int, *, size: int, modified: int) -> None:
    """The same bytes under another time of change."""
    catalog.execute("UPDATE file SET size = ?, modified = ? WHERE id = ?", (size, modified, row))


def _held(row: tuple[Any, ...]) -> HeldFile:
    id, root, path, sha256, size, modified, media_type, status, detail, *rest = row
    pages, pages_read, areas, stated, notes, act = rest
    return HeldFile(
        row=id,
        root=root,
        path=path,
        sha256=sha256,
        size=size,
        modified=modified,
        media_type=media_type,
        outcome=Outcome(Status(status), detail, pages, pages_read),
        areas=tuple(json.loads(areas)),
        stated=stated,
        notes=tuple((code, text, page) for code, text, page in json.loads(notes)),
        act=act,
    )
