"""Texts, each what one file holds of an act in one language, and their editions."""

import json
from collections.abc import Sequence
from datetime import date

from trafsearch.catalog.acts import act_as_json, act_from_json, prepare_act, rebuild_acts
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.files import PLACE
from trafsearch.catalog.held import HeldEdition
from trafsearch.language import Language
from trafsearch.structure.act import Act, Edition

_SELECT = """
SELECT edition.id, key, act, language, holds_from, holds_until, amended_by, text.id, file
FROM edition JOIN text ON text.id = edition.text
"""


def put_text(catalog: Catalog, language: Language, facts: Act, file: int) -> int:
    """Enter a text, with what its file says of the act; returns its row."""
    prepare_act(catalog, facts.id)
    cursor = catalog.execute(
        "INSERT INTO text (file, act, language, facts) VALUES (?, ?, ?, ?)",
        (file, facts.id, language, act_as_json(facts)),
    )
    rebuild_acts(catalog, [facts.id])
    return int(cursor.lastrowid or 0)


def put_edition(catalog: Catalog, text: int, edition: Edition) -> int:
    """Enter an edition, which must be new and later than the text's others; returns its row."""
    cursor = catalog.execute(
        "INSERT INTO edition (text, key, holds_from, holds_until, amended_by) VALUES (?, ?, ?, ?, ?)",
        (text, edition.key, _text(edition.holds_from), _text(edition.holds_until), edition.amended_by),
    )
    return int(cursor.lastrowid or 0)


def editions(catalog: Catalog) -> list[HeldEdition]:
    """All editions, by key."""
    return [
        HeldEdition(id, key, act, Language(language), _day(start), _day(end), amended_by, text, file)
        for id, key, act, language, start, end, amended_by, text, file in catalog.execute(f"{_SELECT} ORDER BY key")
    ]


def facts_of_texts(catalog: Catalog) -> dict[int, Act]:
    """What each text's file says of the act, by the text's row."""
    return {row: act_from_json(facts) for row, facts in catalog.execute("SELECT id, facts FROM text")}


def put_facts(catalog: Catalog, text: int, facts: Act) -> None:
    catalog.execute("UPDATE text SET facts = ? WHERE id = ?", (act_as_json(facts), text))
    rebuild_acts(catalog, [facts.id])


def acts_of_file(catalog: Catalog, root: int, path: str | None = None) -> list[str]:
    """The acts that the file, or any file of the root, is a text of."""
    rows = catalog.execute(
        "SELECT DISTINCT act FROM text WHERE file IN (SELECT id FROM file WHERE root = ? AND coalesce(path = ?, 1))",
        (root, path),
    )
    return [act for (act,) in rows]


def has_edition(catalog: Catalog, key: str, *, but_for: tuple[int, str]) -> bool:
    """Whether a file other than (root, path) holds that edition."""
    return _held_otherwise(catalog, "edition.key", key, but_for)


def has_act(catalog: Catalog, id: str, *, but_for: tuple[int, str]) -> bool:
    """Whether a file other than (root, path) holds a text of that act."""
    return _held_otherwise(catalog, "text.act", id, but_for)


def said_elsewhere(catalog: Catalog, act: str, *, but_for: tuple[int, str]) -> list[tuple[str, Act]]:
    """What files other than (root, path) that are held as the act say of it, each with its whole path."""
    return _facts_of_files(catalog, "text.act = ?", (act,), but_for)


def kept_apart(catalog: Catalog, act: str, *, but_for: tuple[int, str]) -> list[tuple[str, Act]]:
    """As `said_elsewhere`, of files that are held under ids made from this one: `kz-1--…`."""
    return _facts_of_files(catalog, "text.act > ? AND text.act < ?", (f"{act}--", f"{act}-."), but_for)


def _facts_of_files(
    catalog: Catalog, where: str, values: tuple[str, ...], but_for: tuple[int, str]
) -> list[tuple[str, Act]]:
    rows = catalog.execute(
        f"SELECT {PLACE}, facts FROM text JOIN file ON file.id = text.file JOIN root ON root.id = file.root"
        f" WHERE {where} AND (file.root, file.path) != (?, ?) ORDER BY text.id",
        (*values, *but_for),
    )
    return [(place, act_from_json(facts)) for place, facts in rows]


def _held_otherwise(catalog: Catalog, column: str, value: str, but_for: tuple[int, str]) -> bool:
    row = catalog.execute(
        "SELECT 1 FROM edition JOIN text ON text.id = edition.text JOIN file ON file.id = text.file"
        f" WHERE {column} = ? AND (root, path) != (?, ?)",
        (value, *but_for),
    )
    return row.fetchone() is not None


def texts_in_engine(catalog: Catalog) -> dict[int, bool]:
    """Each text's row, and whether the engine was given it."""
    return {row: bool(given) for row, given in catalog.execute("SELECT id, in_engine FROM text")}


def texts_with(catalog: Catalog, contents: Sequence[int]) -> list[int]:
    """The rows of texts that have a passage with one of those contents."""
    rows = catalog.execute(
        "SELECT DISTINCT passage.text FROM json_each(?) AS wanted JOIN passage ON passage.content = wanted.value",
        (json.dumps(list(contents)),),
    )
    return sorted(row for (row,) in rows)


def mark_in_engine(catalog: Catalog, texts: Sequence[int], *, given: bool) -> None:
    catalog.executemany("UPDATE text SET in_engine = ? WHERE id = ?", [(int(given), row) for row in texts])


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
