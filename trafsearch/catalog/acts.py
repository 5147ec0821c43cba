"""Acts and their editions."""

import json
from datetime import date
from typing import Any

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldEdition
from trafsearch.language import Language
from trafsearch.structure.act import Act, ActType, Edition

_FIELDS = "id, type, issuer, number, adopted, in_force_from, in_force_until, titles, areas, guessed"


def put_act(catalog: Catalog, act: Act) -> None:
    """Enter an act. Where another file has entered it, what that one stated or knew is kept."""
    held = get_act(catalog, act.id)
    merged = _merge(held, act) if held else act
    catalog.execute(
        f"INSERT OR REPLACE INTO act ({_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            merged.id,
            merged.type,
            merged.issuer,
            merged.number,
            _text(merged.adopted),
            _text(merged.in_force_from),
            _text(merged.in_force_until),
            json.dumps(dict(merged.titles), ensure_ascii=False),
            json.dumps(list(merged.areas)),
            json.dumps(dict(merged.guessed), ensure_ascii=False),
        ),
    )


def _merge(held: Act, new: Act) -> Act:
    """Two texts of one act: the newer file's word, but a stated field before a guessed one, and titles of both."""

    def better(name: str) -> Any:
        old_value, new_value = getattr(held, name), getattr(new, name)
        only_guessed = name in new.guessed and name not in held.guessed and old_value not in (None, ())
        return old_value if new_value in (None, ()) or only_guessed else new_value

    names = ("type", "issuer", "number", "adopted", "in_force_from", "in_force_until", "areas")
    fields = {name: better(name) for name in names}
    guessed = {
        name: source.guessed[name]
        for source in (held, new)
        for name in source.guessed
        if name == "title" or fields.get(name) == getattr(source, name, None)
    }
    return Act(id=new.id, titles={**held.titles, **new.titles}, guessed=guessed, **fields)


def get_act(catalog: Catalog, id: str) -> Act | None:
    row = catalog.execute(f"SELECT {_FIELDS} FROM act WHERE id = ?", (id,)).fetchone()
    return _act(row) if row else None


def acts(catalog: Catalog) -> list[Act]:
    """All acts, by id."""
    return [_act(row) for row in catalog.execute(f"SELECT {_FIELDS} FROM act ORDER BY id")]


def put_edition(catalog: Catalog, edition: Edition, file: int) -> int:
    """Enter an edition, which must be new; returns its row."""
    cursor = catalog.execute(
        "INSERT INTO edition (key, act, language, holds_from, holds_until, amended_by, file)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            edition.key,
            edition.act,
            edition.language,
            _text(edition.holds_from),
            _text(edition.holds_until),
            edition.amended_by,
            file,
        ),
    )
    return int(cursor.lastrowid or 0)


def editions(catalog: Catalog) -> list[HeldEdition]:
    """All editions, by key."""
    rows = catalog.execute(
        "SELECT id, key, act, language, holds_from, holds_until, amended_by, file FROM edition ORDER BY key"
    )
    return [
        HeldEdition(row[0], row[1], row[2], Language(row[3]), _day(row[4]), _day(row[5]), row[6], row[7])
        for row in rows
    ]


def has_edition(catalog: Catalog, key: str, *, but_for: tuple[int, str]) -> bool:
    """Whether a file other than (root, path) is held as that edition."""
    row = catalog.execute(
        "SELECT 1 FROM edition JOIN file ON file.id = edition.file WHERE key = ? AND (root, path) != (?, ?)",
        (key, *but_for),
    )
    return row.fetchone() is not None


def editions_in_engine(catalog: Catalog) -> dict[int, bool]:
    """Each edition's row, and whether the engine was given it."""
    return {row: bool(given) for row, given in catalog.execute("SELECT id, in_engine FROM edition")}


def mark_in_engine(catalog: Catalog, rows: list[int], *, given: bool) -> None:
    catalog.executemany("UPDATE edition SET in_engine = ? WHERE id = ?", [(int(given), row) for row in rows])


def remove_unused(catalog: Catalog) -> None:
    """Acts without editions, texts without passages: what the removal of files has left over."""
    catalog.execute("DELETE FROM act WHERE id NOT IN (SELECT act FROM edition)")
    catalog.execute("DELETE FROM content WHERE id NOT IN (SELECT content FROM passage)")


def _act(row: tuple[Any, ...]) -> Act:
    return Act(
        id=row[0],
        type=ActType(row[1]) if row[1] else None,
        issuer=row[2],
        number=row[3],
        adopted=_day(row[4]),
        in_force_from=_day(row[5]),
        in_force_until=_day(row[6]),
        titles={Language(code): title for code, title in json.loads(row[7]).items()},
        areas=tuple(json.loads(row[8])),
        guessed=json.loads(row[9]),
    )


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
